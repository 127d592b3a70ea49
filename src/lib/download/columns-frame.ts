import { column, licence, sources } from './columns-shared';
import type { TableNote } from './types';

/** The tables that the others name: what is compared, when, and on what evidence. */
export const FRAME_NOTES: readonly TableNote[] = [
	{
		name: 'sectors',
		title: 'The fields of security',
		about:
			'A row is one field. Most are named in the report of the conference, the rest come from abstracts of the project’s book; no source prints all of them in one list.',
		columns: [
			column('id', 'identifier', 'Name of the field in the other tables.'),
			column('order', 'integer', 'Place in our order; no source gives one.', { span: [1, 99] }),
			column('name', 'string', 'Name in full.'),
			column('name_short', 'string', 'Name in a chart.'),
			column('name_ja', 'string', 'Name in Japanese.'),
			column(
				'group',
				'string',
				'Traditional or newer security. The report says traditional of military and regional security; that non-proliferation stands with them is our choice.',
				{ words: ['traditional', 'non-traditional'] }
			),
			column('plain', 'string', 'The field in one plain sentence.')
		]
	},
	{
		name: 'periods',
		title: 'The periods',
		about:
			'A row is one period. Borders follow turning points that the project’s authors use; the third ends on the day of the conference, and the fourth is ours.',
		columns: [
			column('id', 'identifier', 'Name of the period in the other tables.'),
			column('start', 'date', 'First day.'),
			column('end', 'date', 'Last day.'),
			column('name', 'string', 'Name of the period.'),
			column('name_ja', 'string', 'Name in Japanese.'),
			column('opened_by', 'string', 'What opened it.')
		]
	},
	{
		name: 'glossary',
		title: 'Glossary',
		about: 'A row is one term.',
		columns: [
			column('term', 'string', 'The term.'),
			column('term_ja', 'string', 'The term in Japanese.'),
			column('definition', 'string', 'What it means, in plain words.'),
			{
				...sources,
				about: 'Where it is read; empty for a definition of our own.',
				mayBeEmpty: true
			}
		]
	},
	{
		name: 'sources',
		title: 'Sources',
		about: 'A row is one source that the other tables name, or that is kept as further reading.',
		columns: [
			column('id', 'identifier', 'Name of the source in the other tables.'),
			column('title', 'string', 'Title, with the terms of use at its end where there are any.'),
			column('publisher', 'string', 'Who published it.'),
			column('date', 'date', 'When it was published; empty if not known.', { mayBeEmpty: true }),
			column('url', 'link', 'Where it can be read; may be empty.', { mayBeEmpty: true }),
			column('kind', 'string', 'What kind of source it is.', {
				words: ['primary', 'scholarly', 'press', 'think-tank']
			}),
			column(
				'read',
				'string',
				'seen: its text, or a text quoting it, was read; known: it was not read again.',
				{ words: ['seen', 'known'] }
			),
			column(
				'document',
				'identifier',
				'The source that stands for the document of which this one is a part, a copy, a version, a quotation or a report, where the record shows it; empty if it stands for itself.',
				{ mayBeEmpty: true }
			),
			licence
		]
	}
];
