// If this fails, the page on method says of a claim, or of two codings, that they are surer or less sure than they are.
import { describe, expect, test } from 'vitest';
import { buildIndex, reweigh } from '../../../src/lib/index/build';
import { agreementOf, compareFinding } from '../../../src/lib/index/agreement';
import { DEFAULT_RECIPE } from '../../../src/lib/index/recipe';
import {
	differencesOf,
	kappaInterval,
	reliabilityOf,
	wilson,
	type Pair
} from '../../../src/lib/index/reliability';
import { documentsIn, soleDocuments } from '../../../src/lib/index/documents';
import {
	sampleRecipes,
	sampleRecodings,
	withLower,
	withoutCarrying
} from '../../../src/lib/index/sensitivity';
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
	test('a document changes scores only if something rests on it alone', () => {
		const alone = soleDocuments(record).map(({ id }) => id);
		const documents = documentsIn(record);
		const without = (document: string) => {
			const leftOut = record.sources
				.map(({ id }) => id)
				.filter((id) => documents([id]).includes(document));
			return sliceScores(buildIndex(record, { ...DEFAULT_RECIPE, leftOut }));
		};
		const spare = documents(record.sources.map(({ id }) => id)).filter((id) => !alone.includes(id));
		expect(spare.length).toBeGreaterThan(100);
		for (const id of spare.slice(0, 5)) expect(without(id)).toEqual(scores);
		const gone = buildIndex(record, { ...DEFAULT_RECIPE, leftOut: ['jp-nss-2013'] });
		expect(gone.threat('climate', 'japan', 'p3').value).toBeNull();
	});
	test('a document that stands under several sources goes as a whole', () => {
		// Six EU levels rest on the Global Strategy in one copy, quotation or report or another; each alone carries one.
		const [all, one] = [
			soleDocuments(record).find(({ id }) => id === 'eu-eugs-2016')?.sources ?? [],
			['eu-eugs-2016']
		];
		const missing = (leftOut: readonly string[]): string[] => {
			const left = buildIndex(record, { ...DEFAULT_RECIPE, leftOut });
			return left.sectors.filter((sector) => left.threat(sector, 'eu', 'p3').value === null);
		};
		expect(all.length).toBeGreaterThan(3);
		expect(missing(one)).toEqual(['economic']);
		expect(missing(all)).toEqual([
			'military',
			'regional',
			'proliferation',
			'economic',
			'climate',
			'human'
		]);
	});
	test('the lower levels are those that the table names', () => {
		const lower = withLower(record).threat.filter(
			(row, i) => row.level !== record.threat[i]?.level
		);
		expect(lower.map(({ sector, actor, period, level }) => [sector, actor, period, level])).toEqual(
			record.threat
				.filter((row) => row.lower !== undefined)
				.map((row) => [row.sector, row.actor, row.period, row.lower])
		);
		expect(lower.length).toBeGreaterThan(0);
	});
	test('what is not carried over counts where it began', () => {
		const begun = buildIndex(withoutCarrying(record));
		// The agreement on nuclear science of 1992 still held; its talks began anew in each period.
		expect(index.cooperation('proliferation', 'p3').forms.agreement.state).not.toBe('none');
		expect(begun.cooperation('proliferation', 'p3').forms.agreement.state).toBe('none');
		for (const sector of index.sectors)
			for (const period of index.periods)
				expect(begun.cooperation(sector, period).value).toBeLessThanOrEqual(
					index.cooperation(sector, period).value
				);
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
	['high', 'cooperation', 3, 3, 'agrees'],
	['high', 'cooperation', 0, 2, 'differs'],
	['limited', 'cooperation', 3, 3, 'differs'],
	['rising', 'cooperation', 1, 2, 'agrees'],
	['rising', 'cooperation', 2, 2, 'differs'],
	['mixed', 'cooperation', 0, 4, 'silent'],
	['unknown', 'cooperation', 0, 4, 'silent'],
	['limited', 'rank', 1, 1, 'agrees'],
	['limited', 'rank', 1, 2, 'differs'],
	['high', 'rank', 1, 2, 'agrees'],
	['high', 'question', 3, 3, 'aside'],
	['low', 'threat', 3, 3, 'aside']
] as const)(
	'a finding "%s" on %s beside %i and %i forms: %s',
	(direction, bearing, before, now, verdict) => {
		expect(compareFinding(direction, { before, now, average: 1.5 }, bearing)).toBe(verdict);
	}
);

test('what says of itself that it is no finding on cooperation has no verdict', () => {
	const verdicts = agreementOf(index, 'p3').flatMap(({ findings }) => findings);
	expect(verdicts).toHaveLength(record.scholars.length);
	const aside = verdicts.filter(({ verdict }) => verdict === 'aside');
	for (const id of [
		'essex-project',
		'climate-security-japan-2022',
		'searle-koff-2021',
		'mykal-2011'
	])
		expect(aside.some(({ finding }) => finding.sources.includes(id))).toBe(true);
	const doubtful =
		/not a result|not cooperation\b|as a whole|not Japan alone|gives no level|not a measurement/;
	expect(
		verdicts.filter((one) => doubtful.test(one.finding.finding) && one.verdict !== 'aside')
	).toEqual([]);
});

describe('intervals', () => {
	test('a share by Wilson: 29 of 32, and both ends', () => {
		const [low, high] = wilson(29, 32);
		expect(low).toBeCloseTo(0.7578, 3);
		expect(high).toBeCloseTo(0.9676, 3);
		expect(wilson(0, 10)[0]).toBeCloseTo(0, 10);
		expect(wilson(10, 10)[1]).toBeCloseTo(1, 10);
	});
	test('kappa by drawing pairs again: around the value, the same at every build, narrower with more pairs', () => {
		const pairs: Pair[] = record.secondCoding.map((row) => [row.levelFirst, row.levelSecond]);
		const [low, high] = kappaInterval(pairs, 500, 1);
		const kappa = reliabilityOf(pairs).kappa ?? NaN;
		expect(low).toBeLessThan(kappa);
		expect(high).toBeGreaterThan(kappa);
		expect(kappaInterval(pairs, 500, 1)).toEqual([low, high]);
		const [from, to] = kappaInterval([...pairs, ...pairs, ...pairs, ...pairs], 500, 1);
		expect(to - from).toBeLessThan(high - low);
	});
});
