import { HIGH } from '../../index/corners';
import { threatKey } from '../../index/keys';
import { ACTORS, type Actor, type PeriodId, type Scores, type SectorId } from '../../index/types';
import { clamp } from '../clamp';
import { haloRadius, levelOf, ringRadius } from '../dial';
import type { Frame, Mark } from '../types';

/**
 * A value of each side for a sector: what a scatter with the EU across and Japan up is made of.
 *
 * Why this, and not closeness against cooperation for every measure: closeness of levels against cooperation is the story's
 * question and already a chart. A reader who asks for another measure asks how the two sides' values of it go together. Two
 * values in one unit belong on two axes of one scale, where equal values are the diagonal and nothing is lost of either: a
 * closeness of 4 cannot tell a danger that both call foremost from one that neither mentions. Twelve sectors that were
 * chosen, not drawn, and a scale of ranks bear no line of regression; corners are counted instead.
 */
export interface Pair {
	sector: SectorId;
	eu: number;
	japan: number;
	/** Whether either rests on low-confidence evidence. */
	loose: boolean;
}

/** Where values count as high, and under which difference they are told as the same; in units of the measure. */
export interface Measured {
	high: number;
	same: number;
}

/** Smallest and largest radius of a disc, in pixels. */
const MIN_DISC = 4.5;
const MAX_DISC = 6;

/** Of levels and of forms of response: three or four of four; only what is equal is the same. */
export const LEVELS: Measured = { high: HIGH, same: 0 };

/** Sectors with a level of each side, in their usual order. What lacks one has no place on two axes. */
export function levelPairs(scores: Scores, period: PeriodId): Pair[] {
	return scores.sectors.flatMap((sector) => {
		const [eu, japan] = ACTORS.map((actor) => levelOf(scores, sector, actor, period));
		if (eu === undefined || japan === undefined) return [];
		const loose = ACTORS.some(
			(actor) => scores.threat[threatKey(sector, actor, period)]?.confidence === 'low'
		);
		return [{ sector, eu, japan, loose }];
	});
}

/** Who has more; nobody where both have the same. */
function aheadIn({ eu, japan }: Pair, { same }: Measured): Actor | undefined {
	const lead = eu - japan;
	if (lead === 0 || Math.abs(lead) < same) return undefined;
	return lead > 0 ? 'eu' : 'japan';
}

/** Radius of a disc in this frame, in pixels: smaller than on the dial, as several stand in one field with their names. */
export const pairDisc = (frame: Required<Frame>): number =>
	clamp(Math.min(frame.width, frame.height) / 110, MIN_DISC, MAX_DISC);

/** How many sectors are high for whom, and who has more on how many. */
export interface PairCounts {
	total: number;
	/** High for both, for one alone, for neither. */
	both: number;
	eu: number;
	japan: number;
	neither: number;
	euAhead: number;
	japanAhead: number;
	equal: number;
}

/** Counts what the picture shows, for the corners and for the sentence. */
export function countPairs(pairs: readonly Pair[], measured: Measured): PairCounts {
	const { high } = measured;
	const count = (test: (pair: Pair) => boolean): number => pairs.filter(test).length;
	return {
		total: pairs.length,
		both: count(({ eu, japan }) => eu >= high && japan >= high),
		eu: count(({ eu, japan }) => eu >= high && japan < high),
		japan: count(({ eu, japan }) => eu < high && japan >= high),
		neither: count(({ eu, japan }) => eu < high && japan < high),
		euAhead: count((pair) => aheadIn(pair, measured) === 'eu'),
		japanAhead: count((pair) => aheadIn(pair, measured) === 'japan'),
		equal: count((pair) => aheadIn(pair, measured) === undefined)
	};
}

/**
 * The mark of a pair at a place: the EU's disc where the EU has more, Japan's ring where Japan has, and the ring that goes
 * around a disc where both have the same, as on the dial.
 *
 * @param disc Radius of a disc, in pixels.
 */
export function pairMark(
	pair: Pair,
	measured: Measured,
	place: Pick<Mark, 'x' | 'y' | 'period'>,
	disc: number
): Mark {
	const ahead = aheadIn(pair, measured);
	const actor = ahead ?? 'japan';
	const ring = ahead === undefined ? haloRadius(disc) : ringRadius(disc);
	return {
		...place,
		key: `${pair.sector}:${actor}`,
		shape: actor === 'eu' ? 'disc' : 'ring',
		sector: pair.sector,
		actor,
		value: pair[actor],
		size: actor === 'eu' ? disc : ring,
		loose: pair.loose,
		opacity: 1
	};
}

/** Marks with the disc inside each ring that stands for both. */
export const withDiscs = (
	marks: readonly Mark[],
	pairs: readonly Pair[],
	measured: Measured,
	disc: number
): Mark[] =>
	marks.flatMap((mark): Mark[] => {
		const pair = pairs.find(({ sector }) => sector === mark.sector);
		if (!pair || aheadIn(pair, measured) !== undefined) return [mark];
		const inner: Mark = {
			...mark,
			key: `${pair.sector}:eu`,
			shape: 'disc',
			actor: 'eu',
			value: pair.eu,
			size: disc
		};
		return [inner, mark];
	});
