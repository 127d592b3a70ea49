import { scatter as spots } from '../../chart/kinds/scatter';
import { opinionPairs } from '../kinds/opinion-pairs';
import { levelPairs, responsePairs } from '../kinds/pairs';
import type { ChartOfMeasure } from './types';

export const scatter: ChartOfMeasure = {
	cooperation: spots,
	threat: levelPairs,
	response: responsePairs,
	opinion: opinionPairs
};
