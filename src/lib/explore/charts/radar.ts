import { heldLevels } from '../kinds/held';
import { reach } from '../kinds/reach';
import { responses } from '../kinds/responses';
import type { ChartOfMeasure } from './types';

export const radar: ChartOfMeasure = {
	threat: heldLevels,
	response: responses,
	cooperation: reach
};
