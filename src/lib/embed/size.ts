import type { LegendItem } from '../chart/kinds/types';
import { textWidth } from '../scene/text';
import { wrap } from '../scene/wrap';

/**
 * How high an embed comes out, reckoned without a browser: a frame that no script sizes must have room for all of it. Sizes
 * are those of `embed.css`; a test compares with what a browser makes of them.
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
	credit: string;
	/** How high the picture is in a narrow frame, where a chart has a height of its own. */
	narrow?: number;
	/** Whether there are numbers to be unfolded. */
	numbers: boolean;
}

/** The width from which a picture is wide, and that from which it is large, in pixels. */
const WIDE = 480;
const LARGE = 720;
const PLOT = { narrow: 400, wide: 480, large: 560 };

/** Round charts are no higher than a phone is wide. */
export const NARROW_DIAL = 340;

/** Padding on both sides of a figure. */
const SIDES = 8;

const lines = (text: string, size: number, room: number): number =>
	text === '' ? 0 : (wrap(text, size, room)?.lines.length ?? 1);

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

/** Height of an embed in a frame of this width, in pixels; a little more rather than less. */
function heightAt(stack: Stack, width: number): number {
	const room = width - SIDES;
	const plot = room < WIDE ? (stack.narrow ?? PLOT.narrow) : room < LARGE ? PLOT.wide : PLOT.large;
	const signs = stack.legend.map(({ text, icon }) => icon.width + 7 + textWidth(text, SMALL));
	const buttons = stack.states.map((name) => textWidth(name, SMALL) + 25);
	const parts = [
		lines(stack.title, 20, room) * 24,
		lines(stack.unit, SMALL, room) * 19,
		stack.states.length > 1 ? 11 + rows(buttons, 6, room) * 50 : 0,
		signs.length > 0 ? 17 + rows(signs, 18, room) * 26.5 : 0,
		plot,
		// The line that says what is pointed at.
		5 + 2.7 * SMALL,
		7 + lines(stack.summary, SMALL, room) * 19,
		stack.numbers ? 7 + 36 : 0,
		7 + lines(stack.source, SMALL, room) * 19,
		16 + lines(stack.credit, 13, room) * 18
	];
	const padding = 2 + 14 + 10;
	return Math.ceil(parts.reduce((sum, part) => sum + part, padding));
}

/** Widths of frames on phones, in columns of text and across a page. */
const WIDTHS = [320, 360, 420, 487, 488, 600, 727, 728, 960];

/** A height with room for the figure in a frame of any usual width. */
export const safeHeight = (stacks: readonly Stack[]): number =>
	Math.max(...stacks.flatMap((stack) => WIDTHS.map((width) => heightAt(stack, width))));
