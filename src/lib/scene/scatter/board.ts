import type { Scores } from '../../index/types';
import type { Box } from '../boxes';
import { numbersOf } from '../numbers';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Scene } from '../types';
import type { View } from '../view';
import { TICK_GAP, TITLE_GAP, ticksOf, titlesOf } from './axes';
import { briefOf, STEPS, type Board, type Brief, type CornerWords, type Plane } from './brief';
import { evenFields, evenMarks, guidesOf } from './fields';
import { fittedBoard } from './fitted';
import { fieldOf, nameAll, numberAll, within } from './names';
import { countHeight, countsOf, noteHeight, notesOf } from './notes';

/**
 * A field for each pair of whole numbers. Sectors in the same field stand next to each other in it; place within a field
 * means nothing.
 */

/**
 * Names with counts in the corners, in fields of one size or of the sizes that names need; names alone, or with the barest
 * counts; or numbers, with counts where those are in nobody's way.
 */
function boardFor(brief: Brief, plot: Box): Board {
	const fields = evenFields(brief, plot);
	const even: Board = { brief, fields, plot, marks: evenMarks(brief, fields, 'name'), labels: [] };
	const notes = notesOf(even);
	const named = notes.length > 0 ? nameAll(even, notes) : undefined;
	const noted = named && { ...even, labels: [...named, ...notes] };
	const isTidy = named?.every((name) => within(name, fieldOf(name, even))) === true;
	if (noted && (isTidy || !brief.isTidy)) return noted;
	const roomy = brief.isTidy ? fittedBoard(brief, plot, noteHeight(brief)) : undefined;
	const told = roomy ? notesOf(roomy) : [];
	if (roomy && told.length > 0) return { ...roomy, labels: [...roomy.labels, ...told] };
	const banded = fittedBoard(brief, plot, countHeight(brief));
	const counts = banded ? countsOf(banded) : [];
	if (banded && counts.length > 0) return { ...banded, labels: [...banded.labels, ...counts] };
	if (noted) return noted;
	const fitted = fittedBoard(brief, plot, 0);
	if (fitted) return fitted;
	const few = countsOf(even);
	for (const written of few.length > 0 ? [few, []] : [few]) {
		const names = nameAll(even, written);
		if (names) return { ...even, labels: [...names, ...written] };
	}
	const numbered: Board = { ...even, marks: evenMarks(brief, fields, 'number') };
	const numbers = numberAll(numbered);
	return { ...numbered, labels: [...numbers, ...notesOf({ ...numbered, labels: numbers })] };
}

/** A scene with the fields that it stands in. */
export interface Laid {
	scene: Scene;
	board: Board;
}

/** Lays out a scatter of whole numbers. */
export function layFields(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: CornerWords,
	{ plane, summary }: { plane: Plane; summary: string }
): Laid {
	const brief = briefOf(plane, scores, frame, words);
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
	const board = boardFor(brief, plot);
	const { fields, marks, labels } = board;
	const numbered = labels.some(({ role }) => role === 'number');
	const scene: Scene = {
		view,
		frame,
		areas: [],
		guides: guidesOf(fields, plane.axes),
		links: [],
		marks: [...marks],
		labels: [
			...ticksOf(brief, fields),
			...(above ? [above] : []),
			...(below ? [below] : []),
			...labels
		],
		keys: numbered ? numbersOf(scores) : [],
		summary
	};
	return { scene, board };
}
