import type { Kind } from '../../chart/kinds/types';
import type { ExploredMeasure } from '../question';

/** The kinds of one chart by what they measure; `none` where nothing is measured. */
export type ChartOfMeasure = Partial<Record<ExploredMeasure | 'none', Kind>>;
