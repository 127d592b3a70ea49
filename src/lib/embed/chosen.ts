/** The part of a figure's numbers that is about what was chosen of it, cut from its CSV file without a change in any row. */

/** What was chosen; an empty list for all. */
export interface Chosen {
	sectors: readonly string[];
	periods: readonly string[];
}

/** A row as it is written, with its end, and what its cells say. */
interface Row {
	raw: string;
	cells: string[];
}

/** The rows of a CSV file whose lines end with CRLF, as ours do; what is quoted may hold commas and lines. */
function rowsOf(csv: string): Row[] {
	const rows: Row[] = [];
	let row: Row = { raw: '', cells: [] };
	for (const [raw, quoted, plain = '', end] of csv.matchAll(
		/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
	)) {
		row.raw += raw;
		row.cells.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === ',') continue;
		rows.push(row);
		row = { raw: '', cells: [] };
	}
	return rows;
}

/**
 * A file with the rows about some fields and some periods. Columns `sector` and `period` name one, `sectors` several; a
 * file without such a column is about none of them in particular, and keeps its rows.
 */
export function cutTo(csv: string, { sectors, periods }: Chosen): string {
	const [head, ...rows] = rowsOf(csv);
	if (!head) return csv;
	const tests = [
		{ column: 'sector', wanted: sectors },
		{ column: 'sectors', wanted: sectors },
		{ column: 'period', wanted: periods }
	]
		.map(({ column, wanted }) => ({ i: head.cells.indexOf(column), wanted }))
		.filter(({ i, wanted }) => i >= 0 && wanted.length > 0);
	const kept = rows.filter(({ cells }) =>
		tests.every(({ i, wanted }) => cells[i]?.split(';').some((one) => wanted.includes(one)))
	);
	return [head, ...kept].map(({ raw }) => raw).join('');
}

/** Whether a file has rows below its header. */
export const hasRows = (csv: string): boolean => rowsOf(csv).length > 1;
