import { timeline as milestones } from '../../chart/kinds/timeline';
import type { ChartOfMeasure } from './types';

export const timeline: ChartOfMeasure = { none: milestones };
