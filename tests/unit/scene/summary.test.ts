// If this fails, the sentence under a picture, which is all that a reader of a screen reader gets, says
// something that the numbers do not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooperationKey, threatKey } from '../../../src/lib/index/keys';
import type { Actor, Scores } from '../../../src/lib/index/types';
import { summarise } from '../../../src/lib/scene/summary';
import type { Words } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { anyScores, real, viewOf, WORDS } from './fixture';

const told = (view: View, scores = real): string => summarise(view, scores, WORDS.en);

describe('the published pictures, in full', () => {
	test('the empty dial', () => {
		expect(told(viewOf('radar', 'p3', { show: [] }))).toBe(
			'An empty dial: 12 fields of security, and no values yet.'
		);
	});

	test('one actor', () => {
		expect(told(viewOf('radar', 'p4', { show: ['japan'] }))).toBe(
			'In 2018–26, Japan’s documents put military highest, at 4 of 4, and organised crime lowest, at 0.'
		);
	});

	test('both, with the widest gap', () => {
		expect(told(viewOf('radar', 'p3'))).toBe(
			'In 2011–18 the gap is widest on migration: 3 of 4, with the EU’s documents higher. ' +
				'The two stand level on 5 of 12 fields.'
		);
		expect(told(viewOf('dotplot', 'p4', { order: 'gap' }))).toBe(
			'In 2018–26 the gap is widest on organised crime: 3 of 4, with the EU’s documents higher. ' +
				'The two stand level on 5 of 12 fields.'
		);
	});

	test('both, with some raised', () => {
		expect(told(viewOf('radar', 'p3', { raise: ['migration', 'military'] }))).toBe(
			'Threat levels in 2011–18, from 0 to 4: Migration: EU 3, Japan 0; Military: EU 2, Japan 3.'
		);
	});

	test('the ladder', () => {
		expect(told(viewOf('slope', ['p1', 'p2', 'p3']))).toBe(
			'In 2011–18, economic and civil protection had the most forms of cooperation, 4 of 4; ' +
				'terrorism and migration had the fewest, 1.'
		);
		expect(told(viewOf('slope', real.periods, { raise: ['cyber'] }))).toBe(
			'Forms of cooperation in 1991–2000, 2001–10, 2011–18, 2018–26: Cyber 0, 1, 2, 4. ' +
				'In 2018–26, military, regional, and cyber had the most forms of cooperation, 4 of 4; ' +
				'migration had the fewest, 1.'
		);
	});
});

/** Words that hand back what they were told. */
const echo: Words = {
	list: (items) => items.join(', '),
	breakLines: (line) => [line],
	sector: (id) => id,
	sectorLines: (id) => [id],
	running: (id) => id,
	period: (id) => id,
	periodLines: (id) => [id],
	band: String,
	empty: (total) => JSON.stringify({ empty: total }),
	oneActor: (f) => JSON.stringify({ oneActor: f }),
	levels: (f) => JSON.stringify({ levels: f }),
	widest: (f) => JSON.stringify({ widest: f }),
	extremes: (f) => JSON.stringify({ extremes: f }),
	paths: (f) => JSON.stringify({ paths: f })
};

const heard = (view: View, scores: Scores): unknown => JSON.parse(summarise(view, scores, echo));

/** Levels as the recipe gave them, sector by sector. */
const levels = (scores: Scores, actor: Actor, period: string) =>
	scores.sectors.map((s) => scores.threat[threatKey(s, actor, period)]?.value ?? NaN);

/** Sectors in groups of the same number, highest first. */
function podium(sectors: readonly string[], values: readonly number[]): [number, string[]][] {
	const groups = new Map<number, string[]>();
	sectors.forEach((sector, i) => {
		const value = values[i] ?? NaN;
		groups.set(value, [...(groups.get(value) ?? []), sector]);
	});
	return [...groups].sort(([a], [b]) => b - a);
}

describe('any numbers', () => {
	test('one actor: who is highest and lowest', () => {
		fc.assert(
			fc.property(anyScores, fc.constantFrom<Actor>('eu', 'japan'), (scores, actor) => {
				const groups = podium(scores.sectors, levels(scores, actor, 'p2'));
				const [level, highest] = groups[0] ?? [];
				const [lowLevel, lowest] = groups.at(-1) ?? [];
				expect(heard(viewOf('radar', 'p2', { show: [actor] }), scores)).toEqual({
					oneActor: { actor, period: 'p2', highest, level, lowest, lowLevel }
				});
			})
		);
	});

	test('both: where the gap is widest, which way, and how often there is none', () => {
		fc.assert(
			fc.property(anyScores, (scores) => {
				const eu = levels(scores, 'eu', 'p3');
				const japan = levels(scores, 'japan', 'p3');
				const gaps = eu.map((level, i) => level - (japan[i] ?? NaN));
				const [gap = 0, sectors = []] = podium(scores.sectors, gaps.map(Math.abs))[0] ?? [];
				fc.pre(gap > 0);
				const euHigher = gaps.includes(gap);
				const japanHigher = gaps.includes(-gap);
				const higher = euHigher && japanHigher ? undefined : euHigher ? 'eu' : 'japan';
				const equal = gaps.filter((n) => n === 0).length;
				const widest = { period: 'p3', sectors, gap, higher, equal, total: 12 };
				expect(heard(viewOf('dotplot', 'p3'), scores)).toEqual({
					widest: JSON.parse(JSON.stringify(widest)) as unknown
				});
			})
		);
	});

	test('both level everywhere: nothing is called the widest gap', () => {
		const scores = structuredClone(real);
		for (const key of Object.keys(scores.threat))
			scores.threat[key] = { value: 2, confidence: 'high' };
		expect(told(viewOf('radar', 'p3'), scores)).toMatch(
			/^Threat levels in .*Military: EU 2, Japan 2/
		);
	});

	test('raised: their levels, in the order of the story, up to five', () => {
		fc.assert(
			fc.property(
				anyScores,
				fc.shuffledSubarray(real.sectors, { minLength: 1 }),
				(scores, raise) => {
					const sentence = heard(viewOf('radar', 'p1', { raise }), scores);
					const sectors = raise.map((sector) => {
						const i = scores.sectors.indexOf(sector);
						const [eu, japan] = [levels(scores, 'eu', 'p1')[i], levels(scores, 'japan', 'p1')[i]];
						return { sector, eu, japan };
					});
					const all = { levels: { period: 'p1', sectors } };
					if (raise.length <= 5) expect(sentence).toEqual(all);
					else expect(sentence).not.toEqual(all);
				}
			)
		);
	});

	test('the ladder: most and fewest in the last column shown', () => {
		fc.assert(
			fc.property(anyScores, fc.subarray(real.periods, { minLength: 2 }), (scores, periods) => {
				const period = periods.at(-1) ?? '';
				const values = scores.sectors.map(
					(sector) => scores.cooperation[cooperationKey(sector, period)]?.value ?? NaN
				);
				const groups = podium(scores.sectors, values);
				const [mostScore, most] = groups[0] ?? [];
				const [leastScore, least] = groups.at(-1) ?? [];
				expect(heard(viewOf('slope', periods), scores)).toEqual({
					extremes: { period, most, mostScore, least, leastScore }
				});
			})
		);
	});

	test('a level that is not there is not called 0', () => {
		const scores = structuredClone(real);
		delete scores.threat['migration:japan:p3'];
		expect(told(viewOf('radar', 'p3'), scores)).toContain('of 11 fields');
		expect(told(viewOf('radar', 'p3'), scores)).not.toContain('migration');
		expect(told(viewOf('radar', 'p3', { show: ['japan'] }), scores)).not.toContain('migration');
	});
});
