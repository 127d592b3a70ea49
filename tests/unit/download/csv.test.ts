// If this fails, a spreadsheet shows broken text, shifts columns, or runs a cell as a formula.
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { forExcel, guard, toCsv, unguard } from '../../../src/lib/download/csv';

const readBack = (csv: string): string[][] =>
	parse(csv, { relax_column_count: false, record_delimiter: '\r\n' });

test('a file begins with its first column, that for Excel with a mark before it, and every line ends with CRLF', () => {
	expect(toCsv(['a', 'b'], [['1', 'two']])).toBe('a,b\r\n1,two\r\n');
	expect(forExcel('a\r\n')).toBe('\ufeffa\r\n');
});

test('cells with commas, quotation marks and line breaks are quoted, others are not', () => {
	expect(toCsv(['a'], [['x,y'], ['say "no"'], ['two\nlines'], ['日本; EU']])).toBe(
		'a\r\n"x,y"\r\n"say ""no"""\r\n"two\nlines"\r\n日本; EU\r\n'
	);
});

test.each(['=1+1', '+32 2', '-x', '@sum', '\tx', '\rx', '-', '=', "'=x"])(
	'%j is guarded',
	(cell) => {
		expect(guard(cell)).toBe(`'${cell}`);
		expect(unguard(guard(cell))).toBe(cell);
	}
);

test.each(['-30.3', '0', '12.5', '', 'a=b', "don't", "'quoted'", '2018-03-07'])(
	'%j is left as it is',
	(cell) => {
		expect(guard(cell)).toBe(cell);
		expect(unguard(cell)).toBe(cell);
	}
);

test('whatever is written can be read back, and nothing begins like a formula', () => {
	const cell = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({
			unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', '1')
		})
	);
	const table = fc
		.integer({ min: 2, max: 5 })
		.chain((width) =>
			fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 })
		);
	fc.assert(
		fc.property(table, (rows) => {
			const header = rows[0]!.map((_, i) => `c${i}`);
			const [, ...back] = readBack(toCsv(header, rows));
			expect(back.map((row) => row.map(unguard))).toEqual(rows);
			for (const text of back.flat()) {
				if (/^[=+\-@\t\r]/.test(text)) expect(Number.isFinite(Number(text))).toBe(true);
			}
		})
	);
});
