// If this fails, what is drawn in the browser differs from what was scored at build time, or a page
// carries the evidence of a whole record to a phone.
import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { DEFAULT_RECIPE } from '../../../src/lib/index/recipe';
import { sliceScores } from '../../../src/lib/index/slice';
import { index, record, scores } from './real';

test('it has every cell', () => {
	expect(Object.keys(scores.threat)).toHaveLength(12 * 2 * 4);
	expect(Object.keys(scores.cooperation)).toHaveLength(12 * 4);
	expect(scores.sectors).toEqual(index.sectors);
	expect(scores.periods).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('its cells are those of the index', () => {
	expect(scores.threat['proliferation:eu:p3']).toEqual({ value: 2, confidence: 'low' });
	expect(scores.threat['migration:japan:p3']?.value).toBe(0);
	expect(scores.cooperation['cyber:p4']).toEqual({
		value: 4,
		low: 3,
		forms: ['firm', 'firm', 'loose', 'firm']
	});
	expect(scores.cooperation['military:p3']?.forms).toEqual(['none', 'firm', 'none', 'firm']);
});

test('it is plain data, and small', () => {
	const json = JSON.stringify(scores);
	expect(JSON.parse(json)).toEqual(scores);
	expect(json.length).toBeLessThan(10_000);
});

test('a level that the recipe leaves out has no entry', () => {
	const strict = buildIndex(record, { ...DEFAULT_RECIPE, lowestConfidence: 'medium' });
	const { threat } = sliceScores(strict);
	expect(threat).not.toHaveProperty('proliferation:eu:p3');
	expect(threat).toHaveProperty('proliferation:japan:p3');
});
