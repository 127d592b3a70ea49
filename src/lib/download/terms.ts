import { licenceOf, titleOf } from '../record/licence';
import type { DataRecord } from '../record/types';

/** A source of figures and the terms on which it lets them be used. */
export interface Terms {
	id: string;
	publisher: string;
	/** Without the terms at its end. */
	title: string;
	/** Empty if the source's title states none. */
	licence: string;
	/** Whether commercial use is excluded. */
	nonCommercial: boolean;
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
				nonCommercial: /non-commercial|\bBY-NC\b/i.test(licence),
				url,
				figures: { polls: count(record.polls, id), indicators: count(record.indicators, id) }
			};
		})
		.filter((terms) => total(terms) > 0)
		.sort((a, b) => Number(b.licence !== '') - Number(a.licence !== '') || total(b) - total(a));
}
