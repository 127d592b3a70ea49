import { levelSlope, responseSlope } from '../kinds/level-slope';
import { weighedLadder } from '../kinds/weighed-ladder';
import type { ChartOfMeasure } from './types';

export const slope: ChartOfMeasure = {
	cooperation: weighedLadder,
	threat: levelSlope,
	response: responseSlope
};
