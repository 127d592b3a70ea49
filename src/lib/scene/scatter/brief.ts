import { HIGH } from '../../index/corners';
import type { Scores, SectorId } from '../../index/types';
import { MAX_LEVEL } from '../bend';
import type { Box } from '../boxes';
import { numbersOf } from '../numbers';
import { blockWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label, Mark, Words } from '../types';

/** Values of either axis. */
export const STEPS = Array.from({ length: MAX_LEVEL + 1 }, (_, i) => i);

/** Room between a mark and its label, in pixels. */
export const NAME_GAP = 4;

/** Room between two marks in a field, across and down. */
const SLOT_GAP = 4;
const SLOT_SPACE = 0.5;

/** A sector with the field it stands in: whole numbers, 0–4. */
export interface Spot {
	sector: SectorId;
	column: number;
	row: number;
}

/** One of the four corners of a scatter. */
export interface Corner {
	right: boolean;
	top: boolean;
}

/** How many of all sectors stand in a corner. */
export type Counted = Corner & { count: number; total: number };

/** The language of a scatter. */
export interface CornerWords extends Words {
	/** What the axes measure, from left to right and upwards. */
	across: string;
	up: string;
	/** How many of all sectors stand in a corner. */
	corner(f: Counted): string;
	/** The same broken into at most two lines. */
	cornerLines(f: Counted): readonly string[];
	/** The same in fewer words: without the number of all. */
	cornerShort(f: Counted): string;
	/** The count alone, where there is no room for more. */
	cornerCount(f: { count: number; total: number }): string;
}

/** What tells one scatter from another: who stands where, as which mark. */
export interface Plane {
	/** What the axes are called in keys. */
	axes: readonly [across: string, up: string];
	spots: readonly Spot[];
	/** Width and height of a mark, in pixels. */
	glyph: number;
	depth: number;
	markOf: (sector: SectorId, x: number, y: number) => Mark;
	/** Whether names stay in their fields wherever fields can be made to fit them. */
	isTidy: boolean;
}

/** What is asked for, together. */
export interface Brief extends Plane {
	scores: Scores;
	frame: Required<Frame>;
	words: CornerWords;
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

/** What parts the corners: from here on to the right, and from here on up. */
export const splitOf = ({ xs, ys }: Fields): readonly [x: number, y: number] => [
	xs[HIGH] ?? 0,
	ys[HIGH] ?? 0
];

/** Marks in a plot with four corners, with what is already written. */
export interface Quartered {
	words: CornerWords;
	frame: Required<Frame>;
	plot: Box;
	split: readonly [x: number, y: number];
	/** How many sectors stand in a corner. */
	countIn: (corner: Corner) => { count: number; total: number };
	marks: readonly Mark[];
	labels: readonly Label[];
	/** Whether a note would lie on a line that runs through corners; it then stands anywhere along the sides of its own. */
	isCrossed?: (note: Box) => boolean;
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
	plane: Plane,
	scores: Scores,
	frame: Required<Frame>,
	words: CornerWords
): Brief {
	const number =
		NAME_GAP +
		blockWidth(
			numbersOf(scores).map(({ n }) => String(n)),
			frame.text
		);
	const slot = [
		plane.glyph + number + SLOT_GAP,
		Math.max(plane.depth, frame.text * LINE_HEIGHT) + SLOT_SPACE
	] as const;
	return { ...plane, scores, frame, words, slot, number };
}

/** Sectors in one field. */
export const spotsIn = (spots: readonly Spot[], column: number, row: number): Spot[] =>
	spots.filter((spot) => spot.column === column && spot.row === row);
