import { mixBend, mixRun, pathOf, projection, type Bend, type Run } from './bend';
import { clamp } from './clamp';
import { linePath, type Ends } from './line';
import { mix } from './mix';
import { inTurn, progressOf, stagingOf, together, type Happenings, type Staging } from './staging';
import { hungOn, passing, stepBack } from './passing';
import type { Area, Label, Mark, Scene, Stroke } from './types';
import type { View } from './view';

/**
 * The picture between two pictures. Everything is matched by key: what is in both moves; what is only in the first leaves
 * before that, what is only in the second arrives after it. Marks and lines that leave or arrive travel from where their
 * sector stands in the other picture, and hand over in the middle of the move, so that the eye can follow a sector from
 * dial to ladder.
 */

/** A way from one picture to another. */
export interface Way {
	/** How long it takes by itself, in milliseconds. */
	duration: number;
	/** The picture at a share of the way, as a scene like any other; exactly the first at 0 and the second at 1. */
	at: (t: number) => Scene;
}

type Point = readonly [x: number, y: number];

/** How far marks that leave have handed over to those that arrive: in the middle, so that it is never empty. */
const handover = (t: number): number => Math.min(1, Math.max(0, 3 * t - 1));

/** A part as two pictures have it; one that only the first or the second has stands for both. */
interface Pair<T> {
	from: T;
	to: T;
	only?: 'a' | 'b';
	/** Where the part travels to or from in the picture that does not have it. */
	home?: Point;
	/** When it sets out among the others: 0 first, 1 last; without a turn from the first moment to the last. */
	turn?: number;
}

/** Everything that is the same all along the way. */
interface Plan {
	a: Scene;
	b: Scene;
	/** Whether both stand on one baseline, which bends from one to the other. */
	bends: boolean;
	/** Whether one kind of picture becomes another: then scale, areas and names are set before marks come to them. */
	resets: boolean;
	areas: Pair<Area>[];
	guides: Pair<Stroke>[];
	links: Pair<Stroke>[];
	marks: Pair<Mark>[];
	labels: Pair<Label>[];
}

/** The way at one moment. */
interface Moment {
	plan: Plan;
	/** Progress of the phases: what leaves has left at 1, what is set is there at 1, what arrives has arrived at 1. */
	leave: number;
	set: number;
	arrive: number;
	/** How far something has moved whose turn this is; without a turn it moves with everything. */
	moved: (turn?: number) => number;
	/** Whether no time is given to moving. */
	isStill: boolean;
	bend?: Bend;
	project?: ReturnType<typeof projection>;
}

/** Pairs two lists by key: first those of `a` in their order, then what only `b` has. */
function pairs<T extends { key: string }>(
	a: readonly T[],
	b: readonly T[],
	turnOf: (part: T) => number | undefined = () => undefined
): Pair<T>[] {
	const inA = new Set(a.map((item) => item.key));
	const inB = new Map(b.map((item) => [item.key, item]));
	return [
		...a.map((from): Pair<T> => {
			const to = inB.get(from.key);
			const turn = turnOf(from);
			return to ? { from, to, turn } : { from, to: from, only: 'a', turn };
		}),
		...b
			.filter((item) => !inA.has(item.key))
			.map((item): Pair<T> => ({ from: item, to: item, only: 'b', turn: turnOf(item) }))
	];
}

/** Where a sector stands in a scene: the middle of its marks of the last period. What is of no sector has no home. */
function home(scene: Scene, sector: string | undefined): Point | undefined {
	if (sector === undefined) return undefined;
	const last = scene.view.periods.at(-1);
	const marks = scene.marks.filter((m) => m.sector === sector && m.period === last);
	if (marks.length === 0) return undefined;
	const mean = (values: number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length;
	return [mean(marks.map((m) => m.x)), mean(marks.map((m) => m.y))];
}

/**
 * When each sector sets out: those that the story raises lead, the rest follow in the order in which they stand. What is of
 * no sector goes with everything, so that its words stay beside it.
 */
function turns({ marks, view }: Scene): (part: { sector?: string }) => number | undefined {
	const standing = new Set(marks.flatMap(({ sector }) => sector ?? []));
	const order = [...new Set([...view.raise.filter((id) => standing.has(id)), ...standing])];
	const last = Math.max(1, order.length - 1);
	const places = new Map(order.map((sector, i) => [sector, i / last]));
	return ({ sector }) => (sector === undefined ? undefined : (places.get(sector) ?? 0.5));
}

function planOf(a: Scene, b: Scene): Plan {
	const bends = a.bend !== undefined && b.bend !== undefined;
	const resets = !bends && a.view.chart !== b.view.chart;
	const turnOf = turns(b);
	const homed = <T extends { sector?: string }>(pair: Pair<T>): Pair<T> =>
		pair.only && !bends
			? { ...pair, home: home(pair.only === 'a' ? b : a, pair.from.sector) }
			: pair;
	return {
		a,
		b,
		bends,
		resets,
		areas: pairs(a.areas, b.areas),
		guides: pairs(a.guides, b.guides),
		links: pairs(a.links, b.links, turnOf).map((pair) => (pair.from.ends ? homed(pair) : pair)),
		marks: pairs(a.marks, b.marks, turnOf).map(homed),
		// Words that moved one after another would lie over each other.
		labels: pairs(a.labels, b.labels)
	};
}

/** Whether a stroke of both pictures has no way from one form to the other: the first goes before the second comes. */
const isReplaced = ({ from, to }: Pair<Stroke>, bends: boolean): boolean =>
	from.d !== to.d && !(bends && from.run && to.run) && !(from.ends && to.ends);

/** What happens on the way. */
function happeningsOf(plan: Plan): Happenings {
	const { areas, guides, links, marks, labels, bends } = plan;
	const strokes = [...guides, ...links];
	const replaced = strokes.some((pair) => !pair.only && isReplaced(pair, bends));
	const all = [...areas, ...strokes, ...marks, ...labels];
	const seen = ({ from }: Pair<{ opacity: number }>): boolean => from.opacity > 0;
	const lone = (side: 'a' | 'b'): boolean =>
		all.some((pair) => pair.only === side && !pair.home && seen(pair));
	const shift = (pair: Pair<Mark | Label | Area>): boolean =>
		pair.from.x !== pair.to.x || pair.from.y !== pair.to.y;
	const fades = all.some(({ from, to }) => from.opacity !== to.opacity);
	const redrawn = strokes.some((pair) => pair.from.d !== pair.to.d && !isReplaced(pair, bends));
	const travels = marks.some((pair) => pair.home ?? (!pair.only && shift(pair)));
	const [leaves, arrives] = [replaced || lone('a'), replaced || lone('b')];
	// Words that are let go on their way need no time of their own beside what leaves and what arrives.
	const followed = labels.filter((pair) => !(leaves && arrives && passes(pair, plan)));
	const rest = fades || redrawn || [...followed, ...areas].some(shift);
	return { leaves, moves: travels ? 'marks' : rest ? 'rest' : undefined, arrives };
}

/** How far that has come to be seen which only the second picture has: its stage is set before its marks are there. */
const arrivalOf = (moment: Moment, isStage: boolean): number =>
	isStage && moment.plan.resets ? moment.set : moment.arrive;

/** Opacity of a part that moves, leaves or arrives; the scale, areas and words of a picture are its stage. */
function opacityOf(pair: Pair<{ opacity: number }>, moment: Moment, isStage = false): number {
	const { from, to, only, turn } = pair;
	const moved = moment.moved(turn);
	if (!only) return mix(from.opacity, to.opacity, moved);
	if (pair.home) return from.opacity * (only === 'a' ? 1 - handover(moved) : handover(moved));
	return only === 'a' ? from.opacity * (1 - moment.leave) : to.opacity * arrivalOf(moment, isStage);
}

/** How far a part that only one picture has is from its place there: 0 to 1. */
function absenceOf({ only, home, turn }: Pair<unknown>, moment: Moment): number {
	if (home) return only === 'a' ? moment.moved(turn) : 1 - moment.moved(turn);
	return only === 'a' ? moment.leave : 1 - moment.arrive;
}

/** Place of a mark on the shared baseline: values move along it, and those that come grow from it. */
function placeOn(pair: Pair<Mark>, moment: Moment): Mark['at'] {
	const { from, to, only, turn } = pair;
	if (!from.at || !to.at) return undefined;
	if (only) return [from.at[0], from.at[1] * (1 - absenceOf(pair, moment))];
	const moved = moment.moved(turn);
	return [mix(from.at[0], to.at[0], moved), mix(from.at[1], to.at[1], moved)];
}

/** Place of a mark where the pictures share no baseline. */
function placeOff(pair: Pair<Mark>, moment: Moment): Point {
	const { from, to, only, turn, home: [x, y] = [from.x, from.y] } = pair;
	const share = only ? absenceOf(pair, moment) : moment.moved(turn);
	return only
		? [mix(from.x, x, share), mix(from.y, y, share)]
		: [mix(from.x, to.x, share), mix(from.y, to.y, share)];
}

function mixMark(pair: Pair<Mark>, moment: Moment): Mark {
	const { from, to, turn } = pair;
	const at = moment.project && placeOn(pair, moment);
	const [x, y] = at && moment.project ? moment.project(...at) : placeOff(pair, moment);
	const moved = moment.moved(turn);
	const size = mix(from.size, to.size, moved);
	return { ...(moved < 0.5 ? from : to), at, x, y, size, opacity: opacityOf(pair, moment) };
}

function mixFour(a: Ends, b: Ends, t: number): Ends {
	return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t), mix(a[3], b[3], t)];
}

/** The ends of a line on its way; one that travels is drawn out of its sector's place. */
function endsOf(from: Ends, to: Ends, pair: Pair<Stroke>, moment: Moment): Ends {
	if (!pair.only) return mixFour(from, to, moment.moved(pair.turn));
	return pair.home ? mixFour(from, [...pair.home, ...pair.home], absenceOf(pair, moment)) : from;
}

/** A run whose values stand at a share of their height above the baseline. */
function lowered(run: Run, share: number): Run {
	if (run.type === 'arc') return { ...run, h: run.h * share };
	return { ...run, points: run.points.map(([u, h]) => [u, h * share] as const) };
}

/** The way of a stroke along the baseline; what only one picture has grows and shrinks with the marks that it joins. */
function runOf(from: Run, to: Run, pair: Pair<Stroke>, moment: Moment, isStage: boolean): Run {
	if (!pair.only || isStage) return mixRun(from, to, moment.moved(pair.turn));
	return lowered(from, 1 - absenceOf(pair, moment));
}

function mixStroke(pair: Pair<Stroke>, moment: Moment, isStage: boolean): Stroke {
	const { from, to, turn } = pair;
	const moved = moment.moved(turn);
	const near = moved < 0.5 ? from : to;
	const opacity = opacityOf(pair, moment, isStage);
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

function mixArea(pair: Pair<Area>, moment: Moment): Area {
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

/** Middle of a label's box. */
const middleOf = ({ x, y, width, height }: Label): Point => [x + width / 2, y + height / 2];

/** Middle of a label's box, seen from where it would hang on the baseline. */
function offset(label: Label, at: Point, bend: Bend): Point {
	const [x, y] = projection(bend)(...at);
	const [hx, hy] = hungOn(bend, at, label);
	const [mx, my] = middleOf(label);
	return [mx - x - hx, my - y - hy];
}

/**
 * Whether a label changes its place among the others, rather than going along with all of them. Between two kinds of
 * picture that share no baseline all do.
 */
function passes(
	{ from, to }: Pair<Label>,
	{ a, b, bends }: Pick<Plan, 'a' | 'b' | 'bends'>
): boolean {
	if (bends && from.at && to.at) return from.at[0] !== to.at[0];
	const [dx, dy] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
	return a.view.chart === b.view.chart ? dy > from.height : Math.hypot(dx, dy) > from.height;
}

/** Words that have no time to move leave where they were with what leaves, and come where they belong with what comes. */
const dissolve = ({ moved, leave, arrive }: Moment): number =>
	moved() < 0.5 ? 1 - leave : Math.max(0, 2 * arrive - 1);

/** Labels keep their middle on the way, since their words may change; on a baseline they hang on it, whatever its bend. */
function mixLabel(pair: Pair<Label>, moment: Moment): Label {
	const { a, b } = moment.plan;
	const { from, to, only, turn } = pair;
	const moved = moment.moved(turn);
	let [[ax, ay], [bx, by]] = [middleOf(from), middleOf(to)];
	const near = moved < 0.5 ? from : to;
	let [x, y] = [0, 0];
	let at: Label['at'];
	if (moment.project && moment.bend && a.bend && b.bend && from.at && to.at) {
		at = [mix(from.at[0], to.at[0], moved), mix(from.at[1], to.at[1], moved)];
		const [px, py] = moment.project(...at);
		const [hx, hy] = hungOn(moment.bend, at, near);
		[x, y] = [px + hx, py + hy];
		[ax, ay] = offset(from, from.at, only === 'b' ? b.bend : a.bend);
		[bx, by] = offset(to, to.at, only === 'a' ? a.bend : b.bend);
	}
	const isPassing = !only && passes(pair, moment.plan);
	// Between two kinds of picture names are let go with the old stage and stand on the new one when marks come to them.
	if (isPassing && moment.plan.resets) {
		return moment.set > 0
			? { ...to, opacity: to.opacity * moment.set }
			: { ...from, opacity: from.opacity * (1 - moment.leave) };
	}
	if (isPassing && moment.isStill) return { ...near, opacity: near.opacity * dissolve(moment) };
	const veil = isPassing ? passing(moved) : 1;
	const left = x + mix(ax, bx, moved) - near.width / 2;
	return {
		...near,
		x: at ? clamp(left, 0, b.frame.width - near.width) : left,
		y: y + mix(ay, by, moved) - near.height / 2,
		at,
		opacity: opacityOf(pair, moment, true) * veil
	};
}

function momentOf(plan: Plan, isStill: boolean, staging: Staging, t: number): Moment {
	const { a, b } = plan;
	const progress = progressOf(staging.move, t);
	// A baseline bends as one: what stands on it cannot set out one after another.
	const moved = plan.bends
		? () => together(progress)
		: (turn?: number) => (turn === undefined ? together(progress) : inTurn(progress, turn));
	const bend = a.bend && b.bend ? mixBend(a.bend, b.bend, moved()) : undefined;
	return {
		plan,
		leave: progressOf(staging.leave, t),
		set: progressOf(staging.set, t),
		arrive: progressOf(staging.arrive, t),
		moved,
		isStill,
		bend,
		project: bend && projection(bend)
	};
}

/**
 * What is raised on the way: what `b` raises, from the first moment; but marks that are to become those of another kind of
 * picture would flash up before they go.
 */
const viewAt = ({ a, b, resets }: Plan, moment: Moment): View =>
	resets && moment.moved() < 0.5 ? { ...b.view, raise: a.view.raise } : b.view;

/** The way from `a` to `b`. What is said of the picture is that of `b` from the first moment. */
export function wayBetween(a: Scene, b: Scene): Way {
	const plan = planOf(a, b);
	const happenings = happeningsOf(plan);
	const staging = stagingOf(happenings);
	return {
		duration: staging.duration,
		at(t) {
			if (t <= 0 || a === b) return a;
			if (t >= 1 || staging.duration === 0) return b;
			const moment = momentOf(plan, !happenings.moves, staging, t);
			return {
				...b,
				view: viewAt(plan, moment),
				// Between dial and ladder marks leave the baseline, so no bend holds for them.
				bend: moment.bend,
				areas: plan.areas.map((pair) => mixArea(pair, moment)),
				guides: plan.guides.map((pair) => mixStroke(pair, moment, true)),
				links: plan.links.map((pair) => mixStroke(pair, moment, false)),
				marks: plan.marks.map((pair) => mixMark(pair, moment)),
				labels: stepBack(plan.labels.map((pair) => mixLabel(pair, moment)))
			};
		}
	};
}

/** The scene at `t` on the way from `a` to `b`; see {@link wayBetween}. */
export const between = (a: Scene, b: Scene, t: number): Scene => wayBetween(a, b).at(t);
