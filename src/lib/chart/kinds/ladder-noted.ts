import { annotateLadder } from '../../scene/slope/notes';
import { slope } from './ladder';
import type { Kind } from './types';

/** The ladder with remarks; see `difference-noted.ts`. */
export const notedSlope: Kind = { ...slope, annotate: annotateLadder };
