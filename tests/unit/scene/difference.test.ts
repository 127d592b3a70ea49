// If this fails, a reader sees Europe fear something more that Japan fears more, cannot read a name beside a
// difference, or loses sight of a mark on the way from the line to the difference.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/lib/chart/kinds/difference';
import type { Scores } from '../../../src/lib/index/types';
import { between } from '../../../src/lib/scene/between';
import { fitFrame, layout } from '../../../src/lib/scene/layout';
import { linePath } from '../../../src/lib/scene/line';
import type { Frame, Mark, Scene } from '../../../src/lib/scene/types';
import { faults } from './faults';
import { anyFrame, anyLang, anyScores, real, viewOf, WORDS } from './fixture';

const FRAME = { width: 760, height: 640 };
const RUNS = 300;
const anyPeriod = fc.constantFrom(...real.periods);
const anyText = fc.option(fc.integer({ min: 12, max: 18 }), { nil: undefined });

const draw = (
	period: string,
	scores: Scores = real,
	frame: Frame = FRAME,
	lang: 'en' | 'ja' = 'en'
): Scene => difference.layout(viewOf('difference', period), scores, fitFrame(frame), WORDS[lang]);

/** The EU's level minus Japan's, read from the scores by hand. */
const gapIn = (scores: Scores, sector: string, period: string): number =>
	(scores.threat[`${sector}:eu:${period}`]?.value ?? NaN) -
	(scores.threat[`${sector}:japan:${period}`]?.value ?? NaN);

const markOf = (scene: Scene, key: string): Mark => {
	const mark = scene.marks.find((m) => m.key === key);
	if (!mark) throw new Error(`no mark ${key}`);
	return mark;
};

/** Sectors from the top row to the lowest. */
const rowsOf = (scene: Scene): string[] =>
	scene.marks
		.filter(({ actor }) => actor === 'japan')
		.sort((a, b) => a.y - b.y)
		.map(({ sector }) => sector ?? '');

/** The label of each sector, by role. */
const rolesOf = (scene: Scene): string[] => [
	...new Set(scene.labels.filter((l) => l.sector).map(({ role }) => role))
];

describe('labels', () => {
	test('never collide or leave the frame, and every sector has its name or its number', () => {
		fc.assert(
			fc.property(
				anyPeriod,
				anyScores,
				anyFrame,
				anyText,
				anyLang,
				(period, scores, frame, text, lang) => {
					const scene = draw(period, scores, { ...frame, text }, lang);
					expect(faults(scene)).toEqual([]);
					for (const sector of scores.sectors) {
						const label = scene.labels.find((l) => l.sector === sector);
						const n = scene.keys.find((key) => key.sector === sector)?.n;
						const name = n === undefined ? WORDS[lang].sector(sector) : String(n);
						expect(label?.lines).toEqual([name]);
					}
				}
			),
			{ numRuns: RUNS }
		);
	});

	test('stand in a column, else beside their rings away from the disc, else as numbers', () => {
		const wide = draw('p3');
		const column = wide.labels.filter(({ role }) => role === 'sector').map(({ x }) => x);
		expect(new Set(column).size).toBe(1);

		const narrow = draw('p3', real, { width: 280, height: 400 });
		expect(rolesOf(narrow)).toEqual(['sector']);
		for (const { sector, x } of narrow.labels.filter(({ role }) => role === 'sector')) {
			const japan = markOf(narrow, `${sector}:japan`);
			expect(x < japan.x).toBe(gapIn(real, sector ?? '', 'p3') >= 0);
		}

		const long = { ...WORDS.en, sector: (id: string) => `${id} and all that goes with it` };
		const numbered = difference.layout(
			viewOf('difference', 'p3'),
			real,
			fitFrame({ width: 280, height: 400 }),
			long
		);
		expect(faults(numbered)).toEqual([]);
		expect(rolesOf(numbered)).toEqual(['number']);
		expect(numbered.keys).toEqual(real.sectors.map((sector, i) => ({ n: i + 1, sector })));
	});

	test('say distances without a sign, and which side is whose', () => {
		const scene = draw('p3');
		const ticks = scene.labels.filter(({ role }) => role === 'tick').sort((a, b) => a.x - b.x);
		expect(ticks.map(({ lines }) => lines[0])).toEqual(['3', '2', '1', '1', '2', '3']);
		const { x: zero } = markOf(scene, 'cyber:japan');
		const heads = scene.labels.filter(({ key }) => key.startsWith('column:'));
		expect(heads.map(({ lines, x }) => [lines.join(' '), x > zero])).toEqual([
			['EU’s documents lower', false],
			['EU’s documents higher', true]
		]);
	});
});

describe('marks', () => {
	test('are those of the line, with the rings on one upright and the discs at their distance', () => {
		fc.assert(
			fc.property(anyPeriod, anyScores, anyFrame, (period, scores, frame) => {
				const scene = draw(period, scores, frame);
				const line = layout(viewOf('dotplot', period), scores, frame, WORDS.en);
				const look = (marks: readonly Mark[]) =>
					marks
						.map(({ key, shape, value, size, loose }) => ({ key, shape, value, size, loose }))
						.sort((a, b) => (a.key < b.key ? -1 : 1));
				expect(look(scene.marks)).toEqual(look(line.marks));
				expect(scene.marks).toHaveLength(24);

				const rings = scene.marks.filter(({ actor }) => actor === 'japan');
				expect(new Set(rings.map(({ x }) => x)).size).toBe(1);
				const grid = scene.guides.filter(({ kind }) => kind === 'grid' || kind === 'axis');
				const span = (grid.length - 1) / 2;
				expect(span).toBe(
					Math.max(2, ...scores.sectors.map((s) => Math.abs(gapIn(scores, s, period))))
				);
				const tick = scene.labels.find(({ key }) => key === 'tick:difference:1');
				const step = (tick?.x ?? NaN) + (tick?.width ?? NaN) / 2 - (rings[0]?.x ?? NaN);
				for (const sector of scores.sectors) {
					const [eu, japan] = [markOf(scene, `${sector}:eu`), markOf(scene, `${sector}:japan`)];
					expect(eu.y).toBe(japan.y);
					expect((eu.x - japan.x) / step).toBeCloseTo(gapIn(scores, sector, period), 6);
				}
			}),
			{ numRuns: 100 }
		);
	});

	test('of the published record stand in this order', () => {
		const scene = draw('p3');
		const expected = [3, 2, 1, 0, -1, -2, -3].flatMap((gap) =>
			real.sectors.filter((sector) => gapIn(real, sector, 'p3') === gap)
		);
		expect(rowsOf(scene)).toEqual(expected);
		expect(expected[0]).toBe('migration');
		expect(new Set(expected.slice(-2))).toEqual(new Set(['military', 'proliferation']));
	});

	test('are joined by a gap in the colour of who is higher, and by none where both are level', () => {
		const scene = draw('p3');
		const expected = real.sectors.flatMap((sector) => {
			const gap = gapIn(real, sector, 'p3');
			return gap === 0 ? [] : [[`gap:${sector}`, gap > 0 ? 'eu' : 'japan']];
		});
		expect(scene.links.map(({ key, actor }) => [key, actor]).sort()).toEqual(expected.sort());
		for (const { sector, d, ends } of scene.links) {
			const [eu, japan] = [markOf(scene, `${sector}:eu`), markOf(scene, `${sector}:japan`)];
			expect(ends).toEqual([eu.x, eu.y, japan.x, japan.y]);
			expect(ends && d === linePath(ends)).toBe(true);
		}
	});

	test('are left out where one of the two has no level, and the row is last', () => {
		const threat = { ...real.threat };
		delete threat['migration:japan:p3'];
		const scene = draw('p3', { ...real, threat });
		expect(scene.marks.some(({ sector }) => sector === 'migration')).toBe(false);
		const names = scene.labels.filter(({ role }) => role === 'sector').sort((a, b) => a.y - b.y);
		expect(names.at(-1)?.sector).toBe('migration');
		expect(faults(scene)).toEqual([]);
	});
});

describe('words', () => {
	test('count who is higher, and tell each difference with its sign', () => {
		const gaps = real.sectors.map((sector) => gapIn(real, sector, 'p3'));
		const [eu, japan] = [gaps.filter((g) => g > 0).length, gaps.filter((g) => g < 0).length];
		const { summary } = draw('p3');
		expect(summary).toContain(`higher on ${eu} of 12 fields, Japan’s on ${japan}.`);
		const view = viewOf('difference', 'p3');
		expect(difference.summarise(view, real, WORDS.en)).toBe(summary);

		const table = difference.table(view, real, WORDS.en);
		expect(table?.rows.map((row) => row[0])).toEqual(
			rowsOf(draw('p3')).map((id) => WORDS.en.sector(id))
		);
		const cellOf = (sector: string) =>
			table?.rows.find((row) => row[0] === WORDS.en.sector(sector))?.at(-1);
		expect([cellOf('migration'), cellOf('military'), cellOf('cyber')]).toEqual(['+3', '−1', '0']);
	});

	test('of one mark tell of both levels, whichever is pointed at', () => {
		const scene = draw('p3');
		const said = (key: string): string => difference.readout(markOf(scene, key), real, WORDS.en);
		expect(said('migration:eu')).toContain('EU 3, Japan 0 of 4; higher in the EU’s documents by 3');
		expect(said('migration:japan')).toBe(said('migration:eu'));
		expect(said('military:eu')).toContain('higher in Japan’s documents by 1');
		expect(said('cyber:eu')).toContain('both at 3 of 4');
		expect(said('human:eu')).toContain('Low confidence');
	});
});

test('the same call gives the same picture and leaves what it was given alone', () => {
	fc.assert(
		fc.property(anyPeriod, anyScores, anyFrame, anyLang, (period, scores, frame, lang) => {
			const given = structuredClone({ scores, frame });
			const copy = structuredClone(given);
			const once = draw(period, scores, frame, lang);
			expect(draw(period, copy.scores, copy.frame, lang)).toEqual(once);
			expect({ scores, frame }).toEqual(given);
		}),
		{ numRuns: 60 }
	);
});

test('rows slide from the line to the difference and are then sorted, each with its bar, and back the other way', () => {
	const frame = { width: 600, height: 560 };
	const line = layout(viewOf('dotplot', 'p3'), real, frame, WORDS.en);
	const scene = draw('p3', real, frame);
	for (const [from, to, back] of [
		[line, scene, false],
		[scene, line, true]
	] as const) {
		expect(between(from, to, 0)).toBe(from);
		expect(between(from, to, 1)).toBe(to);
		const way = Array.from({ length: 99 }, (_, i) => between(from, to, (i + 1) / 100));
		for (const mark of to.marks) {
			const start = markOf(from, mark.key);
			const isSorted = way.map((at) => Math.abs(markOf(at, mark.key).y - start.y) > 0.01);
			const isSliding = way.map((at) => Math.abs(markOf(at, mark.key).x - mark.x) > 0.01);
			// Never along both at once.
			const first = back
				? way.map((at) => Math.abs(markOf(at, mark.key).y - mark.y) > 0.01)
				: isSliding;
			const second = back
				? way.map((at) => Math.abs(markOf(at, mark.key).x - start.x) > 0.01)
				: isSorted;
			expect(
				first.some((moves, i) => moves && second[i]),
				mark.key
			).toBe(false);
			expect(way.every((at) => markOf(at, mark.key).opacity === 1)).toBe(true);
		}
		for (const at of way) {
			for (const gap of to.links.filter(({ kind }) => kind === 'gap')) {
				const bar = at.links.find(({ key }) => key === gap.key);
				const [eu, japan] = ['eu', 'japan'].map((actor) => markOf(at, `${gap.sector}:${actor}`));
				const reach = [bar?.ends?.[0], bar?.ends?.[2]].sort((a = 0, b = 0) => a - b);
				expect(reach).toEqual([eu?.x, japan?.x].sort((a = 0, b = 0) => a - b));
				expect([bar?.ends?.[1], bar?.opacity]).toEqual([expect.closeTo(eu?.y ?? NaN, 6), 1]);
			}
		}
	}
	const later = draw('p4', real, frame);
	const gap = between(scene, later, 0.5).links.find(({ key }) => key === 'gap:climate');
	expect(gap?.ends && gap.d === linePath(gap.ends)).toBe(true);
	expect(gap?.opacity).toBe(1);
});
