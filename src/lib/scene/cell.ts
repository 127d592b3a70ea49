import type { Scores } from '../index/types';

/** Smallest and largest width of one cell of a cooperation mark, in pixels. */
export const MIN_CELL = 5;
export const MAX_CELL = 9;

/** Cooperation of which nothing is known. */
export const NOTHING: Scores['cooperation'][string] = {
	value: 0,
	low: 0,
	forms: ['none', 'none', 'none', 'none']
};
