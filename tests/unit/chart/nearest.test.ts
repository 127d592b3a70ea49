// If this fails, a mark that lies on another cannot be pointed at.
import { expect, test } from 'vitest';
import { nearest } from '../../../src/lib/chart/travel';
import type { Mark } from '../../../src/lib/scene/types';

const mark = (key: string, shape: Mark['shape'], size: number, x = 100): Mark => ({
	key,
	shape,
	value: 3,
	x,
	y: 100,
	size,
	loose: false,
	opacity: 1
});

const disc = mark('eu', 'disc', 6);
const ring = mark('japan', 'ring', 10.5);

test.each([
	['disc first', [disc, ring]],
	['ring first', [ring, disc]]
])('a disc answers on itself and the ring around it answers from there on, %s', (_, marks) => {
	const at = (away: number) => nearest(marks, 100 + away, 100, 30)?.key;
	expect([0, 3, 6].map(at)).toEqual(['eu', 'eu', 'eu']);
	expect([10, 15, 25].map(at)).toEqual(['japan', 'japan', 'japan']);
	expect(at(31)).toBeUndefined();
});

test('marks beside each other answer by their middles, however large they are', () => {
	const other = mark('other', 'ring', 12, 130);
	expect(nearest([disc, other], 112, 100, 30)?.key).toBe('eu');
	expect(nearest([disc, other], 118, 100, 30)?.key).toBe('other');
	// Almost as near on the other side is not the same place.
	expect(nearest([disc, other], 114.9, 100, 30)?.key).toBe('eu');
	expect(nearest([other, disc], 114.9, 100, 30)?.key).toBe('eu');
});
