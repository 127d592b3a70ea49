import {
	carriersOf,
	carries,
	homeOf,
	joined,
	marksOn,
	type Carriers,
	type Hold,
	type Point
} from './carry';
import type { Happenings } from './staging';
import type { Area, Label, Mark, Scene, Stroke } from './types';
import type { View } from './view';

/** What becomes what on the way from one picture to another, and in what manner: all that is the same at any moment of it. */

/** A part as two pictures have it; one that only the first or the second has stands for both. */
export interface Pair<T> {
	from: T;
	to: T;
	only?: 'a' | 'b';
	/** Where the part travels to or from in the picture that does not have it. */
	home?: Point;
	/** When it sets out among the others: 0 first, 1 last; without a turn from the first moment to the last. */
	turn?: number;
	/** The marks that it joins and goes along with, for a line; those on its points, for a thread. */
	holds?: readonly [Hold, Hold];
	points?: readonly (Mark | undefined)[];
}

export type Axis = 'x' | 'y';

/** Everything that is the same all along the way. */
export interface Plan {
	a: Scene;
	b: Scene;
	/** Whether both stand on one baseline, which bends from one to the other. */
	bends: boolean;
	/**
	 * Whether the two tell of other things: an article of an agreement is no level. Then nothing of the one becomes anything
	 * of the other, and what comes does so one after another.
	 */
	isOfOtherThings: boolean;
	/** Whether one kind of picture becomes another: then its scale is set before marks come to it, and names travel. */
	resets: boolean;
	/** Whether what moves sideways does so as one: columns of a ladder, rows of values. */
	slides: boolean;
	/** The axis along which things move first, where they move along one after the other. */
	first?: Axis;
	/** Marks of one picture that travel from or to another's place in the other, by key. */
	carried: ReadonlySet<string>;
	areas: Pair<Area>[];
	guides: Pair<Stroke>[];
	links: Pair<Stroke>[];
	marks: Pair<Mark>[];
	labels: Pair<Label>[];
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

/** Rows of sectors: a picture of one kind becomes one of the other by moving along them, and then by sorting them. */
const ROWS: readonly string[] = ['dotplot', 'difference'];

/**
 * The axis along which things move first: a ladder lets a column slide out of its last one before that takes its levels, and
 * rows are shifted before they are sorted; the ways back are the same the other way round.
 */
function firstAxis(a: Scene, b: Scene, marks: readonly Pair<Mark>[]): Axis | undefined {
	const [from, to] = [a.view.chart, b.view.chart];
	if (from !== to && ROWS.includes(from) && ROWS.includes(to)) return to === 'dotplot' ? 'y' : 'x';
	if (from !== 'slope' || to !== 'slope') return undefined;
	const grown = marks.find(({ only, home }) => only && home);
	return grown && (grown.only === 'b' ? 'x' : 'y');
}

/** Which of two pictures a lone part belongs to, and which it does not. */
const sidesOf = <T>({ only }: Pair<unknown>, a: T, b: T): readonly [own: T, other: T] =>
	only === 'b' ? [b, a] : [a, b];

/** Names of raised sectors before all others: where words come to lie on each other the later ones step back. */
function raisedFirst(labels: readonly Pair<Label>[], { raise }: View): Pair<Label>[] {
	const isRaised = ({ from: { sector } }: Pair<Label>): boolean => raise.includes(sector ?? '');
	return [...labels.filter(isRaised), ...labels.filter((pair) => !isRaised(pair))];
}

export function planOf(a: Scene, b: Scene): Plan {
	const bends = a.bend !== undefined && b.bend !== undefined;
	const charts = [a.view.chart, b.view.chart];
	const isOther = charts[0] !== charts[1];
	const areRows = charts.every((chart) => ROWS.includes(chart));
	const isOfOtherThings = isOther && charts.includes('articles');
	const turnOf = turns(b);
	const carriers: readonly [Carriers, Carriers] = [carriersOf(a), carriersOf(b)];
	const homed = (pair: Pair<Mark>): Pair<Mark> => {
		if (!pair.only || bends || isOfOtherThings) return pair;
		const [own, other] = sidesOf(pair, ...carriers);
		return carries(pair.from, own) ? { ...pair, home: homeOf(pair.from, other) } : pair;
	};
	const held = (pair: Pair<Stroke>): Pair<Stroke> => {
		const [own] = sidesOf(pair, a, b);
		if (bends) return pair.only ? { ...pair, points: marksOn(pair.from, own) } : pair;
		return isOther && !areRows ? pair : { ...pair, holds: joined(pair.from, own) };
	};
	const order = new Map(b.marks.map(({ key }, i) => [key, i / b.marks.length]));
	const inOrder = ({ key }: Mark): number | undefined => order.get(key);
	const marks = pairs(a.marks, b.marks, isOfOtherThings ? inOrder : turnOf).map(homed);
	const resets = !bends && (isOther || a.bend !== b.bend);
	const slides = areRows || charts.every((chart) => chart === 'slope');
	return {
		a,
		b,
		bends,
		isOfOtherThings,
		resets,
		slides,
		first: firstAxis(a, b, marks),
		carried: new Set(marks.filter(({ home }) => home).map(({ from }) => from.key)),
		areas: pairs(a.areas, b.areas),
		guides: pairs(a.guides, b.guides),
		links: pairs(a.links, b.links, turnOf).map(held),
		marks,
		// Names go along with their marks; other words that moved one after another would lie over each other.
		labels: raisedFirst(pairs(a.labels, b.labels, resets || slides ? turnOf : undefined), b.view)
	};
}

/** Whether a stroke of both pictures has no way from one form to the other: the first goes before the second comes. */
export const isReplaced = ({ from, to }: Pair<Stroke>, bends: boolean): boolean =>
	from.d !== to.d && !(bends && from.run && to.run) && !(from.ends && to.ends);

/** What happens on the way. */
export function happeningsOf(plan: Plan): Happenings {
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
	const moves = !travels ? rest && 'rest' : plan.first ? 'beats' : 'marks';
	const comes = arrives && (plan.isOfOtherThings ? 'one by one' : 'at once');
	return { leaves, moves: moves || undefined, arrives: comes || undefined };
}

/**
 * Whether a label changes its place among the others, rather than going along with all of them. Between two kinds of
 * picture that share no baseline all do.
 */
export function passes(
	{ from, to }: Pair<Label>,
	{ a, b, bends }: Pick<Plan, 'a' | 'b' | 'bends'>
): boolean {
	if (bends && from.at && to.at) return from.at[0] !== to.at[0];
	const [dx, dy] = [Math.abs(from.x - to.x), Math.abs(from.y - to.y)];
	return a.view.chart === b.view.chart ? dy > from.height : Math.hypot(dx, dy) > from.height;
}
