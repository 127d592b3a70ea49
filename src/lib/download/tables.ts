import { readGrid } from '../record/csv';
import { licenceOf } from '../record/licence';
import { TABLES } from '../record/parse';
import type { DataRecord } from '../record/types';
import { POLL_UNITS, TABLE_NOTES } from './columns';
import { indexRows } from './index-table';
import type { DataTable, TableNote } from './types';

const INDEX = 'index';

/** Terms of the sources that a cell names, each once. */
function termsOf(record: DataRecord): (ids: string) => string {
	const terms = new Map(record.sources.map(({ id, title }) => [id, licenceOf(title)]));
	return (ids) => {
		const stated = ids.split(';').map((id) => terms.get(id) ?? '');
		return [...new Set(stated.filter(Boolean))].join(' | ');
	};
}

/** In what a figure of a survey is told: in per cent, unless what it counts is said to be a score. */
export const unitOfPoll = (measure: string): string =>
	/\bscore 0-100\b/.test(measure) ? POLL_UNITS[1] : POLL_UNITS[0];

/** The cells of a file by column, whatever the order of its columns. */
function cellsOf(file: Uint8Array): Record<string, string>[] {
	const grid = readGrid(file);
	// Files are checked when the record is read; this only tells the compiler.
	if ('message' in grid) throw new Error(grid.message);
	const [header = [], ...body] = grid.rows;
	return body.map((cells) =>
		Object.fromEntries(header.map(({ text }, i) => [text, cells[i]?.text ?? '']))
	);
}

/** What a column that is not in a file holds of a row of it. */
function computedOf(
	name: string,
	cells: Record<string, string>,
	terms: (ids: string) => string
): string {
	// A source has its terms in its own title, a figure in that of its source.
	if (name === 'licence') return terms(cells.source_id ?? cells.id ?? '');
	if (name === 'unit') return unitOfPoll(cells.measure ?? '');
	throw new RangeError(`nothing is known of how to compute the column "${name}"`);
}

function fromFile(note: TableNote, file: Uint8Array, terms: (ids: string) => string): DataTable {
	const { unique, references } = TABLES.find(({ file: name }) => name === `${note.name}.csv`) ?? {
		unique: [],
		references: {}
	};
	const rows = cellsOf(file).map((cells) =>
		note.columns.map(({ name, computed }) =>
			computed ? computedOf(name, cells, terms) : (cells[name] ?? '')
		)
	);
	return {
		...note,
		key: unique[0] ?? [],
		references: Object.fromEntries(
			Object.entries(references).map(([column, target]) => [column, target.replace('.csv', '')])
		),
		rows
	};
}

/**
 * All tables as they are handed out: the files of the record, the terms of their sources added, and the index.
 *
 * @param files The files of the record by name; they must be those the record was read from.
 * @throws if a described table has no file.
 */
export function tablesOf(record: DataRecord, files: ReadonlyMap<string, Uint8Array>): DataTable[] {
	const terms = termsOf(record);
	return TABLE_NOTES.map((note) => {
		if (note.name === INDEX) {
			return {
				...note,
				key: ['sector', 'measure', 'actor', 'period'],
				references: { sector: 'sectors', period: 'periods' },
				rows: indexRows(record)
			};
		}
		const file = files.get(`${note.name}.csv`);
		if (!file) throw new Error(`${note.name}.csv is described in columns.ts and is not in data/`);
		return fromFile(note, file, terms);
	});
}
