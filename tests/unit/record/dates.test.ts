// If this fails, an event is counted in a period in which it was not in force, or left out of one in
// which it was, and scores on the page are wrong without anything looking broken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, inOrder, isDate, isDay, lastDay, meets } from '../../../src/lib/record/dates';

describe('dates that exist', () => {
	test.each(['1991', '2018-02', '2018-02-28', '2020-02-29', '2000-02-29', '2018-12-31'])(
		'%s',
		(date) => {
			expect(isDate(date)).toBe(true);
		}
	);
});

describe('dates that do not', () => {
	test.each([
		'',
		'91',
		'0000',
		'2018-00',
		'2018-13',
		'2018-2',
		'2018-02-00',
		'2018-02-29',
		'2018-02-30',
		'1900-02-29',
		'2018-04-31',
		'2018-02-1',
		'2018-02-01T00:00',
		'2018/02/01',
		' 2018'
	])('"%s"', (date) => {
		expect(isDate(date)).toBe(false);
		expect(() => firstDay(date)).toThrow(RangeError);
	});
});

test('only a whole date is a day', () => {
	expect(['2018', '2018-02', '2018-02-03', '2018-02-30'].map(isDay)).toEqual([
		false,
		false,
		true,
		false
	]);
});

test.each([
	['2018', '2018-01-01', '2018-12-31'],
	['2018-02', '2018-02-01', '2018-02-28'],
	['2020-02', '2020-02-01', '2020-02-29'],
	['2018-11', '2018-11-01', '2018-11-30'],
	['2018-03-08', '2018-03-08', '2018-03-08']
])('%s runs from %s to %s', (date, first, last) => {
	expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test('an empty end is later than any day', () => {
	expect(lastDay('') > '2100-12-31').toBe(true);
});

describe('an event and the period 2011-01-01 to 2018-03-07', () => {
	const period = { start: '2011-01-01', end: '2018-03-07' };
	test.each([
		['2018', '2018', true, 'a year that the period only begins'],
		['2018-03', '2018-03', true, 'a month that the period only begins'],
		['2018-03-07', '2018-03-07', true, 'its last day'],
		['2018-03-08', '2018-03-08', false, 'the day after'],
		['2018-04', '', false, 'later, still in force'],
		['1991', '', true, 'long before, still in force'],
		['1991', '2011', true, 'until some day of its first year'],
		['1991', '2011-01-01', true, 'until its first day'],
		['1991', '2010-12-31', false, 'until the day before'],
		['1991', '2010', false, 'until the year before'],
		['2012', '2013', true, 'within it']
	])('%s to "%s": %s, %s', (date, end, expected) => {
		expect(meets({ date, end }, period)).toBe(expected);
	});
});

test('an end may name the same year, month or day as its date, or less exactly', () => {
	expect(inOrder({ date: '2018-05-03', end: '2018' })).toBe(true);
	expect(inOrder({ date: '2018-05-03', end: '2018-05' })).toBe(true);
	expect(inOrder({ date: '2018', end: '2018-01-01' })).toBe(true);
	expect(inOrder({ date: '2018-05-03', end: '' })).toBe(true);
	expect(inOrder({ date: '2018-05-03', end: '2018-04' })).toBe(false);
});

test('the calendar agrees with the one of the language', () => {
	const day = fc.date({
		min: new Date('1000-01-01'),
		max: new Date('9998-12-31'),
		noInvalidDate: true
	});
	fc.assert(
		fc.property(day, (date) => {
			const iso = date.toISOString().slice(0, 10);
			expect(isDay(iso)).toBe(true);
			const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
			const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
			expect(lastDay(iso.slice(0, 7))).toBe(last);
		})
	);
});
