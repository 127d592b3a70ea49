import { cooperationKey } from '../index/keys';
import type { PeriodId, Scores, SectorId } from '../index/types';
import type { Mark } from './types';

/** Smallest and largest width of one cell of a cooperation mark, in pixels. */
export const MIN_CELL = 5;
export const MAX_CELL = 9;

/** Cooperation of which nothing is known. */
const NOTHING: Scores['cooperation'][string] = {
	value: 0,
	low: 0,
	forms: ['none', 'none', 'none', 'none']
};

/** The cooperation of a sector in a period as a mark: a cell for each form. */
export function cellsMark(
	scores: Scores,
	sector: SectorId,
	period: PeriodId,
	place: { x: number; y: number; size: number; depth: number }
): Mark {
	const key = cooperationKey(sector, period);
	const { value, low, forms } = scores.cooperation[key] ?? NOTHING;
	return {
		key,
		shape: 'cells',
		sector,
		period,
		value,
		...place,
		cells: forms,
		loose: low < value,
		opacity: 1
	};
}
