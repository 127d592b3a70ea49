import * as v from 'valibot';
import { COOPERATION_FORMS, RESPONSE_FORMS } from '../../index/types';
import {
	date,
	filled,
	identifier,
	list,
	maybeDate,
	maybeOneOf,
	nothing,
	oneOf,
	text
} from '../cells';
import { inOrder, isDate, type Span } from '../dates';
import type { RecordEvent } from '../types';
import { CONFIDENCES } from '../words';
import type { Table, Unplaced } from './table';

/** Dated facts: what one side did about a danger, or what the two did together. */

const FORUMS = ['bilateral', 'multilateral'] as const;

const shared = {
	id: identifier,
	sector: identifier,
	actor: oneOf(['eu', 'japan', 'both']),
	kind: oneOf([...COOPERATION_FORMS, ...RESPONSE_FORMS]),
	date,
	end: maybeDate,
	forum: maybeOneOf(FORUMS),
	scored: oneOf(['yes', 'no']),
	title: filled,
	summary: filled,
	source_id: list,
	locator: text,
	confidence: oneOf(CONFIDENCES)
};

/** While it is not known whose event it is, every kind may be right. */
const anyones = v.object(shared);

const response = v.object({
	...shared,
	kind: oneOf(RESPONSE_FORMS),
	forum: nothing('does not belong here: only events of both sides have a forum')
});

const cooperation = v.object({ ...shared, kind: oneOf(COOPERATION_FORMS), forum: oneOf(FORUMS) });

/** Dates that do not exist are reported as such and have no order. */
function mayBeInOrder(span: Span): boolean {
	const exist = isDate(span.date) && (span.end === '' || isDate(span.end));
	return !exist || inOrder(span);
}

function schemaFor(row: unknown) {
	const actor = typeof row === 'object' && row !== null && 'actor' in row ? row.actor : undefined;
	if (actor === 'both') return cooperation;
	return actor === 'eu' || actor === 'japan' ? response : anyones;
}

export const events: Table<Unplaced<RecordEvent>> = {
	file: 'events.csv',
	columns: Object.keys(shared),
	schema: v.pipe(
		v.lazy(schemaFor),
		v.forward(
			v.partialCheck(
				[['date'], ['end']],
				mayBeInOrder,
				({ input }) => `"${input.end}" is before the date, ${input.date}`
			),
			['end']
		),
		v.transform(({ scored, source_id, ...row }) => ({
			...row,
			scored: scored === 'yes',
			sources: source_id
		}))
	),
	unique: [['id']],
	references: { sector: 'sectors.csv', source_id: 'sources.csv' }
};
