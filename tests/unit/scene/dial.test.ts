// If this fails, the dial or the line says a wrong number to the eye: a value stands at another height
// than its level, the scale lacks a ring, or an area or a curve suggests more than was measured.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threatKey } from '../../../src/lib/index/keys';
import { ACTORS, type Scores } from '../../../src/lib/index/types';
import { projection } from '../../../src/lib/scene/bend';
import { sectorOrder } from '../../../src/lib/scene/dial';
import { layout } from '../../../src/lib/scene/layout';
import type { Frame, Mark, Scene } from '../../../src/lib/scene/types';
import { anyFrame, anyScores, real, viewOf, WORDS } from './fixture';

const FRAME = { width: 700, height: 660 };
const dialOf = (scores = real, frame: Frame = FRAME, show = [...ACTORS]): Scene =>
	layout(viewOf('radar', 'p3', { show }), scores, frame, WORDS.en);
const lineOf = (scores = real, frame: Frame = FRAME): Scene =>
	layout(viewOf('dotplot', 'p3', { order: 'gap' }), scores, frame, WORDS.en);

const level = (scores: Scores, mark: Mark): number =>
	scores.threat[threatKey(mark.sector ?? '', mark.actor ?? 'eu', mark.period ?? '')]?.value ?? NaN;

/** The hub of a dial: where its 0 is written. */
function hub(scene: Scene): [number, number] {
	const zero = scene.labels.find(({ key }) => key === 'tick:0');
	if (!zero) throw new Error('no 0');
	return [zero.x + zero.width / 2, zero.y + zero.height / 2];
}

describe('the dial', () => {
	test('has twelve spokes, four rings, a zero, and its numbers', () => {
		const scene = dialOf();
		const count = (kind: string): number => scene.guides.filter((g) => g.kind === kind).length;
		expect([count('spoke'), count('ring'), count('baseline')]).toEqual([12, 4, 1]);
		const ticks = scene.labels.filter(({ role }) => role === 'tick');
		expect(ticks.map(({ lines }) => lines.join())).toEqual(['0', '1', '2', '3', '4']);
		expect(scene.areas).toEqual([]);
	});

	test('has all its numbers in every frame', () => {
		fc.assert(
			fc.property(anyFrame, fc.boolean(), (frame, dial) => {
				const scene = dial ? dialOf(real, frame) : lineOf(real, frame);
				expect(scene.labels.filter(({ role }) => role === 'tick')).toHaveLength(5);
			}),
			{ numRuns: 100 }
		);
	});

	test('shows the EU as discs, Japan as rings, and a ring around a disc where they agree', () => {
		for (const mark of dialOf().marks) {
			expect(mark.shape).toBe(mark.actor === 'eu' ? 'disc' : 'ring');
			expect(mark.key).toBe(`${mark.sector}:${mark.actor}`);
			const other = mark.actor === 'eu' ? 'japan' : 'eu';
			const agree =
				level(real, mark) ===
				real.threat[threatKey(mark.sector ?? '', other, mark.period ?? '')]?.value;
			const disc = 660 / 90;
			if (mark.shape === 'ring') expect(mark.size > disc * 1.5).toBe(agree);
			else expect(mark.size).toBeCloseTo(disc, 9);
		}
	});

	test('places each value on its spoke, as far from the inner ring as its level', () => {
		fc.assert(
			fc.property(anyScores, anyFrame, (scores, frame) => {
				const scene = dialOf(scores, frame);
				const [x, y] = hub(scene);
				const { bend } = scene;
				if (!bend) throw new Error('no baseline');
				const inner = bend.length / bend.phi;
				expect(scene.marks).toHaveLength(24);
				for (const mark of scene.marks) {
					expect(mark.value).toBe(level(scores, mark));
					const distance = Math.hypot(mark.x - x, mark.y - y);
					expect(distance).toBeCloseTo(inner + mark.value * bend.unit, 6);
					const i = scores.sectors.indexOf(mark.sector ?? '');
					const [sx, sy] = projection(bend)(i / 11 - 0.5, 4);
					// On the spoke: the cross product of both ways from the hub vanishes.
					expect((mark.x - x) * (sy - y) - (mark.y - y) * (sx - x)).toBeCloseTo(0, 6);
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('writes its numbers at the height of its rings', () => {
		const scene = dialOf();
		const [x, y] = hub(scene);
		for (let h = 1; h <= 4; h++) {
			const tick = scene.labels.find(({ key }) => key === `tick:${h}`);
			const ring = scene.guides.find(({ key }) => key === `ring:${h}`);
			const radius = Number(/A([\d.]+)/.exec(ring?.d ?? '')?.[1]);
			expect(tick && tick.x + tick.width / 2).toBeCloseTo(x, 6);
			expect(tick && tick.y + tick.height / 2 - y).toBeCloseTo(radius, 1);
		}
	});

	test('joins values by straight segments that enclose nothing', () => {
		const threads = dialOf().links.filter(({ kind }) => kind === 'thread');
		expect(threads.map(({ key }) => key)).toEqual(['thread:eu', 'thread:japan']);
		for (const { d } of threads) {
			expect(d).toMatch(/^M[-\d. ]+(L[-\d. ]+){11}$/);
			const places = d.split(/[ML]/).slice(1);
			expect(places[0]).not.toBe(places.at(-1));
		}
	});

	test('draws a gap exactly where two levels differ, in the colour of the higher', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				const scene = dialOf(scores);
				const expected = scores.sectors.flatMap((sector) => {
					const [eu = 0, japan = 0] = ACTORS.map(
						(actor) => scores.threat[threatKey(sector, actor, 'p3')]?.value
					);
					return eu === japan ? [] : [`gap:${sector} ${eu > japan ? 'eu' : 'japan'}`];
				});
				const gaps = scene.links.filter(({ kind }) => kind === 'gap');
				expect(gaps.map(({ key, actor }) => `${key} ${actor}`)).toEqual(expected);
				const round = (n: number): number => Math.round(n * 100) / 100;
				for (const { sector, d } of gaps) {
					const ends = scene.marks.filter((mark) => mark.sector === sector);
					const text = ends.map((mark) => `${round(mark.x)} ${round(mark.y)}`);
					expect(d).toBe(`M${text.join('L')}`);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('shows only the actors asked for, at the same places', () => {
		const both = dialOf();
		for (const actor of ACTORS) {
			const one = dialOf(real, FRAME, [actor]);
			const places = (scene: Scene) =>
				scene.marks.filter((m) => m.actor === actor).map(({ key, x, y }) => ({ key, x, y }));
			expect(places(one)).toEqual(places(both));
			expect(one.marks).toHaveLength(12);
			expect(one.links.map(({ key }) => key)).toEqual([`thread:${actor}`]);
			expect(new Set(one.marks.map(({ size }) => size)).size).toBe(1);
		}
		const none = dialOf(real, FRAME, []);
		expect([none.marks, none.links]).toEqual([[], []]);
		expect(none.guides).toEqual(both.guides);
	});

	test('stands still while its values change', () => {
		fc.assert(
			fc.property(anyScores, anyFrame, (scores, frame) => {
				const [one, other] = [dialOf(scores, frame), dialOf(real, frame)];
				expect(one.bend).toEqual(other.bend);
				expect(one.labels).toEqual(other.labels);
			}),
			{ numRuns: 40 }
		);
	});

	test('is drawn as large as a reader needs it', () => {
		const radius = (width: number, height: number): number => {
			const { bend } = dialOf(real, { width, height });
			return bend ? bend.length / bend.phi + 4 * bend.unit : NaN;
		};
		expect(radius(280, 280)).toBeGreaterThan(110);
		expect(radius(360, 360)).toBeGreaterThan(88);
		expect(radius(640, 640)).toBeGreaterThan(210);
		expect(radius(760, 700)).toBeGreaterThan(260);
	});

	test('marks what rests on low confidence', () => {
		for (const mark of dialOf().marks) {
			const value = real.threat[threatKey(mark.sector ?? '', mark.actor ?? 'eu', 'p3')];
			expect(mark.loose).toBe(value?.confidence === 'low');
		}
		expect(dialOf().marks.filter(({ loose }) => loose).length).toBeGreaterThan(0);
	});

	test('draws nothing, rather than a zero, where there is no level', () => {
		const scores = structuredClone(real);
		delete scores.threat['cyber:eu:p3'];
		const scene = dialOf(scores);
		expect(scene.marks.some(({ key }) => key === 'cyber:eu')).toBe(false);
		expect(scene.links.some(({ key }) => key === 'gap:cyber')).toBe(false);
		const ring = scene.marks.find(({ key }) => key === 'cyber:japan');
		expect(ring?.size).toBeLessThan((660 / 90) * 1.5);
	});
});

describe('the line', () => {
	test('has no threads', () => {
		expect(lineOf().links.map(({ kind }) => kind)).not.toContain('thread');
		expect(lineOf().links.map(({ kind }) => kind)).toContain('gap');
	});

	test.each([
		['down the frame', { width: 700, height: 760 }, true],
		['across the frame', { width: 1200, height: 420 }, false]
	])('%s: equal values stand equally high above one baseline', (_, frame, down) => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				const scene = lineOf(scores, frame);
				expect(scene.bend?.turn).toBe(down ? Math.PI / 2 : 0);
				const zero = scene.guides.find(({ kind }) => kind === 'baseline')?.d ?? '';
				const [x0, y0, x1, y1] = (zero.match(/[\d.]+/g) ?? []).map(Number);
				expect(down ? x0 : y0).toBe(down ? x1 : y1);
				for (const mark of scene.marks) {
					const height = down ? mark.x - (x0 ?? NaN) : (y0 ?? NaN) - mark.y;
					expect(height).toBeCloseTo(level(scores, mark) * (scene.bend?.unit ?? NaN), 1);
				}
			}),
			{ numRuns: 30 }
		);
	});

	test('runs from the sector where the EU is furthest above Japan to the opposite', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				const view = viewOf('dotplot', 'p3', { order: 'gap' });
				const order = sectorOrder(view, scores);
				const value = (sector: string, actor: 'eu' | 'japan'): number =>
					scores.threat[threatKey(sector, actor, 'p3')]?.value ?? NaN;
				const gap = (sector: string): number => value(sector, 'eu') - value(sector, 'japan');
				expect([...order].sort()).toEqual([...scores.sectors].sort());
				order.slice(1).forEach((sector, i) => {
					const before = order[i] ?? '';
					expect(gap(sector)).toBeLessThanOrEqual(gap(before));
					if (gap(sector) === gap(before)) {
						const rank = (id: string): number => scores.sectors.indexOf(id);
						expect(rank(sector)).toBeGreaterThan(rank(before));
					}
				});
				expect(sectorOrder({ ...view, order: 'sector' }, scores)).toEqual(scores.sectors);
			})
		);
	});
});
