import { toCsv } from '../csv';

/**
 * The numbers of a figure as others calculate with them: one header, one row for each thing that the figure shows, plain
 * numbers in columns of numbers, and in each row where it is from and on which terms. What a page says in prose beside a
 * value (how sure it is, which forms) stands in columns of its own.
 */

/** A column that holds values, with what they are told in. */
export interface ValueColumn {
	name: string;
	/** Absent from columns of words. */
	unit?: string;
}

/** A cell: a number, words, or nothing. */
export type TidyCell = string | number | undefined;

/** Rows by the names of their columns. */
export interface Tidy {
	/** Columns that tell a row from every other. */
	key: readonly string[];
	/** Names that stand beside the key, for people. */
	names: readonly string[];
	values: readonly ValueColumn[];
	rows: readonly Readonly<Record<string, TidyCell>>[];
}

/** Where numbers are from; the same in every row of a file. */
export interface Provenance {
	/** Who made them. */
	source: string;
	/** On which terms they may be used. */
	terms: string;
	/** Where the figure is found again; empty where that is not known. */
	address: string;
	/** Version of the data. */
	version: string;
}

const keyOf = ({ key }: Pick<Tidy, 'key'>, row: Readonly<Record<string, TidyCell>>): string =>
	key.map((name) => row[name] ?? '').join('\n');

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

/**
 * Several states of one figure as one table: rows about the same thing become one.
 * @throws RangeError if they are about different things.
 */
export function merged(tables: readonly Tidy[]): Tidy {
	const [first] = tables;
	if (!first) return { key: [], names: [], values: [], rows: [] };
	if (tables.some(({ key }) => key.join() !== first.key.join())) {
		throw new RangeError(`rows of one figure are told apart by ${first.key.join()} and otherwise`);
	}
	const rows = new Map<string, Record<string, TidyCell>>();
	for (const row of tables.flatMap((table) => table.rows)) {
		const key = keyOf(first, row);
		rows.set(key, { ...rows.get(key), ...row });
	}
	const values = new Map(tables.flatMap((table) => table.values.map((one) => [one.name, one])));
	return {
		key: first.key,
		names: distinct(tables.flatMap(({ names }) => names)),
		values: [...values.values()],
		rows: [...rows.values()]
	};
}

/** What the numbers are told in: once if all are told in the same, otherwise column by column. */
function unitOf(values: readonly ValueColumn[]): string {
	const measured = values.filter(({ unit }) => unit !== undefined);
	const units = distinct(measured.map(({ unit }) => unit));
	if (units.length <= 1) return units[0] ?? '';
	return units
		.map((unit) => {
			const names = measured.filter((one) => one.unit === unit).map(({ name }) => name);
			return `${names.join(', ')}: ${unit ?? ''}`;
		})
		.join('; ');
}

/** A table as CSV, with unit and provenance in columns at the end. */
export function tidyCsv(
	{ key, names, values, rows }: Tidy,
	{ source, terms, address, version }: Provenance
): string {
	const columns = [...key, ...names, ...values.map(({ name }) => name)];
	const unit = unitOf(values);
	return toCsv(
		[...columns, 'unit', 'source', 'terms', 'address', 'data_version'],
		rows.map((row) => [
			...columns.map((name) => String(row[name] ?? '')),
			unit,
			source,
			terms,
			address,
			version
		])
	);
}
