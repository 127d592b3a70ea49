import { happened } from '../kinds/happened';
import type { ChartOfMeasure } from './types';

export const timeline: ChartOfMeasure = { none: happened };
