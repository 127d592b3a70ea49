// If this fails, a reader sees a field stand with those that both see alike when they do not, or under more
// cooperation than there is, counts other numbers than the picture says, or cannot tell which mark is which.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scatter } from '../../../src/lib/chart/kinds/scatter';
import type { Scores } from '../../../src/lib/index/types';
import { between } from '../../../src/lib/scene/between';
import { inside, overlap, type Box } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import { fitFrame, layout } from '../../../src/lib/scene/layout';
import { linePath } from '../../../src/lib/scene/line';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import { expectOnTheWay, faults } from './faults';
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
): Scene => scatter.layout(viewOf('scatter', period), scores, fitFrame(frame), WORDS[lang]);

/** Closeness and score of a sector, read from the scores by hand. */
function valuesOf(scores: Scores, sector: string, period: string): [number, number] {
	const eu = scores.threat[`${sector}:eu:${period}`]?.value ?? NaN;
	const japan = scores.threat[`${sector}:japan:${period}`]?.value ?? NaN;
	return [4 - Math.abs(eu - japan), scores.cooperation[`${sector}:${period}`]?.value ?? NaN];
}

/** Sectors of a period with their closeness and score. */
const allOf = (scores: Scores, period: string): [number, number][] =>
	scores.sectors.map((sector) => valuesOf(scores, sector, period));

/** Edges between columns from the left, or between rows from the bottom, as they are drawn. */
function edgesOf(scene: Scene, axis: 'closeness' | 'forms'): number[] {
	const lines = scene.guides.filter(({ key }) => key.split(':')[1] === axis);
	const at = lines.map(({ ends }) => ends?.[axis === 'closeness' ? 0 : 1] ?? NaN);
	return at.sort((a, b) => (axis === 'closeness' ? a - b : b - a));
}

/** The field of two values, as it is drawn. */
function fieldOf(scene: Scene, closeness: number, score: number): Box {
	const [xs, ys] = [edgesOf(scene, 'closeness'), edgesOf(scene, 'forms')];
	const [x, right] = [xs[closeness] ?? NaN, xs[closeness + 1] ?? NaN];
	const [bottom, y] = [ys[score] ?? NaN, ys[score + 1] ?? NaN];
	return { x, y, width: right - x, height: bottom - y };
}

/** Whether a box lies within another. */
const holds = (outer: Box, { x, y, width, height }: Box): boolean =>
	inside({ x: x - outer.x, y: y - outer.y, width, height }, outer.width, outer.height);

/** All sectors in two fields at most, which asks most of the room in them. */
const crowds: fc.Arbitrary<Scores> = fc
	.tuple(
		fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 2 }),
		fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
		fc.boolean()
	)
	.map(([fields, second, split]) => {
		const scores: Scores = { ...real, threat: {}, cooperation: {} };
		real.sectors.forEach((sector, i) => {
			const [closeness, score] = fields[split && second[i] ? 1 : 0] ?? [0, 0];
			for (const period of real.periods) {
				scores.threat[`${sector}:eu:${period}`] = { value: 4, confidence: 'high' };
				scores.threat[`${sector}:japan:${period}`] = { value: closeness, confidence: 'high' };
				const forms = [1, 2, 3, 4].map((n) => (n <= score ? 'firm' : 'none'));
				const [a = 'none', b = 'none', c = 'none', d = 'none'] = forms as ('firm' | 'none')[];
				scores.cooperation[`${sector}:${period}`] = {
					value: score,
					low: score,
					forms: [a, b, c, d]
				};
			}
		});
		return scores;
	});

function check(scene: Scene, scores: Scores, period: string, lang: 'en' | 'ja'): void {
	expect(faults(scene)).toEqual([]);
	expect(scene.marks).toHaveLength(scores.sectors.length);
	scene.marks.forEach((mark, i) => {
		const sector = mark.sector ?? '';
		const [closeness, score] = valuesOf(scores, sector, period);
		expect(mark.value).toBe(score);
		expect(holds(fieldOf(scene, closeness, score), markBox(mark))).toBe(true);
		for (const other of scene.marks.slice(i + 1)) {
			expect(overlap(markBox(mark), markBox(other))).toBe(false);
		}
		const label = scene.labels.find((l) => l.sector === sector);
		const n = scene.keys.find((key) => key.sector === sector)?.n;
		const names = [[WORDS[lang].sector(sector)], WORDS[lang].sectorLines(sector)];
		expect(n === undefined ? names : [[String(n)]]).toContainEqual(label?.lines);
	});
}

describe('marks and labels', () => {
	test('never collide and never leave their fields or the frame, whatever is shown', () => {
		fc.assert(
			fc.property(
				anyPeriod,
				anyScores,
				anyFrame,
				anyText,
				anyLang,
				(period, scores, frame, text, lang) => {
					check(draw(period, scores, { ...frame, text }, lang), scores, period, lang);
				}
			),
			{ numRuns: RUNS }
		);
	});

	test('have room even if all sectors stand in one field or two', () => {
		fc.assert(
			fc.property(crowds, anyFrame, anyText, anyLang, (scores, frame, text, lang) => {
				check(draw('p3', scores, { ...frame, text }, lang), scores, 'p3', lang);
			}),
			{ numRuns: RUNS }
		);
		for (const [width, height] of [
			[280, 280],
			[280, 1400],
			[2000, 280],
			[2000, 1400]
		] as const) {
			fc.assert(
				fc.property(crowds, anyLang, (scores, lang) => {
					check(draw('p3', scores, { width, height }, lang), scores, 'p3', lang);
				}),
				{ numRuns: 60 }
			);
		}
	});

	test('are the cells of the ladder', () => {
		const ladder = layout(viewOf('slope', ['p3', 'p4']), real, FRAME, WORDS.en);
		const look = (scene: Scene) =>
			scene.marks
				.filter(({ period }) => period === 'p3')
				.map(({ key, shape, value, cells, loose, size }) => ({
					...{ key, shape, value, cells, loose, size }
				}))
				.sort((a, b) => (a.key < b.key ? -1 : 1));
		expect(look(draw('p3'))).toEqual(look(ladder));
	});

	test('are names for all, from the smallest frame to a large screen, with a count in every corner', () => {
		// Room for the picture on phones of 320, 360 and 390 px, upright and on their side, on tablets and on desks.
		const frames = [
			[303, 280],
			[326, 302],
			[340, 400],
			[356, 357],
			[395, 280],
			[706, 452],
			[754, 535],
			[718, 648]
		] as const;
		for (const [width, height] of frames) {
			// Japanese names have no breaks to narrow them by; on the narrowest phone they are numbers.
			for (const lang of width > 320 ? (['en', 'ja'] as const) : (['en'] as const)) {
				const scene = draw('p3', real, { width, height }, lang);
				expect(faults(scene)).toEqual([]);
				expect(scene.keys).toEqual([]);
				expect(scene.labels.filter(({ role }) => role === 'sector')).toHaveLength(12);
				const notes = scene.labels.filter(({ role }) => role === 'note');
				expect(notes, `${lang} ${width} × ${height}`).toHaveLength(4);
			}
		}
	});

	test('are numbers for all where no field can hold the names', () => {
		const threat = Object.fromEntries(
			Object.entries(real.threat).map(([key, level]) => [key, { ...level, value: 4 }])
		);
		const scene = draw('p3', { ...real, threat }, { width: 280, height: 280 });
		const roles = new Set(scene.labels.filter((l) => l.sector).map(({ role }) => role));
		expect([...roles]).toEqual(['number']);
		expect(scene.keys).toEqual(real.sectors.map((sector, i) => ({ n: i + 1, sector })));
	});

	test('are all there in the still picture, and whatever fractions a width is shared out in', () => {
		const frames = [340, ...Array.from({ length: 200 }, (_, i) => 280 + i * 1.7)];
		for (const width of frames) {
			for (const text of [12, 12.7, 13.4]) {
				const scene = draw('p3', real, { width, height: 400, text });
				expect(scene.marks.map(({ sector }) => sector).sort()).toEqual([...real.sectors].sort());
				expect(faults(scene)).toEqual([]);
			}
		}
	});

	test('stand where they stand, whichever sectors are raised', () => {
		for (const frame of [FRAME, { width: 326, height: 302 }]) {
			const placed = (raise: string[]) => {
				const view = viewOf('scatter', 'p3', { raise });
				const { marks, labels } = scatter.layout(view, real, fitFrame(frame), WORDS.en);
				return { marks, labels };
			};
			expect(placed(['terrorism', 'cyber'])).toEqual(placed([]));
		}
	});

	test('where fields fit their names, stand under each other with every name under its mark', () => {
		const scene = draw('p3', real, { width: 326, height: 302 });
		for (const mark of scene.marks) {
			const name = scene.labels.find((l) => l.key === `sector:${mark.sector ?? ''}`);
			const { y, height } = markBox(mark);
			expect(name?.y).toBeCloseTo(y + height, 9);
			expect((name?.x ?? NaN) + (name?.width ?? NaN) / 2).toBeCloseTo(mark.x, 9);
			const field = fieldOf(scene, ...valuesOf(real, mark.sector ?? '', 'p3'));
			expect(name && holds(field, name)).toBe(true);
		}
		// A narrow frame takes from what stands empty: a number needs less room than names.
		const narrow = draw('p3', real, { width: 303, height: 280 });
		expect(fieldOf(narrow, 0, 0).width).toBeLessThan(fieldOf(narrow, 3, 0).width * 0.75);
	});

	test('are in fields of one size where nothing is crowded', () => {
		const scene = draw('p3');
		for (const n of [0, 1, 2, 3, 4]) {
			const { width, height } = fieldOf(scene, n, n);
			expect(width).toBeCloseTo(fieldOf(scene, 0, 0).width, 6);
			expect(height).toBeCloseTo(fieldOf(scene, 0, 0).height, 6);
		}
	});
});

describe('counts', () => {
	test('of the corners are those of the record', () => {
		for (const period of real.periods) {
			const scene = draw(period, real, { width: 1000, height: 1000 });
			const notes = scene.labels.filter(({ role }) => role === 'note');
			// All or none: on the published periods there is room, save where a corner field is crowded.
			if (period === 'p3' || period === 'p4') expect(notes).toHaveLength(4);
			else expect([0, 4]).toContain(notes.length);
			const count = (close: boolean, much: boolean): number =>
				allOf(real, period).filter(([c, s]) => c >= 3 === close && s >= 3 === much).length;
			for (const { lines, x, y } of notes) {
				const [splitX, splitY] = [edgesOf(scene, 'closeness')[3], edgesOf(scene, 'forms')[3]];
				const [close, much] = [x > (splitX ?? NaN), y < (splitY ?? NaN)];
				const corner = `${close ? 'close' : 'apart'}, ${much ? 'much' : 'little'} together`;
				expect(lines.join(': ')).toBe(`${count(close, much)} of 12 fields: ${corner}`);
			}
		}
	});

	test.each([326, 288])('name their corners on a screen with %i pixels for them', (width) => {
		const scene = draw('p3', real, { width, height: 302 });
		const [splitX = NaN, splitY = NaN] = [
			edgesOf(scene, 'closeness')[3],
			edgesOf(scene, 'forms')[3]
		];
		const notes = scene.labels.filter(({ role }) => role === 'note');
		const told = notes.map(({ x, y, width, height, lines }) => {
			expect(x > splitX || x + width < splitX).toBe(true);
			expect(y > splitY || y + height < splitY).toBe(true);
			return [x > splitX, y < splitY, lines.join(' ')];
		});
		const count = (close: boolean, much: boolean): number =>
			allOf(real, 'p3').filter(([c, s]) => c >= 3 === close && s >= 3 === much).length;
		const said = (close: boolean, much: boolean): string =>
			`${count(close, much)}: ${close ? 'close' : 'apart'}, ${much ? 'much' : 'little'} together`;
		const expected = [true, false].flatMap((close) =>
			[true, false].map((much) => [close, much, said(close, much)])
		);
		expect(told).toEqual(expected);
	});

	test('are told in the summary', () => {
		const all = allOf(real, 'p3');
		const [close, far] = [all.filter(([c]) => c >= 3), all.filter(([c]) => c < 3)];
		const much = (some: typeof all): number => some.filter(([, s]) => s >= 3).length;
		const { summary } = draw('p3');
		expect(summary).toContain(
			`${much(close)} of the ${close.length} fields that both see much alike`
		);
		const farMuch = much(far) === 0 ? 'none' : String(much(far));
		expect(summary).toContain(`of those they see differently, ${farMuch} of ${far.length}.`);
		expect(scatter.summarise(viewOf('scatter', 'p3'), real, WORDS.en)).toBe(summary);
	});

	test('part at three: the stronger lines stand between 2 and 3 on both axes', () => {
		const scene = draw('p3');
		const at = (key: string) => scene.guides.find((g) => g.key === key)?.ends;
		expect(scene.guides.filter(({ kind }) => kind === 'axis')).toHaveLength(2);
		expect(at('axis:closeness')?.[0]).toBe(edgesOf(scene, 'closeness')[3]);
		expect(at('axis:forms')?.[1]).toBe(edgesOf(scene, 'forms')[3]);
	});
});

test('a sector without a level has no mark and is not counted', () => {
	const threat = { ...real.threat };
	delete threat['migration:japan:p3'];
	const scene = draw('p3', { ...real, threat });
	expect(scene.marks.some(({ sector }) => sector === 'migration')).toBe(false);
	expect(scene.labels.some(({ lines }) => lines[0]?.includes('of 11 fields'))).toBe(true);
	expect(faults(scene)).toEqual([]);
});

test('the table and the line under the chart say what the picture shows', () => {
	const table = scatter.table(viewOf('scatter', 'p3'), real, WORDS.en);
	const rows = table?.rows.map((row) => [row[0], row[1], row[2]?.split(':')[0]]);
	expect(rows).toEqual(
		real.sectors.map((sector) => [
			WORDS.en.sector(sector),
			...valuesOf(real, sector, 'p3').map(String)
		])
	);
	const mark = draw('p3').marks.find(({ sector }) => sector === 'climate');
	expect(mark && scatter.readout(mark, real, WORDS.en)).toContain(
		'Levels: EU 3, Japan 1; closeness 2 of 4.'
	);
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

test('marks move from the ladder to their fields, and lines stay lines', () => {
	const ladder = layout(viewOf('slope', ['p3', 'p4']), real, FRAME, WORDS.en);
	const scene = draw('p3');
	expect(between(ladder, scene, 0)).toBe(ladder);
	expect(between(ladder, scene, 1)).toBe(scene);
	const middle = between(ladder, scene, 0.5);
	for (const mark of scene.marks) {
		const from = ladder.marks.find(({ key }) => key === mark.key);
		const on = middle.marks.find(({ key }) => key === mark.key);
		expectOnTheWay(from, on, mark);
	}
	for (const { d, ends } of scene.guides) expect(ends && d === linePath(ends)).toBe(true);
});
