import { dev } from '$app/environment';
import { resolve } from '$app/paths';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rootAnswer, scoresAnswer, sectorAnswer, sectorsAnswer } from '$lib/download/api';
import { cite, DATASET, type Citation } from '$lib/site/citation';
import { citationFile } from '$lib/download/citation-file';
import { forExcel, toCsv } from '$lib/download/csv';
import { csvwGroupOf, csvwOf } from '$lib/download/csvw';
import { editionOf, readChanges, type Change } from '$lib/download/edition';
import { packageOf } from '$lib/download/package';
import { tablesOf } from '$lib/download/tables';
import { askedOf, termsOf, type Terms } from '$lib/download/terms';
import type { DataTable, DownloadFile, Edition } from '$lib/download/types';
import { objectsOf } from '$lib/download/values';
import type { Index } from '$lib/index/build';
import { m } from '$lib/paraglide/messages';
import { baseLocale } from '$lib/paraglide/runtime';
import { readFolder } from '$lib/record/read';
import { keptAddress } from './download-kept';
import { workbookOf } from './download-workbook';
import { theIndex } from './sector';

const FOLDER = 'data';

/** Where the files stand below the root of the site. */
export const DATA_PATH = 'data/v1/';
export const API_PATH = 'api/v1/';

/** Where the CSV files for Excel stand below {@link DATA_PATH}. */
export const EXCEL = 'excel/';

/** The workbook's name says on a reader's disk what it is. */
export const WORKBOOK = 'far-apart-data.xlsx';

/** Everything that is handed out, and what is said of it. */
export interface Downloads {
	edition: Edition;
	changes: Change[];
	tables: DataTable[];
	terms: Terms[];
	index: Index;
	/** How the data as a whole are cited, and each table. */
	citation: Citation;
	citations: Map<string, Citation>;
	/** Files of {@link DATA_PATH} and of {@link API_PATH}, by name. */
	data: Map<string, DownloadFile>;
	api: Map<string, DownloadFile>;
}

const utf8 = new TextEncoder();
const JSON_TYPE = 'application/json; charset=utf-8';
const CSV_TYPE = 'text/csv; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';

const textFile = (name: string, type: string, text: string): DownloadFile => ({
	name,
	type,
	bytes: utf8.encode(text)
});

const jsonFile = (name: string, value: unknown): DownloadFile =>
	textFile(name, JSON_TYPE, `${JSON.stringify(value, undefined, '\t')}\n`);

const hashOf = ({ bytes }: DownloadFile): string =>
	createHash('sha256').update(bytes).digest('hex');

const byName = (files: DownloadFile[]): Map<string, DownloadFile> =>
	new Map(files.map((file) => [file.name, file]));

/** Makes everything for a site at an address, which ends with a slash. */
async function make(site: string): Promise<Downloads> {
	const index = theIndex();
	const { record } = index;
	const tables = tablesOf(record, readFolder(FOLDER));
	const terms = termsOf(record);
	const changes = readChanges(readFileSync(`${FOLDER}/CHANGELOG.md`, 'utf8'));
	const edition = editionOf(changes);
	const at = (path: string): string => `${site}${path}`;
	const homepage = at(`${baseLocale}/data/`);
	// What is cited is found again where it stays, as long as the version is kept.
	const citation = cite({ edition, address: at(keptAddress(edition) ?? `${baseLocale}/data/`) });
	const citations = new Map(
		tables.map((table) => [
			table.name,
			cite({
				edition,
				table,
				address: at(keptAddress(edition, table.name) ?? `${DATA_PATH}${table.name}.csv`)
			})
		])
	);
	const all = [citation, ...citations.values()];

	const texts = tables.map(({ name, columns, rows }) => ({
		name,
		text: toCsv(
			columns.map((c) => c.name),
			rows
		)
	}));
	const csv = byName(texts.map(({ name, text }) => textFile(`${name}.csv`, CSV_TYPE, text)));
	const file = (table: string): DownloadFile => {
		const found = csv.get(`${table}.csv`);
		if (!found) throw new RangeError(`There is no table "${table}"`);
		return found;
	};
	const about = {
		name: 'about',
		header: [DATASET.title, ''],
		rows: [
			[m.data_version(), edition.version],
			[m.data_date(), edition.date],
			[m.data_about_address(), homepage],
			[m.data_cite(), citation.plain],
			[m.data_terms(), m.data_terms_own()],
			...terms.map(({ publisher, title, licence }) => [
				`${publisher}: ${title}`,
				licence || m.data_terms_none()
			])
		],
		widths: [80, 100]
	};
	const files = [
		...csv.values(),
		...texts.map(({ name, text }) => textFile(`${EXCEL}${name}.csv`, CSV_TYPE, forExcel(text))),
		...tables.map((table) => jsonFile(`${table.name}.json`, objectsOf(table))),
		...tables.map((table) => jsonFile(`${table.name}.csv-metadata.json`, csvwOf(table, edition))),
		jsonFile('csv-metadata.json', csvwGroupOf(tables, edition, m.data_terms_own())),
		jsonFile(
			'datapackage.json',
			packageOf({
				tables,
				terms,
				edition,
				ownTerms: m.data_terms_own(),
				homepage,
				file: (table) => ({ bytes: file(table).bytes.length, hash: hashOf(file(table)) })
			})
		),
		{
			name: WORKBOOK,
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			bytes: await workbookOf(about, tables)
		},
		textFile('CITATION.cff', TEXT_TYPE, citationFile(edition, homepage)),
		textFile('citations.bib', TEXT_TYPE, `${all.map(({ bibtex }) => bibtex).join('\n\n')}\n`),
		textFile(
			'citations.ris',
			TEXT_TYPE,
			`${all.map(({ ris }) => ris).join('\n')}\n`.replaceAll('\n', '\r\n')
		),
		textFile('CODEBOOK.md', TEXT_TYPE, readFileSync(`${FOLDER}/CODEBOOK.md`, 'utf8'))
	].sort((a, b) => (a.name < b.name ? -1 : 1));
	const sums = files.map((each) => `${hashOf(each)}  ${each.name}\n`).join('');

	const scores = tables.find(({ name }) => name === 'index');
	if (!scores) throw new RangeError('there is no table of scores');
	const frame = {
		edition,
		terms: m.data_terms_own(),
		documentation: at(`${baseLocale}/data/api/`),
		api: at(API_PATH),
		files: at(DATA_PATH)
	};
	const listed = tables.map((table) => ({ table, asked: askedOf(terms, table.name) }));
	return {
		edition,
		changes,
		tables,
		terms,
		index,
		citation,
		citations,
		data: byName([...files, textFile('SHA256SUMS', TEXT_TYPE, sums)]),
		api: byName([
			jsonFile('index.json', rootAnswer(index, listed, frame)),
			jsonFile('sectors.json', sectorsAnswer(index, frame)),
			jsonFile('scores.json', scoresAnswer(scores, frame)),
			...index.sectors.map((id) => jsonFile(`sector/${id}.json`, sectorAnswer(index, id, frame)))
		])
	};
}

const made = new Map<string, Promise<Downloads>>();

/**
 * Everything that is handed out; made once per build, at every request while developing.
 *
 * @param site Address of the root of the site, with a slash at its end.
 */
export function downloads(site: string): Promise<Downloads> {
	const kept = made.get(site);
	if (kept && !dev) return kept;
	const making = make(site);
	made.set(site, making);
	return making;
}

/** Address of the root of the site, with a slash at its end, from that of any of its pages. */
export const siteOf = ({ origin }: URL): string => `${origin}${resolve('/')}`;

/** A file as an answer of the server. */
export const fileResponse = ({ bytes, type }: DownloadFile): Response =>
	new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
