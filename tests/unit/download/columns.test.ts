// If this fails, somebody opens a table and finds a column that nobody explains, or an explanation that is not true of it.
import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { TABLE_NOTES } from '../../../src/lib/download/columns';
import { unitOfPoll } from '../../../src/lib/download/tables';
import { TABLES } from '../../../src/lib/record/parse';
import { record } from '../index/real';

const FILES = readdirSync('data')
	.filter((name) => name.endsWith('.csv'))
	.map((name) => name.slice(0, -'.csv'.length))
	.sort();

const rowsOf = (table: string): Record<string, string>[] =>
	parse(readFileSync(`data/${table}.csv`), { columns: true, bom: true });

const own = TABLE_NOTES.filter(({ name }) => name !== 'index');

test('every table is described, and nothing else', () => {
	expect(own.map(({ name }) => name).sort()).toEqual(FILES);
	expect(new Set(TABLE_NOTES.map(({ title }) => title)).size).toBe(TABLE_NOTES.length);
});

describe.each(own)('$name', ({ name, about, columns }) => {
	const rows = rowsOf(name);
	const written = columns.filter(({ computed }) => !computed);

	test('every column is described, in the order of the file', () => {
		expect(written.map((column) => column.name)).toEqual(Object.keys(rows[0]!));
		for (const text of [about, ...columns.map((column) => column.about)]) {
			expect(text).toMatch(/^\S.{3,}\.$/);
		}
	});

	test.each(written)('cells of $name are as described', (column) => {
		const cells = rows.map((row) => row[column.name]!);
		const filled = cells.filter((cell) => cell !== '');
		// A cell may be empty where the record accepts its row without it.
		const { schema } = TABLES.find(({ file }) => file === `${name}.csv`)!;
		const accepted = rows
			.slice(0, 40)
			.some((row) => safeParse(schema, { ...row, [column.name]: '' }).success);
		expect(column.mayBeEmpty ?? false).toBe(accepted);
		if (!column.mayBeEmpty) expect(filled).toHaveLength(cells.length);
		if (column.words) {
			for (const cell of filled) expect(column.words).toContain(cell);
		}
		for (const cell of filled) {
			if (column.type === 'integer') expect(cell).toMatch(/^\d+$/);
			if (column.type === 'number') expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
			if (column.type === 'boolean') expect(cell).toMatch(/^(yes|no)$/);
			if (column.type === 'date') expect(cell).toMatch(/^\d{4}(-\d\d){0,2}$/);
			if (column.type === 'identifier') expect(cell).toMatch(/^[a-z0-9-]+$/);
			if (column.span) {
				expect(Number(cell)).toBeGreaterThanOrEqual(column.span[0]);
				expect(Number(cell)).toBeLessThanOrEqual(column.span[1]);
			}
		}
	});
});

test('a column that is called list has a list somewhere', () => {
	const lists = own.flatMap(({ name, columns }) =>
		columns.filter(({ type }) => type === 'list').map((column) => [name, column.name] as const)
	);
	expect(lists.length).toBeGreaterThan(5);
	const single = lists.filter(([name, column]) =>
		rowsOf(name).every((row) => !row[column]!.includes(';'))
	);
	// These name one source each at present, and may name more.
	expect(single.every(([, column]) => column === 'source_id')).toBe(true);
	expect(record.sources.length).toBeGreaterThan(100);
});

test('every figure of a survey says what it is told in, and only shares are per cent', () => {
	for (const { id, measure } of record.polls) {
		expect(unitOfPoll(measure) === 'per cent', id).toBe(measure.startsWith('% '));
	}
	expect(new Set(record.polls.map(({ measure }) => unitOfPoll(measure))).size).toBe(2);
});
