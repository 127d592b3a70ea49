/** How far two codings of the same things agree. */
import type { DataRecord, SecondCoding, ThreatCoding } from '../record/types';
import { seeded } from './random';
import { FULL_SCORE } from './recipe';

/** Two codings of one thing: levels from 0 to 4. */
export type Pair = readonly [first: number, second: number];

export interface Reliability {
	/** How many things were coded twice. */
	count: number;
	/** How many got the same level. */
	same: number;
	/** How many got the same level or the next. */
	withinOne: number;
	/** Cohen's kappa: 1 all alike, 0 no better than chance; null if chance alone makes all alike. */
	kappa: number | null;
	/** The same with linear weights: two levels apart count as twice as wrong as one. */
	weighted: number | null;
}

/**
 * 1 − (disagreement seen) ÷ (disagreement expected by chance), for a cost of each pair of levels: Cohen 1968. With the
 * cost 1 for all that is not the same it is the kappa of Cohen 1960.
 */
function kappaOf(
	pairs: readonly Pair[],
	cost: (first: number, second: number) => number
): number | null {
	const total = (costs: readonly number[]): number => costs.reduce((sum, each) => sum + each, 0);
	const seen = total(pairs.map(([a, b]) => cost(a, b))) / pairs.length;
	const expected =
		total(pairs.flatMap(([a]) => pairs.map(([, b]) => cost(a, b)))) / pairs.length ** 2;
	return expected > 0 ? 1 - seen / expected : null;
}

const unlike = (a: number, b: number): number => (a === b ? 0 : 1);
const distance = (a: number, b: number): number => Math.abs(a - b) / FULL_SCORE;

/** Agreement of pairs of levels. */
export function reliabilityOf(pairs: readonly Pair[]): Reliability {
	const within = (reach: number): number =>
		pairs.filter(([a, b]) => Math.abs(a - b) <= reach).length;
	return {
		count: pairs.length,
		same: within(0),
		withinOne: within(1),
		kappa: kappaOf(pairs, unlike),
		weighted: kappaOf(pairs, distance)
	};
}

/** From where to where. */
export type Interval = readonly [low: number, high: number];

/** What a normal distribution leaves out of 100 cases: 5. */
export const Z = 1.959964;

/** The interval of a share in which its true value lies 95 times of 100: Wilson 1927. */
export function wilson(count: number, of: number): Interval {
	if (of === 0) return [0, 1];
	const share = count / of;
	const spread = Z ** 2 / of;
	const middle = share + spread / 2;
	const half = Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
	return [(middle - half) / (1 + spread), (middle + half) / (1 + spread)];
}

/**
 * The same for kappa, by drawing the pairs again and again with replacement: the middle 95 of 100 values, as in Efron 1979.
 * Draws in which chance alone makes all alike have no kappa and are passed over.
 */
export function kappaInterval(pairs: readonly Pair[], draws: number, seed: number): Interval {
	const random = seeded(seed);
	const again = (): Pair[] =>
		pairs.map((pair) => pairs[Math.floor(random() * pairs.length)] ?? pair);
	const drawn = Array.from({ length: draws }, () => reliabilityOf(again()).kappa)
		.filter((kappa) => kappa !== null)
		.sort((a, b) => a - b);
	const at = (share: number): number => drawn[Math.round(share * (drawn.length - 1))] ?? NaN;
	return [at(0.025), at(0.975)];
}

/** The two independent codings of the record. */
export const pairsOf = ({ secondCoding }: DataRecord): Pair[] =>
	secondCoding.map(({ levelFirst, levelSecond }) => [levelFirst, levelSecond]);

/** A level on which the two codings differed, and what became of it. */
export interface Difference {
	coding: SecondCoding;
	/** The level that the record has now, with the reason for it. */
	kept: ThreatCoding;
	/** Which of the two levels was kept. */
	which: 'lower' | 'higher' | 'neither';
}

/** All levels on which the two codings differed, in the order of the record. */
export function differencesOf({ secondCoding, threat }: DataRecord): Difference[] {
	return secondCoding.flatMap((coding) => {
		const { sector, actor, period, levelFirst, levelSecond } = coding;
		const kept = threat.find(
			(row) => row.sector === sector && row.actor === actor && row.period === period
		);
		if (levelFirst === levelSecond || !kept) return [];
		const lower = kept.level === Math.min(levelFirst, levelSecond);
		const higher = kept.level === Math.max(levelFirst, levelSecond);
		return [{ coding, kept, which: lower ? 'lower' : higher ? 'higher' : 'neither' }];
	});
}
