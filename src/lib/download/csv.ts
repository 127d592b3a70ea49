/**
 * CSV as validators, R and Python want it: plain UTF-8, CRLF, quoted as RFC 4180 says, and safe against cells that a
 * spreadsheet would run as a formula.
 */

/** Excel takes a file for UTF-8 only if it begins with this; readers of other kinds take it for a part of the first name. */
const MARK = '\ufeff';

/** The same file for Excel. */
export const forExcel = (csv: string): string => MARK + csv;

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Puts an apostrophe before a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, as spreadsheets would
 * take it for a formula. Numbers stay as they are. {@link unguard} takes the apostrophe off again.
 */
export const guard = (cell: string): string =>
	/^'*[=+\-@\t\r]/.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;

/** The text that {@link guard} was given. */
export const unguard = (cell: string): string =>
	/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

const quoted = (cell: string): string =>
	/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A table as CSV. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	const lines = [header, ...rows.map((row) => row.map(guard))];
	return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}
