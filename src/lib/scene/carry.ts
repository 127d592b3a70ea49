import type { Mark, Scene, Stroke } from './types';

/**
 * What carries a sector from one picture to another: of all its marks only the last ones travel, so that the eye has a few
 * things to follow and no cloud. All others go and come where they stand.
 */

export type Point = readonly [x: number, y: number];

/** Marks that carry their sector, by sector: those of the last period, or of the last year where marks have no period. */
export type Carriers = ReadonlyMap<string, readonly Mark[]>;

/** Shapes that say something about a value beside the one that carries its sector: one country of many, a verdict. */
const isBeside = ({ shape }: Mark): boolean => shape === 'tick' || shape.startsWith('verdict-');

/** Of marks that are grouped by year the last of each side; without years all. */
function lastOf(marks: readonly Mark[]): readonly Mark[] {
	if (marks.some(({ group }) => group === undefined)) return marks;
	// By side, later years after earlier ones.
	return [...new Map(marks.map((mark) => [mark.actor, mark])).values()];
}

export function carriersOf({ marks, view }: Scene): Carriers {
	const last = view.periods.at(-1);
	const found = new Map<string, Mark[]>();
	for (const mark of marks) {
		if (mark.sector === undefined || mark.period !== last || isBeside(mark)) continue;
		found.set(mark.sector, [...(found.get(mark.sector) ?? []), mark]);
	}
	return new Map([...found].map(([sector, own]) => [sector, lastOf(own)]));
}

/** Whether a mark is one of those that carry their sector. */
export const carries = (mark: Mark, carriers: Carriers): boolean =>
	(carriers.get(mark.sector ?? '') ?? []).includes(mark);

/** Where what a mark tells of stands in a picture that does not have it: with its own side, or in the middle of its sector. */
export function homeOf({ sector, actor }: Mark, carriers: Carriers): Point | undefined {
	const all = carriers.get(sector ?? '') ?? [];
	const own = all.filter((mark) => mark.actor === actor);
	const marks = own.length > 0 ? own : all;
	if (marks.length === 0) return undefined;
	const mean = (values: number[]): number => values.reduce((sum, n) => sum + n, 0) / values.length;
	return [mean(marks.map(({ x }) => x)), mean(marks.map(({ y }) => y))];
}

/** How far from a mark the end of a line may be that hangs on it, besides the mark's own size, in pixels. */
const REACH = 16;

/** A place that goes along with a mark. */
export interface Hold {
	mark: Mark;
	dx: number;
	dy: number;
}

/** The mark of a line's own sector on which one end of it hangs. */
function holdAt(x: number, y: number, sector: string, marks: readonly Mark[]): Hold | undefined {
	const [nearest] = marks
		.filter((mark) => mark.sector === sector)
		.map((mark) => ({ mark, dx: x - mark.x, dy: y - mark.y }))
		.sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
	if (!nearest) return undefined;
	const { mark, dx, dy } = nearest;
	return Math.hypot(dx, dy) <= mark.size + REACH ? nearest : undefined;
}

/** The marks that a line joins, if it has one at both ends. */
export function joined(
	{ kind, sector, ends }: Stroke,
	{ marks }: Scene
): readonly [Hold, Hold] | undefined {
	if ((kind !== 'line' && kind !== 'gap') || sector === undefined || !ends) return undefined;
	const [from, to] = [
		holdAt(ends[0], ends[1], sector, marks),
		holdAt(ends[2], ends[3], sector, marks)
	];
	return from && to && from.mark !== to.mark ? [from, to] : undefined;
}

/** The mark that stands on each point of the baseline, as far as there is one. */
export function marksOn(
	{ run, actor, sector }: Stroke,
	{ marks }: Scene
): readonly (Mark | undefined)[] | undefined {
	if (run?.type !== 'path') return undefined;
	return run.points.map(([u, h]) =>
		marks.find(
			(mark) =>
				mark.at?.[0] === u &&
				mark.at[1] === h &&
				// A thread joins the marks of one side, a gap those of one sector.
				(sector === undefined ? mark.actor === actor : mark.sector === sector)
		)
	);
}
