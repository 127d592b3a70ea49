import type { GenericSchema } from 'valibot';
import type { Placed } from '../types';

/** Tables whose `id` other tables name. */
export type Target = 'sectors.csv' | 'periods.csv' | 'sources.csv';

/** A row as it is written, before it knows its line. */
export type Unplaced<Row extends Placed> = Omit<Row, keyof Placed>;

/** What one file of `data/` holds. */
export interface Table<Row> {
	file: string;
	/** Names of its columns; their order in the file is free. */
	columns: readonly string[];
	/** From cells by column to a row. */
	schema: GenericSchema<Record<string, string>, Row>;
	/** Columns that, taken together, no two rows may share. */
	unique: readonly (readonly string[])[];
	/** Columns whose identifiers, with semicolons between, are rows of another table. */
	references: Readonly<Record<string, Target>>;
	/**
	 * Columns that came after the first version, with what each cell of them holds in a table that is older than they are.
	 * Only versions that are kept may lack them.
	 */
	later?: Readonly<Record<string, string>>;
}
