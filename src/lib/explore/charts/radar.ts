import { levels } from '../../chart/kinds/levels';
import { reach } from '../kinds/reach';
import { responses } from '../kinds/responses';
import type { ChartOfMeasure } from './types';

export const radar: ChartOfMeasure = { threat: levels, response: responses, cooperation: reach };
