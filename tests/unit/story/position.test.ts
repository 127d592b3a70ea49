// If this fails, the picture beside the text belongs to another paragraph than the one being read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAt, positionAt, type StepBox } from '../../../src/lib/story/position';

/** Boxes one under the other, with gaps, some without height. */
const boxes: fc.Arbitrary<StepBox[]> = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 900 })), {
		maxLength: 40
	})
	.map((sizes) => {
		let y = 0;
		return sizes.map(([gap, height]) => {
			const top = y + gap;
			y = top + height;
			return { top, bottom: y, reach: 0 };
		});
	});

const anyLine = fc.integer({ min: -200, max: 20_000 });

describe('positionAt', () => {
	test('finds the last box that begins at or above the line, as looking at each would', () => {
		fc.assert(
			fc.property(boxes, anyLine, (all, line) => {
				let index = 0;
				all.forEach((box, i) => {
					if (box.top <= line) index = i;
				});
				expect(positionAt(all, line).index).toBe(index);
			}),
			{ numRuns: 1000 }
		);
	});

	test('never goes back while the line goes on', () => {
		fc.assert(
			fc.property(boxes, anyLine, fc.integer({ min: 0, max: 2000 }), (all, line, further) => {
				const [before, after] = [positionAt(all, line), positionAt(all, line + further)];
				expect(after.index + after.progress).toBeGreaterThanOrEqual(before.index);
				expect(after.index).toBeGreaterThanOrEqual(before.index);
				if (after.index === before.index) {
					expect(after.progress).toBeGreaterThanOrEqual(before.progress);
				}
				expect(before.progress).toBeGreaterThanOrEqual(0);
				expect(before.progress).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 1000 }
		);
	});

	const three = [
		{ top: 100, bottom: 300, reach: 100 },
		{ top: 300, bottom: 500, reach: 400 },
		{ top: 700, bottom: 700, reach: 0 }
	];

	test.each([
		[0, 0, 0],
		[100, 0, 0],
		[150, 0, 0.25],
		[299, 0, 0.995],
		[300, 1, 0],
		[500, 1, 1],
		[650, 1, 1],
		[700, 2, 1],
		[9999, 2, 1]
	])('line %i: step %i at %f', (line, index, progress) => {
		expect(positionAt(three, line)).toEqual({ index, progress });
	});

	test('of nothing is the beginning', () => {
		expect(positionAt([], 500)).toEqual({ index: 0, progress: 0 });
	});

	test.each([
		[50, 0],
		[150, 0.5],
		[250, 1],
		[350, 0.125],
		[500, 0.5],
		[700, 1]
	])('line %i: the step has come %f of its own way', (line, approach) => {
		expect(placeAt(three, line).approach).toBe(approach);
	});
});
