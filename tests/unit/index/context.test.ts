// If this fails, a chart of context is drawn from rows that are not one series, or without what its owner asks to be said.
import { describe, expect, test } from 'vitest';
import { contextFault, sliceContext } from '../../../src/lib/index/context';
import { CONTEXT_TOPICS, type ContextTopic } from '../../../src/lib/index/types';
import { readRecord } from '../../../src/lib/record/read';
import type { DataRecord, Indicator } from '../../../src/lib/record/types';

const record = readRecord();
const all = sliceContext(record, CONTEXT_TOPICS);

/** The record with other rows of indicators. */
const withRows = (change: (rows: readonly Indicator[]) => Indicator[]): DataRecord => ({
	...record,
	indicators: change(record.indicators)
});

const isMilitary = ({ indicator, unit }: Indicator): boolean =>
	indicator === 'military expenditure' && unit === '% of GDP';

describe('a topic is one series for each side', () => {
	test.each(CONTEXT_TOPICS)('%s stands up', (topic) => {
		expect(contextFault(record, topic)).toBeUndefined();
		const entry = all[topic];
		expect(record.sectors.map(({ id }) => id)).toContain(entry?.sector);
		expect(entry?.notes[0]).toMatch(/EU27|27 present members|membership/);
		expect(entry?.sources[0]?.licence).toMatch(/CC|terms/);
		for (const { values } of entry?.lines ?? []) expect(values.length).toBeGreaterThan(20);
	});

	test('rows of another unit and of another side are no part of it', () => {
		const lines = all['military-spending']?.lines ?? [];
		expect(lines.map(({ actor }) => actor)).toEqual(['eu', 'japan']);
		for (const [i, entity] of (['EU', 'Japan'] as const).entries()) {
			const rows = record.indicators.filter((row) => isMilitary(row) && row.entity === entity);
			const { from = 0, values = [] } = lines[i] ?? {};
			const found = values.flatMap((value, n) => (value === null ? [] : [[from + n, value]]));
			expect(found).toEqual(rows.map(({ year, value }) => [year, value]));
			expect(Math.max(...rows.map(({ value }) => value))).toBeLessThan(5);
		}
	});

	test('a year that has no row has no value', () => {
		const japan = all['military-spending']?.lines[1];
		const at = (year: number) => japan?.values[year - japan.from];
		expect([2020, 2021, 2022, 2023, 2024].map((year) => at(year) === null)).toEqual([
			false,
			true,
			true,
			true,
			false
		]);
	});

	test('votes have a single line, which is nobody’s alone', () => {
		expect(all['nuclear-votes']?.lines.map(({ actor }) => actor)).toEqual([undefined]);
	});
});

describe('what is said beside it', () => {
	test('the owner and the terms are those of the sources, those first that gave most', () => {
		expect(all['military-spending']?.sources).toEqual([
			{ publisher: 'World Bank', licence: 'CC BY 4.0' },
			{ publisher: 'nippon.com / Jiji', licence: '' }
		]);
		expect(all['nuclear-power']?.sources[0]?.licence).toBe('BP terms, OWID processing CC BY 4.0');
	});

	test('notes of all years are told once, those of one year with that year', () => {
		expect(all['military-spending']?.notes).toEqual(['EU27 aggregate (World Bank)']);
		expect(all['military-spending']?.lines[1]?.remarks).toEqual({
			2024: 'SIPRI April 2025 release; no EU aggregate seen for 2024'
		});
		expect(all.asylum?.notes).toContain('before 2006 the type is not distinguished');
		expect(all['nuclear-votes']?.notes[0]).toBe('membership of that year, UK included');
		expect(all['nuclear-votes']?.lines[0]?.remarks?.[1990]).toBe('17 roll calls, 11 members');
	});

	test('milestones have the titles of the record, and say whose matter they are', () => {
		const titles = record.timeline.map(({ title }) => title);
		for (const topic of CONTEXT_TOPICS) {
			for (const { title } of all[topic]?.milestones ?? []) expect(titles).toContain(title);
		}
		expect(all['nuclear-power']?.milestones[0]).toMatchObject({ year: 2011, actor: 'japan' });
		expect(all.asylum?.milestones[0]).toMatchObject({ year: 2015, actor: 'eu' });
	});

	test('a value of low confidence is known by its year', () => {
		const doubted = withRows((rows) =>
			rows.map((row) =>
				isMilitary(row) && row.year === 2020 ? { ...row, confidence: 'low' } : row
			)
		);
		const lines = sliceContext(doubted, ['military-spending'])['military-spending']?.lines;
		expect(lines?.map(({ loose }) => loose)).toEqual([[2020], [2020]]);
		expect(all['military-spending']?.lines.map(({ loose }) => loose)).toEqual([
			undefined,
			undefined
		]);
	});
});

describe('what cannot be drawn is named', () => {
	test.each<[string, ContextTopic, DataRecord, RegExp]>([
		[
			'no row in the unit',
			'military-spending',
			withRows((rows) => rows.map((row) => (isMilitary(row) ? { ...row, unit: 'per cent' } : row))),
			/no row of "military expenditure" in "% of GDP" for EU$/
		],
		[
			'no row of one side',
			'asylum',
			withRows((rows) => rows.filter(({ id }) => !id.startsWith('asylum-japan'))),
			/no row of "asylum applications lodged" in "applications" for Japan$/
		],
		[
			'two rows of one year',
			'military-spending',
			withRows((rows) => [...rows, ...rows.filter(({ id }) => id === 'milexgdp-eu-2018')]),
			/indicators\.csv:\d+ is not the only row of "military expenditure" .* for EU in 2018$/
		],
		[
			'a value below nought',
			'emissions',
			withRows((rows) => rows.map((row) => (row.year === 2000 ? { ...row, value: -1 } : row))),
			/is below zero/
		],
		[
			'a milestone that is gone',
			'nuclear-power',
			{ ...record, timeline: record.timeline.filter(({ date }) => date !== '2011-03-11') },
			/timeline\.csv has no milestone of 2011-03-11$/
		]
	])('%s', (_, topic, given, message) => {
		expect(contextFault(given, topic)).toMatch(message);
		expect(() => sliceContext(given, [topic])).toThrow(message);
	});
});

test('a page has the topics it shows and no others', () => {
	expect(Object.keys(sliceContext(record, ['asylum', 'asylum', 'emissions']))).toEqual([
		'asylum',
		'emissions'
	]);
});
