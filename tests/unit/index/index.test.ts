// If this fails, the scores of a reader's own recipe, or of a record that has grown by a row, are
// wrong in ways that no single hand-counted cell shows.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { buildIndex, type Index } from '../../../src/lib/index/build';
import { DEFAULT_RECIPE, type Recipe } from '../../../src/lib/index/recipe';
import { sliceScores } from '../../../src/lib/index/slice';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Actor,
	type Confidence
} from '../../../src/lib/index/types';
import type { DataRecord, RecordEvent } from '../../../src/lib/record/types';
import { index, record } from './real';

// Many runs, or a large file, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FORUMS = ['bilateral', 'multilateral'] as const;
const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[];

const date = fc.tuple(fc.integer({ min: 1985, max: 2030 }), fc.integer({ min: 1, max: 12 }));
const dates = fc
	.tuple(date, fc.option(date), fc.boolean())
	.map(([from, to, coarse]): Pick<RecordEvent, 'date' | 'end'> => {
		const write = ([year, month]: [number, number]) =>
			coarse ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
		if (to === null) return { date: write(from), end: '' };
		const [first = '', last = ''] = [write(from), write(to)].sort();
		return { date: first, end: last };
	});

const what = fc.oneof(
	fc.record({
		actor: fc.constant('both' as const),
		kind: fc.constantFrom(...COOPERATION_FORMS),
		forum: fc.constantFrom(...FORUMS)
	}),
	fc.record({
		actor: fc.constantFrom(...ACTORS),
		kind: fc.constantFrom(...RESPONSE_FORMS),
		forum: fc.constant('' as const)
	})
);

/** Few sectors, so that events meet. */
const SECTORS = ['cyber', 'energy'];

const event: fc.Arbitrary<RecordEvent> = fc
	.tuple(
		what,
		dates,
		fc.record({
			id: fc.uuid(),
			sector: fc.constantFrom(...SECTORS),
			scored: fc.boolean(),
			confidence: fc.constantFrom(...CONFIDENCES)
		})
	)
	.map(([kind, when, rest]) => ({
		...kind,
		...when,
		...rest,
		title: '',
		summary: '',
		sources: [],
		locator: '',
		line: 2
	}));

const events = fc.array(event, { maxLength: 12 });

/** Weights with a wide range, zeros included but not only zeros. */
const weight = fc.oneof(
	fc.integer({ min: 0, max: 10 }),
	fc.double({ min: 0, max: 1e6, noNaN: true })
);
function weights<Form extends string>(forms: readonly Form[]) {
	return fc
		.array(weight, { minLength: forms.length, maxLength: forms.length })
		.filter((values) => values.some((value) => value > 1e-6))
		.map((values) => {
			const entries = forms.map((form, place) => [form, values[place] ?? 0]);
			return Object.fromEntries(entries) as Record<Form, number>;
		});
}

const recipe: fc.Arbitrary<Recipe> = fc.record({
	weights: weights(COOPERATION_FORMS),
	responseWeights: weights(RESPONSE_FORMS),
	multilateral: fc.boolean(),
	lowestConfidence: fc.constantFrom(...CONFIDENCES)
});

function withEvents(some: RecordEvent[]): DataRecord {
	return { ...record, events: some };
}

/** Every score made of forms, in one order. */
function formScores(of: Index) {
	return SECTORS.flatMap((sector) =>
		of.periods.flatMap((period) => [
			of.cooperation(sector, period),
			...ACTORS.map((actor) => of.response(sector, actor, period))
		])
	);
}

function numbers(of: Index): number[] {
	return formScores(of).flatMap(({ value, range }) => [value, ...range]);
}

function noneLower(after: number[], before: number[]): void {
	after.forEach((value, place) => expect(value).toBeGreaterThanOrEqual(before[place] ?? NaN));
}

describe('whatever the events and the recipe', () => {
	test('another event lowers no score', () => {
		fc.assert(
			fc.property(events, event, recipe, (some, more, by) => {
				const before = numbers(buildIndex(withEvents(some), by));
				noneLower(numbers(buildIndex(withEvents([...some, more]), by)), before);
			})
		);
	});

	test('a higher lowest confidence raises no score', () => {
		fc.assert(
			fc.property(events, recipe, (some, by) => {
				const scores = CONFIDENCES.map((lowestConfidence) =>
					formScores(buildIndex(withEvents(some), { ...by, lowestConfidence })).map(
						({ value }) => value
					)
				);
				const [low = [], medium = [], high = []] = scores;
				noneLower(low, medium);
				noneLower(medium, high);
			})
		);
	});

	test('leaving out multilateral bodies raises no score', () => {
		fc.assert(
			fc.property(events, recipe, (some, by) => {
				const [all, bilateral] = [true, false].map((multilateral) =>
					numbers(buildIndex(withEvents(some), { ...by, multilateral }))
				);
				noneLower(all ?? [], bilateral ?? []);
			})
		);
	});

	test('scores run from 0 to 4, and the range from below the value to the value', () => {
		fc.assert(
			fc.property(events, recipe, (some, by) => {
				for (const { value, range } of formScores(buildIndex(withEvents(some), by))) {
					expect(range[0]).toBeGreaterThanOrEqual(0);
					expect(range[0]).toBeLessThanOrEqual(value);
					expect(range[1]).toBe(value);
					expect(value).toBeLessThanOrEqual(4);
				}
			})
		);
	});

	test('a form is loose exactly if only low confidence shows it', () => {
		fc.assert(
			fc.property(events, recipe, (some, by) => {
				for (const { forms } of formScores(buildIndex(withEvents(some), by))) {
					for (const { state, events: shown } of Object.values(forms)) {
						const firm = shown.some(({ confidence }) => confidence !== 'low');
						expect(state).toBe(shown.length === 0 ? 'none' : firm ? 'firm' : 'loose');
						expect(shown.every(({ scored }) => scored)).toBe(true);
					}
				}
			})
		);
	});

	test('weights that are all larger by the same factor change nothing', () => {
		const factor = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
		fc.assert(
			fc.property(events, recipe, factor, (some, by, k) => {
				const scaled = Object.fromEntries(
					Object.entries(by.weights).map(([form, value]) => [form, value * k])
				) as Recipe['weights'];
				const before = numbers(buildIndex(withEvents(some), by));
				const after = numbers(buildIndex(withEvents(some), { ...by, weights: scaled }));
				after.forEach((value, place) => expect(value).toBeCloseTo(before[place] ?? NaN, 12));
			})
		);
	});

	test('all forms together give exactly 4', () => {
		const all = COOPERATION_FORMS.map((kind, place): RecordEvent => ({
			id: kind,
			sector: 'cyber',
			actor: 'both',
			kind,
			date: '2015',
			end: '2015',
			forum: 'bilateral',
			scored: true,
			title: '',
			summary: '',
			sources: [],
			locator: '',
			confidence: 'high',
			line: place + 2
		}));
		const extreme = fc.oneof(
			weights(COOPERATION_FORMS),
			fc.constant({
				agenda: Number.MAX_VALUE,
				dialogue: Number.MAX_VALUE,
				agreement: Number.MIN_VALUE,
				'joint-action': 0.1
			})
		);
		fc.assert(
			fc.property(extreme, (by) => {
				const of = buildIndex(withEvents(all), { ...DEFAULT_RECIPE, weights: by });
				expect(of.cooperation('cyber', 'p3').value).toBe(4);
				expect(of.cooperation('cyber', 'p2').value).toBe(0);
			})
		);
	});

	test('the order of rows does not matter', () => {
		const shuffled = <Row>(rows: Row[]) =>
			fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
		const other = fc.record({
			events: shuffled(record.events),
			threat: shuffled(record.threat),
			sectors: shuffled(record.sectors),
			periods: shuffled(record.periods)
		});
		const expected = sliceScores(index);
		fc.assert(
			fc.property(other, (rows) => {
				expect(sliceScores(buildIndex({ ...record, ...rows }))).toEqual(expected);
			}),
			{ numRuns: 20 }
		);
	});
});

test('a weight of one form moves only scores that reach it', () => {
	// Agenda counts twice: 4 · 2/5 for agenda alone, 4 · 3/5 for agenda and one other.
	const weighted = { ...DEFAULT_RECIPE, weights: { ...DEFAULT_RECIPE.weights, agenda: 2 } };
	const of = buildIndex(record, weighted);
	expect(of.cooperation('migration', 'p3').value).toBeCloseTo(1.6, 12);
	expect(of.cooperation('terrorism', 'p4').value).toBeCloseTo(2.4, 12);
	expect(of.cooperation('migration', 'p2').value).toBe(0);
});

test('the default recipe counts forms', () => {
	for (const sector of index.sectors) {
		for (const period of index.periods) {
			const { value, forms } = index.cooperation(sector, period);
			const count = Object.values(forms).filter(({ state }) => state !== 'none').length;
			expect(value).toBe(count);
		}
	}
});

test('sectors and periods come in canonical order', () => {
	expect(index.sectors[0]).toBe('military');
	expect(index.sectors[11]).toBe('migration');
	expect(index.periods).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('the default recipe is the default', () => {
	expect(index.recipe).toBe(DEFAULT_RECIPE);
	expect(index.record).toBe(record);
});

describe('what does not exist is named', () => {
	const nobody = 'china' as Actor;
	test.each([
		['sector "cybr"', () => index.cooperation('cybr', 'p3')],
		['sector "cybr"', () => index.threat('cybr', 'eu', 'p3')],
		['sector "cybr"', () => index.response('cybr', 'eu', 'p3')],
		['sector "cybr"', () => index.gap('cybr', 'p3')],
		['period "p9"', () => index.cooperation('cyber', 'p9')],
		['period "p9"', () => index.threat('cyber', 'eu', 'p9')],
		['period "p9"', () => index.response('cyber', 'eu', 'p9')],
		['period "p9"', () => index.closeness('cyber', 'p9')],
		['actor "china"', () => index.threat('cyber', nobody, 'p3')],
		['actor "china"', () => index.response('cyber', nobody, 'p3')]
	])('%s', (name, ask) => {
		expect(ask).toThrow(RangeError);
		expect(ask).toThrow(`There is no ${name}`);
	});
});

describe('a recipe that gives no scores is refused', () => {
	const none = { agenda: 0, dialogue: 0, agreement: 0, 'joint-action': 0 };
	test.each([
		['weights are all 0', { weights: none }],
		['weights.agenda is -1', { weights: { ...none, agenda: -1 } }],
		['weights.dialogue is NaN', { weights: { ...none, dialogue: NaN } }],
		['weights.agreement is Infinity', { weights: { ...none, agreement: Infinity } }],
		['responseWeights are all 0', { responseWeights: { strategy: 0, law: 0, body: 0, action: 0 } }]
	])('%s', (message, part) => {
		const build = () => buildIndex(record, { ...DEFAULT_RECIPE, ...part });
		expect(build).toThrow(RangeError);
		expect(build).toThrow(message);
	});
});
