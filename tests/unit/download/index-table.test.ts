// If this fails, the table of scores that others calculate with says something else than the site shows.
import { expect, test } from 'vitest';
import { indexRows } from '../../../src/lib/download/index-table';
import { index, record } from '../index/real';

const rows = indexRows(record);
const find = (sector: string, measure: string, actor: string, period: string) => {
	const row = rows.find(
		([s, m, a, p]) => s === sector && m === measure && a === actor && p === period
	);
	const [, , , , value = '', low = '', high = '', confidence = ''] = row ?? [];
	return { value, low, high, confidence };
};
const RANK = ['low', 'medium', 'high'];

test('there is one row for every field, measure, actor and period', () => {
	const cells = record.sectors.length * record.periods.length;
	// Threat and response of two sides; cooperation, gap, closeness and what is shared of both.
	expect(rows).toHaveLength(cells * (2 + 2 + 4));
	expect(new Set(rows.map((row) => row.slice(0, 4).join())).size).toBe(rows.length);
});

test('levels are those of the record, with no lower end where the coding has low confidence', () => {
	for (const { sector, actor, period, level, confidence } of record.threat) {
		expect(find(sector, 'threat', actor, period)).toEqual({
			value: String(level),
			low: confidence === 'low' ? '' : String(level),
			high: String(level),
			confidence
		});
	}
	expect(record.threat.some(({ confidence }) => confidence === 'low')).toBe(true);
});

test('gap, closeness and what is shared follow from the two levels', () => {
	for (const { id } of record.sectors) {
		for (const period of record.periods) {
			const eu = find(id, 'threat', 'eu', period.id);
			const japan = find(id, 'threat', 'japan', period.id);
			const gap = Number(japan.value) - Number(eu.value);
			const shared = find(id, 'shared', 'both', period.id);
			expect(find(id, 'gap', 'both', period.id).value).toBe(String(gap));
			expect(find(id, 'closeness', 'both', period.id).value).toBe(String(4 - Math.abs(gap)));
			expect(shared.value).toBe(String(Math.min(Number(eu.value), Number(japan.value))));
			expect(shared.low === '').toBe(eu.low === '' || japan.low === '');
			expect(RANK.indexOf(shared.confidence)).toBe(
				Math.min(RANK.indexOf(eu.confidence), RANK.indexOf(japan.confidence))
			);
		}
	}
});

test('cooperation has the range of the site, and says when it rests on low confidence', () => {
	let uncertain = 0;
	for (const { id } of record.sectors) {
		for (const period of record.periods) {
			const { value, range } = index.cooperation(id, period.id);
			const row = find(id, 'cooperation', 'both', period.id);
			expect([row.value, row.low, row.high]).toEqual([value, ...range].map(String));
			expect(row.confidence === '').toBe(value === 0);
			expect(row.confidence === 'low').toBe(range[0] < range[1]);
			if (row.confidence === 'low') uncertain += 1;
		}
	}
	expect(uncertain).toBeGreaterThan(0);
});
