// If this fails, somebody takes files that do not open, do not say what the record says, or do not say on which terms.
import { parse } from 'csv-parse/sync';
import frictionless from 'datapackage';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { AT_ROOT, filesOf, fileAt, ORIGIN, page, read, readBytes } from './site';
import { weigh } from './weights';

const PAGE = 'en/data/index.html';
const DATA = 'data/v1/';

type Row = Record<string, string>;

const rowsOf = (text: string | Buffer): Row[] => parse(text, { columns: true, bom: true });

describe.each(AT_ROOT)('the data of $folder', (build) => {
	const names = filesOf(build)
		.filter((name) => name.startsWith(DATA))
		.map((name) => name.slice(DATA.length));
	const tables = names.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4));
	const csv = (table: string): Row[] => rowsOf(readBytes(build, `${DATA}${table}.csv`));
	const json = (name: string): unknown => JSON.parse(read(build, `${DATA}${name}`));

	test('every file of the record is there with every cell it has', () => {
		expect(tables.length).toBeGreaterThan(10);
		for (const table of tables.filter((name) => name !== 'index')) {
			const original = rowsOf(readFileSync(`data/${table}.csv`));
			const columns = Object.keys(original[0]!);
			const handed = csv(table).map((row) =>
				Object.fromEntries(columns.map((column) => [column, row[column]]))
			);
			expect(handed, table).toEqual(original);
		}
	});

	test('JSON says the same as CSV, with numbers as numbers', () => {
		for (const table of tables) {
			const objects = json(`${table}.json`) as Record<string, unknown>[];
			const rows = csv(table);
			expect(objects.length, table).toBe(rows.length);
			objects.forEach((object, i) => {
				for (const [column, value] of Object.entries(object)) {
					const text = rows[i]![column]!;
					if (typeof value === 'number') expect(value).toBe(Number(text));
					else if (typeof value === 'boolean') expect(value ? 'yes' : 'no').toBe(text);
					else if (Array.isArray(value)) expect(value.join(';')).toBe(text.replaceAll('; ', ';'));
					else expect(value ?? '').toBe(text);
				}
			});
		}
		const [first] = json('threat.json') as Record<string, unknown>[];
		expect(typeof first!.level).toBe('number');
	});

	test('every figure of others has the terms of its source', () => {
		const titles = new Map(csv('sources').map(({ id, title }) => [id, title]));
		let stated = 0;
		for (const { source_id, licence } of [...csv('polls'), ...csv('indicators')]) {
			const title = titles.get(source_id) ?? '';
			if (licence === '') expect(title).not.toMatch(/licence|reuse allowed/);
			else stated += 1;
			// The underlying data set is told apart by a colon, which the title has not.
			expect(title.endsWith(licence!.replace('underlying dataset: ', ''))).toBe(true);
		}
		expect(stated).toBeGreaterThan(1000);
	});

	describe('the data package', () => {
		const folder = `test-results/datapackage-${build.folder}`;

		beforeAll(() => {
			mkdirSync(folder, { recursive: true });
			writeFileSync(`${folder}/datapackage.json`, readBytes(build, `${DATA}datapackage.json`));
			// The reference implementation takes the mark of UTF-8 for a part of the first name.
			for (const table of tables) {
				const text = read(build, `${DATA}${table}.csv`);
				expect(text.startsWith('\ufeff'), table).toBe(true);
				writeFileSync(`${folder}/${table}.csv`, text.slice(1));
			}
		});

		test('is valid, and every row has the types, keys and references it promises', async () => {
			const loaded = await frictionless.Package.load(`${folder}/datapackage.json`);
			expect(loaded.errors.map(String)).toEqual([]);
			expect(loaded.valid).toBe(true);
			expect(loaded.resources.map(({ name }) => name).sort()).toEqual([...tables].sort());
			for (const resource of loaded.resources) {
				const rows = await resource.read({ keyed: true, relations: true });
				expect(rows.length, resource.name).toBe(csv(resource.name).length);
			}
		});

		test('tells sizes, checksums and terms', () => {
			const { resources } = json('datapackage.json') as {
				resources: { name: string; bytes: number; hash: string; sources?: { title: string }[] }[];
			};
			for (const { name, bytes, hash } of resources) {
				const file = readBytes(build, `${DATA}${name}.csv`);
				expect(bytes).toBe(file.length);
				expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
			}
			const polls = resources.find(({ name }) => name === 'polls')!;
			expect(polls.sources!.some(({ title }) => title.includes('BY-NC'))).toBe(true);
		});
	});

	test('CSVW names every column of its file', () => {
		for (const table of tables) {
			const metadata = json(`${table}.csv-metadata.json`) as {
				url: string;
				tableSchema: {
					columns: { titles: string }[];
					foreignKeys?: { columnReference: string; reference: { resource: string } }[];
				};
			};
			expect(metadata.url).toBe(`${table}.csv`);
			const { columns, foreignKeys = [] } = metadata.tableSchema;
			expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(csv(table)[0]!));
			for (const { columnReference, reference } of foreignKeys) {
				expect(columns.map(({ titles }) => titles)).toContain(columnReference);
				expect(names).toContain(reference.resource);
			}
		}
	});

	test('the workbook opens, with a sheet for each table and the codebook', async () => {
		const sheets = await readWorkbook(readBytes(build, `${DATA}far-apart-data.xlsx`));
		expect(sheets.map(({ sheet }) => sheet)).toEqual(
			expect.arrayContaining(['about', 'codebook', ...tables])
		);
		for (const table of tables) {
			const [header, ...rows] = sheets.find(({ sheet }) => sheet === table)!.data;
			const expected = csv(table);
			expect(header).toEqual(Object.keys(expected[0]!));
			const text = (cell: unknown): string => (cell === null ? '' : `${cell as string | number}`);
			expect(
				rows.map((row) => row.map(text)),
				table
			).toEqual(
				expected.map((row) =>
					// A number loses a nought at its end.
					Object.values(row).map((cell, i) =>
						typeof rows[0]![i] === 'number' && cell !== '' ? String(Number(cell)) : cell
					)
				)
			);
		}
		const levels = sheets.find(({ sheet }) => sheet === 'threat')!.data;
		expect(typeof levels[1]![3]).toBe('number');
		const described = sheets.find(({ sheet }) => sheet === 'codebook')!.data.slice(1);
		expect(described.map(([table, column]) => `${String(table)}.${String(column)}`)).toEqual(
			expect.arrayContaining(
				tables.flatMap((table) => Object.keys(csv(table)[0]!).map((column) => `${table}.${column}`))
			)
		);
	});

	test('checksums are of the files that are there, all of them', () => {
		const lines = read(build, `${DATA}SHA256SUMS`).trimEnd().split('\n');
		const sums = new Map(lines.map((line) => line.split('  ').reverse() as [string, string]));
		expect([...sums.keys()].sort()).toEqual(names.filter((name) => name !== 'SHA256SUMS').sort());
		for (const [name, sum] of sums) {
			const bytes = readBytes(build, `${DATA}${name}`);
			expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
		}
	});

	test('every JSON address that is named answers', () => {
		const api = (name: string): unknown => JSON.parse(read(build, `api/v1/${name}`));
		const root = api('index.json') as { sector: Record<string, string>; scores: string };
		const addresses = JSON.stringify(root).match(/https:[^"]+/g) ?? [];
		expect(addresses.length).toBeGreaterThan(12);
		for (const address of addresses) expect(fileAt(build, new URL(address)), address).toBeTruthy();
		const scores = (api('scores.json') as { scores: unknown[] }).scores;
		expect(scores).toEqual(json('index.json'));
		for (const id of Object.keys(root.sector)) {
			const sector = api(`sector/${id}.json`) as {
				levels: { actor: string; period: string; level: number; sources: string[] }[];
				sources: { id: string }[];
			};
			const known = sector.sources.map((source) => source.id);
			expect(sector.levels).toHaveLength(8);
			for (const { actor, period, level, sources } of sector.levels) {
				expect(scores).toContainEqual(
					expect.objectContaining({ sector: id, measure: 'threat', actor, period, value: level })
				);
				expect(known).toEqual(expect.arrayContaining(sources));
			}
		}
	});

	test('the page leads to every file, tells its rows, and explains every column', () => {
		const $ = page(build, PAGE);
		const linked = $('a[download]')
			.toArray()
			.map((link) => fileAt(build, new URL($(link).attr('href')!, ORIGIN)));
		for (const table of tables) {
			expect(linked).toContain(`${DATA}${table}.csv`);
			expect(linked).toContain(`${DATA}${table}.json`);
			const row = $(`.files a[href="#table-${table}"]`).closest('tr');
			expect(row.find('td.n').text()).toBe(csv(table).length.toLocaleString('en'));
			const columns = $(`#table-${table} tbody th code`)
				.toArray()
				.map((code) => $(code).text());
			expect(columns).toEqual(Object.keys(csv(table)[0]!));
			expect($(`#table-${table} .cite`).text()).toContain(`${table}.csv`);
		}
		expect($('table').length).toBe($('table > caption').length);
		for (const licence of new Set(csv('sources').map((row) => row.licence!))) {
			expect($('#terms ~ table, #terms ~ p, #terms ~ ul').text()).toContain(licence);
		}
	});

	test('search engines for data read the same version, addresses that exist, and no licence of our making', () => {
		const $ = page(build, PAGE);
		const data = JSON.parse($('script[type="application/ld+json"]').text()) as {
			version: string;
			distribution: { contentUrl: string }[];
		};
		expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset' });
		expect($('.version').text()).toContain(data.version);
		expect(read(build, `${DATA}CITATION.cff`)).toContain(`version: ${data.version}`);
		expect(data).not.toHaveProperty('license');
		const files = data.distribution.map(({ contentUrl }) => fileAt(build, new URL(contentUrl)));
		expect(files.map((file) => file?.slice(DATA.length)).sort()).toEqual([...names].sort());
	});

	test('the page needs no script and is light', () => {
		const { scripts, styles, html } = weigh(build, PAGE);
		expect(scripts).toBe(0);
		expect(styles).toBeLessThanOrEqual(12_000);
		expect(html).toBeLessThanOrEqual(30_000);
	});
});
