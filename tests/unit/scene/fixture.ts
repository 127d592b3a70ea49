import fc from 'fast-check';
import { vi } from 'vitest';
import { namesOf } from '../../../src/lib/chart/names';
import { wordsOf } from '../../../src/lib/chart/words';
import { buildIndex } from '../../../src/lib/index/build';
import { cooperationKey, threatKey } from '../../../src/lib/index/keys';
import { sliceScores } from '../../../src/lib/index/slice';
import { ACTORS, type FormState, type Scores } from '../../../src/lib/index/types';
import { readRecord } from '../../../src/lib/record/read';
import type { ChartKind, View } from '../../../src/lib/scene/view';

// Properties are quick alone, but not beside a build.
vi.setConfig({ testTimeout: 60_000 });

/** The record as it is published, its scores, and its names in both languages. */
export const record = readRecord();
export const real = sliceScores(buildIndex(record));
export const LANGS = ['en', 'ja'] as const;
export const WORDS = {
	en: wordsOf(namesOf(record, 'en'), 'en'),
	ja: wordsOf(namesOf(record, 'ja'), 'ja')
};

/** A view, with everything usual left unsaid. */
export function viewOf(
	chart: ChartKind,
	periods: string | string[],
	more: Partial<View> = {}
): View {
	return {
		chart,
		periods: typeof periods === 'string' ? [periods] : periods,
		show: ['eu', 'japan'],
		raise: [],
		order: 'sector',
		...more
	};
}

const state = fc.constantFrom<FormState[]>('none', 'firm', 'loose');

/** Scores that no history would write: any level on any spoke, any forms in any period. */
export const anyScores: fc.Arbitrary<Scores> = fc
	.record({
		levels: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 96, maxLength: 96 }),
		low: fc.array(fc.boolean(), { minLength: 96, maxLength: 96 }),
		forms: fc.array(fc.tuple(state, state, state, state), { minLength: 48, maxLength: 48 })
	})
	.map(({ levels, low, forms }) => {
		const scores: Scores = {
			sectors: real.sectors,
			periods: real.periods,
			threat: {},
			cooperation: {}
		};
		let [t, c] = [0, 0];
		for (const sector of real.sectors) {
			for (const period of real.periods) {
				for (const actor of ACTORS) {
					const confidence = low[t] ? 'low' : 'high';
					scores.threat[threatKey(sector, actor, period)] = { value: levels[t] ?? 0, confidence };
					t++;
				}
				const cells = forms[c++] ?? ['none', 'none', 'none', 'none'];
				scores.cooperation[cooperationKey(sector, period)] = {
					value: cells.filter((form) => form !== 'none').length,
					low: cells.filter((form) => form === 'firm').length,
					forms: cells
				};
			}
		}
		// Ninety-six levels would bury the message of a failing test.
		Object.defineProperty(scores, fc.toStringMethod, { value: () => '(scores)' });
		return scores;
	});

/** Any view the story, an embed or a bookmark may ask for. */
export const anyView: fc.Arbitrary<View> = fc
	.record({
		chart: fc.constantFrom('radar' as const, 'dotplot' as const, 'slope' as const),
		periods: fc.subarray(real.periods, { minLength: 2 }),
		show: fc.subarray([...ACTORS]),
		raise: fc.subarray(real.sectors),
		order: fc.constantFrom('sector' as const, 'gap' as const)
	})
	.map((view) => ({
		...view,
		periods: view.chart === 'slope' ? view.periods : view.periods.slice(0, 1),
		order: view.chart === 'dotplot' ? view.order : 'sector'
	}));

/** From the smallest frame that is laid out to a large screen, in any shape. */
export const anyFrame = fc.record({
	width: fc.integer({ min: 280, max: 2000 }),
	height: fc.integer({ min: 280, max: 1400 })
});

export const anyLang = fc.constantFrom(...LANGS);
