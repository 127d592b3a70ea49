import type { Citation } from '../site/citation';
import type { AnswerNote } from './api-notes';
import type { Change } from './edition';
import type { Asked, Terms } from './terms';
import type { Column, Edition } from './types';

/** What a table is offered in: plain CSV, CSV that Excel takes for what it is, JSON. */
export type Format = 'csv' | 'excel' | 'json';

/** A table as the page tells of it. */
export interface TableOnPage {
	name: string;
	title: string;
	about: string;
	columns: readonly Column[];
	/** How many rows it has. */
	rows: number;
	/** What it is offered in, with the file's name below the folder. */
	files: { format: Format; file: string; bytes: number }[];
	/** How many sources its figures belong to; 0 if the table is our own. */
	sources: number;
	/** On which terms its figures may be used; none if the table is our own. */
	asked: Asked[];
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
	workbook: { name: string; bytes: number };
	/** Versions that stay, newest first, with where their files stand from the root of the site. */
	kept: { version: string; folder: string; files: string[] }[];
	tables: TableOnPage[];
	/** How many cells have an apostrophe put before them in CSV. */
	guarded: number;
	terms: Terms[];
	citation: Citation;
	/** For search engines. */
	dataset: object;
}

/** Everything that the page of the JSON addresses shows. */
export interface ApiPageContent {
	version: string;
	/** Day of the version, in words. */
	date: string;
	/** Full address of the answer that stands as an example of asking. */
	scores: string;
	answers: (AnswerNote & {
		/** From the root of the site, and in full. */
		path: string;
		address: string;
		/** How large the answer is, in words. */
		bytes: string;
		/** Its beginning, as text. */
		example: string;
	})[];
	/** Whole tables as JSON, by address from the root of the site. */
	tables: { name: string; title: string; path: string }[];
}

/** How large a file is, in the words of a language. */
export const sizeOf = (bytes: number, lang: string): string =>
	new Intl.NumberFormat(lang, {
		style: 'unit',
		unit: 'kilobyte',
		maximumFractionDigits: bytes < 10_000 ? 1 : 0
	}).format(bytes / 1000);
