// If this fails, who chooses a part of a figure takes numbers of other fields or periods with it, or loses some.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/lib/download/csv';
import { cutTo, hasRows } from '../../../src/lib/embed/chosen';

const HEADER = ['sector', 'period', 'title'];
const ROWS = [
	['cyber', 'p1', 'one, with "words"'],
	['cyber', 'p2', 'two\r\nlines'],
	['energy', 'p2', "'=guarded"]
];
const csv = toCsv(HEADER, ROWS);
const read = (text: string): string[][] => parse(text, { record_delimiter: '\r\n' });

test('rows of the fields and periods chosen are left as they are written', () => {
	expect(read(cutTo(csv, { sectors: ['cyber'], periods: ['p2'] }))).toEqual([HEADER, ROWS[1]]);
	expect(read(cutTo(csv, { sectors: [], periods: ['p2'] }))).toEqual([
		HEADER,
		ROWS[1],
		...read(csv).slice(3)
	]);
	expect(cutTo(csv, { sectors: [], periods: [] })).toBe(csv);
	expect(hasRows(cutTo(csv, { sectors: ['human'], periods: [] }))).toBe(false);
});

test('what touches several fields is about each of them; what is about none is about every choice', () => {
	const list = toCsv(
		['date', 'sectors'],
		[
			['2011', 'energy;human'],
			['2014', 'military'],
			['2015', '']
		]
	);
	expect(read(cutTo(list, { sectors: ['human', 'cyber'], periods: ['p1'] })).slice(1)).toEqual([
		['2011', 'energy;human']
	]);
	const years = toCsv(['year', 'eu'], [['2011', '3']]);
	expect(cutTo(years, { sectors: ['human'], periods: ['p1'] })).toBe(years);
});

test('no cell is lost or torn, whatever it holds', () => {
	const cell = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '日', ';', "'") });
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), cell)), (rows) => {
			const whole = toCsv(['sector', 'text'], rows);
			const part = toCsv(
				['sector', 'text'],
				rows.filter(([sector]) => sector === 'a')
			);
			expect(cutTo(whole, { sectors: ['a'], periods: [] })).toBe(part);
		})
	);
});
