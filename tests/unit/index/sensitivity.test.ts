// If this fails, the page on method says of a claim, or of two codings, that they are surer or less sure than they are.
import { describe, expect, test } from 'vitest';
import { buildIndex, reweigh } from '../../../src/lib/index/build';
import { compareFinding } from '../../../src/lib/index/agreement';
import { DEFAULT_RECIPE } from '../../../src/lib/index/recipe';
import { differencesOf, reliabilityOf, type Pair } from '../../../src/lib/index/reliability';
import { sampleRecipes, sampleRecodings, soleSources } from '../../../src/lib/index/sensitivity';
import { sliceScores } from '../../../src/lib/index/slice';
import { index, record, scores } from './real';

describe('kappa', () => {
	test('identical codings: 1', () => {
		const alike: Pair[] = [0, 1, 2, 3, 4].map((level) => [level, level]);
		expect(reliabilityOf(alike)).toMatchObject({ same: 5, kappa: 1, weighted: 1 });
	});
	test('the usual example: 20 and 15 alike of 50, 5 and 10 not, gives 0.4', () => {
		const many = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);
		const pairs = [
			...many(20, [1, 1]),
			...many(5, [1, 0]),
			...many(10, [0, 1]),
			...many(15, [0, 0])
		];
		expect(reliabilityOf(pairs).kappa).toBeCloseTo(0.4, 10);
	});
	test('two levels apart weigh more than one', () => {
		const near: Pair[] = [
			[0, 1],
			[2, 2],
			[4, 4]
		];
		const far: Pair[] = [
			[0, 2],
			[2, 2],
			[4, 4]
		];
		expect(reliabilityOf(far).weighted).toBeLessThan(reliabilityOf(near).weighted ?? 0);
	});
	test('one level for all: nothing to tell from chance', () => {
		expect(
			reliabilityOf([
				[2, 2],
				[2, 2]
			]).kappa
		).toBeNull();
	});
	test('every difference of the record is told with what was kept', () => {
		const unlike = record.secondCoding.filter((row) => row.levelFirst !== row.levelSecond);
		expect(differencesOf(record).map(({ coding }) => coding)).toEqual(unlike);
		expect(differencesOf(record).every(({ which }) => which !== 'neither')).toBe(true);
	});
});

describe('other ways to score', () => {
	test('equal weights, of any size, give the default', () => {
		const weights = { agenda: 7, dialogue: 7, agreement: 7, 'joint-action': 7 };
		expect(sliceScores(reweigh(index, weights))).toEqual(scores);
	});
	test('other weights give what a recipe with them gives', () => {
		for (const { weights } of sampleRecipes(5, 1)) {
			const whole = buildIndex(record, { ...DEFAULT_RECIPE, weights });
			expect(sliceScores(reweigh(index, weights))).toEqual(sliceScores(whole));
		}
	});
	test('leaving out no source, or one that is not there, changes nothing', () => {
		for (const leftOut of [[], ['no-such-source']]) {
			expect(sliceScores(buildIndex(record, { ...DEFAULT_RECIPE, leftOut }))).toEqual(scores);
		}
	});
	test('a source changes scores only if something rests on it alone', () => {
		const alone = soleSources(record);
		const spare = record.sources.find(({ id }) => !alone.includes(id))?.id ?? '';
		expect(sliceScores(buildIndex(record, { ...DEFAULT_RECIPE, leftOut: [spare] }))).toEqual(
			scores
		);
		const gone = buildIndex(record, { ...DEFAULT_RECIPE, leftOut: ['jp-nss-2013'] });
		expect(gone.threat('climate', 'japan', 'p3').value).toBeNull();
	});
	test('the same seed gives the same draws, another gives others', () => {
		expect(sampleRecipes(20, 3)).toEqual(sampleRecipes(20, 3));
		expect(sampleRecipes(20, 3)).not.toEqual(sampleRecipes(20, 4));
	});
	test('recoding with no chance changes nothing; with certainty every level by one, within 0 to 4', () => {
		const [none] = sampleRecodings(record, 1, 1, 0);
		expect(none).toEqual(record);
		const [all] = sampleRecodings(record, 1, 1, 1);
		all?.threat.forEach(({ level }, i) => {
			expect(Math.abs(level - (record.threat[i]?.level ?? 9))).toBe(1);
			expect(level).toBeGreaterThanOrEqual(0);
			expect(level).toBeLessThanOrEqual(4);
		});
	});
});

test.each([
	['high', 3, 3, 'agrees'],
	['high', 0, 2, 'differs'],
	['limited', 3, 3, 'differs'],
	['rising', 1, 2, 'agrees'],
	['rising', 2, 2, 'differs'],
	['mixed', 0, 4, 'silent'],
	['unknown', 0, 4, 'silent']
] as const)('a finding "%s" beside %i and %i forms: %s', (direction, before, now, verdict) => {
	expect(compareFinding(direction, { before, now })).toBe(verdict);
});
