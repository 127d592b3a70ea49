import { quote } from './cells';
import { readGrid, type Cell, type Grid } from './csv';
import type { Problem } from './problem';
import { closest } from './suggest';

/** A row before its cells are judged. */
export interface SheetRow {
	line: number;
	/** Cells by column. */
	cells: ReadonlyMap<string, Cell>;
	/** Whether the row has as many cells as the header; if not, they may stand in wrong columns. */
	whole: boolean;
}

/** A file whose cells can be asked for by column. */
export interface Sheet {
	/** Name within the folder. */
	file: string;
	rows: SheetRow[];
	/** A problem at the place where a cell begins. */
	at: (cell: Cell | undefined, message: string) => Problem;
}

/**
 * Gives each cell of the header the column it stands for: none if it stands for none, and the right
 * one if it is misspelt, so that one slip in a header is one problem and the rows below are read.
 */
function readHeader(
	header: readonly Cell[],
	columns: readonly string[],
	mayLack: readonly string[],
	at: Sheet['at']
) {
	const problems: Problem[] = [];
	const texts = header.map((cell) => cell.text);
	const lacks = (column: string) => !texts.includes(column) && !mayLack.includes(column);
	const missing = new Set(columns.filter(lacks));
	const seen = new Set<string>();
	const named = header.map((cell) => {
		const { text } = cell;
		if (seen.has(text)) {
			problems.push(at(cell, `column ${quote(text)} appears twice`));
			return undefined;
		}
		seen.add(text);
		if (columns.includes(text)) return text;
		const meant = closest(text, missing);
		const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
		problems.push(at(cell, `column ${quote(text)} is not known${hint}`));
		if (meant !== undefined) missing.delete(meant);
		return meant;
	});
	if (missing.size > 0) {
		const [word, verb] = missing.size === 1 ? ['column', 'is'] : ['columns', 'are'];
		const list = [...missing].map(quote).join(', ');
		problems.push(at(header[0], `${word} ${list} ${verb} missing`));
	}
	return { named, problems };
}

function readRow(cells: readonly Cell[], named: readonly (string | undefined)[], grid: Grid) {
	const byColumn = new Map<string, Cell>();
	named.forEach((column, index) => {
		const cell = cells[index];
		if (column !== undefined && cell !== undefined) byColumn.set(column, cell);
	});
	const line = grid.place(cells[0]?.start ?? 0).line;
	return { line, cells: byColumn, whole: cells.length === named.length };
}

/** Why a row with too few or too many cells cannot be read. */
function unevenRow(cells: readonly Cell[], columns: number, at: Sheet['at']): Problem[] {
	if (cells.length === columns) return [];
	if (cells.length === 1 && cells[0]?.text === '') return [at(cells[0], 'line is empty')];
	if (cells.length < columns) {
		return [at(cells[0], `row has ${cells.length} cells instead of ${columns}`)];
	}
	const hint = 'a text with a comma stands in quotation marks';
	return [at(cells[columns], `row has ${cells.length} cells instead of ${columns}; ${hint}`)];
}

/**
 * Opens a file of the record; a file that cannot be read gives one problem and no sheet.
 *
 * @param mayLack columns that need not be there
 */
export function openSheet(
	folder: string,
	file: string,
	columns: readonly string[],
	bytes: Uint8Array | undefined,
	mayLack: readonly string[] = []
): { sheet?: Sheet; problems: Problem[] } {
	const path = `${folder}/${file}`;
	const whole = (message: string) => ({ problems: [{ file: path, line: 1, column: 1, message }] });
	if (bytes === undefined) return whole('file is missing');
	const grid = readGrid(bytes);
	if ('message' in grid) return { problems: [{ file: path, ...grid }] };
	const [header, ...body] = grid.rows;
	if (header === undefined) return whole('file is empty');

	const at: Sheet['at'] = (cell, message) => ({
		file: path,
		...grid.place(cell?.start ?? 0),
		message
	});
	if (!header.some((cell) => columns.includes(cell.text))) {
		return whole(`first line does not name the columns: ${columns.join(',')}`);
	}
	const { named, problems } = readHeader(header, columns, mayLack, at);
	if (body.length === 0) problems.push(at(header[0], 'file has a header and no rows'));
	// If a header with problems fits few rows, it has a comma too many or too few, not they.
	const fitting = body.filter((cells) => cells.length === named.length);
	if (problems.length > 0 && fitting.length * 2 < body.length + 1) return { problems };
	problems.push(...body.flatMap((cells) => unevenRow(cells, named.length, at)));
	const rows = body.map((cells) => readRow(cells, named, grid));
	return { sheet: { file, rows, at }, problems };
}
