// If this fails, a mark of the ladder shows another form of cooperation than the record has.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellPaths } from '../../../src/lib/chart/cells';
import type { FormState } from '../../../src/lib/index/types';
import type { Mark } from '../../../src/lib/scene/types';

const STATES = ['none', 'firm', 'loose'] as const satisfies FormState[];

const markOf = (cells: FormState[], size = 36, depth = 9): Mark => ({
	key: 'cyber:p3',
	shape: 'cells',
	sector: 'cyber',
	period: 'p3',
	value: 0,
	x: 500,
	y: 300,
	size,
	depth,
	cells,
	loose: false,
	opacity: 1
});

/** Rectangles of path data made of M, h, v, h, z. */
const boxes = (d = '') =>
	[...d.matchAll(/M(\S+) (\S+)h(\S+)v(\S+)h(\S+)z/g)].map((match) => {
		const [x = NaN, y = NaN, w = NaN, h = NaN, back = NaN] = match.slice(1).map(Number);
		expect(back).toBe(-w);
		return { x, y, w, h };
	});

test('each state has its cells in a path of its own, at the place of their form', () => {
	const four = fc.array(fc.constantFrom(...STATES), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(four, (cells) => {
			const paths = cellPaths(markOf(cells));
			for (const state of STATES) {
				// The mark is 36 wide around its centre: a cell every 9 px.
				const places = boxes(paths[state]).map(({ x }) => Math.floor((x + 18) / 9));
				expect(places).toEqual([0, 1, 2, 3].filter((i) => cells[i] === state));
			}
		})
	);
});

test('cells lie within the mark, apart from each other', () => {
	const paths = cellPaths(markOf(['firm', 'none', 'loose', 'firm']));
	const all = STATES.flatMap((state) => boxes(paths[state])).sort((a, b) => a.x - b.x);
	expect(all).toHaveLength(4);
	all.forEach(({ x, y, w, h }, i) => {
		expect(x).toBeGreaterThanOrEqual(-18);
		expect(x + w).toBeLessThanOrEqual(18);
		expect(y).toBeGreaterThanOrEqual(-4.5);
		expect(y + h).toBeLessThanOrEqual(4.5);
		const next = all[i + 1];
		if (next) expect(next.x - x - w).toBeGreaterThanOrEqual(1);
	});
});

test('one mark in full', () => {
	expect(cellPaths(markOf(['firm', 'none', 'none', 'none'], 20, 5))).toEqual({
		firm: 'M-9.5 -2.5h4v5h-4z',
		none: 'M-4 -2h3v4h-3zM1 -2h3v4h-3zM6 -2h3v4h-3z'
	});
});

test('a mark without cells draws nothing', () => {
	expect(cellPaths({ ...markOf([]), cells: undefined })).toEqual({});
});
