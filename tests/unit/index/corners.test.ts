// If this fails, the story counts other fields in a corner of the scatter than the picture shows there.
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { CORNER_NAMES, inCorner, spotsOf, type CornerName } from '../../../src/lib/index/corners';
import { sliceScores } from '../../../src/lib/index/slice';
import { readRecord } from '../../../src/lib/record/read';

const index = buildIndex(readRecord());
const scores = sliceScores(index);

describe('corners', () => {
	test('hold the sectors whose closeness and cooperation reach three, or do not', () => {
		for (const period of scores.periods) {
			const expected = (name: string): string[] =>
				scores.sectors.filter((sector) => {
					const close = (index.closeness(sector, period) ?? NaN) >= 3;
					const much = index.cooperation(sector, period).value >= 3;
					const [side, height] = name.split('-');
					return close === (side === 'close') && (!height || much === (height === 'much'));
				});
			for (const name of CORNER_NAMES) {
				expect([name, inCorner(scores, name as CornerName, period)]).toEqual([
					name,
					expected(name)
				]);
			}
		}
	});

	test('leave out a sector without a level for both', () => {
		const threat = { ...scores.threat };
		delete threat['migration:japan:p3'];
		const without = { ...scores, threat };
		expect(spotsOf(without, 'p3')).toHaveLength(scores.sectors.length - 1);
		expect(inCorner(without, 'far', 'p3')).not.toContain('migration');
	});
});
