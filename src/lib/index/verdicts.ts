import type { DataRecord } from '../record/types';
import type { Scores } from './types';

/** How each sector fared against what could be expected in 2018, from `data/prospects.csv`. */
export function sliceVerdicts({ prospects }: DataRecord): NonNullable<Scores['verdicts']> {
	return Object.fromEntries(
		prospects.map(({ sector, verdict, confidence }) => [sector, { verdict, confidence }])
	);
}
