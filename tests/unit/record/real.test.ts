// If this fails, the record as it is cannot be published: the message says which cell to mend.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parseRecord } from '../../../src/lib/record/parse';
import { formatProblem, ProblemsError } from '../../../src/lib/record/problem';
import { readFolder, readRecord } from '../../../src/lib/record/read';

// Many runs, or a large file, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

test('nothing is wrong with the record', () => {
	const { record, problems } = parseRecord(readFolder('data'));
	expect(problems.map(formatProblem)).toEqual([]);
	expect(record?.sectors).toHaveLength(12);
	expect(record?.threat).toHaveLength(12 * 2 * 4);
});

test('every row knows its line', () => {
	const record = readRecord();
	const files = readFolder('data');
	const lines = new TextDecoder().decode(files.get('events.csv')).split('\n');
	for (const { id, line } of record.events) expect(lines[line - 1]).toMatch(`${id},`);
});

test('a folder that holds something else is named as it was asked for', () => {
	const folder = mkdtempSync(join(tmpdir(), 'record-'));
	try {
		writeFileSync(join(folder, 'sectors.csv'), '');
		writeFileSync(join(folder, 'notes.txt'), '');
		expect([...readFolder(folder).keys()]).toEqual(['sectors.csv']);
		let caught: unknown;
		try {
			readRecord(folder);
		} catch (error) {
			caught = error;
		}
		expect(caught).toBeInstanceOf(ProblemsError);
		expect(String(caught)).toContain(`${folder}/sectors.csv:1:1 file is empty`);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
