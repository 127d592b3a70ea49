import * as v from 'valibot';
import { ACTORS } from '../../index/types';
import {
	filled,
	identifier,
	items,
	list,
	maybeList,
	maybeWhole,
	oneOf,
	quote,
	text,
	whole
} from '../cells';
import type { SecondCoding, ThreatCoding } from '../types';
import { CONFIDENCES } from '../words';
import type { Table, Unplaced } from './table';

/** Levels of threat perception, coded twice for some sectors. */

const level = whole(0, 4);

const coding = {
	sector: identifier,
	actor: oneOf(ACTORS),
	period: identifier,
	level,
	lower: maybeWhole(0, 3),
	rationale: filled,
	source_id: list,
	locator: text,
	confidence: oneOf(CONFIDENCES)
};

export const threat: Table<Unplaced<ThreatCoding>> = {
	file: 'threat.csv',
	columns: Object.keys(coding),
	schema: v.pipe(
		v.object(coding),
		v.forward(
			v.partialCheck(
				[['level'], ['lower']],
				({ level, lower }) => lower === undefined || lower === level - 1,
				({ input }) => `"${input.lower}" is not the level below ${input.level}`
			),
			['lower']
		),
		v.forward(
			v.partialCheck(
				[['source_id'], ['locator']],
				({ source_id, locator }) => locator === '' || items(locator).length === source_id.length,
				({ input }) =>
					`${quote(input.locator)} does not have one place for each of the sources ${input.source_id.join(', ')}; an unknown one is left empty between its semicolons`
			),
			['locator']
		),
		v.transform(({ source_id, locator, lower, ...row }) => ({
			...row,
			...(lower !== undefined && { lower }),
			sources: source_id,
			locators: source_id.map((_, i) => items(locator)[i]?.trim() ?? '')
		}))
	),
	unique: [['sector', 'actor', 'period']],
	references: { sector: 'sectors.csv', period: 'periods.csv', source_id: 'sources.csv' },
	later: { lower: '', locator: '' }
};

const second = {
	sector: identifier,
	actor: oneOf(ACTORS),
	period: identifier,
	level_first: level,
	level_second: level,
	rationale_second: filled,
	// The second coder read the documents of the first and listed none.
	source_id: maybeList
};

export const secondCoding: Table<Unplaced<SecondCoding>> = {
	file: 'threat-second-coding.csv',
	columns: Object.keys(second),
	schema: v.pipe(
		v.object(second),
		v.transform(({ level_first, level_second, rationale_second, source_id, ...row }) => ({
			...row,
			levelFirst: level_first,
			levelSecond: level_second,
			rationaleSecond: rationale_second,
			sources: source_id
		}))
	),
	unique: [['sector', 'actor', 'period']],
	references: { sector: 'sectors.csv', period: 'periods.csv', source_id: 'sources.csv' }
};
