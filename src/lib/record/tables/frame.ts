import * as v from 'valibot';
import {
	day,
	filled,
	identifier,
	maybeDate,
	maybeIdentifier,
	maybeUrl,
	oneOf,
	whole
} from '../cells';
import { isDay } from '../dates';
import type { Period, Sector, Source } from '../types';
import type { Table, Unplaced } from './table';

/** The tables that the others name: what is compared, when, and on what evidence. */

const sector = {
	id: identifier,
	order: whole(1, 99),
	name: filled,
	name_short: filled,
	name_ja: filled,
	group: oneOf(['traditional', 'non-traditional']),
	plain: filled
};

export const sectors: Table<Unplaced<Sector>> = {
	file: 'sectors.csv',
	columns: Object.keys(sector),
	schema: v.pipe(
		v.object(sector),
		v.transform(({ name_short, name_ja, ...row }) => ({
			...row,
			nameShort: name_short,
			nameJa: name_ja
		}))
	),
	unique: [['id'], ['order'], ['name'], ['name_short'], ['name_ja']],
	references: {}
};

const period = {
	id: identifier,
	start: day,
	end: day,
	name: filled,
	name_ja: filled,
	opened_by: filled
};

export const periods: Table<Unplaced<Period>> = {
	file: 'periods.csv',
	columns: Object.keys(period),
	schema: v.pipe(
		v.object(period),
		v.forward(
			v.partialCheck(
				[['start'], ['end']],
				({ start, end }) => !isDay(start) || !isDay(end) || start <= end,
				({ input }) => `"${input.end}" is before the start, ${input.start}`
			),
			['end']
		),
		v.transform(({ name_ja, opened_by, ...row }) => ({
			...row,
			nameJa: name_ja,
			openedBy: opened_by
		}))
	),
	unique: [['id'], ['start']],
	references: {}
};

const source = {
	id: identifier,
	title: filled,
	publisher: filled,
	date: maybeDate,
	url: maybeUrl,
	kind: oneOf(['primary', 'scholarly', 'press', 'think-tank']),
	read: oneOf(['seen', 'known']),
	document: maybeIdentifier
};

export const sources: Table<Unplaced<Source>> = {
	file: 'sources.csv',
	columns: Object.keys(source),
	schema: v.object(source),
	unique: [['id']],
	references: { document: 'sources.csv' },
	later: { document: '' }
};
