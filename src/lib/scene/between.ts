import { mixBend, mixRun, pathOf, projection, type Bend } from './bend';
import { linePath } from './slope';
import type { Area, Label, Mark, Scene, Stroke } from './types';

/**
 * The picture between two pictures. Everything is matched by key: what is in both moves, what is only in the first
 * leaves in the first half, what is only in the second arrives in the second half. Marks that leave or arrive do so
 * from where their sector stands in the other picture, so that the eye can follow a sector from dial to ladder.
 */

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const leaving = (t: number): number => Math.max(0, 1 - 2 * t);
const arriving = (t: number): number => Math.max(0, 2 * t - 1);

type Keyed = { key: string; opacity: number };

/** Pairs two lists by key: first those of `a` in their order, then what only `b` has. */
function pairs<T extends Keyed>(a: readonly T[], b: readonly T[]): [T | undefined, T | undefined][] {
	const inB = new Map(b.map((item) => [item.key, item]));
	const inA = new Set(a.map((item) => item.key));
	return [
		...a.map((item): [T, T | undefined] => [item, inB.get(item.key)]),
		...b.filter((item) => !inA.has(item.key)).map((item): [undefined, T] => [undefined, item])
	];
}

/** Where a sector stands in a scene: the middle of its marks of the last period. */
function home(scene: Scene, sector: string): readonly [number, number] | undefined {
	const last = scene.view.periods.at(-1);
	const marks = scene.marks.filter((m) => m.sector === sector && m.period === last);
	if (marks.length === 0) return undefined;
	const sum = marks.reduce(([x, y], m) => [x + m.x, y + m.y] as const, [0, 0] as readonly [number, number]);
	return [sum[0] / marks.length, sum[1] / marks.length];
}

function mixMark(a: Mark | undefined, b: Mark | undefined, t: number, way: Way): Mark[] {
	const near = a ?? b;
	if (!near) return [];
	if (a && b) {
		const at = a.at && b.at ? ([mix(a.at[0], b.at[0], t), mix(a.at[1], b.at[1], t)] as const) : undefined;
		const [x, y] = at && way.project ? way.project(...at) : [mix(a.x, b.x, t), mix(a.y, b.y, t)];
		const later = t < 0.5 ? a : b;
		return [{ ...later, x, y, at, size: mix(a.size, b.size, t), opacity: mix(a.opacity, b.opacity, t) }];
	}
	const opacity = near.opacity * (a ? leaving(t) : arriving(t));
	const presence = a ? 1 - t : t;
	if (near.at && way.project) {
		// Values grow from the baseline and sink back to it.
		const at = [near.at[0], near.at[1] * presence] as const;
		const [x, y] = way.project(...at);
		return [{ ...near, at, x, y, opacity }];
	}
	const from = home(a ? way.b : way.a, near.sector) ?? [near.x, near.y];
	return [{ ...near, x: mix(from[0], near.x, presence), y: mix(from[1], near.y, presence), opacity }];
}

function mixStroke(a: Stroke | undefined, b: Stroke | undefined, t: number, bend: Bend | undefined): Stroke[] {
	const near = (t < 0.5 ? (a ?? b) : (b ?? a)) as Stroke;
	const opacity = a && b ? mix(a.opacity, b.opacity, t) : near.opacity * (a ? leaving(t) : arriving(t));
	if (bend && near.run) {
		const run = a?.run && b?.run ? mixRun(a.run, b.run, t) : near.run;
		return [{ ...near, run, d: pathOf(bend, run), opacity }];
	}
	if (near.ends) {
		const [from, to] = [a?.ends ?? near.ends, b?.ends ?? near.ends];
		const ends = [mix(from[0], to[0], t), mix(from[1], to[1], t), mix(from[2], to[2], t), mix(from[3], to[3], t)] as const;
		return [{ ...near, ends, d: linePath(ends), opacity }];
	}
	return [{ ...near, opacity }];
}

function mixArea(a: Area | undefined, b: Area | undefined, t: number): Area[] {
	if (a && b) {
		return [
			{
				key: a.key,
				x: mix(a.x, b.x, t),
				y: mix(a.y, b.y, t),
				width: mix(a.width, b.width, t),
				height: mix(a.height, b.height, t),
				opacity: mix(a.opacity, b.opacity, t)
			}
		];
	}
	const near = a ?? b;
	return near ? [{ ...near, opacity: near.opacity * (a ? leaving(t) : arriving(t)) }] : [];
}

/** Middle of a label's box relative to the point of the baseline that carries it. */
function offset(label: Label, bend: Bend): readonly [number, number] {
	const [x, y] = label.at ? projection(bend)(...label.at) : [0, 0];
	return [label.x + label.width / 2 - x, label.y + label.height / 2 - y];
}

function mixLabel(a: Label | undefined, b: Label | undefined, t: number, way: Way): Label[] {
	if (!a || !b) {
		const near = a ?? b;
		return near ? [{ ...near, opacity: near.opacity * (a ? leaving(t) : arriving(t)) }] : [];
	}
	const later = t < 0.5 ? a : b;
	const opacity = mix(a.opacity, b.opacity, t);
	let x = mix(a.x + a.width / 2, b.x + b.width / 2, t);
	let y = mix(a.y + a.height / 2, b.y + b.height / 2, t);
	let at: Label['at'];
	if (a.at && b.at && way.project && way.a.bend && way.b.bend) {
		at = [mix(a.at[0], b.at[0], t), mix(a.at[1], b.at[1], t)];
		const [px, py] = way.project(...at);
		const [ax, ay] = offset(a, way.a.bend);
		const [bx, by] = offset(b, way.b.bend);
		[x, y] = [px + mix(ax, bx, t), py + mix(ay, by, t)];
	}
	return [{ ...later, x: x - later.width / 2, y: y - later.height / 2, at, opacity }];
}

/** What the parts of a picture need to know of the way between two. */
interface Way {
	a: Scene;
	b: Scene;
	/** From places on the baseline to pixels, when both pictures stand on one. */
	project?: ReturnType<typeof projection>;
}

/**
 * The scene at `t` on the way from `a` to `b`; `t` = 0 is exactly `a`, `t` = 1 exactly `b`. The result is a scene like
 * any other, so a move that is interrupted can set out from it.
 */
export function between(a: Scene, b: Scene, t: number): Scene {
	if (t <= 0 || a === b) return a;
	if (t >= 1) return b;
	const bend = a.bend && b.bend ? mixBend(a.bend, b.bend, t) : undefined;
	const way: Way = { a, b, project: bend && projection(bend) };
	const later = t < 0.5 ? a : b;
	return {
		view: later.view,
		frame: later.frame,
		bend: bend ?? later.bend,
		areas: pairs(a.areas, b.areas).flatMap(([from, to]) => mixArea(from, to, t)),
		guides: pairs(a.guides, b.guides).flatMap(([from, to]) => mixStroke(from, to, t, bend)),
		links: pairs(a.links, b.links).flatMap(([from, to]) => mixStroke(from, to, t, bend)),
		marks: pairs(a.marks, b.marks).flatMap(([from, to]) => mixMark(from, to, t, way)),
		labels: pairs(a.labels, b.labels).flatMap(([from, to]) => mixLabel(from, to, t, way)),
		keys: later.keys,
		summary: later.summary
	};
}
