// If this fails, the explorer draws other scores than the record gives under the reader's recipe.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { DEFAULT_RECIPE, type Recipe } from '../../../src/lib/index/recipe';
import { scoredOf } from '../../../src/lib/index/scored';
import { sliceScores } from '../../../src/lib/index/slice';
import { scoresUnder, tallyIndex } from '../../../src/lib/index/tallies';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type CooperationForm,
	type ResponseForm
} from '../../../src/lib/index/types';
import { index, record } from './real';

const tallies = tallyIndex(index);

const weights = <Form extends string>(forms: readonly Form[]): fc.Arbitrary<Record<Form, number>> =>
	fc
		.tuple(...forms.map(() => fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10)))
		.filter((numbers) => numbers.some((weight) => weight > 0))
		.map(
			(numbers) =>
				Object.fromEntries(forms.map((form, i) => [form, numbers[i] ?? 0])) as Record<Form, number>
		);

const recipes: fc.Arbitrary<Recipe> = fc.record({
	weights: weights<CooperationForm>(COOPERATION_FORMS),
	responseWeights: weights<ResponseForm>(RESPONSE_FORMS),
	multilateral: fc.boolean(),
	lowestConfidence: fc.constantFrom('low', 'medium', 'high')
});

/** Two decimals, as scores are told. */
const told = (value: number): number => Number(value.toFixed(2));

test('under any recipe tallies give what the record gives', () => {
	fc.assert(
		fc.property(recipes, (recipe) => {
			const real = buildIndex(record, recipe);
			const scores = scoresUnder(tallies, recipe);
			const sliced = sliceScores(real);
			expect(scores.threat).toEqual(sliced.threat);
			for (const [key, { value, low, forms }] of Object.entries(sliced.cooperation)) {
				expect(scores.cooperation[key]).toEqual({ value: told(value), low: told(low), forms });
			}
			for (const sector of real.sectors) {
				for (const period of real.periods) {
					for (const actor of ACTORS) {
						const { value, range, forms } = real.response(sector, actor, period);
						expect(scores.response[`${sector}:${actor}:${period}`]).toEqual({
							value: told(value),
							low: told(range[0]),
							forms: RESPONSE_FORMS.map((form) => forms[form].state)
						});
					}
				}
			}
		}),
		{ numRuns: 25 }
	);
});

test('a slice answers single questions as the index does', () => {
	const scored = scoredOf(scoresUnder(tallies, DEFAULT_RECIPE));
	for (const sector of index.sectors) {
		for (const period of index.periods) {
			expect(scored.gap(sector, period)).toBe(index.gap(sector, period));
			expect(scored.sharedFear(sector, period)).toBe(index.sharedFear(sector, period));
			expect(scored.closeness(sector, period)).toBe(index.closeness(sector, period));
			const { value, forms } = index.cooperation(sector, period);
			expect(scored.cooperation(sector, period).value).toBe(value);
			for (const form of COOPERATION_FORMS) {
				expect(scored.cooperation(sector, period).forms[form].state).toBe(forms[form].state);
			}
			for (const actor of ACTORS) {
				expect(scored.threat(sector, actor, period).value).toBe(
					index.threat(sector, actor, period).value
				);
				expect(scored.response(sector, actor, period).value).toBe(
					index.response(sector, actor, period).value
				);
			}
		}
	}
});
