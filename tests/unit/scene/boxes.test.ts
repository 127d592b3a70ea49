// If this fails, names beside the ladder change places or drift away from the lines they belong to.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inside, overlap, spread } from '../../../src/lib/scene/boxes';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('overlap and inside', () => {
	test.each([
		['apart', box(20, 0, 5, 5), false],
		['touching', box(10, 0, 5, 10), false],
		['touching at a corner', box(10, 10, 5, 5), false],
		['apart in one direction only', box(2, 12, 5, 5), false],
		['crossing', box(-5, 4, 30, 2), true],
		['within', box(2, 2, 3, 3), true],
		['one pixel', box(9, 9, 5, 5), true]
	])('%s', (_, other, expected) => {
		const whole = box(0, 0, 10, 10);
		expect(overlap(whole, other)).toBe(expected);
		expect(overlap(other, whole)).toBe(expected);
	});

	test('a box is inside up to the edge and not beyond', () => {
		expect(inside(box(0, 0, 10, 20), 10, 20)).toBe(true);
		for (const out of [box(-1, 0, 5, 5), box(0, -1, 5, 5), box(6, 0, 5, 5), box(0, 16, 5, 5)]) {
			expect(inside(out, 10, 20)).toBe(false);
		}
	});
});

/** The least movement on a grid of whole positions, by trying all of them. */
function bruteForce(wishes: number[], gap: number, low: number, high: number): number {
	const cost = (i: number, from: number): number => {
		const wish = wishes[i];
		if (wish === undefined) return 0;
		let least = Infinity;
		for (let at = from; at <= high; at++) {
			least = Math.min(least, (at - wish) ** 2 + cost(i + 1, at + gap));
		}
		return least;
	};
	return cost(0, low);
}

const sorted = (list: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> =>
	list.map((values) => values.sort((a, b) => a - b));

describe('spread', () => {
	test('leaves alone what has room', () => {
		expect(spread([10, 30, 50], 20, 0, 100)).toEqual([10, 30, 50]);
		expect(spread([], 20, 0, 100)).toEqual([]);
		expect(spread([130], 20, 0, 100)).toEqual([100]);
	});

	test('moves a crowd apart around its middle', () => {
		expect(spread([50, 50, 50], 10, 0, 100)).toEqual([40, 50, 60]);
		expect(spread([0, 0], 10, 0, 100)).toEqual([0, 10]);
	});

	test('shares out the space evenly when there is too little', () => {
		expect(spread([5, 5, 5], 10, 0, 10)).toEqual([0, 5, 10]);
	});

	test('keeps order, gaps and bounds', () => {
		const wish = fc.double({ min: -50, max: 250, noNaN: true });
		const list = sorted(fc.array(wish, { maxLength: 14 }));
		fc.assert(
			fc.property(list, fc.double({ min: 0, max: 40, noNaN: true }), (wishes, gap) => {
				const placed = spread(wishes, gap, 0, 200);
				const least = Math.min(gap, 200 / Math.max(1, wishes.length - 1));
				expect(placed).toHaveLength(wishes.length);
				placed.forEach((at, i) => {
					expect(at).toBeGreaterThanOrEqual(-1e-9);
					expect(at).toBeLessThanOrEqual(200 + 1e-9);
					if (i > 0) expect(at - (placed[i - 1] ?? NaN)).toBeGreaterThanOrEqual(least - 1e-9);
				});
			})
		);
	});

	test('moves as little as any arrangement can', () => {
		const list = sorted(fc.array(fc.integer({ min: -4, max: 18 }), { minLength: 1, maxLength: 4 }));
		fc.assert(
			fc.property(list, fc.integer({ min: 0, max: 4 }), (wishes, gap) => {
				const placed = spread(wishes, gap, 0, 14);
				const moved = placed.reduce((sum, at, i) => sum + (at - (wishes[i] ?? NaN)) ** 2, 0);
				expect(moved).toBeLessThanOrEqual(bruteForce(wishes, gap, 0, 14) + 1e-9);
			}),
			{ numRuns: 300 }
		);
	});
});
