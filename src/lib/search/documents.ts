import type { Names } from '../chart/names';
import { m } from '../paraglide/messages';
import { titleOf } from '../record/licence';
import { termId } from '../record/term';
import type { DataRecord, Source } from '../record/types';
import { eventPlace } from '../reference/places';
import { localeFor } from '../story/copy/locale';
import type { Story } from '../story/types';

/** What can be found, in the order in which results are told. */
export const SEARCH_KINDS = ['sector', 'term', 'step', 'event', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found. */
export interface SearchDocument {
	/** Its place among all. */
	id: number;
	kind: SearchKind;
	title: string;
	/** What is told of it under its title. */
	text: string;
	/** Other names under which it is looked for and which are not shown. */
	also: string;
	/** From the address of the story in its language. */
	href: string;
}

type Found = Omit<SearchDocument, 'id'>;

/** A step's words without markup and marks of notes. */
const plain = (html: string): string =>
	html
		.replaceAll(/<sup[^]*?<\/sup>/g, '')
		.replaceAll(/<\/p>\s*<p>/g, ' ')
		.replaceAll(/<[^>]+>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&amp;', '&')
		.trim();

const sectorsOf = ({ sectors }: DataRecord, lang: string): Found[] =>
	sectors.map(({ id, name, nameShort, nameJa, plain: text }) => ({
		kind: 'sector',
		title: lang === 'ja' ? nameJa : name,
		text,
		also: [name, nameShort, nameJa].join(' '),
		href: `sector/${id}/`
	}));

const termsOf = ({ glossary }: DataRecord, lang: string): Found[] =>
	glossary.map((row) => ({
		kind: 'term',
		title: lang === 'ja' ? row.termJa : row.term,
		text: row.definition,
		also: lang === 'ja' ? row.term : row.termJa,
		href: `glossary/#term-${termId(row)}`
	}));

const stepsOf = ({ chapters }: Story): Found[] =>
	chapters.flatMap(({ title, steps }) =>
		steps.map(({ html, address }, i) => ({
			kind: 'step',
			title: m.search_step({ chapter: title, number: i + 1 }),
			text: plain(html),
			also: '',
			href: `#/${address}`
		}))
	);

function eventsOf(record: DataRecord, names: Names, lang: string): Found[] {
	const locale = localeFor(lang);
	return record.events.map((event) => ({
		kind: 'event',
		title: event.title,
		text: `${locale.date(event.date)}. ${event.summary}`,
		also: names.sectors[event.sector]?.label ?? '',
		href: eventPlace(event, record).href
	}));
}

function sourcesOf({ sources }: DataRecord, lang: string): Found[] {
	const locale = localeFor(lang);
	const said = ({ publisher, date: day }: Source): string =>
		day === '' ? publisher : `${publisher}, ${locale.date(day)}`;
	return sources.map((source) => ({
		kind: 'source',
		title: titleOf(source.title),
		text: said(source),
		also: source.id,
		href: `sources/#source-${source.id}`
	}));
}

/** Everything that can be found in a language. */
export const documentsOf = (
	record: DataRecord,
	story: Story,
	names: Names,
	lang: string
): SearchDocument[] =>
	[
		...sectorsOf(record, lang),
		...termsOf(record, lang),
		...stepsOf(story),
		...eventsOf(record, names, lang),
		...sourcesOf(record, lang)
	].map((found, id) => ({ id, ...found }));
