import { mixRun, pathOf, type Bend, type projection, type Run } from './bend';
import type { Point } from './carry';
import { clamp } from './clamp';
import { linePath, type Ends } from './line';
import { mix } from './mix';
import { isReplaced, type Axis, type Pair, type Plan } from './plan';
import { oneByOne } from './staging';
import type { Area, Mark, Stroke } from './types';

/** Marks, strokes and areas at one moment of the way between two pictures. */

/** How far marks that leave have handed over to those that arrive: late on the way, where the eye already knows them. */
const handover = (t: number): number => clamp(4 * t - 2, 0, 1);

/** How far a mark can be seen that comes out of another one of its own kind. */
const comingOut = (t: number): number => clamp(5 * t, 0, 1);

/** The way at one moment. */
export interface Moment {
	plan: Plan;
	/** Progress of the phases: what leaves has left at 1, what is set is there at 1, what arrives has arrived at 1. */
	leave: number;
	set: number;
	arrive: number;
	/** How far something has moved whose turn this is, along an axis; without a turn it moves with everything. */
	moved: (turn?: number, axis?: Axis) => number;
	/** Where the marks are, by key; they are placed before all else. */
	placed: ReadonlyMap<string, Mark>;
	/** Whether no time is given to moving. */
	isStill: boolean;
	bend?: Bend;
	project?: ReturnType<typeof projection>;
}

/** How far that has come to be seen which only the second picture has: its stage is set before its marks are there. */
const arrivalOf = (moment: Moment, isStage: boolean): number =>
	isStage && moment.plan.resets ? moment.set : moment.arrive;

/** Opacity of a part that moves, leaves or arrives; the scale, areas and words of a picture are its stage. */
export function opacityOf(
	pair: Pair<{ opacity: number }>,
	moment: Moment,
	isStage = false
): number {
	const { from, to, only, turn } = pair;
	const moved = moment.moved(turn);
	if (!only) return mix(from.opacity, to.opacity, moved);
	if (pair.home) {
		const [gone, come] = moment.plan.resets
			? [handover(moved), handover(moved)]
			: [1 - comingOut(1 - moved), comingOut(moved)];
		return from.opacity * (only === 'a' ? 1 - gone : come);
	}
	if (only === 'a') return from.opacity * (1 - moment.leave);
	const isOneByOne = moment.plan.isOfOtherThings && turn !== undefined;
	return to.opacity * (isOneByOne ? oneByOne(moment.arrive, turn) : arrivalOf(moment, isStage));
}

/** How far a part that only one picture has is gone from it: 0 to 1. */
const absenceOf = ({ only }: Pair<unknown>, { leave, arrive }: Moment): number =>
	only === 'a' ? leave : 1 - arrive;

/** Place of a mark on the shared baseline: values move along it, and those that come grow from it. */
function placeOn(pair: Pair<Mark>, moment: Moment): Mark['at'] {
	const { from, to, only, turn } = pair;
	if (!from.at || !to.at) return undefined;
	if (only)
		return [
			from.at[0],
			from.at[1] * (moment.plan.isOfOtherThings ? 1 : 1 - absenceOf(pair, moment))
		];
	const moved = moment.moved(turn);
	return [mix(from.at[0], to.at[0], moved), mix(from.at[1], to.at[1], moved)];
}

/** Place of a mark where the pictures share no baseline. */
function placeOff({ from, to, only, turn, home }: Pair<Mark>, { moved }: Moment): Point {
	const start: Point = only === 'b' && home ? home : [from.x, from.y];
	const end: Point = only === 'a' ? (home ?? start) : [to.x, to.y];
	return [mix(start[0], end[0], moved(turn, 'x')), mix(start[1], end[1], moved(turn, 'y'))];
}

/** How far a mark has come to its new size: small ones travel, so that they lie on each other as little as can be. */
const sized = ({ from, to }: Pair<Mark>, moved: number): number =>
	clamp(to.size < from.size ? 2 * moved : 2 * moved - 1, 0, 1);

export function mixMark(pair: Pair<Mark>, moment: Moment): Mark {
	const { from, to, turn } = pair;
	const at = moment.project && placeOn(pair, moment);
	const [x, y] = at && moment.project ? moment.project(...at) : placeOff(pair, moment);
	const moved = moment.moved(turn);
	const size = mix(from.size, to.size, sized(pair, moved));
	return { ...(moved < 0.5 ? from : to), at, x, y, size, opacity: opacityOf(pair, moment) };
}

function mixFour(a: Ends, b: Ends, t: number): Ends {
	return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t), mix(a[3], b[3], t)];
}

/** The ends of a line: on the marks that it joins, wherever these are. */
function endsOf(from: Ends, to: Ends, { holds, turn }: Pair<Stroke>, moment: Moment): Ends {
	const [x0, y0, x1, y1] = mixFour(from, to, moment.moved(turn));
	const [start, end] =
		holds?.map(({ mark, dx, dy }): Point | undefined => {
			const now = moment.placed.get(mark.key);
			return now && [now.x + dx, now.y + dy];
		}) ?? [];
	return [start?.[0] ?? x0, start?.[1] ?? y0, end?.[0] ?? x1, end?.[1] ?? y1];
}

/** How far a line can be seen that only one picture has: with the mark that it leads to, if that comes out of another. */
function lineOpacity(
	{ only, holds, turn, from }: Pair<Stroke>,
	moment: Moment
): number | undefined {
	const led = holds?.some(({ mark }) => moment.plan.carried.has(mark.key));
	if (!only || !led) return undefined;
	return from.opacity * comingOut(only === 'a' ? 1 - moment.moved(turn) : moment.moved(turn));
}

/** The way of a stroke along the baseline; what only one picture has stands on its marks, wherever these are. */
function runOf(from: Run, to: Run, pair: Pair<Stroke>, moment: Moment, isStage: boolean): Run {
	if (!pair.only || isStage) return mixRun(from, to, moment.moved(pair.turn));
	if (from.type === 'arc') return { ...from, h: from.h * (1 - absenceOf(pair, moment)) };
	const points = from.points.map((point, i) => {
		const mark = pair.points?.[i];
		return (mark && moment.placed.get(mark.key)?.at) ?? point;
	});
	return { ...from, points };
}

export function mixStroke(pair: Pair<Stroke>, moment: Moment, isStage: boolean): Stroke {
	const { from, to, turn } = pair;
	const moved = moment.moved(turn);
	const near = moved < 0.5 ? from : to;
	const opacity = lineOpacity(pair, moment) ?? opacityOf(pair, moment, isStage);
	if (moment.bend && from.run && to.run) {
		const run = runOf(from.run, to.run, pair, moment, isStage);
		return { ...near, run, d: pathOf(moment.bend, run), opacity };
	}
	if (from.ends && to.ends) {
		const ends = endsOf(from.ends, to.ends, pair, moment);
		return { ...near, ends, d: linePath(ends), opacity };
	}
	if (!isReplaced(pair, false)) return { ...near, opacity };
	const there = arrivalOf(moment, isStage);
	return there > 0
		? { ...to, opacity: to.opacity * there }
		: { ...from, opacity: from.opacity * (1 - moment.leave) };
}

export function mixArea(pair: Pair<Area>, moment: Moment): Area {
	const { from, to, turn } = pair;
	const t = moment.moved(turn);
	return {
		key: from.key,
		x: mix(from.x, to.x, t),
		y: mix(from.y, to.y, t),
		width: mix(from.width, to.width, t),
		height: mix(from.height, to.height, t),
		opacity: opacityOf(pair, moment, true)
	};
}
