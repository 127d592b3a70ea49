import { cornerOf, spotsOf } from '../index/corners';
import type { Scores } from '../index/types';
import type { Box } from './boxes';
import { briefOf, STEPS, type Board, type Brief, type ScatterWords } from './scatter/brief';
import { TICK_GAP, TITLE_GAP, ticksOf, titlesOf } from './scatter/axes';
import { evenFields, evenMarks, guidesOf } from './scatter/fields';
import { fittedBoard } from './scatter/fitted';
import { nameAll, numberAll } from './scatter/names';
import { countHeight, countsOf, notesOf } from './scatter/notes';
import { numbersOf } from './numbers';
import { textWidth, LINE_HEIGHT } from './text';
import type { Frame, Scene } from './types';
import type { View } from './view';

/**
 * The scatter: how alike the two see a sector across, how much they do together up, in a field for each pair
 * of whole numbers. Sectors in the same field stand next to each other in it; place within a field means nothing.
 */

export type { ScatterWords };

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

/**
 * Names with counts in the corners, in fields of one size or of the sizes that names need; names alone; or numbers, with
 * counts where those are in nobody's way.
 */
function boardFor(brief: Brief, plot: Box): Board {
	const fields = evenFields(brief, plot);
	const even: Board = { brief, fields, plot, marks: evenMarks(brief, fields, 'name'), labels: [] };
	const notes = notesOf(even);
	const noted = notes.length > 0 ? nameAll(even, notes) : undefined;
	if (noted) return { ...even, labels: [...noted, ...notes] };
	const banded = fittedBoard(brief, plot, countHeight(brief));
	const counts = banded ? countsOf(banded) : [];
	if (banded && counts.length > 0) return { ...banded, labels: [...banded.labels, ...counts] };
	const fitted = fittedBoard(brief, plot, 0);
	if (fitted) return fitted;
	const named = nameAll(even, []);
	if (named) return { ...even, labels: named };
	const numbered: Board = { ...even, marks: evenMarks(brief, fields, 'number') };
	const numbers = numberAll(numbered);
	return { ...numbered, labels: [...numbers, ...notesOf({ ...numbered, labels: numbers })] };
}

/** Lays out the scatter. */
export function scatterScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ScatterWords
): Scene {
	const brief = briefOf(view, scores, frame, words);
	const line = frame.text * LINE_HEIGHT;
	const { above, below } = titlesOf(brief);
	const top = above ? line + TITLE_GAP : 0;
	const bottom = TITLE_GAP / 2 + line + (below ? line : 0);
	const left =
		TICK_GAP + Math.max(...STEPS.map((n) => textWidth(String(n), frame.text, 'regular')));
	// Half a pixel, so that the outermost lines are drawn whole.
	const plot: Box = {
		x: left,
		y: top,
		width: frame.width - left - 0.5,
		height: frame.height - top - bottom
	};
	const { fields, marks, labels } = boardFor(brief, plot);
	const numbered = labels.some(({ role }) => role === 'number');
	return {
		view,
		frame,
		areas: [],
		guides: guidesOf(fields),
		links: [],
		marks: [...marks],
		labels: [
			...ticksOf(brief, fields),
			...(above ? [above] : []),
			...(below ? [below] : []),
			...labels
		],
		keys: numbered ? numbersOf(scores) : [],
		summary: summariseScatter(view, scores, words)
	};
}
