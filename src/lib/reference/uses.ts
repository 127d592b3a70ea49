import { licenceOf } from '../record/licence';
import type { DataRecord, Source } from '../record/types';
import { placesOf, type Place } from './places';

/** Tables whose rows name sources, in the order in which uses are told. */
export const USED_IN = [
	'threat',
	'secondCoding',
	'events',
	'timeline',
	'polls',
	'indicators',
	'scholars',
	'chapters',
	'spaArticles',
	'prospects',
	'glossary'
] as const satisfies readonly (keyof DataRecord)[];
export type UsedIn = (typeof USED_IN)[number];

/** A step of the story with the sources that it cites. */
export interface CitingStep {
	/** Address fragment without `#`. */
	address: string;
	/** What its chapter is called, and which step of it this is, from 1. */
	chapter: string;
	number: number;
	sources: readonly string[];
}

/** A source with every place where it is used. */
export interface SourceUse {
	source: Source;
	/** The terms on which its figures may be used; empty if it states none. */
	licence: string;
	/** How many rows of each table name it, and where these are shown one by one; tables that do not name it are left out. */
	rows: { table: UsedIn; count: number; places: Place[] }[];
	/** Sectors of rows that name it, in the order of the record. */
	sectors: string[];
	steps: Omit<CitingStep, 'sources'>[];
}

interface Row {
	sources: readonly string[];
	sector?: string;
	sectors?: readonly string[];
}

/** Where each source of the record is used, in the order of their titles. */
export function usesOf(
	record: DataRecord,
	steps: readonly CitingStep[],
	lang: string
): SourceUse[] {
	const inOrder = new Intl.Collator(lang, { numeric: true });
	return record.sources
		.map((source): SourceUse => {
			const naming = USED_IN.map((table) => ({
				table,
				rows: (record[table] as readonly Row[]).filter(({ sources }) => sources.includes(source.id))
			}));
			const places: Partial<Record<UsedIn, Place[]>> = placesOf(record, source.id);
			const sectors = new Set(
				naming.flatMap(({ rows }) => rows.flatMap((row) => row.sectors ?? row.sector ?? []))
			);
			return {
				source,
				licence: licenceOf(source.title),
				rows: naming.flatMap(({ table, rows }) =>
					rows.length > 0 ? [{ table, count: rows.length, places: places[table] ?? [] }] : []
				),
				sectors: record.sectors.map(({ id }) => id).filter((id) => sectors.has(id)),
				steps: steps
					.filter(({ sources }) => sources.includes(source.id))
					.map(({ address, chapter, number }) => ({ address, chapter, number }))
			};
		})
		.sort((a, b) => inOrder.compare(a.source.title, b.source.title));
}
