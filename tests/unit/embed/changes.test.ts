// If this fails, a figure that stays as it was does not say what has changed since.
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/lib/embed/changes';
import { buildIndex } from '../../../src/lib/index/build';
import { parseRecord } from '../../../src/lib/record/parse';
import { allChanges, releases, statusOf } from '../../../src/lib/server/embed/releases';
import { record } from '../scene/fixture';

const now = buildIndex(record);

describe('what changed from one version to another', () => {
	test('nothing between the same', () => {
		expect(changesBetween(now, buildIndex(record))).toEqual([]);
	});

	test('a level that is coded otherwise, and a score that loses its evidence', () => {
		const coding = record.threat.find(({ actor }) => actor === 'eu');
		if (!coding) throw new Error('no coding');
		const level = coding.level === 4 ? 3 : coding.level + 1;
		const after = buildIndex({
			...record,
			threat: record.threat.map((row) => (row === coding ? { ...row, level } : row)),
			events: record.events.filter(({ sector: of }) => of !== 'cyber')
		});
		const changes = changesBetween(now, after);
		const { sector, period } = coding;
		expect(changes).toContainEqual({
			sector,
			period,
			actor: 'eu',
			before: String(coding.level),
			after: String(level)
		});
		const scores = changes.filter(({ actor }) => actor === undefined);
		expect(scores.length).toBeGreaterThan(0);
		expect(scores.every((change) => change.sector === 'cyber' && change.after === '0')).toBe(true);
	});
});

describe('versions that are kept', () => {
	test('a column that came later is no change of a value', () => {
		const [first] = releases();
		const kept = parseRecord(first?.tables ?? new Map(), 'releases', true).record;
		if (!kept) throw new Error('no record');
		expect(parseRecord(first?.tables ?? new Map()).problems.length).toBeGreaterThan(0);
		const later = kept.threat.map((row) =>
			row.level > 0 ? { ...row, lower: row.level - 1 } : row
		);
		expect(changesBetween(buildIndex(kept), buildIndex({ ...kept, threat: later }))).toEqual([]);
	});

	test('each can still be read, and is compared with the living data', () => {
		expect(releases().length).toBeGreaterThan(0);
		expect(allChanges().map(({ version }) => version)).toEqual(
			releases().map(({ version }) => version)
		);
		const { since } = statusOf('en');
		for (const { version, changes } of allChanges()) {
			expect(since[version]).toEqual({
				changed: changes.length,
				address: `../en/data/changes/#v${version}`
			});
		}
	});
});
