import { opinion } from '../../chart/kinds/opinion';
import { radar } from './radar';
import type { ChartOfMeasure } from './types';

/** The line is the dial bent straight; opinion has a line of its own. */
export const dotplot: ChartOfMeasure = { ...radar, opinion };
