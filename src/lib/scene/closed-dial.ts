import type { Actor, PeriodId, Scores, SectorId } from '../index/types';
import { discRadius, guidesOf, levelOf, marksOf, ringRadius, stroke } from './dial';
import { MAX_LEVEL, type Run } from './bend';
import { dialIn, inNumbers, noRoom, type Cast } from './stand';
import { summarise } from './summary';
import type { Frame, Scene, Words } from './types';
import type { View } from './view';

/**
 * A small dial of one actor with numbers for names and an outline that closes, for showing what the outline does. Its
 * spokes stand at even angles, so that what the outline encloses is told by {@link outlineArea}.
 */
export interface ClosedDial {
	actor: Actor;
	period: PeriodId;
	/** Sectors in the order of the spokes. */
	order: readonly SectorId[];
}

/** Smallest outer radius, in pixels: marks of neighbouring spokes still stand apart at level 1. */
const MIN_RADIUS = 44;

/** Levels of an actor, in the order of the sectors. */
export function levelsOf(
	scores: Scores,
	actor: Actor,
	period: PeriodId,
	order: readonly SectorId[]
): number[] {
	return order.map((sector) => {
		const level = levelOf(scores, sector, actor, period);
		if (level === undefined) throw new RangeError(`an outline needs a level on ${sector}`);
		return level;
	});
}

/** Of the numbers of the scale only the ends have room between the first spoke and the last. */
const EVERY = MAX_LEVEL;

/** Lays out a dial with a closed outline, which is the scene's only link. */
export function closedDialScene(
	{ actor, period, order }: ClosedDial,
	scores: Scores,
	frame: Required<Frame>,
	words: Words
): Scene {
	const view: View = {
		chart: 'radar',
		periods: [period],
		show: [actor],
		raise: [],
		order: 'sector'
	};
	const disc = discRadius(frame);
	const number = (sector: SectorId): number => scores.sectors.indexOf(sector) + 1;
	// As far from the last spoke to the first as between any two.
	const angle = (2 * Math.PI * (order.length - 1)) / order.length;
	// One actor alone shares no place, so no ring is larger than its own.
	const halo = ringRadius(disc);
	const cast: Cast = { order, number, frame, words, halo, angle, every: EVERY };
	const { bend, labels } = dialIn(cast, inNumbers(cast), MIN_RADIUS) ?? noRoom(frame);
	const marks = marksOf(view, scores, order, bend, disc);
	const points = marks.flatMap(({ at }) => (at ? [at] : []));
	const outline: Run = { type: 'path', points: [...points, ...points.slice(0, 1)] };
	return {
		view,
		frame,
		bend,
		areas: [],
		guides: guidesOf(order, bend),
		links: [stroke(bend, `thread:${actor}`, 'thread', outline, { actor })],
		marks,
		labels,
		keys: scores.sectors.map((sector) => ({ n: number(sector), sector })),
		summary: summarise(view, scores, words)
	};
}
