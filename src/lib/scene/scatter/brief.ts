import { cooperationKey } from '../../index/keys';
import { spotsOf, type Corner, type Spot } from '../../index/corners';
import type { PeriodId, Scores, SectorId } from '../../index/types';
import { MAX_LEVEL } from '../bend';
import type { Box } from '../boxes';
import { clamp } from '../clamp';
import { MAX_CELL, MIN_CELL, NOTHING } from '../cell';
import { numbersOf } from '../numbers';
import { blockWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label, Mark, Words } from '../types';
import type { View } from '../view';

/** Values of either axis. */
export const STEPS = Array.from({ length: MAX_LEVEL + 1 }, (_, i) => i);

/** Room between a mark and its label, in pixels. */
export const NAME_GAP = 4;

/** Room between two marks in a field, across and down. */
const SLOT_GAP = 4;
const SLOT_SPACE = 0.5;

/** The language of this picture. */
export interface ScatterWords extends Words {
	/** What the axes measure. */
	closeness: string;
	forms: string;
	/** How many of all sectors stand in a corner. */
	corner(f: Corner & { count: number; total: number }): string;
	/** The same broken into at most two lines. */
	cornerLines(f: Corner & { count: number; total: number }): readonly string[];
	/** The count alone, where there is no room for more. */
	cornerCount(f: { count: number; total: number }): string;
	/** How many sectors both see much alike, and otherwise; and in how many of each they do much together. */
	counts(f: {
		period: string;
		close: number;
		closeMuch: number;
		far: number;
		farMuch: number;
	}): string;
}

/** What is asked for, together. */
export interface Brief {
	view: View;
	scores: Scores;
	period: PeriodId;
	spots: readonly Spot[];
	frame: Required<Frame>;
	words: ScatterWords;
	/** Width and height of a mark. */
	glyph: number;
	depth: number;
	/** Smallest room for a mark with a number beside it. */
	slot: readonly [width: number, height: number];
	/** Room for a number. */
	number: number;
}

/** Edges of the fields: five columns from the left, five rows from the bottom. */
export interface Fields {
	xs: readonly number[];
	ys: readonly number[];
}

/** Marks in their fields, with what is already written. */
export interface Board {
	brief: Brief;
	fields: Fields;
	plot: Box;
	marks: readonly Mark[];
	labels: readonly Label[];
}

export function briefOf(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ScatterWords
): Brief {
	const period = view.periods[0] ?? '';
	const depth = clamp(frame.width / 70, MIN_CELL, MAX_CELL);
	const glyph = 4 * depth;
	const number =
		NAME_GAP +
		blockWidth(
			numbersOf(scores).map(({ n }) => String(n)),
			frame.text
		);
	const slot = [
		glyph + number + SLOT_GAP,
		Math.max(depth, frame.text * LINE_HEIGHT) + SLOT_SPACE
	] as const;
	const spots = spotsOf(scores, period);
	return { view, scores, period, spots, frame, words, glyph, depth, slot, number };
}

/** The mark of the ladder at a place. */
export function markAt(brief: Brief, sector: SectorId, x: number, y: number): Mark {
	const { scores, period, glyph, depth } = brief;
	const key = cooperationKey(sector, period);
	const { value, low, forms } = scores.cooperation[key] ?? NOTHING;
	return {
		key,
		shape: 'cells',
		sector,
		period,
		value,
		x,
		y,
		size: glyph,
		depth,
		cells: forms,
		loose: low < value,
		opacity: 1
	};
}

/** Sectors with these two values. */
export const spotsIn = (spots: readonly Spot[], closeness: number, score: number): Spot[] =>
	spots.filter((spot) => spot.closeness === closeness && spot.score === score);
