import { heldDifference } from '../kinds/held-difference';
import { opinionDifference } from '../kinds/opinion-difference';
import { responseDifference } from '../kinds/responses';
import type { ChartOfMeasure } from './types';

export const difference: ChartOfMeasure = {
	threat: heldDifference,
	response: responseDifference,
	opinion: opinionDifference
};
