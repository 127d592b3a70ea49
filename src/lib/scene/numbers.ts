import type { Scores } from '../index/types';

/** Numbers that stand for sectors where there is no room for names. */
export const numbersOf = (scores: Scores) =>
	scores.sectors.map((sector, i) => ({ n: i + 1, sector }));
