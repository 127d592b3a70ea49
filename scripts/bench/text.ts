/** How measured values are told: with their unit, in a table of plain text. */

/** Bytes in kilobytes, with one decimal. */
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
/** A share from 0 to 1 in percent, with one decimal. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
/** Milliseconds, with one decimal. */
export const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** A table for a terminal: the first column to the left, all others to the right. */
export function table(heads: string[], rows: string[][]): string {
	const widths = heads.map((head, i) =>
		Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0))
	);
	const line = (cells: string[]): string =>
		cells
			.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
			.join('  ');
	return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
		'\n'
	);
}
