/** What the explorer draws from, and questions to ask it. */
import fc from 'fast-check';
import { namesOf } from '../../../src/lib/chart/names';
import { wordsOf } from '../../../src/lib/chart/words';
import type { Material } from '../../../src/lib/explore/answer';
import {
	EXPLORED_CHARTS,
	EXPLORED_MEASURES,
	settle,
	type Known,
	type Question,
	type Wishes
} from '../../../src/lib/explore/question';
import { sliceOpinion } from '../../../src/lib/index/opinion';
import { tallyIndex } from '../../../src/lib/index/tallies';
import { sliceTimeline } from '../../../src/lib/index/timeline';
import { COOPERATION_FORMS, RESPONSE_FORMS } from '../../../src/lib/index/types';
import { index, record } from '../index/real';

export const known: Known = { sectors: index.sectors, periods: index.periods, period: 'p3' };

const yearOf = (date: string): number => Number(date.slice(0, 4));

export const material: Material = {
	tallies: tallyIndex(index),
	years: Object.fromEntries(
		record.periods.map(({ id, start, end }) => [id, [yearOf(start), yearOf(end)] as const])
	),
	timeline: sliceTimeline(record),
	opinion: sliceOpinion(record)
};

export const words = wordsOf(namesOf(record, 'en'), 'en');

const weights = (forms: readonly string[]) =>
	fc
		.tuple(...forms.map(() => fc.integer({ min: 0, max: 40 })))
		.filter((tenths) => tenths.some((n) => n > 0))
		.map((tenths) => Object.fromEntries(forms.map((form, i) => [form, (tenths[i] ?? 0) / 10])));

/** Anything that can be wished for, whether or not a chart can show it. */
const wishes = fc.record(
	{
		chart: fc.constantFrom(...EXPLORED_CHARTS),
		measure: fc.constantFrom(...EXPLORED_MEASURES),
		periods: fc.subarray([...index.periods]),
		show: fc.constantFrom(['eu', 'japan'], ['eu'], ['japan']),
		order: fc.constantFrom('sector', 'gap'),
		sectors: fc.subarray([...index.sectors]),
		highlight: fc.subarray([...index.sectors]),
		recipe: fc.record(
			{
				weights: weights(COOPERATION_FORMS),
				responseWeights: weights(RESPONSE_FORMS),
				multilateral: fc.boolean(),
				lowestConfidence: fc.constantFrom('low', 'medium', 'high')
			},
			{ requiredKeys: [] }
		)
	},
	{ requiredKeys: [] }
) as fc.Arbitrary<Wishes>;

/** Every question that can be asked. */
export const questions: fc.Arbitrary<Question> = wishes.map((wished) => settle(wished, known));
