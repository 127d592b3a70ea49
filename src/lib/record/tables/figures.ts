import * as v from 'valibot';
import { filled, identifier, list, number, oneOf, percent, text, year } from '../cells';
import type { Indicator, Poll } from '../types';
import { CONFIDENCES } from '../words';
import type { Table, Unplaced } from './table';

/** What was counted or asked elsewhere. */

const poll = {
	id: identifier,
	series: filled,
	sector: identifier,
	question_topic: filled,
	country: filled,
	iso3: v.pipe(
		filled,
		v.regex(/^[A-Z]{3}\d*$/, ({ input }) => `"${input}" is not a code like JPN, EUU or MED19`)
	),
	year,
	measure: filled,
	value_pct: percent,
	source_id: list,
	confidence: oneOf(CONFIDENCES),
	note: text
};

export const polls: Table<Unplaced<Poll>> = {
	file: 'polls.csv',
	columns: Object.keys(poll),
	schema: v.pipe(
		v.object(poll),
		v.transform(({ question_topic, value_pct, source_id, ...row }) => ({
			...row,
			questionTopic: question_topic,
			valuePct: value_pct,
			sources: source_id
		}))
	),
	unique: [['id']],
	references: { sector: 'sectors.csv', source_id: 'sources.csv' }
};

const indicator = {
	id: identifier,
	sector: identifier,
	indicator: filled,
	unit: filled,
	entity: oneOf(['EU', 'Japan', 'EU-Japan']),
	year,
	value: number,
	source_id: list,
	confidence: oneOf(CONFIDENCES),
	note: text
};

export const indicators: Table<Unplaced<Indicator>> = {
	file: 'indicators.csv',
	columns: Object.keys(indicator),
	schema: v.pipe(
		v.object(indicator),
		v.transform(({ source_id, ...row }) => ({ ...row, sources: source_id }))
	),
	unique: [['id']],
	references: { sector: 'sectors.csv', source_id: 'sources.csv' }
};
