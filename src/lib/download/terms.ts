import { licenceOf, titleOf } from '../record/licence';
import type { DataRecord } from '../record/types';

/** What terms ask for, from the strictest. */
export const ASKS = ['non-commercial', 'attribution', 'free', 'none'] as const;
export type Ask = (typeof ASKS)[number];

/** What the words of a licence ask for: no commercial use, the source named, nothing; or there are no such words. */
function askOf(licence: string): Ask {
	if (licence === '') return 'none';
	if (/non-commercial|\bBY-NC\b/i.test(licence)) return 'non-commercial';
	return /^CC0\b/.test(licence) ? 'free' : 'attribution';
}

/** How many figures of a table are used on which terms; what asks for nothing of the kind is left out. */
export interface Asked {
	ask: Ask;
	figures: number;
}

/** A source of figures and the terms on which it lets them be used. */
export interface Terms {
	id: string;
	publisher: string;
	/** Without the terms at its end. */
	title: string;
	/** Empty if the source's title states none. */
	licence: string;
	ask: Ask;
	/** Address; may be empty. */
	url: string;
	/** How many figures of each table come from it. */
	figures: { polls: number; indicators: number };
}

/** Every source of polls and statistics with its terms: those that state some first, by number of figures. */
export function termsOf(record: DataRecord): Terms[] {
	const count = (rows: readonly { sources: string[] }[], id: string): number =>
		rows.filter(({ sources }) => sources.includes(id)).length;
	const total = ({ figures }: Terms): number => figures.polls + figures.indicators;
	return record.sources
		.map(({ id, publisher, title, url }): Terms => {
			const licence = licenceOf(title);
			return {
				id,
				publisher,
				title: titleOf(title),
				licence,
				ask: askOf(licence),
				url,
				figures: { polls: count(record.polls, id), indicators: count(record.indicators, id) }
			};
		})
		.filter((terms) => total(terms) > 0)
		.sort((a, b) => Number(b.licence !== '') - Number(a.licence !== '') || total(b) - total(a));
}

/** Whether the figures of a table are those of others. */
const isOthers = (table: string): table is keyof Terms['figures'] =>
	table === 'polls' || table === 'indicators';

/** How many sources the figures of a table belong to; none if the table is our own. */
export const sourcesOf = (terms: readonly Terms[], table: string): Terms[] =>
	isOthers(table) ? terms.filter(({ figures }) => figures[table] > 0) : [];

/** On which terms the figures of a table may be used, the strictest first; none if the table is our own. */
export const askedOf = (terms: readonly Terms[], table: string): Asked[] =>
	!isOthers(table)
		? []
		: ASKS.map((ask) => ({
				ask,
				figures: terms
					.filter((one) => one.ask === ask)
					.reduce((sum, { figures }) => sum + figures[table], 0)
			})).filter(({ figures }) => figures > 0);
