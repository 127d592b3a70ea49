// If this fails, somebody on some screen cannot read a name: it lies over another name or over a mark,
// is cut off by the edge of the picture, or is missing without a number that stands for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scores } from '../../../src/lib/index/types';
import { layout } from '../../../src/lib/scene/layout';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { faults } from './faults';
import { anyFrame, anyLang, anyScores, anyView, LANGS, real, viewOf, WORDS } from './fixture';

/** Enough for every build; RUNS=3000 for a change of layout. */
const RUNS = Number(process.env.RUNS ?? 150);

/** Sectors that are neither named nor numbered with an entry in the key. */
function nameless(scene: Scene, scores: Scores): string[] {
	return scores.sectors.filter((sector) => {
		const label = scene.labels.find((l) => l.sector === sector);
		if (label?.role === 'sector') return false;
		const entry = scene.keys.find((key) => key.sector === sector);
		return entry === undefined || label?.lines.join('') !== String(entry.n);
	});
}

function check(view: View, scores: Scores, frame: Frame, lang: 'en' | 'ja'): Scene {
	const scene = layout(view, scores, frame, WORDS[lang]);
	expect(faults(scene)).toEqual([]);
	expect(nameless(scene, scores)).toEqual([]);
	return scene;
}

describe('labels', () => {
	test('never collide or leave the frame, whatever is shown', () => {
		const anyText = fc.option(fc.integer({ min: 12, max: 18 }), { nil: undefined });
		fc.assert(
			fc.property(
				anyView,
				anyScores,
				anyFrame,
				anyText,
				anyLang,
				(view, scores, frame, text, lang) => {
					check(view, scores, { ...frame, text }, lang);
				}
			),
			{ numRuns: RUNS }
		);
	});

	test('hold out at the corners of what is possible', () => {
		const periods = [['p3', 'p4'], ['p1', 'p2', 'p3'], real.periods];
		for (const lang of LANGS) {
			for (const [width, height] of [
				[280, 280],
				[280, 1400],
				[2000, 280],
				[2000, 1400]
			] as const) {
				for (const chart of ['radar', 'dotplot'] as const) {
					check(viewOf(chart, 'p3'), real, { width, height }, lang);
				}
				for (const columns of periods) {
					check(viewOf('slope', columns), real, { width, height }, lang);
				}
			}
		}
	});

	test('are names where there is room, and numbers with a key where there is none', () => {
		const rolesIn = (scene: Scene): string[] => [
			...new Set(scene.labels.filter((l) => l.sector).map(({ role }) => role))
		];
		const large = { width: 700, height: 700 };
		const tiny = { width: 280, height: 280 };
		for (const chart of ['radar', 'dotplot'] as const) {
			const scene = check(viewOf(chart, 'p3'), real, large, 'en');
			expect([rolesIn(scene), scene.keys]).toEqual([['sector'], []]);
		}
		const named = check(viewOf('slope', real.periods), real, large, 'en');
		expect([rolesIn(named), named.keys]).toEqual([['sector'], []]);
		const dial = check(viewOf('radar', 'p3'), real, tiny, 'en');
		const ladder = check(viewOf('slope', real.periods), real, tiny, 'en');
		for (const scene of [dial, ladder]) {
			expect(rolesIn(scene)).toEqual(['number']);
			expect(scene.keys).toEqual(real.sectors.map((sector, i) => ({ n: i + 1, sector })));
		}
	});

	test('are set at 12 px or more', () => {
		fc.assert(
			fc.property(anyView, anyFrame, (view, frame) => {
				const { text } = layout(view, real, frame, WORDS.en).frame;
				expect(text).toBeGreaterThanOrEqual(12);
			}),
			{ numRuns: 50 }
		);
		const small = layout(
			viewOf('radar', 'p3'),
			real,
			{ width: 600, height: 600, text: 8 },
			WORDS.en
		);
		expect(small.frame.text).toBe(12);
	});

	test('are smaller in a low picture, so that a wide one still runs across', () => {
		const line = layout(viewOf('dotplot', 'p3'), real, { width: 1200, height: 420 }, WORDS.en);
		expect(line.frame.text).toBe(15);
		expect(line.bend?.turn).toBe(0);
	});

	test('a frame under the smallest is laid out as the smallest', () => {
		const scene = layout(viewOf('radar', 'p3'), real, { width: 100, height: 50 }, WORDS.en);
		expect(scene.frame).toMatchObject({ width: 280, height: 280 });
	});
});
