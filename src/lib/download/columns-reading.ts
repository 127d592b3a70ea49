import { SCOPES, VERDICTS } from '../index/types';
import { BEARINGS } from '../record/types';
import {
	column,
	confidence,
	confidenceInPublication,
	note,
	sector,
	sectorList,
	sources
} from './columns-shared';
import type { TableNote } from './types';

/** What the story tells beside the scores. */
export const READING_NOTES: readonly TableNote[] = [
	{
		name: 'scholars',
		title: 'What scholars find',
		about: 'A row is what one publication finds about cooperation in one field.',
		columns: [
			sector,
			column('finding', 'string', 'The finding, restated.'),
			column('direction', 'string', 'How much cooperation the publication sees.', {
				words: ['limited', 'low', 'mixed', 'high', 'rising', 'unknown']
			}),
			column(
				'bears_on',
				'string',
				'What the finding bears on. cooperation: cooperation of the two in this field; rank: its place among the fields. The others are no such finding, by their own words, and are not compared with our scores: question: part of a research question; threat: about dangers; region: about Asia as a whole; earlier: about earlier years; potential: about what could be; no-level: gives none.',
				{ words: BEARINGS }
			),
			column(
				'own_words',
				'string',
				'The words of the finding that say what it bears on; empty for cooperation.',
				{ mayBeEmpty: true }
			),
			sources,
			confidenceInPublication
		]
	},
	{
		name: 'prospects',
		title: 'Expected in 2018, and what came',
		about:
			'A row is one field: what could be expected in March 2018 and what had happened by 2026.',
		columns: [
			sector,
			column('expectation_2018', 'string', 'What could be expected in March 2018.'),
			column('what_happened_by_2026', 'string', 'What had happened by 2026.'),
			column('verdict', 'string', 'How the field fared against the expectation.', {
				words: VERDICTS
			}),
			sources,
			confidence
		]
	},
	{
		name: 'timeline',
		title: 'Milestones and shocks',
		about: 'A row is one dated event that the story places in time.',
		columns: [
			column('date', 'date', 'When it happened.'),
			column('title', 'string', 'The event in a few words.'),
			column('summary', 'string', 'What happened.'),
			column('scope', 'string', 'Whose matter it is.', { words: SCOPES }),
			{ ...sectorList, about: `${sectorList.about} Our reading of the summary.` },
			sources,
			confidence
		]
	},
	{
		name: 'spa-articles',
		title: 'Articles of the Strategic Partnership Agreement',
		about:
			'A row is one article of the agreement of 2018 and the fields it touches. Many numbers and headings are given from memory; these rows have low confidence.',
		columns: [
			column('article', 'integer', 'Number of the article.', { span: [1, 99] }),
			column('title', 'string', 'Heading of the article.'),
			sectorList,
			sources,
			confidence,
			note
		]
	},
	{
		name: 'chapters',
		title: 'Chapters of the researchers’ book',
		about: 'A row is one chapter of the book that came out of the project the conference reviewed.',
		columns: [
			column('chapter', 'integer', 'Number of the chapter.', { span: [1, 99] }),
			column('title', 'string', 'Title; empty if not known.', { mayBeEmpty: true }),
			column('authors', 'list', 'Who wrote it; empty if not known.', { mayBeEmpty: true }),
			sectorList,
			sources,
			confidence,
			note
		]
	}
];
