import type { ContextLine } from '../../index/types';
import { discRadius, haloRadius } from '../dial';
import { blockHeight, blockWidth, LINE_HEIGHT, textWidth } from '../text';
import { pointsOf, type Brief, type Point } from './brief';
import { notesOf, type Notes } from './notes';

/** From this width on, the name at the end of a line stands on one line with its value. */
const WORDY_WIDTH = 620;

/** Space between marks and the words beside them, and between the lowest mark and the years, in pixels. */
const COLUMN_GAP = 5;
const YEAR_GAP = 3;

/** How many steps of the scale there are at least between nought and the largest value. */
const MIN_STEPS = 2;

/** Words at the two ends of a line. */
export interface Ends {
	line: ContextLine;
	first: Point;
	last: Point;
	firstLines: readonly string[];
	lastLines: readonly string[];
}

/** Where years and values stand. */
export interface Board {
	left: number;
	right: number;
	/** Height of nought, and of the upper edge of the years. */
	bottom: number;
	axisTop: number;
	xOf: (year: number) => number;
	yOf: (value: number) => number;
	/** Values of the scale. */
	scale: readonly number[];
	/** Radius of the disc at the end of a line, and of the mark of any other year. */
	disc: number;
	dot: number;
	ends: readonly Ends[];
	notes: Notes;
}

/** Values of the scale from nought up to the largest: steps of 1, 2 or 5 times a power of ten. */
export function scaleTo(largest: number): number[] {
	if (largest <= 0) return [0];
	const rough = largest / MIN_STEPS;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = Math.max(...[1, 2, 5].map((n) => n * power).filter((n) => n <= rough), power);
	const count = Math.floor(largest / step + 1e-9);
	// Multiplied, not added up, so that no fractions pile up.
	return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** What stands at the ends of each line that has values; also its last year, where lines do not all end in the same. */
function endsOf({ entry, frame, words }: Brief): Ends[] {
	const lastYears = entry.lines.flatMap((line) => pointsOf(line).at(-1)?.year ?? []);
	const areOfOneYear = new Set(lastYears).size <= 1;
	return entry.lines.flatMap((line) => {
		const points = pointsOf(line);
		const [first, last] = [points[0], points.at(-1)];
		if (!first || !last) return [];
		const [name, value] = [words.whose(line.actor), words.value(last.value)];
		const wordy = frame.width >= WORDY_WIDTH && line.actor !== undefined;
		const year = areOfOneYear ? [] : [String(last.year)];
		const lastLines = [
			...(wordy ? [`${name} ${value}`] : [...words.breakLines(name), value]),
			...year
		];
		// A line of a single value is labelled once.
		const firstLines = points.length > 1 ? [words.value(first.value)] : [];
		return [{ line, first, last, firstLines, lastLines }];
	});
}

/** Lays out the columns of words, the strip of notes and the scales between them. */
export function boardOf(brief: Brief): Board {
	const { entry, frame, words, years } = brief;
	const { width, height, text } = frame;
	const disc = 0.8 * discRadius(frame);
	const halo = haloRadius(disc);
	const ends = endsOf(brief);
	const largest = Math.max(0, ...entry.lines.flatMap(pointsOf).map(({ value }) => value));
	const scale = scaleTo(largest);

	const ticks = scale.map((n) => textWidth(words.tick(n), text, 'regular'));
	const firsts = ends.map(({ firstLines }) => blockWidth(firstLines, text));
	const lasts = ends.map(({ lastLines }) => blockWidth(lastLines, text));
	const left = Math.max(...ticks, ...firsts) + COLUMN_GAP + halo;
	const right = width - Math.max(0, ...lasts) - COLUMN_GAP - halo;
	const span = Math.max(1, years[1] - years[0]);
	const xOf = (year: number): number => left + ((year - years[0]) / span) * (right - left);

	const notes = notesOf(brief, xOf);
	const line = text * LINE_HEIGHT;
	const axisTop = height - line;
	const bottom = axisTop - YEAR_GAP - halo;
	const tallest = Math.max(0, ...ends.map(({ lastLines }) => blockHeight(lastLines, text)));
	const top = notes.height + Math.max(halo, tallest / 2, line / 2) + COLUMN_GAP;
	const yOf = (value: number): number =>
		largest > 0 ? bottom - (value / largest) * (bottom - top) : bottom;
	const dot = Math.max(1.3, Math.min(2.4, (right - left) / span / 4));
	return { left, right, bottom, axisTop, xOf, yOf, scale, disc, dot, ends, notes };
}
