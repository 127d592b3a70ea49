// If this fails, those who cite the data name an author nobody is, or a version that is not the one they took.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cite } from '../../../src/lib/site/citation';
import { citationFile } from '../../../src/lib/download/citation-file';
import { editionOf, readChanges } from '../../../src/lib/download/edition';
import { licenceOf, titleOf } from '../../../src/lib/record/licence';
import { askedOf, termsOf } from '../../../src/lib/download/terms';
import { record } from '../index/real';

const edition = { version: '2.0.1', date: '2031-03-09' };
const address = 'https://site.test/data/v1/threat.csv';
const table = { name: 'threat', title: 'Threat levels' };

test('a table is cited with title, version, day and address; access is left to the reader', () => {
	const { plain, japanese } = cite({ edition, address, table });
	expect(plain).toMatch(/^Threat levels \(threat\.csv\)\. Far apart, side by side/);
	expect(plain).toContain('Version 2.0.1, 9 March 2031.');
	expect(plain).toMatch(
		/https:\/\/site\.test\/data\/v1\/threat\.csv \(accessed \[date of access\]\)\.$/
	);
	expect(japanese).toContain('第2.0.1版、2031年3月9日');
	expect(japanese).toMatch(/threat\.csv（\[閲覧日\]閲覧）。$/);
});

test('BibTeX and RIS have the same facts and no author', () => {
	const { bibtex, ris } = cite({ edition, address, table });
	expect(bibtex).toMatch(/^@misc\{far-apart-threat-2\.0\.1,\n/);
	expect(bibtex).toContain('year = {2031}');
	expect(bibtex).toContain('month = mar');
	expect(bibtex).toContain(`url = {${address}}`);
	expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
	const lines = ris.split('\n');
	expect(lines[0]).toBe('TY  - DATA');
	expect(lines.at(-1)).toBe('ER  - ');
	for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
	expect(lines).toContain('DA  - 2031/03/09/');
	expect(`${bibtex}${ris}`).not.toMatch(/author|^A[U1] {2}-/m);
});

test('the day of access is in what machines read where it is known, and no place for it where it is not', () => {
	const unknown = cite({ edition, address, table });
	expect(`${unknown.bibtex}${unknown.ris}`).not.toMatch(/\[|ccess|Y2/);
	const { plain, bibtex, ris } = cite({ edition, address, table, seen: '2031-04-05' });
	expect(plain).toContain('(accessed 5 April 2031)');
	expect(bibtex).toContain('urldate = {2031-04-05}');
	expect(ris.split('\n')).toContain('Y2  - 2031/04/05/');
});

test('the file at the root of the project is that of the newest version', () => {
	const newest = editionOf(readChanges(readFileSync('data/CHANGELOG.md', 'utf8')));
	expect(readFileSync('CITATION.cff', 'utf8')).toBe(citationFile(newest));
	const file = parse(citationFile(newest, 'https://site.test/')) as Record<string, unknown>;
	expect(file).toMatchObject({
		'cff-version': '1.2.0',
		type: 'dataset',
		version: newest.version,
		'date-released': newest.date,
		url: 'https://site.test/'
	});
	expect(file.authors).toEqual([{ name: 'Far apart, side by side' }]);
});

test('changes are read with their version, day and lines', () => {
	const text =
		'# C\n\nx\n\n## 1.1.0 — 2027-01-02\n\n- One\n  more.\n- Two.\n\n## 1.0.0 — 2026-01-01\n\n- First.\n';
	expect(readChanges(text)).toEqual([
		{ version: '1.1.0', date: '2027-01-02', lines: ['One more.', 'Two.'] },
		{ version: '1.0.0', date: '2026-01-01', lines: ['First.'] }
	]);
});

test.each([
	['## 1.0 — 2026-01-01\n', /"1\.0 — 2026-01-01" is not like/],
	['## 1.0.0 2026-01-01\n', /is not like/],
	['## 1.1.0 — 2026-01-01\n\n## 1.0.0 — 2026-02-01\n', /1\.1\.0 is older than 1\.0\.0/]
])('%j is refused', (text, complaint) => {
	expect(() => readChanges(text)).toThrow(complaint);
});

test('no version is no edition', () => {
	expect(() => editionOf(readChanges('# Changes\n'))).toThrow(/names no version/);
});

test.each([
	['A; licence CC BY 4.0', 'A', 'CC BY 4.0'],
	['B; licence: free use with attribution', 'B', 'free use with attribution'],
	['C; reuse allowed with attribution', 'C', 'reuse allowed with attribution'],
	['D; licence of the underlying dataset X, (c) Y', 'D', 'underlying dataset: X, (c) Y'],
	['On licences for exports', 'On licences for exports', '']
])('%j states its terms', (title, bare, licence) => {
	expect(licenceOf(title)).toBe(licence);
	expect(titleOf(title)).toBe(bare);
});

test('every figure has a source among the terms, and what excludes commercial use is marked', () => {
	const terms = termsOf(record);
	const sum = (key: 'polls' | 'indicators'): number =>
		terms.reduce((total, { figures }) => total + figures[key], 0);
	const named = (rows: { sources: string[] }[]): number => rows.flatMap((r) => r.sources).length;
	expect(sum('polls')).toBe(named(record.polls));
	expect(sum('indicators')).toBe(named(record.indicators));
	const closed = terms.filter(({ ask }) => ask === 'non-commercial').map(({ id }) => id);
	// The codebook names these three.
	expect(closed).toEqual(expect.arrayContaining(['owid-gtd-2018', 'owid-emdat', 'goqa-bench']));
	const asks = (licence: RegExp) =>
		new Set(terms.filter((t) => licence.test(t.licence)).map(({ ask }) => ask));
	expect(asks(/^CC BY 4/)).toEqual(new Set(['attribution']));
	expect(asks(/^CC0/)).toEqual(new Set(['free']));
	expect(asks(/^$/)).toEqual(new Set(['none']));
	// Nothing that is said beside a download is left out of the sum.
	for (const table of ['polls', 'indicators'] as const) {
		const told = askedOf(terms, table).reduce((total, { figures }) => total + figures, 0);
		expect(told).toBe(sum(table));
	}
	expect(askedOf(terms, 'threat')).toEqual([]);
});
