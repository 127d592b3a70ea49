import type { LegendItem } from '../chart/kinds/types';
import { textWidth } from '../scene/text';

/**
 * How high an embed comes out, reckoned without a browser: a frame that no script sizes must have room for all of it, and
 * should not have much more. Where words take few lines the picture takes the room. Sizes are those of `embed.css`; a test
 * compares with what a browser makes of them. All numbers are pixels.
 */

/** What takes up room in an embed. */
export interface Stack {
	title: string;
	unit: string;
	/** Names of the states; fewer than two need no buttons. */
	states: readonly string[];
	legend: readonly LegendItem[];
	summary: string;
	source: string;
	/** What a script says after it where marks open. */
	opens?: string;
	credit: string;
	/** Whether the picture is as wide as it is high: on a phone it can then be no higher than that is wide. */
	isRound: boolean;
	/** Whether there are numbers to be unfolded. */
	numbers: boolean;
	/** Whether it stands without a script: without buttons, and without the line that says what is pointed at. */
	isStill?: boolean;
	/** Whether it stands without title, summary, numbers and buttons. */
	isPlain?: boolean;
}

/** Padding on both sides of a figure. */
const SIDES = 8;

/** Widths of frames from which a picture has another height; the first is that of a column beside a text. */
export const BANDS = [280, 300, 320, 360, 400, 440, 464, 488, 600, 660, 728] as const;

/** The width from which pictures are drawn wide. */
const WIDE = 488;

/** The least width for which a picture is drawn, in pixels: with less it would have no room for names. It is then shown smaller. */
export const LEAST_DRAWN = 312;

/** The least height of a picture on a phone, and of a round one, which is no higher than a phone is wide. */
const NARROW = 400;
export const NARROW_DIAL = 340;

/** Room above and below a dial that is as wide as its frame. */
const AROUND = 40;

/** The least and the most that a picture may be high in a frame. */
function plotRange(isRound: boolean, width: number): readonly [least: number, most: number] {
	if (width >= WIDE) return [isRound ? 460 : 480, 640];
	const room = width - SIDES;
	const least = Math.round((isRound ? NARROW_DIAL : NARROW) * Math.min(1, room / LEAST_DRAWN));
	return [least, isRound ? room + AROUND : 600];
}

/** A little wider than letters are: faces that stand in for ours are not quite as narrow. */
const SAFE = 1.03;

/** Lines that a text fills, each as full as it gets. */
function lines(text: string, size: number, room: number, weight?: 'regular'): number {
	const space = textWidth(' ', size, weight) * SAFE;
	let [count, used] = [0, Infinity];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const width = textWidth(word, size, weight) * SAFE;
		used += space + width;
		if (used <= room) continue;
		// A word that is wider than a line is broken.
		count += Math.max(1, Math.ceil(width / room));
		used = width;
	}
	return count;
}

/** Rows of things that stand side by side until the room ends. */
function rows(widths: readonly number[], gap: number, room: number): number {
	let count = 0;
	let used = Infinity;
	for (const width of widths) {
		if (used + gap + width > room) {
			count++;
			used = -gap;
		}
		used += gap + Math.min(width, room);
	}
	return count;
}

const SMALL = 14;

/** Height of all but the picture, in a frame of this width. */
function restAt(stack: Stack, width: number): number {
	const room = width - SIDES;
	const signs = stack.legend.map(({ text, icon }) => icon.width + 7 + textWidth(text, SMALL));
	const { isPlain } = stack;
	const hasButtons = !stack.isStill && !isPlain && stack.states.length > 1;
	const parts = [
		isPlain ? 0 : lines(stack.title, 20, room) * 24,
		isPlain ? 0 : lines(stack.unit, SMALL, room, 'regular') * 19,
		hasButtons ? 12 + 44 : 0,
		signs.length > 0 ? 15 + rows(signs, 18, room) * 26.5 : 0,
		// The line that says what is pointed at.
		stack.isStill ? 0 : 5 + 2.7 * SMALL,
		isPlain ? 0 : 7 + lines(stack.summary, SMALL, room, 'regular') * 19,
		stack.numbers && !isPlain ? 7 + 36 : 0,
		7 + lines(`${stack.source} ${stack.opens ?? ''}`.trim(), SMALL, room, 'regular') * 19,
		16 + lines(stack.credit, 13, room, 'regular') * 18
	];
	const padding = 2 + 14 + 10;
	// What browsers round otherwise.
	const spare = 5;
	return Math.ceil(parts.reduce((sum, part) => sum + part, padding + spare));
}

/** The least heights of a picture in each of {@link BANDS}: with these no frame of {@link safeHeight} cuts anything off. */
export const leastHeights = (isRound: boolean): number[] =>
	BANDS.map((width) => plotRange(isRound, width)[0]);

/** A height with room for the figure in a frame of any usual width. */
export const safeHeight = (stacks: readonly Stack[]): number =>
	Math.max(
		...stacks.flatMap((stack) =>
			BANDS.map((width) => restAt(stack, width) + plotRange(stack.isRound, width)[0])
		)
	);

/**
 * How high the picture is in each of {@link BANDS}, so that the figure comes near to a height in all of them.
 *
 * @param height As {@link safeHeight} of all states that stand in one frame.
 */
export const plotHeights = (stack: Stack, height: number): number[] =>
	BANDS.map((width) => {
		const [least, most] = plotRange(stack.isRound, width);
		return Math.min(most, Math.max(least, height - restAt(stack, width)));
	});

/** A height with room for the figure in a frame of any usual width where it stands without its words. */
export function plainHeight(stacks: readonly Stack[]): number {
	const height = safeHeight(stacks);
	return Math.max(
		...stacks.flatMap((stack) =>
			plotHeights(stack, height).map(
				(plot, i) => plot + restAt({ ...stack, isPlain: true }, BANDS[i] ?? Infinity)
			)
		)
	);
}

/** The style sheet's names for these heights, with what they are. */
export const plotProperties = (plots: readonly number[]): [name: string, value: string][] =>
	plots.map((height, i) => [`--p${i}`, `${height}px`]);

/** The rules by which a picture has these heights; in the frame's width without its sides. */
export const plotRules = (): string =>
	BANDS.map((width, i) => {
		const rule = `.picture{--p:var(--p${i})}`;
		return i === 0
			? `.plot{height:var(--p)}${rule}`
			: `@container (min-width:${width - SIDES}px){${rule}}`;
	}).join('');
