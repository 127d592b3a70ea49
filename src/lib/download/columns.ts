import { ACTORS, COOPERATION_FORMS, RESPONSE_FORMS } from '../index/types';
import { CONFIDENCES } from '../record/words';
import { FRAME_NOTES } from './columns-frame';
import { READING_NOTES } from './columns-reading';
import {
	column,
	confidence,
	confidenceInFigures,
	licence,
	note,
	period,
	sector,
	sources
} from './columns-shared';
import type { TableNote } from './types';

/** What figures of surveys are told in. */
export const POLL_UNITS = ['per cent', 'score of 100'] as const;

/**
 * The codebook of the columns, one entry for every column of every table: what `data/CODEBOOK.md` says, said again for
 * those who open a single file. A test holds this list and the files together.
 */
export const TABLE_NOTES: readonly TableNote[] = [
	{
		name: 'index',
		title: 'The index: all scores in one tidy table',
		about:
			'A row is one score of one field in one period, computed from the tables below by the rules of the codebook: every form of cooperation counts the same, and every row counts whatever its confidence.',
		columns: [
			column('sector', 'identifier', 'The field of security, as in sectors.'),
			column(
				'measure',
				'string',
				'What is scored. threat: how large the field looms in security documents. cooperation: how many forms of cooperation were in force. response: how many forms of policy response one side had. gap: Japan’s threat level minus the EU’s, so that it is above 0 where Japan’s documents are higher; mind that figures and their tables on the site tell it the other way round, as EU minus Japan. closeness: 4 minus the size of the gap. shared: the lower of the two levels.',
				{ words: ['threat', 'cooperation', 'response', 'gap', 'closeness', 'shared'] }
			),
			column('actor', 'string', 'Whose score it is: of one side, or of both together.', {
				words: [...ACTORS, 'both']
			}),
			period,
			column('value', 'number', 'The score with all rows of evidence.', {
				unit: 'points of 4',
				span: [-4, 4]
			}),
			column(
				'low',
				'number',
				'The score with high- and medium-confidence rows only; empty if without the others there is none. Together with high this is the range, not a statistical interval.',
				{ unit: 'points of 4', span: [-4, 4], mayBeEmpty: true }
			),
			column('high', 'number', 'The score with all rows: the other end of the range.', {
				unit: 'points of 4',
				span: [-4, 4]
			}),
			column(
				'confidence',
				'string',
				'The lowest confidence that the score rests on; where several events show the same form, the best of them. Empty if a score is 0 because nothing was found.',
				{ words: CONFIDENCES, mayBeEmpty: true }
			)
		]
	},
	{
		name: 'threat',
		title: 'Threat levels',
		about:
			'A row is one coded level: how prominently an actor’s top-level security documents of a period treat the field as a threat to itself. When torn between two levels the lower was taken, unless a text decided.',
		columns: [
			sector,
			column('actor', 'string', 'Whose documents were read.', { words: ACTORS }),
			period,
			column(
				'level',
				'integer',
				'0 absent; 1 mentioned in passing; 2 named as a challenge with its own passage; 3 among the headline threats; 4 the foremost threat, or the one said to drive a change of posture or doctrine.',
				{ unit: 'level', span: [0, 4] }
			),
			column(
				'lower',
				'integer',
				'The level below, where the coding was torn between the two, or a second coding saw less, and the lower was not taken; otherwise empty.',
				{ unit: 'level', span: [0, 3], mayBeEmpty: true }
			),
			column(
				'rationale',
				'string',
				'What the documents say, retold, and why it is this level and not the next.'
			),
			sources,
			column(
				'locator',
				'string',
				'Place in each of the sources, in their order and with semicolons between; nothing between two semicolons where the place is not known, and an empty cell where none is. “Nothing on it” says what was searched without finding the field.',
				{ mayBeEmpty: true }
			),
			confidence
		]
	},
	{
		name: 'threat-second-coding',
		title: 'Threat levels, coded a second time',
		about:
			'A row is one level of some of the fields, coded again without sight of the first coding, to show how far two readings agree.',
		columns: [
			sector,
			column('actor', 'string', 'Whose documents were read.', { words: ACTORS }),
			period,
			column('level_first', 'integer', 'Level of the first coding, before the two were compared.', {
				unit: 'level',
				span: [0, 4]
			}),
			column('level_second', 'integer', 'Level of the second coding.', {
				unit: 'level',
				span: [0, 4]
			}),
			column('rationale_second', 'string', 'Why the second coding chose its level.'),
			{ ...sources, mayBeEmpty: true }
		]
	},
	{
		name: 'events',
		title: 'Events: policy responses and cooperation',
		about:
			'A row is one dated fact: a policy response of one side, or cooperation between the two. Cooperation and response are scored from these rows.',
		columns: [
			column('id', 'identifier', 'Name of the event; never used for another.'),
			sector,
			column('actor', 'string', 'Whose response it is; both for cooperation.', {
				words: [...ACTORS, 'both']
			}),
			column(
				'kind',
				'string',
				'Form of cooperation if the actor is both: agenda (named in a declaration, plan, agreement or summit text), dialogue (regular dedicated talks), agreement (binding or formally signed), joint-action (acting together). Form of response otherwise: strategy, law, body, action.',
				{ words: [...COOPERATION_FORMS, ...RESPONSE_FORMS] }
			),
			column('date', 'date', 'When it began.'),
			column('end', 'date', 'When it ended; empty if it is still in force.', { mayBeEmpty: true }),
			column('forum', 'string', 'Where the two worked together; empty for one side’s response.', {
				words: ['bilateral', 'multilateral'],
				mayBeEmpty: true
			}),
			column(
				'scored',
				'boolean',
				'Whether the row may raise a score: yes or no. No for facts kept for the story, such as a proposal never adopted or a retreat.'
			),
			column('title', 'string', 'The event in a few words.'),
			column(
				'summary',
				'string',
				'What happened; some summaries end with a remark on how the fact was read.'
			),
			sources,
			column('locator', 'string', 'Place in the source, where known.', { mayBeEmpty: true }),
			confidence
		]
	},
	{
		name: 'polls',
		title: 'Opinion polls',
		about:
			'A row is one published or recomputed survey figure. Only pairs asked the same way in the same year may be compared. The one complete comparison is the Pew survey of summer 2020, a pandemic summer, and interview modes differ between countries.',
		columns: [
			column('id', 'identifier', 'Name of the figure.'),
			column('series', 'string', 'The survey it belongs to.'),
			sector,
			column('question_topic', 'string', 'What people were asked about, as the survey named it.'),
			column('country', 'string', 'Where people were asked.'),
			column(
				'iso3',
				'string',
				'Country code; EUU is our median of the EU members surveyed, EUR is Pew’s own Europe median, which includes the United Kingdom. Do not mix the two.'
			),
			column('year', 'integer', 'When people were asked.', { span: [1900, 2100] }),
			column('measure', 'string', 'What the figure counts.'),
			column(
				'value_pct',
				'number',
				'The figure. Not a percentage in every row: what it is told in stands in the column unit.',
				{ unit: 'as in the column unit', span: [0, 100] }
			),
			sources,
			confidenceInFigures,
			note,
			column('unit', 'string', 'What the figure is told in, taken from what the measure says.', {
				words: POLL_UNITS,
				computed: true
			}),
			licence
		]
	},
	{
		name: 'indicators',
		title: 'Statistics',
		about:
			'A row is one structural statistic of one year. EU figures are of the 27 members at constant composition unless the note says otherwise.',
		columns: [
			column('id', 'identifier', 'Name of the figure.'),
			sector,
			column('indicator', 'string', 'What is measured.'),
			column('unit', 'string', 'The unit of the value.'),
			column('entity', 'string', 'Who or what is measured.', {
				words: ['EU', 'Japan', 'EU-Japan']
			}),
			column('year', 'integer', 'The year that is measured.', { span: [1900, 2100] }),
			column('value', 'number', 'The figure.', { unit: 'as in the column unit' }),
			sources,
			confidenceInFigures,
			note,
			licence
		]
	},
	...READING_NOTES,
	...FRAME_NOTES
];
