import { difference as levelDifference } from '../../chart/kinds/difference';
import { opinionDifference } from '../kinds/opinion-difference';
import { responseDifference } from '../kinds/responses';
import type { ChartOfMeasure } from './types';

export const difference: ChartOfMeasure = {
	threat: levelDifference,
	response: responseDifference,
	opinion: opinionDifference
};
