import { SCOPES, type Scope } from '../../index/types';
import type { Box } from '../boxes';
import { clamp } from '../clamp';
import { labelOf } from '../label';
import { linePath } from '../line';
import { blockWidth, textWidth, LINE_HEIGHT } from '../text';
import type { Area, Label, Mark, Stroke } from '../types';
import { boundsOf, isChosen, startOf, type Brief, type Milestone } from './brief';
import { dodge } from './dodge';

/** From this width on, names of lanes stand on one line. */
const WORDY_WIDTH = 620;

/** Space between the names of lanes and the lanes, under the lanes, and between two years, in pixels. */
const NAME_GAP = 8;
const TICK_GAP = 3;
const YEAR_GAP = 8;

/** Half of a mark, of the one that is chosen, and of each of several that are chosen, in pixels. */
const HALF = 5;
const CHOSEN_HALF = 7;
const SHARED_HALF = 6;

/** Distance of two marks' centres at least, whichever is chosen, in pixels. */
const PITCH = HALF + CHOSEN_HALF;

/** Space between a mark and the edge of its lane, and between that edge and the centre of any mark, in pixels. */
const MARGIN = 2;
const INSET = CHOSEN_HALF + MARGIN;

/** Years between two numbers of the axis; the fewest that leave room are taken. */
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 1000];

/** Shortest upright that is drawn beside a title, in pixels. */
const MIN_GRID = 6;

/** Where lanes stand, and time runs. */
export interface Board {
	left: number;
	top: number;
	bottom: number;
	lanes: Readonly<Record<Scope, Box>>;
	/** Pixels of a time in milliseconds. */
	xOf: (time: number) => number;
	marks: Mark[];
	/** The same with the size of a chosen one each, so that room for titles does not depend on the choice. */
	largest: Mark[];
}

/** Height of the years under the lanes, in pixels. */
export const axisHeight = ({ frame }: Brief): number => TICK_GAP + frame.text * LINE_HEIGHT;

const nameOf = (scope: Scope, { frame, words }: Brief): readonly string[] =>
	frame.width < WORDY_WIDTH ? words.breakLines(words.scope(scope)) : [words.scope(scope)];

/** Left edge of the lanes, beside their names. */
export function leftOf(brief: Brief): number {
	const widths = SCOPES.map((scope) =>
		blockWidth(nameOf(scope, brief), brief.frame.text, 'regular')
	);
	return Math.max(...widths) + NAME_GAP;
}

/** Height of the lanes together under which they are pressed, in lines of text. */
const PRESSED = 12;

/** Height of a pressed lane, which its name and its marks need. */
const pressed = (scope: Scope, brief: Brief): number =>
	Math.max(nameOf(scope, brief).length * brief.frame.text * LINE_HEIGHT, 2 * INSET) + 2;

/** Height under which the lanes together cannot be pressed, in pixels. */
export const leastHeight = (brief: Brief): number =>
	SCOPES.reduce((sum, scope) => sum + pressed(scope, brief), 0);

/**
 * Lanes between two heights: all as high as two lines of text, and higher where there are many milestones. Pressed ones are
 * as high as their names need, and what is left goes to those with most milestones, which would lose their time.
 */
function lanesOf(brief: Brief, left: number, top: number, bottom: number): Board['lanes'] {
	const { entries, frame } = brief;
	const line = frame.text * LINE_HEIGHT;
	const isPressed = bottom - top < PRESSED * line;
	const count = (scope: Scope): number => entries.filter((entry) => entry.scope === scope).length;
	const least = (scope: Scope): number =>
		Math.min(
			isPressed ? pressed(scope, brief) : 2 * line + 2 * MARGIN + 2,
			(bottom - top) / SCOPES.length
		);
	// Titles need room as well as marks, so that a lane with four times as many is not four times as high.
	const weight = (scope: Scope): number => 1 + count(scope) ** (isPressed ? 2 : 0.5);
	const sumOf = (of: (scope: Scope) => number): number =>
		SCOPES.reduce((sum, scope) => sum + of(scope), 0);
	const total = sumOf(weight);
	const spare = bottom - top - sumOf(least);
	let y = top;
	const lane = (scope: Scope): Box => {
		const height = least(scope) + (spare * weight(scope)) / total;
		const box = { x: left, y, width: frame.width - left, height };
		y += height;
		return box;
	};
	return {
		world: lane('world'),
		eu: lane('eu'),
		bilateral: lane('bilateral'),
		japan: lane('japan')
	};
}

/** @param chosen Half of a mark that is chosen, in pixels. */
function markOf(
	entry: Milestone,
	{ x = 0, y = 0 }: { x?: number; y?: number },
	{ view }: Brief,
	chosen: number
): Mark {
	const { scope, sectors, confidence, key } = entry;
	return {
		key,
		shape: 'diamond',
		touches: sectors,
		actor: scope === 'eu' || scope === 'japan' ? scope : undefined,
		value: sectors.length,
		x,
		y,
		size: isChosen(entry, view) ? chosen : HALF,
		loose: confidence === 'low',
		opacity: 1
	};
}

/** Marks in their lanes, with room kept for a chosen one everywhere, so that choosing another moves none. */
function marksOf(brief: Brief, { lanes, xOf }: Pick<Board, 'lanes' | 'xOf'>): Mark[] {
	const chosen = brief.entries.filter((entry) => isChosen(entry, brief.view));
	const half = chosen.length > 1 ? SHARED_HALF : CHOSEN_HALF;
	const placed = SCOPES.flatMap((scope) => {
		const lane = lanes[scope];
		const room = {
			left: lane.x + INSET,
			right: lane.x + lane.width - INSET,
			top: lane.y + INSET,
			bottom: lane.y + lane.height - INSET
		};
		const own = brief.entries.filter((entry) => entry.scope === scope);
		const wishes = own.map(({ time }) => xOf(time));
		const spots = dodge(wishes, room, PITCH);
		return own.map((entry, i) => markOf(entry, spots[i] ?? {}, brief, half));
	});
	// In time order, which is how a keyboard goes through them.
	const order = new Map(brief.entries.map(({ key }, i) => [key, i]));
	return placed.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

/** Lanes and marks between two heights. */
export function boardOf(brief: Brief, top: number, bottom: number): Board {
	const left = leftOf(brief);
	const lanes = lanesOf(brief, left, top, bottom);
	const [from, to] = boundsOf(brief.view, brief.span);
	const width = brief.frame.width - left - 2 * INSET;
	const xOf = (time: number): number => left + INSET + ((time - from) / (to - from)) * width;
	const marks = marksOf(brief, { lanes, xOf });
	const largest = marks.map((mark) => ({ ...mark, size: CHOSEN_HALF }));
	return { left, top, bottom, lanes, xOf, marks, largest };
}

/** The lanes as bands. */
export function areasOf({ lanes }: Board): Area[] {
	return SCOPES.map((scope) => {
		const { x, y, width, height } = lanes[scope];
		return { key: `lane:${scope}`, x, y: y + 1, width, height: height - 2, opacity: 1 };
	});
}

/** Names of the lanes, beside them. */
export function laneLabels(brief: Brief, { lanes }: Board): Label[] {
	return SCOPES.map((scope) => {
		const label = labelOf(`band:${scope}`, 'band', nameOf(scope, brief), brief.frame.text);
		const { y, height } = lanes[scope];
		return { ...label, y: y + (height - label.height) / 2 };
	});
}

/** Numbers of years under the lanes: under the middle of each year, or where it begins if not every year is told. */
function yearLabels(brief: Brief, { left, bottom, xOf }: Board, step: number): Label[] {
	const { span, frame } = brief;
	const [from, to] = span;
	const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	return years
		.filter((year) => year % step === 0)
		.map((year) => {
			const label = labelOf(`tick:${year}`, 'tick', [String(year)], frame.text);
			const start = xOf(startOf(year));
			const x = step === 1 ? (start + xOf(startOf(year + 1))) / 2 : start;
			return {
				...label,
				x: clamp(x - label.width / 2, left, frame.width - label.width),
				y: bottom + TICK_GAP,
				anchor: 'middle'
			};
		});
}

const areApart = (labels: readonly Label[]): boolean =>
	labels.slice(1).every(({ x }, i) => {
		const before = labels[i];
		return !before || x - before.x - before.width >= YEAR_GAP;
	});

/** As many years as there is room for, under the lanes. */
export function ticksOf(brief: Brief, board: Board): Label[] {
	const { view, entries, span, frame } = brief;
	if (entries.length === 0 && !view.span) return [];
	const year = board.xOf(startOf(span[0] + 1)) - board.xOf(startOf(span[0]));
	const least = textWidth(String(span[1]), frame.text, 'regular') / 2;
	// Steps that cannot fit are not even tried, since a span may be of hundreds of years.
	const steps = YEAR_STEPS.filter((step) => step * year >= least);
	const step = steps.find((n) => areApart(yearLabels(brief, board, n)));
	return step === undefined ? [] : yearLabels(brief, board, step);
}

/** What is left of a stretch of pixels between boxes that lie on it, in the order of its length. */
function leftBetween(from: number, to: number, boxes: readonly Box[]): [number, number][] {
	const sorted = [...boxes].sort((a, b) => a.y - b.y);
	const starts = [from, ...sorted.map(({ y, height }) => y + height)];
	const ends = [...sorted.map(({ y }) => y), to];
	return starts
		.map((start, i): [number, number] => [start, ends[i] ?? to])
		.filter(([start, end]) => end - start >= MIN_GRID);
}

/** An upright where each told year begins, in every lane, making way for the titles it would run through. */
export function gridOf(
	{ span }: Brief,
	board: Board,
	ticks: readonly Label[],
	notes: readonly Label[]
) {
	const years = ticks.map(({ lines }) => Number(lines[0]));
	// The first year begins where the lanes do.
	return years
		.filter((year) => year !== span[0])
		.flatMap((year) => {
			const x = board.xOf(startOf(year));
			const crossed = notes.filter((note) => note.x - 2 < x && x < note.x + note.width + 2);
			return SCOPES.flatMap((scope) => {
				const { y, height } = board.lanes[scope];
				const within = crossed.filter((note) => note.y >= y && note.y < y + height);
				return leftBetween(y + 1, y + height - 1, within).map(([start, end], i): Stroke => {
					const ends = [x, start, x, end] as const;
					const key = `grid:${year}:${scope}:${i}`;
					return { key, kind: 'grid', d: linePath(ends), opacity: 1, ends };
				});
			});
		});
}
