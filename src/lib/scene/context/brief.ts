import type { Actor, ContextEntry, ContextLine, Scores } from '../../index/types';
import type { Frame, Words } from '../types';
import type { View } from '../view';

/** The language of this picture. */
export interface ContextWords extends Words {
	/** Whose a series is; one of both has no actor. */
	whose(actor: Actor | undefined): string;
	/** A value in its unit, and a value of the scale. */
	value(n: number): string;
	tick(n: number): string;
	milestone(f: { year: number; title: string }): string;
	conference(f: { year: number }): string;
	/** What is measured, and how each series went. */
	courses(f: { courses: readonly Course[] }): string;
}

/** A value with its year. */
export interface Point {
	year: number;
	value: number;
}

/** How a series went, as told in a summary. */
export interface Course {
	actor: Actor | undefined;
	first: Point;
	last: Point;
	/** Highest and lowest, where these are neither the first nor the last. */
	high?: Point;
	low?: Point;
	/** First and last years of stretches without a value. */
	gaps: readonly (readonly [from: number, to: number])[];
}

/** What is asked for, together. */
export interface Brief {
	view: View;
	entry: ContextEntry;
	frame: Required<Frame>;
	words: ContextWords;
	/** First and last year. */
	years: readonly [from: number, to: number];
}

/** The series of a view, if the page has them. */
export const entryOf = ({ topic }: View, { context }: Scores): ContextEntry | undefined =>
	topic && context?.[topic];

/** Values of a series in time order, without years that have none. */
export const pointsOf = ({ from, values }: ContextLine): Point[] =>
	values.flatMap((value, i) => (value === null ? [] : { year: from + i, value }));

/** Stretches of a series without a missing year. */
export function runsOf(line: ContextLine): Point[][] {
	const runs: Point[][] = [];
	for (const point of pointsOf(line)) {
		const run = runs.at(-1);
		if (run && run.at(-1)?.year === point.year - 1) run.push(point);
		else runs.push([point]);
	}
	return runs;
}

/** First and last year that have a value. */
export function yearsOf({ lines }: ContextEntry): Brief['years'] {
	const years = lines.flatMap(pointsOf).map(({ year }) => year);
	return years.length > 0 ? [Math.min(...years), Math.max(...years)] : [0, 0];
}

/** How each series went. */
function courseOf(line: ContextLine): Course[] {
	const points = pointsOf(line);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return [];
	const extreme = (sign: number): Point | undefined => {
		const [most = first] = [...points].sort((a, b) => sign * (b.value - a.value));
		return most.value === first.value || most.value === last.value ? undefined : most;
	};
	const runs = runsOf(line);
	const gaps = runs
		.slice(1)
		.map((run, i) => [(runs[i]?.at(-1)?.year ?? 0) + 1, (run[0]?.year ?? 0) - 1] as const);
	return [{ actor: line.actor, first, last, high: extreme(1), low: extreme(-1), gaps }];
}

/** What the picture shows, in a few sentences. */
export function summariseContext(view: View, scores: Scores, words: ContextWords): string {
	const courses = entryOf(view, scores)?.lines.flatMap(courseOf) ?? [];
	return words.courses({ courses });
}
