import { datasetOf } from '$lib/download/dataset';
import { guard } from '$lib/download/csv';
import type { DataPageContent, TableOnPage } from '$lib/download/page';
import { API_PATH, DATA_PATH, downloads, siteOf, WORKBOOK } from './download';

/** Endings of the files in which a table is offered by itself. */
const FORMATS = ['csv', 'json'] as const;

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
		sector: index.record.sectors[0] ?? { id: '', nameShort: '' },
		workbook: { name: WORKBOOK, bytes: bytesOf(WORKBOOK) },
		tables: tables.map(({ name, title, about, columns, rows }): TableOnPage => ({
			name,
			title,
			about,
			columns,
			rows: rows.length,
			files: FORMATS.map((format) => ({ format, bytes: bytesOf(`${name}.${format}`) })),
			sources:
				name === 'polls' || name === 'indicators'
					? terms.filter(({ figures }) => figures[name] > 0).length
					: 0,
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
