import { datasetOf } from '$lib/download/dataset';
import { guard } from '$lib/download/csv';
import type { DataPageContent, TableOnPage } from '$lib/download/page';
import { askedOf } from '$lib/download/terms';
import { API_PATH, DATA_PATH, downloads, EXCEL, siteOf, WORKBOOK } from './download';
import { keptTables } from './download-kept';

/** The files in which a table is offered by itself. */
const FORMATS = [
	{ format: 'csv', folder: '' },
	{ format: 'excel', folder: EXCEL },
	{ format: 'json', folder: '' }
] as const;

/** Whether the figures of a table are those of others. */
const isOthers = (name: string): name is 'polls' | 'indicators' =>
	name === 'polls' || name === 'indicators';

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
			...(isOthers(name)
				? {
						sources: terms.filter(({ figures }) => figures[name] > 0).length,
						asked: askedOf(terms, name)
					}
				: { sources: 0, asked: [] }),
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
