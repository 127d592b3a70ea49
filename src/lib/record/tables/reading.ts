import * as v from 'valibot';
import {
	date,
	filled,
	identifier,
	list,
	maybeList,
	names,
	oneOf,
	quote,
	text,
	whole
} from '../cells';
import {
	BEARINGS,
	type BookChapter,
	type Milestone,
	type Prospect,
	type Scholar,
	type SpaArticle,
	type Term
} from '../types';
import { CONFIDENCES } from '../words';
import type { Table, Unplaced } from './table';

/** What the story tells beside the scores. */

const confidence = oneOf(CONFIDENCES);

const scholar = {
	sector: identifier,
	finding: filled,
	direction: oneOf(['limited', 'low', 'mixed', 'high', 'rising', 'unknown']),
	bears_on: oneOf(BEARINGS),
	own_words: text,
	source_id: list,
	confidence
};

/** Words that say of themselves why a finding is not compared must be the finding's own. */
function isQuoted({ finding, bears_on, own_words }: Record<string, string>): boolean {
	if (bears_on === 'cooperation') return own_words === '';
	return own_words !== undefined && own_words !== '' && finding?.includes(own_words) === true;
}

export const scholars: Table<Unplaced<Scholar>> = {
	file: 'scholars.csv',
	columns: Object.keys(scholar),
	schema: v.pipe(
		v.object(scholar),
		v.forward(
			v.partialCheck([['finding'], ['bears_on'], ['own_words']], isQuoted, ({ input }) =>
				input.bears_on === 'cooperation'
					? `${quote(input.own_words)} does not belong here: the finding bears on cooperation`
					: `${quote(input.own_words)} is not in the finding, which has to say itself that it bears on something else`
			),
			['own_words']
		),
		v.transform(({ source_id, bears_on, own_words, ...row }) => ({
			...row,
			bearsOn: bears_on,
			ownWords: own_words,
			sources: source_id
		}))
	),
	unique: [],
	references: { sector: 'sectors.csv', source_id: 'sources.csv' },
	later: { bears_on: 'cooperation', own_words: '' }
};

const chapter = {
	chapter: whole(1, 99),
	// Two chapters of the book are known only by what they must be about.
	title: text,
	authors: names,
	sectors: maybeList,
	source_id: list,
	confidence,
	note: text
};

export const chapters: Table<Unplaced<BookChapter>> = {
	file: 'chapters.csv',
	columns: Object.keys(chapter),
	schema: v.pipe(
		v.object(chapter),
		v.transform(({ source_id, ...row }) => ({ ...row, sources: source_id }))
	),
	unique: [['chapter']],
	references: { sectors: 'sectors.csv', source_id: 'sources.csv' }
};

const article = {
	article: whole(1, 99),
	title: filled,
	sectors: maybeList,
	source_id: list,
	confidence,
	note: text
};

export const spaArticles: Table<Unplaced<SpaArticle>> = {
	file: 'spa-articles.csv',
	columns: Object.keys(article),
	schema: v.pipe(
		v.object(article),
		v.transform(({ source_id, ...row }) => ({ ...row, sources: source_id }))
	),
	unique: [['article']],
	references: { sectors: 'sectors.csv', source_id: 'sources.csv' }
};

const milestone = {
	date,
	title: filled,
	summary: filled,
	scope: oneOf(['bilateral', 'eu', 'japan', 'world']),
	sectors: maybeList,
	source_id: list,
	confidence
};

export const timeline: Table<Unplaced<Milestone>> = {
	file: 'timeline.csv',
	columns: Object.keys(milestone),
	schema: v.pipe(
		v.object(milestone),
		v.transform(({ source_id, ...row }) => ({ ...row, sources: source_id }))
	),
	unique: [['date', 'title']],
	references: { sectors: 'sectors.csv', source_id: 'sources.csv' }
};

const prospect = {
	sector: identifier,
	expectation_2018: filled,
	what_happened_by_2026: filled,
	verdict: oneOf(['ahead', 'as-expected', 'behind', 'reversed', 'unclear']),
	source_id: list,
	confidence
};

export const prospects: Table<Unplaced<Prospect>> = {
	file: 'prospects.csv',
	columns: Object.keys(prospect),
	schema: v.pipe(
		v.object(prospect),
		v.transform(({ expectation_2018, what_happened_by_2026, source_id, ...row }) => ({
			...row,
			expectation2018: expectation_2018,
			whatHappenedBy2026: what_happened_by_2026,
			sources: source_id
		}))
	),
	unique: [['sector']],
	references: { sector: 'sectors.csv', source_id: 'sources.csv' }
};

const term = {
	term: filled,
	term_ja: filled,
	definition: filled,
	// A definition of our own needs no source.
	source_id: maybeList
};

export const glossary: Table<Unplaced<Term>> = {
	file: 'glossary.csv',
	columns: Object.keys(term),
	schema: v.pipe(
		v.object(term),
		v.transform(({ term_ja, source_id, ...row }) => ({
			...row,
			termJa: term_ja,
			sources: source_id
		}))
	),
	unique: [['term']],
	references: { source_id: 'sources.csv' }
};
