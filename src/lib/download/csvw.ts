import { DATASET } from '../site/citation';
import { aboutOf, PATTERNS } from './package';
import type { Column, DataTable, Edition } from './types';

/**
 * Metadata of the CSV files as the W3C's "CSV on the Web" writes it: of each by itself, and of all of them as one group,
 * which alone may say that a column names rows of another table.
 */

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];

function datatypeOf({ type, span, words }: Column): unknown {
	switch (type) {
		case 'integer':
		case 'number':
			return {
				base: type,
				...(span && { minimum: span[0], maximum: span[1] })
			};
		case 'boolean':
			return { base: 'boolean', format: 'yes|no' };
		case 'link':
			return 'anyURI';
		default: {
			// Of a text, the format is a pattern.
			const format = words?.join('|') ?? PATTERNS[type];
			return format === undefined ? 'string' : { base: 'string', format };
		}
	}
}

/** Names must do without hyphens; the title is what stands in the file. */
const nameOf = (column: string): string => column.replaceAll('-', '_');

const columnOf = (column: Column) => ({
	name: nameOf(column.name),
	titles: column.name,
	'dc:description': aboutOf(column),
	...(column.unit && { 'schema:unitText': column.unit }),
	datatype: datatypeOf(column),
	required: !column.mayBeEmpty,
	...(column.type === 'list' && { separator: ';' })
});

/** References that the standard can express: one identifier to a cell. */
const foreignKeysOf = ({ columns, references }: DataTable) =>
	columns
		.filter(({ name, type }) => type !== 'list' && references[name] !== undefined)
		.map(({ name }) => ({
			columnReference: nameOf(name),
			reference: { resource: `${references[name] ?? ''}.csv`, columnReference: 'id' }
		}));

function tableOf(table: DataTable, isGrouped: boolean) {
	const { name, title, about, columns, key } = table;
	const foreignKeys = isGrouped ? foreignKeysOf(table) : [];
	return {
		url: `${name}.csv`,
		'dc:title': title,
		'dc:description': about,
		dialect: { encoding: 'utf-8', header: true, delimiter: ',' },
		tableSchema: {
			columns: columns.map(columnOf),
			...(key.length > 0 && { primaryKey: key.map(nameOf) }),
			...(foreignKeys.length > 0 && { foreignKeys })
		}
	};
}

const dated = ({ version, date }: Edition) => ({
	'dc:modified': { '@value': date, '@type': 'xsd:date' },
	'schema:version': version
});

/** The metadata of one file, `<table>.csv-metadata.json`. */
export const csvwOf = (table: DataTable, edition: Edition) => ({
	'@context': CONTEXT,
	...dated(edition),
	...tableOf(table, false)
});

/**
 * The metadata of all files, `csv-metadata.json`, where readers of the standard look for it.
 *
 * @param terms What stands in place of a licence.
 */
export const csvwGroupOf = (tables: readonly DataTable[], edition: Edition, terms: string) => ({
	'@context': CONTEXT,
	'@type': 'TableGroup',
	'dc:title': DATASET.title,
	'dc:description': DATASET.about,
	'dc:rights': terms,
	...dated(edition),
	tables: tables.map((table) => tableOf(table, true))
});
