// If this fails, a picture on its way is painted in other colours than it is drawn in, or emphasis jumps or never settles.
import { describe, expect, test } from 'vitest';
import { mixPaint } from '../../../src/lib/chart/paint/brush';
import type { Paint } from '../../../src/lib/chart/paint/look';
import { tintOf } from '../../../src/lib/chart/paint/looks';

describe('colours as browsers tell them', () => {
	test.each([
		['rgb(255, 0, 51)', 1, [1, 0, 0.2, 1]],
		['rgba(0, 51, 255, 0.5)', 1, [0, 0.2, 1, 0.5]],
		['rgb(255, 255, 255)', 0.25, [1, 1, 1, 0.25]],
		['color(srgb 0.25 0.5 1)', 1, [0.25, 0.5, 1, 1]],
		['color(srgb 0.25 1e-7 1 / 0.5)', 0.5, [0.25, 1e-7, 1, 0.25]],
		['none', 1, [0, 0, 0, 0]]
	])('%s at opacity %d', (color, opacity, tint) => {
		expect(tintOf(color, opacity)).toEqual(tint);
	});
});

describe('a change of emphasis', () => {
	const calm: Paint = { fill: [0, 0, 0, 0], stroke: [0.2, 0.4, 0.6, 0.25], width: 1.5 };
	const loud: Paint = { fill: [0, 0, 0, 0], stroke: [0.8, 0.4, 0, 1], width: 3.5 };

	test('goes a share of the way', () => {
		const half = mixPaint(calm, loud, 0.5);
		expect(half.width).toBe(2.5);
		expect(half.stroke).toEqual([0.5, 0.4, 0.3, 0.625]);
	});

	test('comes to its end, however small its steps', () => {
		let paint = calm;
		for (let i = 0; i < 40 && paint !== loud; i++) paint = mixPaint(paint, loud, 0.2);
		expect(paint).toBe(loud);
	});
});
