/** Words of this room: tables as they are handed out, and what is said of their columns. */

export type { Edition } from '../site/citation';

/** What a cell holds. `date` may lack its day or month; `list` is written with semicolons between. */
export type ColumnType =
	'string' | 'integer' | 'number' | 'boolean' | 'date' | 'link' | 'identifier' | 'list';

/** A column, described for those who use it without us. */
export interface Column {
	name: string;
	type: ColumnType;
	/** What a cell says, in one or two plain sentences. */
	about: string;
	unit?: string;
	/** Whether a cell may be empty. */
	mayBeEmpty?: boolean;
	/** All values there are, if they are few. */
	words?: readonly string[];
	/** Lowest and highest value of a number. */
	span?: readonly [low: number, high: number];
	/** Set if the column is not in `data/` but computed when the site is built. */
	computed?: boolean;
}

/** A table, described. */
export interface TableNote {
	/** Name of its files without their endings. */
	name: string;
	title: string;
	/** What a row is, and what to know before using it. */
	about: string;
	columns: readonly Column[];
}

/** A table as it is handed out. */
export interface DataTable extends TableNote {
	/** Columns that tell a row from every other; none if there are no such columns. */
	key: readonly string[];
	/** Tables whose rows a column names, by column. */
	references: Readonly<Record<string, string>>;
	/** Cells as text, in the order of the columns. */
	rows: readonly (readonly string[])[];
}

/** A file as it is handed out. */
export interface DownloadFile {
	name: string;
	/** Media type. */
	type: string;
	bytes: Uint8Array;
}
