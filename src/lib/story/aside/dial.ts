import type { Actor, PeriodId, Scores, SectorId } from '../../index/types';
import { closedDialScene, levelsOf } from '../../scene/closed-dial';
import { inOrder, moreArea, narrowestOrder, widestOrder } from '../../scene/outline';
import { HUB_LEVELS } from '../../scene/stand';
import type { Scene, Words } from '../../scene/types';

/** Whose outline is shown: the one whose levels differ most, so that the order of spokes does most to it. */
export const ACTOR: Actor = 'japan';

/** Frame of the small dials: two stand side by side on a phone, with text of a readable size. */
const FRAME = { width: 156, height: 156, text: 12 };

/** Orders that are tried for one whose area differs by a per cent or more; with levels all alike there is none. */
const TRIES = 100;

/** Everything the aside tells of one outline, in any order of its spokes. */
export interface HonestDial {
	/** Sectors in the order that every dial of the story keeps. */
	ours: readonly SectorId[];
	/** The order that encloses most, or least, whichever is further from ours. */
	furthest: readonly SectorId[];
	/** By how many per cent the largest outline of all orders encloses more than the smallest. */
	spread: number;
	/** By how many per cent, in whole numbers, this order encloses more than ours; less than 0 where it encloses less. */
	more: (order: readonly SectorId[]) => number;
	/** The dial in this order. */
	sceneOf: (order: readonly SectorId[]) => Scene;
	/** The next of these orders in which the area can be told from ours. */
	next: (orders: Iterator<number[], unknown>) => readonly SectorId[];
}

/** Computes what the aside shows and says, from the levels of one period. */
export function honestDial(scores: Scores, words: Words, period: PeriodId): HonestDial {
	const ours = scores.sectors;
	const levels = levelsOf(scores, ACTOR, period, ours);
	const compare = (order: readonly number[], than: readonly number[]): number =>
		Math.round(moreArea(order, than, HUB_LEVELS));
	const more = (order: readonly SectorId[]): number =>
		compare(levelsOf(scores, ACTOR, period, order), levels);
	const [widest, narrowest] = [widestOrder(levels), narrowestOrder(levels)];
	const ends = [widest, narrowest].map((order) => inOrder(ours, order));
	return {
		ours,
		furthest: ends.reduce((a, b) => (Math.abs(more(b)) > Math.abs(more(a)) ? b : a), ours),
		spread: compare(inOrder(levels, widest), inOrder(levels, narrowest)),
		more,
		sceneOf: (order) => closedDialScene({ actor: ACTOR, period, order }, scores, FRAME, words),
		next: (orders) => {
			for (let i = 0; i < TRIES; i++) {
				const { value, done } = orders.next();
				if (done) break;
				const order = inOrder(ours, value);
				if (more(order) !== 0) return order;
			}
			return ours;
		}
	};
}
