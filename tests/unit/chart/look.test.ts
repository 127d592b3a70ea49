// If this fails, parts of a moving picture are painted in colours of another kind of chart, or not at all.
import { expect, test } from 'vitest';
import type { Element } from '../../../src/lib/chart/drawing';
import { Palette, type Look } from '../../../src/lib/chart/paint/look';

const look = (width: number): Look => ({
	paint: { fill: [0, 0, 0, 0], stroke: [0, 0, 0, 1], width },
	dash: [],
	weight: '400',
	family: 'serif',
	haloed: false
});

const line: Element = { tag: 'path', key: 'l', class: 'line', d: 'M0 0' };

function filled(): Palette {
	const palette = new Palette();
	palette.add([
		{ sample: { chart: 'slope', tag: 'path', look: 'line' }, look: look(1) },
		{ sample: { chart: 'radar', tag: 'path', look: 'line' }, look: look(2) },
		{ sample: { chart: 'radar', tag: 'g', look: 'cells', part: 'firm' }, look: look(3) }
	]);
	return palette;
}

test('what is of one class looks different in different charts', () => {
	expect(filled().of('slope', line)?.paint.width).toBe(1);
	expect(filled().of('radar', line)?.paint.width).toBe(2);
});

test('what leaves for another chart looks as it did in its own', () => {
	expect(filled().of('timeline', line)?.paint.width).toBe(1);
});

test('parts of a group have looks of their own', () => {
	const cells: Element = { tag: 'g', key: 'c', class: 'cells', paths: [] };
	expect(filled().of('radar', cells, 'firm')?.paint.width).toBe(3);
	expect(filled().of('radar', cells, 'loose')).toBeUndefined();
});

test('a new look takes the place of an older one', () => {
	const palette = filled();
	palette.add([{ sample: { chart: 'slope', tag: 'path', look: 'line' }, look: look(9) }]);
	expect(palette.of('slope', line)?.paint.width).toBe(9);
});
