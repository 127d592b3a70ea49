import { COOPERATION_FORMS, RESPONSE_FORMS, VERDICTS, type FormState } from '../index/types';
import { CONFIDENCES } from '../record/words';
import { TABLE_NOTES } from './columns';
import { ASKS } from './terms';

/** What the static JSON addresses answer, field by field, for those who read them without us. A test holds it to the answers. */

/** One field of an answer. */
export interface FieldNote {
	/** Where it stands: `[]` for each item of a list, `*` for each key of an object whose keys are names. */
	path: string;
	about: string;
	/** All values there are, if they are few. */
	words?: readonly string[];
}

/** One answer. */
export interface AnswerNote {
	/** Unique within the page. */
	id: 'index' | 'sectors' | 'sector' | 'scores';
	title: string;
	about: string;
	fields: readonly FieldNote[];
}

const field = (path: string, about: string, words?: readonly string[]): FieldNote => ({
	path,
	about,
	...(words && { words })
});

/** All values of a column, as the codebook of the tables has them. @throws if it names none. */
function wordsOf(table: string, column: string): readonly string[] {
	const columns = TABLE_NOTES.find(({ name }) => name === table)?.columns ?? [];
	const words = columns.find(({ name }) => name === column)?.words;
	if (!words) throw new RangeError(`the codebook has no words for ${column} of ${table}`);
	return words;
}

/** Whether a form counts, as it is told. */
const STATES = ['firm', 'loose', 'none'] as const satisfies readonly FormState[];

const HEAD: readonly FieldNote[] = [
	field('version', 'Version of the data that the answer is made from.'),
	field('terms', 'On which terms our own levels, scores and rows may be used.'),
	field('documentation', 'Address of this page.')
];

const sectorFields = (at: string): FieldNote[] => [
	field(`${at}id`, 'Name of the field of security in all answers and tables.'),
	field(`${at}order`, 'Its place in our order, from 1.'),
	field(`${at}name`, 'Its name in full.'),
	field(`${at}name_short`, 'Its name in a chart.'),
	field(`${at}name_ja`, 'Its name in Japanese.'),
	field(`${at}group`, 'Traditional or newer security.', wordsOf('sectors', 'group')),
	field(`${at}plain`, 'The field in one plain sentence.')
];

const CONFIDENCE =
	'How well the evidence was read, as in the codebook; of a score the lowest that it rests on, and null if there is nothing to rest on.';

/** A score made of forms. */
const scoreFields = (at: string, forms: readonly string[], of: string): FieldNote[] => [
	field(`${at}period`, 'The period, as in the table periods.'),
	field(`${at}value`, `How many forms of ${of} were in force in the period: 0 to 4.`),
	field(`${at}low`, 'The same without rows of low confidence.'),
	field(`${at}high`, 'The same with all rows, which is the value.'),
	field(`${at}confidence`, CONFIDENCE, CONFIDENCES),
	field(`${at}forms`, `The forms of ${of} by name, each with what shows it.`, forms),
	field(
		`${at}forms.*.state`,
		'Whether the form counts. firm: an event of high or medium confidence shows it. loose: only events of low confidence do. none: no event does.',
		STATES
	),
	field(
		`${at}forms.*.events`,
		'The events that show it: those of its kind in force on any day of the period. They are rows of the table events, which has their summaries.'
	),
	field(`${at}forms.*.events[].id`, 'Name of the event in the table events.'),
	field(`${at}forms.*.events[].title`, 'The event in a few words.'),
	field(`${at}forms.*.events[].date`, 'When it began: YYYY, YYYY-MM or YYYY-MM-DD.'),
	field(`${at}forms.*.events[].end`, 'When it ended; empty if it is still in force.'),
	field(
		`${at}forms.*.events[].forum`,
		'Where the two worked together; empty for one side’s response.',
		wordsOf('events', 'forum')
	),
	field(`${at}forms.*.events[].confidence`, 'How well the event was read.', CONFIDENCES),
	field(`${at}forms.*.events[].sources`, 'Names of its sources in the list sources below.')
];

/** All answers, in the order in which one is led from each to the next. */
export const ANSWER_NOTES: readonly AnswerNote[] = [
	{
		id: 'index',
		title: 'Where everything is',
		about: 'The address to begin with: it names all others, also those of whole tables.',
		fields: [
			field('name', 'Name of the site.'),
			...HEAD,
			field('date', 'Day of the version.'),
			field('sectors', 'Address of the list of fields.'),
			field('sector', 'Address of the answer on each field, by the field’s name.'),
			field('scores', 'Address of all scores.'),
			field('tables', 'Every table as JSON, row by row, with columns as in the codebook.'),
			field('tables[].name', 'Name of the table.'),
			field('tables[].title', 'What it holds.'),
			field('tables[].rows', 'How many rows it has.'),
			field('tables[].address', 'Where its rows are.'),
			field(
				'tables[].figures_by_terms',
				'For tables of figures of others: how many of them are used on which terms. The column licence of each row has the words.',
				ASKS
			),
			field(
				'datapackage',
				'Address of the types, units and keys of all tables, as a Frictionless Data Package.'
			)
		]
	},
	{
		id: 'sectors',
		title: 'The fields of security',
		about: 'One item for each field, in our order.',
		fields: [
			...HEAD,
			field('sectors', 'The fields, in our order.'),
			...sectorFields('sectors[].'),
			field('sectors[].address', 'Address of the answer on the field.')
		]
	},
	{
		id: 'sector',
		title: 'One field',
		about:
			'Levels, cooperation and response in every period with the evidence behind each, what was expected and what came, and the sources in full.',
		fields: [
			...HEAD,
			...sectorFields(''),
			field('levels', 'A level for each side in each period.'),
			field('levels[].actor', 'Whose documents were read.', wordsOf('threat', 'actor')),
			field('levels[].period', 'The period, as in the table periods.'),
			field(
				'levels[].level',
				'How large the field looms in them as a threat: 0 to 4, as in the codebook.'
			),
			field('levels[].confidence', 'How well they were read.', CONFIDENCES),
			field(
				'levels[].rationale',
				'What the documents say, retold, and why it is this level and not the next.'
			),
			field('levels[].sources', 'Names of the documents in the list sources below.'),
			field(
				'levels[].locators',
				'Place in each of these documents, in their order; empty where it is not known.'
			),
			field('cooperation', 'How far the two work together in each period.'),
			...scoreFields('cooperation[].', COOPERATION_FORMS, 'cooperation'),
			field('response', 'What each side did by itself in each period.'),
			field('response[].actor', 'Whose response it is.', wordsOf('threat', 'actor')),
			...scoreFields('response[].', RESPONSE_FORMS, 'response'),
			field('verdict.expectation_2018', 'What could be expected in March 2018.'),
			field('verdict.what_happened_by_2026', 'What had happened by 2026.'),
			field(
				'verdict.verdict',
				'How the field fared against the expectation: it came further, as far, less far, or went back; or it cannot be said.',
				VERDICTS
			),
			field('verdict.confidence', 'How well that was read.', CONFIDENCES),
			field('verdict.sources', 'Names of its sources in the list sources below.'),
			field('sources', 'Every source that is named above, in full.'),
			field('sources[].id', 'Name of the source.'),
			field('sources[].title', 'Its title, with its terms at the end where there are any.'),
			field('sources[].publisher', 'Who published it.'),
			field('sources[].date', 'When; empty if not known.'),
			field('sources[].url', 'Where it can be read; may be empty.'),
			field('sources[].kind', 'What kind of source it is.', wordsOf('sources', 'kind')),
			field(
				'sources[].read',
				'seen: its text, or a text quoting it, was read; known: it was not read again.',
				wordsOf('sources', 'read')
			),
			field('sources[].licence', 'Its terms, taken from the title; empty if none are stated.')
		]
	},
	{
		id: 'scores',
		title: 'All scores',
		about: 'The table index, row by row.',
		fields: [
			...HEAD,
			field('scores', 'One item for each field, measure, side and period.'),
			field('scores[].sector', 'The field of security.'),
			field('scores[].measure', 'What is scored, as in the codebook.', wordsOf('index', 'measure')),
			field(
				'scores[].actor',
				'Whose score it is: of one side, or of both together.',
				wordsOf('index', 'actor')
			),
			field('scores[].period', 'The period, as in the table periods.'),
			field('scores[].value', 'The score with all rows of evidence.'),
			field(
				'scores[].low',
				'The score without rows of low confidence; null if nothing is left of it.'
			),
			field('scores[].high', 'The score with all rows.'),
			field('scores[].confidence', CONFIDENCE, CONFIDENCES)
		]
	}
];
