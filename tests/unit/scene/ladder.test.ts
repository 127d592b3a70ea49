// If this fails, a reader of the ladder cannot follow a sector through thirty years: two lines fall
// together, a mark stands in the band of another score, or a name beside the wrong line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooperationKey } from '../../../src/lib/index/keys';
import type { Scores } from '../../../src/lib/index/types';
import { layout } from '../../../src/lib/scene/layout';
import { arrange, bandOf, crossings, type Lanes } from '../../../src/lib/scene/lanes';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import { anyFrame, anyLang, anyScores, real, viewOf, WORDS } from './fixture';

const FRAME = { width: 700, height: 760 };
const anyPeriods = fc.subarray(real.periods, { minLength: 2 });

const ladder = (periods: string[], scores = real, frame: Frame = FRAME, lang: 'en' | 'ja' = 'en') =>
	layout(viewOf('slope', periods), scores, frame, WORDS[lang]);

/** Lanes as they come, sectors in their usual order. */
const unarranged = (scores: Scores, periods: readonly string[]): Lanes =>
	periods.map((period) =>
		[0, 1, 2, 3, 4].map((score) =>
			scores.sectors.filter((s) => bandOf(scores, s, period) === score)
		)
	);

/** Crossings counted from the picture itself: two lines cross if they change places. */
function crossingsIn(scene: Scene): number {
	const lines = scene.links.flatMap(({ kind, ends }) => (kind === 'line' && ends ? [ends] : []));
	return lines.reduce((count, [x0, y0, , y1], i) => {
		const same = lines.slice(i + 1).filter((other) => other[0] === x0);
		return count + same.filter((other) => (other[1] - y0) * (other[3] - y1) < 0).length;
	}, 0);
}

describe('lines', () => {
	test('start and end apart from each other, and each mark in the band of its score', () => {
		fc.assert(
			fc.property(anyPeriods, anyScores, anyFrame, anyLang, (periods, scores, frame, lang) => {
				const scene = ladder(periods, scores, frame, lang);
				expect(scene.marks).toHaveLength(12 * periods.length);
				for (const period of periods) {
					const column = scene.marks.filter((mark) => mark.period === period);
					const ys = column.map(({ y }) => y).sort((a, b) => a - b);
					ys.slice(1).forEach((y, i) => {
						// No closer than a mark is high.
						expect(y - (ys[i] ?? NaN)).toBeGreaterThanOrEqual(4);
					});
					expect(new Set(column.map(({ x }) => x)).size).toBe(1);
				}
				for (const { sector, period, value, cells, loose, y, depth } of scene.marks) {
					const known = scores.cooperation[cooperationKey(sector ?? '', period ?? '')];
					expect([value, cells]).toEqual([known?.value, known?.forms]);
					expect(loose).toBe(known?.forms.includes('loose'));
					const band = scene.areas.find(({ key }) => key === `band:${value}`);
					if (!band || depth === undefined) throw new Error('no band');
					expect(y - depth / 2).toBeGreaterThanOrEqual(band.y - 1);
					expect(y + depth / 2).toBeLessThanOrEqual(band.y + band.height + 1);
				}
			}),
			{ numRuns: 100 }
		);
	});

	test('join each sector from period to period, mark to mark', () => {
		for (const periods of [['p3', 'p4'], ['p1', 'p2', 'p3'], real.periods]) {
			const scene = ladder(periods);
			const lines = scene.links.filter(({ kind }) => kind === 'line');
			expect(lines).toHaveLength(12 * (periods.length - 1));
			for (const { key, ends, d } of lines) {
				const [, sector = '', from = '', to = ''] = key.split(':');
				const [a, b] = [from, to].map((period) =>
					scene.marks.find((mark) => mark.key === cooperationKey(sector, period))
				);
				if (!a || !b || !ends) throw new Error('a line to nowhere');
				expect([ends[1], ends[3]]).toEqual([a.y, b.y]);
				expect(ends[0]).toBeGreaterThan(a.x + a.size / 2);
				expect(ends[2]).toBeLessThan(b.x - b.size / 2);
				expect(d).toMatch(/^M[\d.,]+C[\d.,]+$/);
			}
		}
	});

	test('cross as rarely as possible from the nineties to the day of the conference', () => {
		const arranged = crossings(arrange(real, ['p1', 'p2', 'p3']));
		expect(arranged).toBe(fewestOfThree(real, ['p1', 'p2', 'p3']));
		expect(arranged).toBe(14);
	});

	test('cross at most 38 times when the column since the conference is added', () => {
		expect(crossings(arrange(real, real.periods))).toBeLessThanOrEqual(38);
		expect(crossings(unarranged(real, real.periods))).toBe(52);
	});

	test('never cross more often than without arranging, and all sectors keep their band', () => {
		fc.assert(
			fc.property(anyPeriods, anyScores, (periods, scores) => {
				const lanes = arrange(scores, periods);
				const before = unarranged(scores, periods);
				expect(crossings(lanes)).toBeLessThanOrEqual(crossings(before));
				const members = (all: Lanes) => all.map((column) => column.map((band) => [...band].sort()));
				expect(members(lanes)).toEqual(members(before));
				expect(crossingsIn(ladder(periods, scores))).toBe(crossings(lanes));
			}),
			{ numRuns: 60 }
		);
	});
});

/**
 * The fewest crossings that three columns can have: with the middle one fixed, the best outer columns
 * put their ties in its order, so it is enough to try every order of the middle.
 */
function fewestOfThree(scores: Scores, periods: [string, string, string]): number {
	const orders = <T>(items: T[]): T[][] =>
		items.length < 2
			? [items]
			: items.flatMap((item, i) =>
					orders([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])
				);
	const [first = [], middle = [], last = []] = unarranged(scores, periods);
	let fewest = Infinity;
	const product = middle.reduce<string[][][]>(
		(columns, band) => columns.flatMap((column) => orders(band).map((order) => [...column, order])),
		[[]]
	);
	for (const column of product) {
		const rank = new Map(
			[...column]
				.reverse()
				.flat()
				.map((sector, i) => [sector, i])
		);
		const sorted = (outer: string[][]): string[][] =>
			outer.map((band) => [...band].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)));
		fewest = Math.min(fewest, crossings([sorted(first), column, sorted(last)]));
	}
	return fewest;
}

describe('labels of the ladder', () => {
	test('stand in the order of their lines, and next to them or at the end of a leader', () => {
		fc.assert(
			fc.property(anyPeriods, anyScores, anyFrame, anyLang, (periods, scores, frame, lang) => {
				const scene = ladder(periods, scores, frame, lang);
				const last = scene.marks.filter((mark) => mark.period === periods.at(-1));
				const byHeight = [...last].sort((a, b) => a.y - b.y).map(({ sector }) => sector);
				const labels = scene.labels.filter(({ sector }) => sector !== undefined);
				const sorted = [...labels].sort((a, b) => a.y - b.y);
				expect(sorted.map(({ sector }) => sector)).toEqual(byHeight);
				for (const label of labels) {
					const y = label.y + label.height / 2;
					const mark = last.find(({ sector }) => sector === label.sector);
					const leader = scene.links.find(({ key }) => key === `leader:${label.sector}`);
					const reach = mark ? y - mark.y : NaN;
					if (leader?.ends) {
						expect(leader.ends[1]).toBe(mark?.y);
						expect(leader.ends[3]).toBeCloseTo(y, 6);
					} else expect(Math.abs(reach)).toBeLessThan(3);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('on the real data no name needs a leader longer than a line of text', () => {
		for (const periods of [['p1', 'p2', 'p3'], real.periods]) {
			for (const frame of [FRAME, { width: 328, height: 360 }]) {
				for (const { kind, ends } of ladder(periods, real, frame).links) {
					if (kind === 'leader' && ends) expect(Math.abs(ends[3] - ends[1])).toBeLessThan(15);
				}
			}
		}
	});

	test('name bands from all four to none, and columns by period', () => {
		const scene = ladder(['p1', 'p2', 'p3']);
		const bands = scene.labels.filter(({ role }) => role === 'band').sort((a, b) => a.y - b.y);
		expect(bands.map(({ lines }) => lines[0])).toEqual([
			'all four',
			'three',
			'two',
			'one of four',
			'none'
		]);
		const columns = scene.labels.filter(({ role }) => role === 'column');
		expect(columns.map(({ lines }) => lines.join(''))).toEqual(['1991–2000', '2001–10', '2011–18']);
		const narrow = ladder(['p1', 'p2', 'p3'], real, { width: 328, height: 360 });
		const digits = narrow.labels.filter(({ role }) => role === 'band').map(({ lines }) => lines[0]);
		expect(digits.sort()).toEqual(['0', '1', '2', '3', '4']);
	});

	test('bands keep their place while columns come and go', () => {
		const heights = (periods: string[]) => ladder(periods).areas.map(({ key, y }) => [key, y]);
		expect(heights(['p1', 'p2', 'p3'])).toEqual(heights(real.periods));
	});
});
