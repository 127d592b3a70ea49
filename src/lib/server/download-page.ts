import { datasetOf } from '$lib/download/dataset';
import { exampleOf } from '$lib/download/api-example';
import { ANSWER_NOTES, type AnswerNote } from '$lib/download/api-notes';
import { guard } from '$lib/download/csv';
import {
	sizeOf,
	type ApiPageContent,
	type DataPageContent,
	type TableOnPage
} from '$lib/download/page';
import { m } from '$lib/paraglide/messages';
import { localeFor } from '$lib/story/copy/locale';
import { askedOf, sourcesOf } from '$lib/download/terms';
import { API_PATH, DATA_PATH, downloads, EXCEL, siteOf, WORKBOOK } from './download';
import { keptTables } from './download-kept';

/** The files in which a table is offered by itself. */
const FORMATS = [
	{ format: 'csv', folder: '' },
	{ format: 'excel', folder: EXCEL },
	{ format: 'json', folder: '' }
] as const;

/** What the page of the data shows. */
export async function dataPage(url: URL): Promise<DataPageContent> {
	const site = siteOf(url);
	const { changes, tables, terms, index, citation, citations, data, edition } =
		await downloads(site);
	const bytesOf = (name: string): number => data.get(name)?.bytes.length ?? 0;
	const { periods } = index.record;
	const [scores] = tables;
	const cells = tables.flatMap(({ rows }) => rows.flat());
	return {
		edition,
		changes,
		site,
		folder: DATA_PATH,
		api: API_PATH,
		workbook: { name: WORKBOOK, bytes: bytesOf(WORKBOOK) },
		kept: keptTables().map(({ version, folder, files }) => ({
			version,
			folder: `data/${folder}/`,
			files: files.map(({ name }) => name)
		})),
		tables: tables.map(({ name, title, about, columns, rows }): TableOnPage => ({
			name,
			title,
			about,
			columns,
			rows: rows.length,
			files: FORMATS.map(({ format, folder }) => {
				const file = `${folder}${name}.${format === 'json' ? 'json' : 'csv'}`;
				return { format, file, bytes: bytesOf(file) };
			}),
			sources: sourcesOf(terms, name).length,
			asked: askedOf(terms, name),
			...(citations.has(name) && { citation: citations.get(name) })
		})),
		guarded: cells.filter((cell) => guard(cell) !== cell).length,
		terms,
		citation,
		dataset: datasetOf({
			edition,
			citation,
			address: url.href,
			folder: `${site}${DATA_PATH}`,
			files: [...data.values()],
			days: [
				periods.map(({ start }) => start).sort()[0] ?? '',
				periods
					.map(({ end }) => end)
					.sort()
					.at(-1) ?? ''
			],
			measures: scores?.columns.find(({ name }) => name === 'measure')?.words ?? []
		})
	};
}

/** What the page of the JSON addresses shows: pieces of the answers themselves. */
export async function apiPage(url: URL, lang: string): Promise<ApiPageContent> {
	const site = siteOf(url);
	const { api, edition, index, tables } = await downloads(site);
	const sector = index.record.sectors[0]?.id ?? '';
	const files: Record<AnswerNote['id'], string> = {
		index: 'index.json',
		sectors: 'sectors.json',
		sector: `sector/${sector}.json`,
		scores: 'scores.json'
	};
	return {
		version: edition.version,
		date: localeFor(lang).date(edition.date),
		scores: `${site}${API_PATH}${files.scores}`,
		answers: ANSWER_NOTES.map((note) => {
			const path = API_PATH + files[note.id];
			const bytes = api.get(files[note.id])?.bytes ?? new Uint8Array();
			const answer = new TextDecoder().decode(bytes);
			return {
				...note,
				path,
				address: site + path,
				bytes: sizeOf(bytes.length, lang),
				example: exampleOf(answer, (n) => m.data_api_rest({ n }))
			};
		}),
		tables: tables.map(({ name, title }) => ({ name, title, path: `${DATA_PATH}${name}.json` }))
	};
}
