import { CONFIDENCES } from '../record/words';
import type { Column, ColumnType } from './types';

/** Columns that several tables have. */

/** A described column. */
export const column = (
	name: string,
	type: ColumnType,
	about: string,
	more: Partial<Column> = {}
): Column => ({ name, type, about, ...more });

export const sector = column('sector', 'identifier', 'The field of security, as in sectors.');

export const sectorList = column(
	'sectors',
	'list',
	'Fields of security it touches, as in sectors; empty if none in particular.',
	{ mayBeEmpty: true }
);

export const period = column('period', 'identifier', 'The period, as in periods.');

export const sources = column('source_id', 'list', 'Where it is read, as in sources.');

export const confidence = column(
	'confidence',
	'string',
	'How well it was read. high: at its origin, in the official text or data or a copy of them, or for scholars and chapters in the publication or its abstract; medium: in a report, in part, or less plainly; low: known, not read again. Show it with what you take.',
	{ words: CONFIDENCES }
);

/** The same where what is read is itself no document of either side. */
const confidenceIn = (high: string): Column => ({
	...confidence,
	about: `How well it was read. high: ${high}; medium: something less direct; low: known, not read again. Show it with what you take.`
});

export const confidenceInPublication = confidenceIn(
	'the publication itself, or its abstract where the row says so'
);

export const confidenceInFigures = confidenceIn(
	'what the makers of the figure published, or a published copy of their data'
);

export const note = column('note', 'string', 'What has to be known of this row.', {
	mayBeEmpty: true
});

export const licence = column(
	'licence',
	'string',
	'Terms on which the source’s figures may be used, taken from the source’s title; empty if none are stated.',
	{ mayBeEmpty: true, computed: true }
);
