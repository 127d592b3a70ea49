import type { Column, DataTable } from './types';

/** What a cell is in JSON. */
export type Value = string | number | boolean | string[] | null;

/** What a cell's text stands for: an empty one for nothing, or for a list without items. */
export function valueOf({ type }: Column, text: string): Value {
	if (type === 'list') return text === '' ? [] : text.split(/; */);
	if (text === '') return null;
	if (type === 'integer' || type === 'number') return Number(text);
	return type === 'boolean' ? text === 'yes' : text;
}

/** Rows as objects by column. */
export const objectsOf = ({ columns, rows }: DataTable): Record<string, Value>[] =>
	rows.map((row) =>
		Object.fromEntries(columns.map((column, i) => [column.name, valueOf(column, row[i] ?? '')]))
	);
