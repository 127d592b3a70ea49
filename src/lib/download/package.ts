import { DATASET } from '../site/citation';
import { sourcesOf, type Terms } from './terms';
import type { Column, DataTable, Edition } from './types';

/** A Frictionless Data Package: what every table and column means, as machines read it. */

/** How cells of a type are written, as a regular expression. */
export const PATTERNS: Partial<Record<Column['type'], string>> = {
	identifier: '[a-z0-9]+(-[a-z0-9]+)*',
	date: '[1-9]\\d{3}(-\\d\\d(-\\d\\d)?)?',
	// What the record takes for an address; readers of the standard differ on what else a `uri` must be.
	link: 'https?://\\S+'
};

function typeOf({ type }: Column): Record<string, unknown> {
	if (type === 'integer' || type === 'number') return { type };
	if (type === 'boolean') return { type, trueValues: ['yes'], falseValues: ['no'] };
	// Dates without a day are text for the standard; so are lists.
	return { type: 'string' };
}

/** What a column holds, in words, with the way in which it is written where that needs saying. */
export function aboutOf({ about, type }: Column): string {
	if (type === 'list') return `${about} Several stand with semicolons between.`;
	if (type === 'date') return `${about} Written YYYY, YYYY-MM or YYYY-MM-DD.`;
	return about;
}

function fieldOf(column: Column): Record<string, unknown> {
	const { name, unit, words, span, mayBeEmpty } = column;
	const pattern = PATTERNS[column.type];
	return {
		name,
		...typeOf(column),
		description: aboutOf(column),
		...(unit && { unit }),
		constraints: {
			required: !mayBeEmpty,
			...(words && { enum: words }),
			...(span && { minimum: span[0], maximum: span[1] }),
			...(pattern && { pattern })
		}
	};
}

/** References that the standard can express: one identifier to a cell. */
const keysOf = ({ columns, references }: DataTable): Record<string, unknown>[] =>
	columns
		.filter(({ name, type }) => type !== 'list' && references[name] !== undefined)
		.map(({ name }) => ({
			fields: name,
			reference: { resource: references[name] ?? '', fields: 'id' }
		}));

/** Whose figures a table holds; `path` must not be empty. */
const figuresOf = (name: string, terms: readonly Terms[]): Record<string, string>[] =>
	sourcesOf(terms, name).map(({ publisher, title, licence, url }) => ({
		title: `${publisher}: ${title}${licence && `. Terms: ${licence}`}`,
		...(url && { path: url })
	}));

/** What is said of a file beside its columns. */
export interface FileNote {
	bytes: number;
	/** SHA-256 in hexadecimal. */
	hash: string;
}

interface Package {
	tables: readonly DataTable[];
	terms: readonly Terms[];
	edition: Edition;
	/** What stands beside our own tables in place of a licence. */
	ownTerms: string;
	/** Address of the page of the data. */
	homepage: string;
	/** Of the CSV file of a table. */
	file: (table: string) => FileNote;
}

/** The descriptor, `datapackage.json`. */
export function packageOf({ tables, terms, edition, ownTerms, homepage, file }: Package) {
	return {
		profile: 'tabular-data-package',
		name: 'far-apart-side-by-side',
		title: DATASET.title,
		description: `${DATASET.about} ${ownTerms}`,
		homepage,
		version: edition.version,
		created: `${edition.date}T00:00:00Z`,
		keywords: ['European Union', 'Japan', 'security'],
		resources: tables.map((table) => {
			const { bytes, hash } = file(table.name);
			const sources = figuresOf(table.name, terms);
			const foreignKeys = keysOf(table);
			return {
				profile: 'tabular-data-resource',
				name: table.name,
				path: `${table.name}.csv`,
				title: table.title,
				description: table.about,
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				bytes,
				hash: `sha256:${hash}`,
				dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
				schema: {
					fields: table.columns.map(fieldOf),
					missingValues: [''],
					...(table.key.length > 0 && { primaryKey: table.key }),
					...(foreignKeys.length > 0 && { foreignKeys })
				},
				...(sources.length > 0 && { sources })
			};
		})
	};
}
