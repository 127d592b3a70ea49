import type { Citation } from './citation';
import type { Change } from './edition';
import type { Terms } from './terms';
import type { Column, Edition } from './types';

/** A table as the page tells of it. */
export interface TableOnPage {
	name: string;
	title: string;
	about: string;
	columns: readonly Column[];
	/** How many rows it has. */
	rows: number;
	files: { format: string; bytes: number }[];
	/** How many sources its figures belong to; 0 if the table is our own. */
	sources: number;
	citation?: Citation;
}

/** Everything that the page of the data shows. */
export interface DataPageContent {
	edition: Edition;
	changes: Change[];
	/** Root of the site, with a slash at its end. */
	site: string;
	/** Paths of the folders of the files and of the JSON addresses from that root, with slashes at their ends only. */
	folder: string;
	api: string;
	/** The field that stands as an example. */
	sector: { id: string; nameShort: string };
	workbook: { name: string; bytes: number };
	tables: TableOnPage[];
	/** How many cells have an apostrophe put before them in CSV. */
	guarded: number;
	terms: Terms[];
	citation: Citation;
	/** For search engines. */
	dataset: object;
}

/** How large a file is, in the words of a language. */
export const sizeOf = (bytes: number, lang: string): string =>
	new Intl.NumberFormat(lang, {
		style: 'unit',
		unit: 'kilobyte',
		maximumFractionDigits: bytes < 10_000 ? 1 : 0
	}).format(bytes / 1000);
