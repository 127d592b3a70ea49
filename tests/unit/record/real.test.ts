// If this fails, the record as it is cannot be published: the message says which cell to mend.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('high confidence means what the codebook says', () => {
	const record = readRecord();
	const sources = new Map(record.sources.map((source) => [source.id, source]));
	const isSeen = (id: string) => sources.get(id)?.read === 'seen';
	const isOfficial = (id: string) => isSeen(id) && sources.get(id)?.kind === 'primary';
	const { threat, events, indicators, timeline, prospects, scholars, chapters, polls } = record;
	const high = <Row extends { confidence: string; sources: string[] }>(rows: readonly Row[]) =>
		rows.filter(({ confidence }) => confidence === 'high');
	// At its origin: an official text or data, or a copy of them; a publication for scholars and chapters; figures for polls.
	for (const rows of [threat, events, indicators, timeline, prospects])
		expect(high(rows as typeof threat).filter((row) => !row.sources.some(isOfficial))).toEqual([]);
	for (const rows of [scholars, chapters, polls])
		expect(high(rows as typeof scholars).filter((row) => !row.sources.some(isSeen))).toEqual([]);
});

test('the codebook names the levels for which the lower was not taken, and no others', () => {
	const codebook = readFileSync('data/CODEBOOK.md', 'utf8');
	const named = [...codebook.matchAll(/`([a-z-]+,(?:eu|japan),p\d)` \((\d), not (\d)/g)].map(
		([, key, level, lower]) => [key, Number(level), Number(lower)]
	);
	const torn = readRecord().threat.flatMap(({ sector, actor, period, level, lower }) =>
		lower === undefined ? [] : [[`${sector},${actor},${period}`, level, lower]]
	);
	expect(named.sort()).toEqual(torn.sort());
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
