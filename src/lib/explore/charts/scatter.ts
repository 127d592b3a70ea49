import { scatter as spots } from '../../chart/kinds/scatter';
import type { ChartOfMeasure } from './types';

export const scatter: ChartOfMeasure = { cooperation: spots };
