import type { Box } from '../boxes';
import { clamp } from '../clamp';
import { labelOf } from '../label';
import { slanted, straight } from '../line';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label, Stroke } from '../types';
import { TICK_GAP, TITLE_GAP } from './axes';
import type { CornerWords } from './brief';

/** A square with the same scale along both of its axes: its diagonal is where both values are equal. */

/** Least room between two numbers along an axis, in pixels. */
const NUMBER_GAP = 6;

/** The language of its axes. */
export interface SquareWords extends CornerWords {
	percent(value: number): string;
}

/** Where the square stands, and the way from values to places. */
export interface Square {
	plot: Box;
	/** Numbers from one end of both axes to the other, evenly apart. */
	ticks: readonly number[];
	/** Room between the square and its numbers across, and over and under it: a mark on an edge reaches over that. */
	aside: number;
	beyond: number;
	xOf: (value: number) => number;
	yOf: (value: number) => number;
}

const widestOf = (
	ticks: readonly number[],
	{ text }: Required<Frame>,
	words: SquareWords
): number => Math.max(...ticks.map((n) => textWidth(words.percent(n), text, 'regular')));

/**
 * The largest square that a frame has room for, with its numbers and what they measure.
 *
 * @param halo Radius of the largest mark, in pixels.
 */
export function squareIn(
	ticks: readonly number[],
	frame: Required<Frame>,
	words: SquareWords,
	halo: number
): Square {
	const line = frame.text * LINE_HEIGHT;
	const widest = widestOf(ticks, frame, words);
	// The lowest number of one axis stands over the first of the other.
	const [aside, beyond] = [Math.max(TICK_GAP, halo), Math.max(TITLE_GAP + line / 2, halo)];
	const left = widest + aside;
	const [width, height] = [
		frame.width - left - Math.max(halo, widest / 2),
		frame.height - 3 * line - 2 * beyond
	];
	const side = Math.min(width, height);
	const x = left + (width - side) / 2;
	const y = line + beyond + (height - side) / 2;
	const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
	const part = (value: number): number => (value - first) / (last - first);
	return {
		plot: { x, y, width: side, height: side },
		ticks,
		aside,
		beyond,
		xOf: (value) => x + part(value) * side,
		yOf: (value) => y + (1 - part(value)) * side
	};
}

/** Whether a box lies on the diagonal. */
export function isOnDiagonal({ x, y, width, height }: Box, { plot }: Square): boolean {
	const beyond = (left: number, top: number): number => left - plot.x + (top - plot.y) - plot.width;
	return beyond(x, y) < 0 && beyond(x + width, y + height) > 0;
}

/** The numbers of both axes; every other one, or the two at the ends, where not all find room. */
export function axisLabels(
	{ plot, ticks, aside, beyond, xOf, yOf }: Square,
	frame: Required<Frame>,
	words: SquareWords
): Label[] {
	const pitch = plot.width / (ticks.length - 1);
	const need = widestOf(ticks, frame, words) + NUMBER_GAP;
	const every = need <= pitch ? 1 : need <= 2 * pitch ? 2 : ticks.length - 1;
	return ticks.flatMap((n, i): Label[] => {
		if (i % every !== 0) return [];
		const tick = labelOf('', 'tick', [words.percent(n)], frame.text);
		const under = { x: xOf(n) - tick.width / 2, y: plot.y + plot.height + beyond };
		const beside = { x: plot.x - aside - tick.width, y: yOf(n) - tick.height / 2 };
		return [
			{ ...tick, ...under, key: `tick:eu:${n}`, anchor: 'middle' },
			{ ...tick, ...beside, key: `tick:japan:${n}`, anchor: 'end' }
		];
	});
}

/** What the axes measure: over the upper end of one, under the right end of the other. */
export function titlesOf(
	{ plot, beyond }: Square,
	frame: Required<Frame>,
	words: SquareWords
): Label[] {
	const up = labelOf('band:japan', 'band', [words.up], frame.text);
	const across = labelOf('band:eu', 'band', [words.across], frame.text, { anchor: 'end' });
	const place = (label: Label, x: number, y: number): Label => ({
		...label,
		x: clamp(x, 0, Math.max(0, frame.width - label.width)),
		y
	});
	const bottom = plot.y + plot.height;
	return [
		place(up, plot.x, plot.y - beyond - up.height),
		place(across, plot.x + plot.width - across.width, bottom + beyond + across.height)
	].filter(({ width }) => width <= frame.width);
}

/**
 * Lines for every number, the two that part the corners, and the diagonal.
 *
 * @param high Where the corners part.
 */
export function linesOf({ plot, ticks, xOf, yOf }: Square, high: number): Stroke[] {
	const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
	const across = (n: number, kind: 'grid' | 'axis'): Stroke =>
		straight(`${kind}:japan:${n}`, kind, [plot.x, yOf(n), right, yOf(n)]);
	const up = (n: number, kind: 'grid' | 'axis'): Stroke =>
		straight(`${kind}:eu:${n}`, kind, [xOf(n), plot.y, xOf(n), bottom]);
	return [
		...ticks.filter((n) => n !== high).flatMap((n) => [up(n, 'grid'), across(n, 'grid')]),
		up(high, 'axis'),
		across(high, 'axis'),
		slanted('leader:equal', 'leader', [plot.x, bottom, right, plot.y])
	];
}
