// If this fails, a reader with a keyboard cannot reach a mark or is thrown to another, and a reader with
// a finger gets the wrong one.
import { describe, expect, test } from 'vitest';
import { isTravelKey, nearest, travel, type TravelKey } from '../../../src/lib/chart/travel';
import type { Mark } from '../../../src/lib/scene/types';

const mark = (key: string, x: number, y: number, more: Partial<Mark> = {}): Mark => ({
	key,
	shape: 'disc',
	sector: key.split(':')[0] ?? '',
	period: 'p3',
	value: 2,
	x,
	y,
	size: 8,
	loose: false,
	opacity: 1,
	...more
});

const MARKS = ['military', 'cyber', 'energy'].flatMap((sector, i) => [
	mark(`${sector}:eu`, 100 * i, 0),
	mark(`${sector}:japan`, 100 * i, 50)
]);

describe('travel', () => {
	test.each<[string, TravelKey, string]>([
		['cyber:eu', 'ArrowLeft', 'military:eu'],
		['cyber:eu', 'ArrowRight', 'energy:eu'],
		['cyber:japan', 'ArrowRight', 'energy:japan'],
		['military:eu', 'ArrowLeft', 'military:eu'],
		['energy:japan', 'ArrowRight', 'energy:japan'],
		['cyber:eu', 'ArrowDown', 'cyber:japan'],
		['cyber:japan', 'ArrowDown', 'cyber:japan'],
		['cyber:japan', 'ArrowUp', 'cyber:eu'],
		['cyber:eu', 'ArrowUp', 'cyber:eu'],
		['cyber:japan', 'Home', 'military:japan'],
		['cyber:japan', 'End', 'energy:japan'],
		['military:eu', 'Home', 'military:eu'],
		['energy:eu', 'End', 'energy:eu']
	])('from %s, %s leads to %s', (from, key, to) => {
		expect(travel(MARKS, from, key)?.key).toBe(to);
	});

	test('passes over marks that stand aside, at the ends too', () => {
		const aside = mark('human:eu', 40, 90, { aside: true });
		for (const marks of [
			[aside, ...MARKS],
			[...MARKS, aside]
		]) {
			expect(travel(marks, undefined, 'ArrowRight')?.key).toBe('military:eu');
			expect(travel(marks, 'energy:eu', 'ArrowRight')?.key).toBe('energy:eu');
			expect(travel(marks, 'energy:eu', 'Home')?.key).toBe('military:eu');
			expect(travel(marks, 'military:eu', 'End')?.key).toBe('energy:eu');
		}
	});

	test('begins at the first mark, whatever the key', () => {
		for (const from of [undefined, 'gone:eu']) {
			expect(travel(MARKS, from, 'End')?.key).toBe('military:eu');
		}
		expect(travel([], undefined, 'Home')).toBeUndefined();
	});

	test('reaches every mark from the first', () => {
		const reached = new Set<string>();
		const walk = (from: string): void => {
			if (reached.has(from)) return;
			reached.add(from);
			for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
				walk(travel(MARKS, from, key)?.key ?? '');
			}
		};
		walk('military:eu');
		expect([...reached].sort()).toEqual(MARKS.map(({ key }) => key).sort());
	});

	test('takes arrows, Home and End, and leaves every other key to the page', () => {
		for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
			expect(isTravelKey(key)).toBe(true);
		}
		for (const key of ['Tab', 'Enter', ' ', 'PageDown', 'a', ''])
			expect(isTravelKey(key)).toBe(false);
	});
});

describe('nearest', () => {
	test('is the closest within reach, and nothing beyond', () => {
		expect(nearest(MARKS, 96, 4, 30)?.key).toBe('cyber:eu');
		expect(nearest(MARKS, 100, 26, 30)?.key).toBe('cyber:japan');
		expect(nearest(MARKS, 100, 24, 30)?.key).toBe('cyber:eu');
		expect(nearest(MARKS, 150, 0, 30)).toBeUndefined();
		expect(nearest(MARKS, 100, -30, 30)).toBeUndefined();
		expect(nearest([], 0, 0, 30)).toBeUndefined();
	});

	test('measures from the end of a row of cells', () => {
		const cells = mark('cyber:p3', 100, 0, { shape: 'cells', size: 36 });
		expect(nearest([cells], 130, 0, 15)?.key).toBe('cyber:p3');
		expect(nearest([cells], 134, 0, 15)).toBeUndefined();
		expect(nearest([mark('cyber:eu', 100, 0)], 130, 0, 15)).toBeUndefined();
	});

	test('passes over marks that are leaving', () => {
		expect(nearest([mark('cyber:eu', 0, 0, { opacity: 0.4 })], 0, 0, 30)).toBeUndefined();
	});
});
