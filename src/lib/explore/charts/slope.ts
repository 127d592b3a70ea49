import { slope as ladder } from '../../chart/kinds/ladder';
import { levelSlope, responseSlope } from '../kinds/level-slope';
import type { ChartOfMeasure } from './types';

export const slope: ChartOfMeasure = {
	cooperation: ladder,
	threat: levelSlope,
	response: responseSlope
};
