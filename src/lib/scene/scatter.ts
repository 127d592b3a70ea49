import { cornerOf, spotsOf } from '../index/corners';
import type { Scores } from '../index/types';
import { cellsMark, MAX_CELL, MIN_CELL } from './cell';
import { clamp } from './clamp';
import { layFields } from './scatter/board';
import type { CornerWords, Plane } from './scatter/brief';
import type { Frame, Scene } from './types';
import type { View } from './view';

/**
 * The scatter: how alike the two see a sector across, how much they do together up, in a field for each pair
 * of whole numbers. Sectors in the same field stand next to each other in it; place within a field means nothing.
 */

/** The language of this picture. */
export interface ScatterWords extends CornerWords {
	/** How many sectors both see much alike, and otherwise; and in how many of each they do much together. */
	counts(f: {
		period: string;
		close: number;
		closeMuch: number;
		far: number;
		farMuch: number;
	}): string;
}

/** Whether close levels and much cooperation go together, in numbers. */
export function summariseScatter(view: View, scores: Scores, words: ScatterWords): string {
	const id = view.periods[0] ?? '';
	const corners = spotsOf(scores, id).map(cornerOf);
	if (corners.length === 0) return words.empty(scores.sectors.length);
	const close = corners.filter((corner) => corner.close);
	const far = corners.filter((corner) => !corner.close);
	return words.counts({
		period: words.period(id),
		close: close.length,
		closeMuch: close.filter(({ much }) => much).length,
		far: far.length,
		farMuch: far.filter(({ much }) => much).length
	});
}

/** Sectors by closeness and forms of cooperation, as the marks of the ladder. */
function planeOf(view: View, scores: Scores, frame: Required<Frame>): Plane {
	const period = view.periods[0] ?? '';
	const depth = clamp(frame.width / 70, MIN_CELL, MAX_CELL);
	const glyph = 4 * depth;
	return {
		axes: ['closeness', 'forms'],
		// A score by other weights may lie between two whole numbers: its field is that of the one it has reached.
		spots: spotsOf(scores, period).map(({ sector, closeness, score }) => ({
			sector,
			column: closeness,
			row: Math.floor(score)
		})),
		glyph,
		depth,
		isTidy: false,
		markOf: (sector, x, y) => cellsMark(scores, sector, period, { x, y, size: glyph, depth })
	};
}

/** Lays out the scatter. */
export const scatterScene = (
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ScatterWords
): Scene =>
	layFields(view, scores, frame, words, {
		plane: planeOf(view, scores, frame),
		summary: summariseScatter(view, scores, words)
	}).scene;
