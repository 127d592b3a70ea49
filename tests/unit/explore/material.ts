/** What the explorer draws from, and questions to ask it. */
import fc from 'fast-check';
import { namesOf } from '../../../src/lib/chart/names';
import type { Material } from '../../../src/lib/explore/answer';
import {
	EXPLORED_CHARTS,
	EXPLORED_MEASURES,
	settle,
	type Known,
	type Question,
	type Wishes
} from '../../../src/lib/explore/question';
import { exploreWords } from '../../../src/lib/explore/words';
import { sliceOpinion } from '../../../src/lib/index/opinion';
import { tallyIndex } from '../../../src/lib/index/tallies';
import { sliceTimeline } from '../../../src/lib/index/timeline';
import { COOPERATION_FORMS, RESPONSE_FORMS, type Opinion } from '../../../src/lib/index/types';
import { index, record } from '../index/real';

export const known: Known = { sectors: index.sectors, periods: index.periods, period: 'p3' };

export const material: Material = {
	tallies: tallyIndex(index),
	days: Object.fromEntries(record.periods.map(({ id, start, end }) => [id, { start, end }])),
	timeline: sliceTimeline(record),
	opinion: sliceOpinion(record)
};

export const words = exploreWords(namesOf(record, 'en'), 'en');

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

/** Frames from a phone to a large screen. */
export const FRAMES = [
	{ width: 280, height: 280 },
	{ width: 320, height: 400 },
	{ width: 352, height: 400 },
	{ width: 640, height: 480 },
	{ width: 760, height: 560 },
	{ width: 1440, height: 900 }
];

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);

/** A survey that no summer has seen: any shares, of any fields, in any number of countries. */
export const anyOpinion: fc.Arbitrary<Opinion> = fc
	.dictionary(
		fc.constantFrom(...index.sectors),
		fc.record({
			topic: fc.constant('what was asked'),
			japan: share,
			eu: share,
			members: fc
				.array(share, { maxLength: 9 })
				.map((values) =>
					values.sort((a, b) => a - b).map((value, i) => ({ country: `Country ${i}`, value }))
				),
			loose: fc.boolean()
		}),
		{ noNullPrototype: true }
	)
	.map((topics) => ({ year: 2020, topics }));
