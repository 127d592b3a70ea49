// If this fails, what the page says of the area inside an outline, and of what the order of spokes does to it, is wrong.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projection } from '../../../src/lib/scene/bend';
import { closedDialScene, levelsOf } from '../../../src/lib/scene/closed-dial';
import {
	inOrder,
	moreArea,
	narrowestOrder,
	outlineArea,
	shuffles,
	widestOrder
} from '../../../src/lib/scene/outline';
import { overlap } from '../../../src/lib/scene/boxes';
import { HUB_LEVELS as HUB } from '../../../src/lib/scene/stand';
import { markBox } from '../../../src/lib/scene/dial';
import { anyScores, real, record, WORDS } from './fixture';

const anyLevels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 12 });
const anyHub = fc.constantFrom(0, 0.5, 1, 2);

/** Every order of these, which is why they must be few. */
function* permutations<T>(things: readonly T[]): Generator<T[]> {
	if (things.length === 0) yield [];
	for (const [i, thing] of things.entries()) {
		for (const rest of permutations(things.toSpliced(i, 1))) yield [thing, ...rest];
	}
}

describe('the area inside an outline', () => {
	test('of four spokes at level 2 is that of a square', () => {
		expect(outlineArea([2, 2, 2, 2])).toBeCloseTo(8);
		expect(outlineArea([1, 1, 1, 1], 1)).toBeCloseTo(8);
	});

	test('stays when the dial is turned or mirrored', () => {
		fc.assert(
			fc.property(anyLevels, anyHub, fc.nat(11), (levels, hub, by) => {
				const turned = [...levels.slice(by), ...levels.slice(0, by)];
				expect(outlineArea(turned, hub)).toBeCloseTo(outlineArea(levels, hub));
				expect(outlineArea(levels.toReversed(), hub)).toBeCloseTo(outlineArea(levels, hub));
			})
		);
	});

	test('grows with the square of the levels', () => {
		fc.assert(
			fc.property(anyLevels, anyHub, fc.integer({ min: 1, max: 5 }), (levels, hub, factor) => {
				const larger = levels.map((level) => level * factor);
				expect(outlineArea(larger, hub * factor)).toBeCloseTo(
					outlineArea(levels, hub) * factor ** 2
				);
			})
		);
	});

	test('is nothing with fewer than three spokes', () => {
		expect(outlineArea([])).toBe(0);
		expect(outlineArea([4, 4], 1)).toBe(0);
	});

	test('differs between orders, by the per cent that are told', () => {
		const [apart, beside] = [
			[2, 0, 2, 0],
			[2, 2, 0, 0]
		];
		expect(moreArea(beside, apart, 1)).toBeCloseTo(100 * (16 / 12 - 1));
		expect(moreArea(apart, beside, 1)).toBeCloseTo(100 * (12 / 16 - 1));
	});
});

describe('the orders with the most and the least area', () => {
	test('are so among all orders of seven spokes or fewer', () => {
		const few = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 7 });
		fc.assert(
			fc.property(few, fc.constantFrom(0, 1), (levels, hub) => {
				const areas = [...permutations(levels)].map((order) => outlineArea(order, hub));
				const area = (order: number[]): number => outlineArea(inOrder(levels, order), hub);
				expect(area(widestOrder(levels))).toBeCloseTo(Math.max(...areas));
				expect(area(narrowestOrder(levels))).toBeCloseTo(Math.min(...areas));
			}),
			{ numRuns: 60 }
		);
	});

	test('are not passed by any shuffle of twelve spokes', () => {
		fc.assert(
			fc.property(anyScores, fc.nat(), (scores, seed) => {
				const levels = levelsOf(scores, 'japan', 'p3', scores.sectors);
				const area = (order: number[]): number => outlineArea(inOrder(levels, order), HUB);
				const [order] = shuffles(levels.length, seed);
				expect(area(order ?? [])).toBeLessThanOrEqual(area(widestOrder(levels)) + 1e-9);
				expect(area(order ?? [])).toBeGreaterThanOrEqual(area(narrowestOrder(levels)) - 1e-9);
			})
		);
	});

	test('take every spoke once', () => {
		fc.assert(
			fc.property(anyLevels, (levels) => {
				const places = levels.map((_, place) => place);
				for (const order of [widestOrder(levels), narrowestOrder(levels)]) {
					expect(order.toSorted((a, b) => a - b)).toEqual(places);
				}
			})
		);
	});
});

describe('shuffling', () => {
	/** The first orders of a seed. */
	function first(count: number, seed: number, n = 12): number[][] {
		const orders = shuffles(n, seed);
		return Array.from({ length: count }, () => orders.next().value);
	}

	test('takes every spoke once, and the same way for the same seed', () => {
		const places = Array.from({ length: 12 }, (_, place) => place);
		for (const order of first(50, 7)) expect(order.toSorted((a, b) => a - b)).toEqual(places);
		expect(first(5, 7)).toEqual(first(5, 7));
		expect(first(5, 7)).not.toEqual(first(5, 8));
	});

	test('favours no order', () => {
		const seen = new Map<string, number>();
		for (const order of first(6000, 1, 3)) {
			seen.set(order.join(), (seen.get(order.join()) ?? 0) + 1);
		}
		expect(seen.size).toBe(6);
		for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});
});

describe('the small dial with a closed outline', () => {
	const FRAME = { width: 156, height: 156, text: 12 };

	/** Area of a path of straight pieces, by the corners that are drawn. */
	function drawnArea(d: string): number {
		const corners = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
			Number(x),
			Number(y)
		]);
		const twice = corners.reduce((sum, [x = 0, y = 0], i) => {
			const [nextX = 0, nextY = 0] = corners[i + 1] ?? [x, y];
			return sum + x * nextY - nextX * y;
		}, 0);
		return Math.abs(twice) / 2;
	}

	test('encloses what the formula says, in any order', () => {
		fc.assert(
			fc.property(
				anyScores,
				fc.shuffledSubarray(real.sectors, { minLength: 3 }),
				(scores, order) => {
					const dial = { actor: 'japan', period: 'p3', order } as const;
					const { links, bend } = closedDialScene(dial, scores, FRAME, WORDS.en);
					const area = outlineArea(levelsOf(scores, 'japan', 'p3', order), HUB);
					expect(links).toHaveLength(1);
					// Corners are rounded to a hundredth of a pixel.
					expect(drawnArea(links[0]?.d ?? '') / (bend?.unit ?? 0) ** 2).toBeCloseTo(area, 1);
				}
			)
		);
	});

	test('keeps the level of every mark in any order, and stands in its frame', () => {
		fc.assert(
			fc.property(anyScores, fc.nat(), (scores, seed) => {
				const [places] = shuffles(scores.sectors.length, seed);
				const order = inOrder(scores.sectors, places ?? []);
				const dial = { actor: 'eu', period: 'p2', order } as const;
				const { marks, labels, bend } = closedDialScene(dial, scores, FRAME, WORDS.en);
				const [hubX, hubY] = projection(bend!)(0, -HUB);
				for (const mark of marks) {
					const distance = Math.hypot(mark.x - hubX, mark.y - hubY) / bend!.unit;
					expect(distance - HUB).toBeCloseTo(scores.threat[`${mark.key}:p2`]?.value ?? NaN);
				}
				const numbers = labels.filter(({ role }) => role === 'number');
				expect(numbers.map(({ lines }) => Number(lines[0]))).toEqual(
					order.map((sector) => real.sectors.indexOf(sector) + 1)
				);
				expect(labels.filter(({ role }) => role === 'tick').map(({ lines }) => lines[0])).toEqual([
					'0',
					'4'
				]);
				for (const label of labels) {
					// The 0 stands in the hub, with the marks of that level close around it.
					const near = label.key === 'tick:0' ? [] : marks;
					expect(near.filter((mark) => overlap(markBox(mark), label))).toEqual([]);
					expect(label.x).toBeGreaterThanOrEqual(0);
					expect(label.x + label.width).toBeLessThanOrEqual(FRAME.width);
				}
			})
		);
	});

	test('refuses a spoke without a level', () => {
		expect(() => levelsOf({ ...real, threat: {} }, 'eu', 'p3', real.sectors)).toThrow(/military/);
		expect(record.sectors.map(({ id }) => id)).toEqual(real.sectors);
	});
});
