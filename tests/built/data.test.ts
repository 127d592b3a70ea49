// If this fails, somebody takes files that do not open, do not say what the record says, or do not say on which terms.
import { parse } from 'csv-parse/sync';
import frictionless from 'datapackage';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { AT_ROOT, filesOf, fileAt, ORIGIN, page, read, readBytes } from './site';
import { weigh } from './weights';

const PAGE = 'en/data/index.html';
const DATA = 'data/v1/';

type Row = Record<string, string>;

// Without allowing for a mark: the first column must be called what it is called.
const rowsOf = (text: string | Buffer): Row[] => parse(text, { columns: true });

describe.each(AT_ROOT)('the data of $folder', (build) => {
	const names = filesOf(build)
		.filter((name) => name.startsWith(DATA))
		.map((name) => name.slice(DATA.length));
	const tables = names.filter((name) => /^[^/]+\.csv$/.test(name)).map((name) => name.slice(0, -4));
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
		test('is valid, and every row has the types, keys and references it promises', async () => {
			// The reference implementation, on the very files that are handed out.
			const loaded = await frictionless.Package.load(`${build.folder}/${DATA}datapackage.json`);
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

	test('every CSV file is plain UTF-8, and beside it stands the same for Excel', () => {
		for (const table of tables) {
			const plain = read(build, `${DATA}${table}.csv`);
			expect(plain.startsWith('\ufeff'), table).toBe(false);
			expect(plain.replaceAll('\r\n', '')).not.toMatch(/[\r\n]{2}|\ufeff/);
			expect(read(build, `${DATA}excel/${table}.csv`)).toBe(`\ufeff${plain}`);
		}
	});

	describe('CSV on the Web', () => {
		interface Described {
			'@type'?: string;
			url: string;
			tableSchema: {
				columns: {
					name: string;
					titles: string;
					separator?: string;
					'dc:description': string;
					'schema:unitText'?: string;
				}[];
				primaryKey?: string[];
				foreignKeys?: {
					columnReference: string;
					reference: { resource: string; columnReference: string };
				}[];
			};
		}

		const group = json('csv-metadata.json') as { '@type': string; tables: Described[] };

		test('describes every file by itself, and refers to no other there', () => {
			for (const table of tables) {
				const metadata = json(`${table}.csv-metadata.json`) as Described;
				expect(metadata.url).toBe(`${table}.csv`);
				const { columns } = metadata.tableSchema;
				expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(csv(table)[0]!));
				for (const column of columns) expect(column['dc:description']).toMatch(/\.$/);
				expect(metadata.tableSchema.foreignKeys).toBeUndefined();
			}
		});

		test('says in a group which single cells name rows of which other table, and they do', () => {
			expect(group['@type']).toBe('TableGroup');
			expect(group.tables.map(({ url }) => url.slice(0, -4)).sort()).toEqual([...tables].sort());
			let references = 0;
			for (const { url, tableSchema } of group.tables) {
				const titleOf = new Map(tableSchema.columns.map(({ name, titles }) => [name, titles]));
				for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
					references += 1;
					const column = tableSchema.columns.find(({ name }) => name === columnReference)!;
					// A cell that holds a list can equal no single identifier.
					expect(column.separator, `${url} ${columnReference}`).toBeUndefined();
					const target = csv(reference.resource.slice(0, -4));
					const ids = new Set(target.map((row) => row[reference.columnReference]));
					// An empty cell refers to nothing.
					for (const { [column.titles]: id = '' } of csv(url.slice(0, -4))) {
						if (id !== '') expect(ids).toContain(id);
					}
				}
				for (const key of tableSchema.primaryKey ?? []) expect(titleOf.has(key)).toBe(true);
			}
			expect(references).toBeGreaterThan(8);
		});

		test('gives numbers their units', () => {
			const unit = (table: string, column: string): string | undefined =>
				group.tables
					.find(({ url }) => url === `${table}.csv`)
					?.tableSchema.columns.find(({ name }) => name === column)?.['schema:unitText'];
			expect(unit('threat', 'level')).toBe('level');
			expect(unit('index', 'value')).toBe('points of 4');
			expect(unit('polls', 'value_pct')).toBe('as in the column unit');
			expect(csv('polls').every((row) => row.unit !== '')).toBe(true);
		});
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

	test('a version that is kept can be fetched as it was, and is what is cited', () => {
		const versions = readdirSync('releases').flatMap(
			(name) => /^(\d+\.\d+\.\d+)\.zip$/.exec(name)?.[1] ?? []
		);
		expect(versions.length).toBeGreaterThan(0);
		const $ = page(build, PAGE);
		for (const version of versions) {
			const folder = `data/v${version}/`;
			const kept = Object.entries(unzipSync(readFileSync(`releases/${version}.zip`))).filter(
				([name]) => /^data\/.+\.csv$/.test(name)
			);
			expect(kept.length).toBeGreaterThan(10);
			const sums = read(build, `${folder}SHA256SUMS`);
			for (const [path, bytes] of kept) {
				const name = path.slice('data/'.length);
				expect(Buffer.compare(readBytes(build, folder + name), bytes), path).toBe(0);
				expect(sums).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
				expect($(`[id="kept-v${version}"] a[href$="${folder}${name}"]`)).toHaveLength(1);
			}
			const door = page(build, `${folder}index.html`)('a').attr('href');
			expect(door).toBe(`${build.base}/en/data/#kept-v${version}`);
		}
		const cited = read(build, `${DATA}citations.ris`).match(/^UR {2}- .+$/gm) ?? [];
		expect(cited).toHaveLength(tables.length + 1);
		const [, version = ''] = /^version: (.+)$/m.exec(read(build, `${DATA}CITATION.cff`)) ?? [];
		for (const line of cited) {
			const address = new URL(line.slice('UR  - '.length).trim());
			expect(fileAt(build, address), line).toBeDefined();
			expect(address.pathname.includes(`/data/v${version}/`)).toBe(versions.includes(version));
		}
		expect(read(build, `${DATA}citations.bib`) + cited.join()).not.toMatch(/\[[^\]]*date|\[閲/);
	});

	test('terms stand beside the files that they are of, and add up to all of their figures', () => {
		const $ = page(build, PAGE);
		for (const table of tables) {
			const asked = $(`.files a[href="#table-${table}"]`)
				.closest('tr')
				.next('.terms-of')
				.find('.asked li');
			if (table !== 'polls' && table !== 'indicators') {
				expect(asked, table).toHaveLength(0);
				continue;
			}
			const lines = asked.toArray().map((line) => $(line).text());
			const sum = lines.reduce(
				(total, line) => total + Number(/^\s*([\d,]+)/.exec(line)?.[1]?.replaceAll(',', '')),
				0
			);
			expect(sum).toBe(csv(table).length);
			const strict = csv(table).filter(({ licence = '' }) => /non-comm|BY-NC/.test(licence));
			expect(lines[0]).toContain(`${strict.length} figures: not for commercial use`);
		}
	});

	test('the JSON addresses are documented with pieces of their answers, and doors lead there', () => {
		const $ = page(build, 'en/data/api/index.html');
		for (const path of ['api/v1/index.json', 'api/v1/sectors.json', 'api/v1/scores.json']) {
			const link = $(`a[href="${build.base}/${path}"]`);
			expect(link).toHaveLength(1);
			const answer = read(build, path);
			const example = link.closest('p').nextAll('pre').first().text();
			const quoted = [...example.matchAll(/"[\w-]+": ("[^"…\n]+"|-?\d+)/g)].map(([text]) => text);
			expect(quoted.length).toBeGreaterThan(8);
			for (const text of quoted) expect(answer).toContain(text);
			expect(JSON.parse(answer)).toHaveProperty('terms');
		}
		expect($('main').text()).toMatch(/firm: .* loose: /);
		for (const door of ['api/index.html', 'api/v1/index.html']) {
			expect(page(build, door)('a').attr('href')).toBe(`${build.base}/en/data/api/`);
		}
		expect(page(build, PAGE)('a[href="api/"]')).toHaveLength(1);
		const { scripts, html } = weigh(build, 'en/data/api/index.html');
		expect(scripts).toBe(0);
		expect(html).toBeLessThanOrEqual(20_000);
	});

	test('the page leads to every file, tells its rows, and explains every column', () => {
		const $ = page(build, PAGE);
		const linked = $('a[download]')
			.toArray()
			.map((link) => fileAt(build, new URL($(link).attr('href')!, ORIGIN)));
		for (const table of tables) {
			expect(linked).toContain(`${DATA}${table}.csv`);
			expect(linked).toContain(`${DATA}excel/${table}.csv`);
			expect(linked).toContain(`${DATA}${table}.json`);
			const row = $(`.files a[href="#table-${table}"]`).closest('tr');
			expect(row.find('td.n').text()).toBe(csv(table).length.toLocaleString('en'));
			const columns = $(`#table-${table} tbody th code`)
				.toArray()
				.map((code) => $(code).text());
			expect(columns).toEqual(Object.keys(csv(table)[0]!));
			expect($(`#table-${table} .cite`).text()).toContain(`${table}.csv`);
			// Inside what is closed: a browser opens it for who follows a link to it, and has nothing to open otherwise.
			expect($(`details > #table-${table}`)).toHaveLength(1);
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
