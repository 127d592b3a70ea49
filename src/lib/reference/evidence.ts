import { contextTitle, contextUnit, contextValue } from '../chart/kinds/context';
import { contextRows } from '../index/context';
import { numbered } from '../index/numbered';
import type { Confidence, ContextTopic, Scope, SectorId } from '../index/types';
import { m } from '../paraglide/messages';
import { licenceOf } from '../record/licence';
import type { DataRecord, Entity, Indicator, Milestone, Source } from '../record/types';
import { numbering, type Cited, type Numbering } from '../sector/numbering';
import { readingOf, type Reading } from '../sector/reading';
import {
	articleFragment,
	EVIDENCE_PAGES,
	milestoneFragment,
	yearFragment,
	type EvidencePage
} from '../site/evidence';
import { localeFor } from '../story/copy/locale';

/**
 * Pages that hold the evidence of what belongs to no field alone: milestones, the articles of the agreement, and measured
 * series year by year. Each entry has an address, which marks lead to.
 */

/** One value of an entry, or what an entry says. */
export interface Statement {
	/** Whose it is; empty where the entry says so. */
	who: string;
	text: string;
	/** What the record notes of it. */
	note: string;
	/** On which terms it may be shown, if its sources state any. */
	terms: string;
	confidence: Confidence;
	cited: Cited;
	reading: Reading[];
}

export interface Entry {
	id: string;
	/** The value in a line. */
	summary: string;
	statements: Statement[];
	/** Fields it touches, if it touches any. */
	sectors: SectorId[];
}

export interface EvidenceContent {
	place: EvidencePage;
	title: string;
	lead: string;
	/** Whether entries say which fields they touch. */
	touches: boolean;
	/** Whether the record says nowhere where in their documents entries are read. */
	unplaced?: true;
	entries: Entry[];
	/** Every source of the page, in the order in which it is first cited. */
	sources: Source[];
}

const WHOSE: Record<Scope, () => string> = {
	world: m.timeline_in_world,
	eu: m.timeline_in_eu,
	bilateral: m.timeline_in_bilateral,
	japan: m.timeline_in_japan
};

const ENTITIES: Record<Entity, () => string> = {
	EU: m.actor_eu_short,
	Japan: m.actor_japan,
	'EU-Japan': m.context_both
};

/** A row of any table that says how sure it is. */
interface Sourced {
	sources: string[];
	confidence: Confidence;
}

/** What a row says, with how it is known. */
function statementOf(
	row: Sourced,
	{ cite }: Numbering,
	record: DataRecord,
	said: Pick<Statement, 'text'> & Partial<Statement>
): Statement {
	return {
		who: '',
		note: '',
		terms: '',
		...said,
		confidence: row.confidence,
		cited: cite(row.sources),
		reading: readingOf(row.sources, record.sources)
	};
}

type Told = Omit<EvidenceContent, 'place' | 'sources'>;

/** Milestones in time order, numbered within a date as marks are. */
function milestones(record: DataRecord, numbers: Numbering, lang: string): Told {
	const locale = localeFor(lang);
	const inTime = [...record.timeline].sort((a, b) =>
		a.date < b.date ? -1 : a.date > b.date ? 1 : 0
	);
	const entryOf = (row: Milestone & { n: number }): Entry => ({
		id: milestoneFragment(row.date, row.n),
		summary: m.evidence_milestone({ date: locale.date(row.date), title: row.title }),
		statements: [statementOf(row, numbers, record, { text: row.summary, who: WHOSE[row.scope]() })],
		sectors: row.sectors
	});
	return {
		title: m.evidence_milestones(),
		lead: m.evidence_milestones_lead({ count: inTime.length }),
		touches: true,
		unplaced: true,
		entries: numbered(inTime).map(entryOf)
	};
}

function agreement(record: DataRecord, numbers: Numbering): Told {
	const rows = [...record.spaArticles].sort((a, b) => a.article - b.article);
	return {
		title: m.evidence_agreement(),
		lead: m.evidence_agreement_lead({ count: rows.length }),
		touches: true,
		entries: rows.map((row) => ({
			id: articleFragment(row.article),
			summary: m.evidence_article({ n: row.article, title: row.title }),
			statements: [
				statementOf(row, numbers, record, {
					text: row.confidence === 'low' ? m.evidence_article_open() : m.evidence_article_known(),
					note: row.note
				})
			],
			sectors: row.sectors
		}))
	};
}

/** Terms of the sources of a row, each once. */
function termsOf({ sources }: Indicator, record: DataRecord): string {
	const terms = sources.map((id) =>
		licenceOf(record.sources.find((source) => source.id === id)?.title ?? '')
	);
	return [...new Set(terms.filter((text) => text !== ''))].join('; ');
}

function series(topic: ContextTopic, record: DataRecord, numbers: Numbering): Told {
	const rows = contextRows(record, topic);
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	const said = (row: Indicator): string =>
		m.evidence_value({
			whose: ENTITIES[row.entity](),
			value: contextValue(topic, row.value)
		});
	return {
		title: contextTitle(topic),
		lead: m.evidence_series_lead({ unit: contextUnit(topic) }),
		touches: false,
		entries: years.map((year) => {
			const own = rows.filter((row) => row.year === year);
			return {
				id: yearFragment(year),
				summary: m.evidence_year({ year, values: own.map(said).join('; ') }),
				statements: own.map((row) =>
					statementOf(row, numbers, record, {
						who: ENTITIES[row.entity](),
						text: m.evidence_measured({
							indicator: row.indicator,
							value: row.value,
							unit: row.unit
						}),
						note: row.note,
						terms: termsOf(row, record)
					})
				),
				sectors: [...new Set(own.map(({ sector }) => sector))]
			};
		})
	};
}

/** What a page of evidence tells in a language. */
export function evidenceContent(
	place: EvidencePage,
	record: DataRecord,
	lang: string
): EvidenceContent {
	const numbers = numbering(record.sources);
	const told =
		place === 'milestones'
			? milestones(record, numbers, lang)
			: place === 'agreement'
				? agreement(record, numbers)
				: series(place, record, numbers);
	return { place, ...told, sources: numbers.list() };
}

/** All pages of evidence, with what each is called. */
export const evidencePages = (record: DataRecord, lang: string) =>
	EVIDENCE_PAGES.map((place) => {
		const { title, lead } = evidenceContent(place, record, lang);
		return { place, title, lead };
	});
