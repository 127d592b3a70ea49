import type { Confidence } from '../index/types';

/** Words that several tables share. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
