import { overlap, spread, type Box } from '../boxes';
import { clamp } from '../clamp';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Label, Mark } from '../types';
import type { Board, Ends } from './board';
import type { Brief, Point } from './brief';

/** Space between marks and words beside them, and between the years, in pixels. */
const COLUMN_GAP = 5;
const MARK_GAP = 3;
const YEAR_GAP = 14;

/** Years between two numbers of the axis; the fewest that leave room for few of them are taken. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 1000];

/** The most numbers of years that are written. */
const MOST_YEARS = 8;

/** A stretch of a line, in pixels. */
export type Segment = readonly [x0: number, y0: number, x1: number, y1: number];

/** Whether a straight stretch runs through a box. */
function crosses([x0, y0, x1, y1]: Segment, { x, y, width, height }: Box): boolean {
	let [from, to] = [0, 1];
	for (const [start, way, low, high] of [
		[x0, x1 - x0, x, x + width],
		[y0, y1 - y0, y, y + height]
	] as const) {
		if (way === 0) {
			if (start < low || start > high) return false;
			continue;
		}
		const [a, b] = [(low - start) / way, (high - start) / way];
		from = Math.max(from, Math.min(a, b));
		to = Math.min(to, Math.max(a, b));
	}
	return from <= to;
}

/** What a label inside the picture has to keep clear of. */
export interface Crowd {
	marks: readonly Mark[];
	segments: readonly Segment[];
	boxes: readonly Box[];
}

/** Whether nothing stands where a label would. */
const isFree = (place: Box, { marks, boxes, segments }: Crowd): boolean =>
	marks.every((mark) => !overlap(place, markBox(mark))) &&
	boxes.every((box) => !overlap(place, box)) &&
	segments.every((segment) => !crosses(segment, place));

/** A place for a label right above or below a point of its line, in nobody's way. */
function nearby(label: Label, point: Point, board: Board, crowd: Crowd): Label | undefined {
	const { width, height } = label;
	const x = board.xOf(point.year);
	const y = board.yOf(point.value);
	const away = board.disc * 1.1 + MARK_GAP;
	const sides = [
		{ x: x - width / 2, anchor: 'middle' },
		{ x: x + board.disc - width, anchor: 'end' },
		{ x: x - board.disc, anchor: 'start' }
	] as const;
	const fits = (place: Label): boolean =>
		place.x >= board.left &&
		place.x + width <= board.right &&
		place.y >= board.notes.height &&
		place.y + height <= board.axisTop &&
		isFree({ ...place, x: place.x - 2, width: place.width + 4 }, crowd);
	return [y - away - height, y + away]
		.flatMap((top) => sides.map((side) => ({ ...label, ...side, y: top })))
		.find(fits);
}

/** A label that is to stand at a height. */
interface Wish {
	label: Label;
	y: number;
}

/** Labels under one another in a column, as near to their heights as there is room. */
function column(wishes: readonly Wish[], low: number, high: number): Label[] {
	const sorted = [...wishes].sort((a, b) => a.y - b.y);
	const height = Math.max(0, ...sorted.map(({ label }) => label.height));
	const places = spread(
		sorted.map(({ y }) => y),
		height,
		low + height / 2,
		high - height / 2
	);
	return sorted.map(({ label, y }, i) => ({ ...label, y: (places[i] ?? y) - label.height / 2 }));
}

const whose = ({ line }: Ends): string => line.actor ?? 'both';

/** First and last value of each line: beside its end, or over it where other lines reach further. */
export function endLabels({ entry, frame, years }: Brief, board: Board, crowd: Crowd): Label[] {
	const { left, right, disc, yOf, notes, axisTop } = board;
	const away = disc * 1.75 + COLUMN_GAP;
	const free: Label[] = [];
	const [before, after]: [Wish[], Wish[]] = [[], []];
	const place = (ends: Ends, side: 'first' | 'last', lines: readonly string[]): void => {
		if (lines.length === 0) return;
		const point = ends[side];
		const about = { sector: entry.sector };
		const label = labelOf(`${side}:${whose(ends)}`, 'sector', lines, frame.text, about);
		const outermost = point.year === (side === 'first' ? years[0] : years[1]);
		const boxes = [...crowd.boxes, ...free];
		const found = outermost ? undefined : nearby(label, point, board, { ...crowd, boxes });
		if (found) free.push(found);
		else if (side === 'first') {
			const x = left - away - label.width;
			before.push({ label: { ...label, x, anchor: 'end' }, y: yOf(point.value) });
		} else after.push({ label: { ...label, x: right + away }, y: yOf(point.value) });
	};
	for (const ends of board.ends) {
		place(ends, 'first', ends.firstLines);
		place(ends, 'last', ends.lastLines);
	}
	return [
		...column(before, notes.height, axisTop),
		...column(after, notes.height, axisTop),
		...free
	];
}

export const scaleKey = (n: number): string => `tick:value:${n}`;

/** Values of the scale on the left; where a first value stands there, over or under their line inside the picture. */
export function scaleLabels({ frame, words }: Brief, board: Board, crowd: Crowd): Label[] {
	const line = frame.text * LINE_HEIGHT;
	const { left, right, disc, yOf } = board;
	return board.scale.flatMap((n) => {
		const label = labelOf(scaleKey(n), 'tick', [words.tick(n)], frame.text);
		const x = left - disc * 1.75 - COLUMN_GAP - label.width;
		const beside: Label = { ...label, x, y: yOf(n) - line / 2, anchor: 'end' };
		if (crowd.boxes.every((box) => !overlap(beside, box))) return beside;
		// Where nothing begins nobody has to be told.
		if (n === 0) return [];
		const xs = [left + 2 * disc, (left + right) / 2, right - label.width];
		const inside = [yOf(n) - line, yOf(n)].flatMap((y) => xs.map((x) => ({ ...label, x, y })));
		return inside.find((place) => isFree(place, crowd)) ?? [];
	});
}

/** A few years under the picture. */
export function yearLabels({ frame, years }: Brief, board: Board): Label[] {
	const [from, to] = years;
	const told = (step: number, last?: number): Label[] =>
		Array.from({ length: to - from + 1 }, (_, i) => from + i)
			.filter((year) => year % step === 0 || year === last)
			.map((year) => {
				const label = labelOf(`tick:${year}`, 'tick', [String(year)], frame.text);
				const x = clamp(board.xOf(year) - label.width / 2, 0, frame.width - label.width);
				return { ...label, x, y: board.axisTop, anchor: 'middle' };
			});
	const areFew = (labels: readonly Label[]): boolean =>
		labels.length <= MOST_YEARS &&
		labels.slice(1).every(({ x }, i) => {
			const before = labels[i];
			return !before || x - before.x - before.width >= YEAR_GAP;
		});
	// The last year stands beside those told if that takes none of them away.
	const step = YEAR_STEPS.find((n) => areFew(told(n)));
	if (step === undefined) return [];
	const all = told(step, to);
	return areFew(all) ? all : told(step);
}
