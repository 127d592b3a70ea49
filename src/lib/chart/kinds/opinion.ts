import { m } from '../../paraglide/messages';
import { ACTORS, type Scores, type SectorId } from '../../index/types';
import {
	opinionOrder,
	opinionScene,
	summariseOpinion,
	type OpinionWords
} from '../../scene/opinion';
import { threatKey } from '../../index/keys';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { actorName } from '../words';
import { actorLegend, readLevel, signed } from './levels';
import type { Kind, Table } from './types';

/** Shares are told in whole percentage points, and so is what lies between them. */
export const round = (value: number): number => Math.round(value);

/**
 * Both shares of each field in some order, and by how much one side is ahead; what nobody was asked about says so.
 */
export const opinionTable = (
	order: readonly SectorId[],
	{ opinion }: Scores,
	words: Words
): Table => ({
	columns: [
		m.table_sector(),
		m.opinion_column_topic(),
		m.opinion_legend_median(),
		m.actor_japan(),
		m.opinion_column_lead(),
		m.opinion_legend_member()
	],
	rows: order.map((sector) => {
		const topic = opinion?.topics[sector];
		if (!topic) return [words.sector(sector), m.opinion_not_asked(), '', '', '', ''];
		return [
			words.sector(sector),
			topic.topic,
			m.opinion_percent({ value: round(topic.eu) }),
			m.opinion_percent({ value: round(topic.japan) }),
			signed(round(topic.eu) - round(topic.japan)),
			topic.members.map(({ country, value }) => `${country} ${round(value)}`).join(', ')
		];
	})
});

const ownWords = (words: Words): OpinionWords => ({
	...words,
	notAsked: m.opinion_not_asked(),
	notAskedList: (fields) => m.opinion_not_asked_list({ fields: words.list(fields) }),
	percent: (value) => m.opinion_percent({ value: round(value) }),
	papers: m.opinion_papers(),
	sides: ({ year, japanMore, euMore, most, notAsked }) =>
		[
			most &&
				m.opinion_most({ year, sector: most.sector, japan: round(most.japan), eu: round(most.eu) }),
			japanMore.length > 0 && m.opinion_japan_more({ fields: words.list(japanMore) }),
			euMore.length > 0 && m.opinion_eu_more({ fields: words.list(euMore) }),
			notAsked === 1 && m.opinion_asked_not_one(),
			notAsked > 1 && m.opinion_asked_not({ count: notAsked })
		]
			.filter(Boolean)
			.join(' ')
});

/** The members of the EU in which people were asked, by name. */
function countriesOf({ opinion }: Scores): string[] {
	const topics = Object.values(opinion?.topics ?? {});
	return [
		...new Set(topics.flatMap(({ members }) => members.map(({ country }) => country)))
	].sort();
}

/** What the picture shows, and where people were asked. */
function tellOpinion(_view: View, scores: Scores, words: Words): string {
	const countries = countriesOf(scores);
	const { period } = scores.opinion ?? {};
	return [
		summariseOpinion(scores, ownWords(words)),
		...(countries.length > 0 ? [m.opinion_countries({ countries: words.list(countries) })] : []),
		...(period === undefined ? [] : [m.opinion_caution({ period: words.period(period) })])
	].join(' ');
}

/** A table of shares with the levels of documents, where the page has them. */
function withPapers(table: Table | undefined, scores: Scores): Table | undefined {
	const { period, topics = {} } = scores.opinion ?? {};
	if (!table || period === undefined) return table;
	const told = (sector: SectorId): string =>
		(topics[sector] ? ACTORS : [])
			.flatMap((actor) => {
				const level = scores.threat[threatKey(sector, actor, period)];
				return level ? [`${actorName(actor)} ${level.value}`] : [];
			})
			.join(', ');
	return {
		columns: [...table.columns, m.opinion_papers()],
		rows: opinionOrder(scores).map((sector, i) => [...(table.rows[i] ?? []), told(sector)])
	};
}

/** What people said, where they were asked: Japan against the median of the EU members surveyed. */
export const opinion: Kind = {
	layout: (view, scores, frame, words) => ({
		...opinionScene(view, scores, frame, ownWords(words)),
		summary: tellOpinion(view, scores, words)
	}),
	summarise: tellOpinion,
	title: () => m.opinion_title(),
	unit: (_view, { opinion }) => m.opinion_unit({ year: opinion?.year ?? '' }),
	legend: (_view, scores) => {
		const [eu, japan] = actorLegend(ACTORS, { threads: false, loose: false });
		return [
			...(eu ? [{ ...eu, text: m.opinion_legend_median_short() }] : []),
			...(japan ? [japan] : []),
			{
				text: m.opinion_legend_members({ count: countriesOf(scores).length }),
				icon: {
					width: 6,
					height: 16,
					marks: [
						{
							key: 'member',
							shape: 'tick',
							actor: 'eu',
							value: 0,
							x: 3,
							y: 0,
							size: 7,
							loose: false,
							opacity: 1
						}
					]
				}
			}
		];
	},
	// Not made by a call when the module is read: a script that needs only the table would carry all of this.
	table: (_view, scores, words) =>
		withPapers(opinionTable(opinionOrder(scores), scores, words), scores),
	readout: (mark, scores, words) => {
		if (mark.period !== undefined) return readLevel(mark, words);
		const topic = scores.opinion?.topics[mark.sector ?? ''];
		const who =
			mark.shape === 'tick'
				? (mark.key.split(':').at(-1) ?? '')
				: mark.actor === 'eu'
					? m.opinion_who_eu()
					: m.actor_japan();
		return m.opinion_readout({
			sector: words.sector(mark.sector ?? ''),
			topic: topic?.topic ?? '',
			who,
			value: round(mark.value)
		});
	},
	source: (_view, { opinion }) =>
		opinion?.period === undefined
			? m.opinion_source()
			: `${m.opinion_source()} ${m.opinion_source_papers()}`
};
