import { mixBend, mixRun, pathOf, projection, type Bend } from './bend';
import { linePath } from './slope';
import type { Area, Label, Mark, Scene, Stroke } from './types';

/**
 * The picture between two pictures. Everything is matched by key: what is in both moves, what is only
 * in the first leaves in the first half, what is only in the second arrives in the second half; marks
 * hand over in the middle. Marks and lines that leave or arrive do so from where their sector stands
 * in the other picture, so that the eye can follow a sector from dial to ladder.
 */

type Point = readonly [x: number, y: number];
type Ends = NonNullable<Stroke['ends']>;

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const leaving = (t: number): number => Math.max(0, 1 - 2 * t);
const arriving = (t: number): number => Math.max(0, 2 * t - 1);

/** How far marks that leave have handed over to those that arrive: in the middle, so that it is never empty. */
const handover = (t: number): number => Math.min(1, Math.max(0, 3 * t - 1));

/** What the parts of a picture need to know of the way between two. */
interface Way {
	a: Scene;
	b: Scene;
	t: number;
	/** The baseline at `t` and its places in pixels, when both pictures stand on one. */
	bend?: Bend;
	project?: ReturnType<typeof projection>;
}

/** A part as two pictures have it; one that only the first or the second has stands for both. */
interface Pair<T> {
	from: T;
	to: T;
	only?: 'a' | 'b';
}

/** Pairs two lists by key: first those of `a` in their order, then what only `b` has. */
function pairs<T extends { key: string }>(a: readonly T[], b: readonly T[]): Pair<T>[] {
	const inA = new Set(a.map((item) => item.key));
	const inB = new Map(b.map((item) => [item.key, item]));
	return [
		...a.map((from): Pair<T> => {
			const to = inB.get(from.key);
			return to ? { from, to } : { from, to: from, only: 'a' };
		}),
		...b
			.filter((item) => !inA.has(item.key))
			.map((item): Pair<T> => ({ from: item, to: item, only: 'b' }))
	];
}

/** Opacity of a part that moves, leaves or arrives. */
function opacityOf({ from, to, only }: Pair<{ opacity: number }>, t: number): number {
	if (!only) return mix(from.opacity, to.opacity, t);
	return only === 'a' ? from.opacity * leaving(t) : to.opacity * arriving(t);
}

/** How far a part that leaves or arrives has come from where it is to where it is not: 0 to 1. */
const absence = (only: 'a' | 'b', t: number): number => (only === 'a' ? t : 1 - t);

/** Where a sector stands in a scene: the middle of its marks of the last period. */
function home(scene: Scene, sector: string | undefined): Point | undefined {
	const last = scene.view.periods.at(-1);
	const marks = scene.marks.filter((m) => m.sector === sector && m.period === last);
	if (marks.length === 0) return undefined;
	const mean = (values: number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length;
	return [mean(marks.map((m) => m.x)), mean(marks.map((m) => m.y))];
}

/** Where the sector of a part that leaves or arrives stands in the picture without that part. */
const homeWithout = (only: 'a' | 'b', way: Way, sector: string | undefined): Point | undefined =>
	home(only === 'a' ? way.b : way.a, sector);

/** Place of a mark on the shared baseline: values move along it, and those that come grow from it. */
function placeOn({ from, to, only }: Pair<Mark>, t: number): Mark['at'] {
	if (!from.at || !to.at) return undefined;
	if (only) return [from.at[0], from.at[1] * (1 - absence(only, t))];
	return [mix(from.at[0], to.at[0], t), mix(from.at[1], to.at[1], t)];
}

/** Place of a mark where the pictures share no baseline. */
function placeOff({ from, to, only }: Pair<Mark>, way: Way): Point {
	const { t } = way;
	if (!only) return [mix(from.x, to.x, t), mix(from.y, to.y, t)];
	const [x, y] = homeWithout(only, way, from.sector) ?? [from.x, from.y];
	const share = absence(only, t);
	return [mix(from.x, x, share), mix(from.y, y, share)];
}

function mixMark(pair: Pair<Mark>, way: Way): Mark {
	const { t, project } = way;
	const { from, to, only } = pair;
	const at = project && placeOn(pair, t);
	const [x, y] = at ? project(...at) : placeOff(pair, way);
	const size = mix(from.size, to.size, t);
	const opacity = mix(
		only === 'b' ? 0 : from.opacity,
		only === 'a' ? 0 : to.opacity,
		only ? handover(t) : t
	);
	return { ...(t < 0.5 ? from : to), at, x, y, size, opacity };
}

/** The ends of a line on its way; one that leaves or arrives is drawn out of its sector's place. */
function mixEnds({ from, to, only }: Pair<Ends>, way: Way, sector: string | undefined): Ends {
	if (!only) return mixFour(from, to, way.t);
	const place = homeWithout(only, way, sector);
	return place ? mixFour(from, [...place, ...place], absence(only, way.t)) : from;
}

function mixFour(a: Ends, b: Ends, t: number): Ends {
	return [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t), mix(a[3], b[3], t)];
}

function mixStroke(pair: Pair<Stroke>, way: Way): Stroke {
	const { bend, t } = way;
	const { from, to, only } = pair;
	const near = t < 0.5 ? from : to;
	const opacity = opacityOf(pair, t);
	if (bend && from.run && to.run) {
		const run = mixRun(from.run, to.run, t);
		return { ...near, run, d: pathOf(bend, run), opacity };
	}
	if (from.ends && to.ends) {
		const ends = mixEnds({ from: from.ends, to: to.ends, only }, way, near.sector);
		return { ...near, ends, d: linePath(ends), opacity };
	}
	if (from.d === to.d) return { ...near, opacity };
	// Two strokes with no way from one to the other: the first goes before the second comes.
	return { ...near, opacity: near.opacity * (t < 0.5 ? leaving(t) : arriving(t)) };
}

function mixArea(pair: Pair<Area>, { t }: Way): Area {
	const { from, to } = pair;
	return {
		key: from.key,
		x: mix(from.x, to.x, t),
		y: mix(from.y, to.y, t),
		width: mix(from.width, to.width, t),
		height: mix(from.height, to.height, t),
		opacity: opacityOf(pair, t)
	};
}

/** Middle of a label's box. */
const middleOf = ({ x, y, width, height }: Label): Point => [x + width / 2, y + height / 2];

/** Middle of a label's box, seen from the point of the baseline that carries it. */
function offset(label: Label, at: Point, bend: Bend): Point {
	const [x, y] = projection(bend)(...at);
	const [mx, my] = middleOf(label);
	return [mx - x, my - y];
}

/** Words that pass others on their way are let go in the middle of it, where nobody could read them. */
const passing = (t: number): number => Math.max(0, 1 - 1.6 * (1 - Math.abs(2 * t - 1)));

/**
 * Whether a label changes its place among the others, rather than going along with all of them. Between a dial or line
 * and a ladder all do.
 */
function passes({ from, to }: Pair<Label>, at: Label['at'], { a, b }: Way): boolean {
	if (at && from.at && to.at) return from.at[0] !== to.at[0];
	return !a.bend !== !b.bend || Math.abs(from.y - to.y) > from.height;
}

/** Labels keep their middle on the way, since their words may change; on a baseline they go with it. */
function mixLabel(pair: Pair<Label>, way: Way): Label {
	const { a, b, t, project } = way;
	const { from, to, only } = pair;
	let [[ax, ay], [bx, by]] = [middleOf(from), middleOf(to)];
	let [x, y] = [0, 0];
	let at: Label['at'];
	if (project && a.bend && b.bend && from.at && to.at) {
		at = [mix(from.at[0], to.at[0], t), mix(from.at[1], to.at[1], t)];
		[x, y] = project(...at);
		[ax, ay] = offset(from, from.at, only === 'b' ? b.bend : a.bend);
		[bx, by] = offset(to, to.at, only === 'a' ? a.bend : b.bend);
	}
	const near = t < 0.5 ? from : to;
	const opacity = opacityOf(pair, t) * (passes(pair, at, way) ? passing(t) : 1);
	return {
		...near,
		x: x + mix(ax, bx, t) - near.width / 2,
		y: y + mix(ay, by, t) - near.height / 2,
		at,
		opacity
	};
}

/**
 * The scene at `t` on the way from `a` to `b`; `t` = 0 is exactly `a`, `t` = 1 exactly `b`. The result
 * is a scene like any other, so a move that is interrupted can set out from it.
 */
export function between(a: Scene, b: Scene, t: number): Scene {
	if (t <= 0 || a === b) return a;
	if (t >= 1) return b;
	// Between dial and ladder marks leave the baseline, so no bend holds for them.
	const bend = a.bend && b.bend ? mixBend(a.bend, b.bend, t) : undefined;
	const way: Way = { a, b, t, bend, project: bend && projection(bend) };
	const near = t < 0.5 ? a : b;
	return {
		view: near.view,
		frame: near.frame,
		bend,
		areas: pairs(a.areas, b.areas).map((pair) => mixArea(pair, way)),
		guides: pairs(a.guides, b.guides).map((pair) => mixStroke(pair, way)),
		links: pairs(a.links, b.links).map((pair) => mixStroke(pair, way)),
		marks: pairs(a.marks, b.marks).map((pair) => mixMark(pair, way)),
		labels: pairs(a.labels, b.labels).map((pair) => mixLabel(pair, way)),
		keys: near.keys,
		summary: near.summary
	};
}
