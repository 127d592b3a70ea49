// If this fails, a sentence of the story claims more than the data bear, and nobody is told.
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { hedgeProblems } from '../../../src/lib/method/hedges';
import { perHundred } from '../../../src/lib/method/share';
import { standingOf, weaknessesOf } from '../../../src/lib/method/standing';
import { makeTrials, type Trial, type Try } from '../../../src/lib/method/trials';
import { claimsIn, unclaimedIn } from '../../../src/lib/story/copy/claims';
import { readAllClaims, readUnclaimed } from '../../../src/lib/story/copy/read';
import { formatProblem } from '../../../src/lib/record/problem';
import { chapterFile } from '../copy/fixture';
import { index, record } from '../index/real';

let tryClaim: Try;
beforeAll(() => {
	tryClaim = makeTrials(index);
});

const problemsOf = (text: string): string[] =>
	hedgeProblems(claimsIn('src/content/en', [chapterFile(text)]), tryClaim).map(formatProblem);

describe('the rule', () => {
	const trial = (parts: Partial<Trial>): Trial => ({
		kind: 'order',
		sure: 'holds',
		failsWithout: [],
		unsettledWithout: [],
		...parts
	});
	test.each([
		['799 of 1000 recipes', { recipes: { holds: 799, of: 1000 } }, ['recipes']],
		['800 of 1000 recipes', { recipes: { holds: 800, of: 1000 } }, []],
		['499 of 1000 readings', { recodings: { holds: 499, of: 1000 } }, ['recodings']],
		['500 of 1000 readings', { recodings: { holds: 500, of: 1000 } }, []],
		['low-confidence rows', { sure: 'fails' }, ['sure']],
		['a level that is missing without them', { sure: 'unsettled' }, ['sure']],
		['the lower of two levels', { lower: 'fails' }, ['lower']],
		['the second coding', { codings: { first: 'holds', second: 'fails' } }, ['codings']]
	] as const)('%s', (_, parts, weak) => {
		expect(weaknessesOf(trial(parts))).toEqual(weak);
	});
	test('between weak and firm stands what leans on a choice or a source', () => {
		expect(standingOf(trial({}))).toBe('firm');
		expect(standingOf(trial({ recipes: { holds: 850, of: 1000 } }))).toBe('leaning');
		expect(standingOf(trial({ failsWithout: ['jp-nss-2013'] }))).toBe('leaning');
		expect(standingOf(trial({ bilateral: 'fails' }))).toBe('leaning');
		expect(standingOf(trial({ begun: 'fails' }))).toBe('leaning');
		expect(standingOf(trial({ recipes: { holds: 0, of: 1000 } }))).toBe('weak');
	});
});

describe('the real story', () => {
	test('every weak claim is hedged, and no other', () => {
		expect(hedgeProblems(readAllClaims(), tryClaim).map(formatProblem)).toEqual([]);
	});

	test('without its hedge a weak claim is named with file, line and what is weak', () => {
		const [problem, ...others] = problemsOf('Words.\n{#holds most.p1 is regional, proliferation}');
		expect(others).toEqual([]);
		expect(problem).toMatch(/^src\/content\/en\/01-fears\.md:13:1 \{#holds most\.p1 is/);
		expect(problem).toContain('holds in 0 of 1000 recipes');
	});

	test('every ranking that it prints is tried', () => {
		expect(readUnclaimed().map(formatProblem)).toEqual([]);
	});

	test('a ranking that a step prints and does not claim is named, also if another step claims it', () => {
		const files = [
			chapterFile(
				'Of {equal.p3 | count | words}, {all.p3 | names}.\n{#holds all.p3 is economic, civil-protection}'
			)
		];
		expect(unclaimedIn('src/content/en', files).map(formatProblem)).toEqual([
			expect.stringContaining('01-fears.md:12:4 {equal.p3 | count | words} ranks fields')
		]);
	});

	test('a hedge on a claim that stands well is named too', () => {
		const [problem = ''] = problemsOf('Words. {#holds gap.military.p3 > 0; hedged: a slip}');
		expect(problem).toContain(':12:8 {#holds gap.military.p3 > 0}: is marked as hedged');
	});

	test('claims that no recipe touches need none', () => {
		expect(problemsOf('Words. {#holds verdict.behind is proliferation}')).toEqual([]);
	});

	test('a change of data that weakens a sentence is found', () => {
		// The letters on which the one agreement of the field rests, as if they were known from memory only.
		const events = record.events.map((event) =>
			event.sector === 'civil-protection' && event.kind === 'agreement'
				? { ...event, confidence: 'low' as const }
				: event
		);
		const weaker = makeTrials(buildIndex({ ...record, events }));
		const claim = 'reached.agreement.p3 includes civil-protection';
		expect(weaknessesOf(tryClaim(claim) as Trial)).toEqual([]);
		expect(weaknessesOf(weaker(claim) as Trial)).toContain('sure');
	});

	test('so is one that takes the confidence from a level', () => {
		const threat = record.threat.map((row) =>
			row.sector === 'military' && row.period === 'p3'
				? { ...row, confidence: 'low' as const }
				: row
		);
		const weaker = makeTrials(buildIndex({ ...record, threat }));
		expect(weaknessesOf(tryClaim('gap.military.p3 > 0') as Trial)).toEqual([]);
		expect(weaknessesOf(weaker('gap.military.p3 > 0') as Trial)).toEqual(['sure']);
	});
});

test('trials agree with the record scored by hand', () => {
	// Two fields lead the first period by a tie of a dialogue against an agreement.
	expect(tryClaim('most.p1 is regional, proliferation')).toMatchObject({
		kind: 'order',
		recipes: { holds: 0, of: 1000 },
		bilateral: 'fails'
	});
	// All forms only with what was done in wider groups, so in half of the ways to count at most.
	const all = tryClaim('all.p3 is economic, civil-protection');
	expect(all?.failsWithout).toContain('wto-rare-earths-geoethics');
	expect(all?.recipes?.of).toBe(6);
	// The one level of these fields on which the two readers differed.
	expect(tryClaim('gap.terrorism.p3 = 0')?.codings).toEqual({ first: 'holds', second: 'fails' });
	expect(tryClaim('gap.terrorism.p3 = 0')?.unsettledWithout).toContain('jp-nss-2013');
	// Torn between two levels, the higher was taken; the document stands under five sources.
	expect(tryClaim('threat.energy.eu.p3 > threat.energy.japan.p3')?.lower).toBe('fails');
	expect(tryClaim('gap.military.p3 > 0')?.lower).toBe('holds');
	expect(tryClaim('gap.military.p3 > 0')?.unsettledWithout).toContain('eu-eugs-2016');
	// A treaty of long ago that went on.
	expect(tryClaim('reached.agreement.p3 includes proliferation')?.begun).toBe('fails');
	expect(tryClaim('rose.p2.p3 is civil-protection')?.recipes?.holds).toBeGreaterThan(900);
	expect(tryClaim('indicator.ghg-eu-1990 > 0')).toBeUndefined();
});

test.each([
	[0, 1000, 0],
	[1, 1000, 1],
	[345, 1000, 35],
	[999, 1000, 99],
	[1000, 1000, 100]
])('%i of %i is told as %i of 100', (holds, of, told) => {
	expect(perHundred({ holds, of })).toBe(told);
});
