import { aboutOf } from './package';
import type { Column, DataTable, Edition } from './types';

/** Metadata of one CSV file as the W3C's "CSV on the Web" writes it. */

function datatypeOf({ type, span }: Column): unknown {
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
		default:
			return 'string';
	}
}

/** The metadata, `<table>.csv-metadata.json`. */
export function csvwOf(table: DataTable, { version, date }: Edition) {
	const { name, title, about, columns, key, references } = table;
	const foreignKeys = Object.entries(references).map(([column, target]) => ({
		columnReference: column,
		reference: { resource: `${target}.csv`, columnReference: 'id' }
	}));
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
		url: `${name}.csv`,
		'dc:title': title,
		'dc:description': about,
		'dc:modified': { '@value': date, '@type': 'xsd:date' },
		'schema:version': version,
		dialect: { encoding: 'utf-8', header: true, delimiter: ',' },
		tableSchema: {
			columns: columns.map((column) => ({
				name: column.name.replaceAll('-', '_'),
				titles: column.name,
				'dc:description': aboutOf(column),
				datatype: datatypeOf(column),
				required: !column.mayBeEmpty,
				...(column.type === 'list' && { separator: ';' })
			})),
			...(key.length > 0 && { primaryKey: key }),
			...(foreignKeys.length > 0 && { foreignKeys })
		}
	};
}
