/**
 * CSV that every spreadsheet opens rightly: UTF-8 with its mark, CRLF, quoted as RFC 4180 says, and safe against cells that
 * a spreadsheet would run as a formula.
 */

/** Spreadsheets take a file for UTF-8 only if it begins with this. */
const MARK = '\ufeff';

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
	return MARK + lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}
