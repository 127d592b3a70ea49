import { opinionPairs } from '../kinds/opinion-pairs';
import { levelPairs, responsePairs } from '../kinds/pairs';
import { spots } from '../kinds/spots';
import type { ChartOfMeasure } from './types';

export const scatter: ChartOfMeasure = {
	cooperation: spots,
	threat: levelPairs,
	response: responsePairs,
	opinion: opinionPairs
};
