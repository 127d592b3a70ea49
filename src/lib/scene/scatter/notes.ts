import { countIn, HIGH, type Corner } from '../../index/corners';
import { overlap, type Box } from '../boxes';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Label } from '../types';
import type { Board } from './brief';
import { CLEARANCE, padded, within } from './names';

/** Room between a note and the edges of its corner, in pixels. */
const INSET = 7;

/** The same for a number alone. */
const TIGHT = 2;

const CORNERS: readonly Corner[] = [
	{ close: true, much: true },
	{ close: true, much: false },
	{ close: false, much: true },
	{ close: false, much: false }
];

const keyOf = ({ close, much }: Corner): string =>
	`note:${close ? 'close' : 'far'}-${much ? 'much' : 'little'}`;

const toldOf = (corner: Corner, { spots }: Board['brief']) => ({
	...corner,
	count: countIn(spots, corner),
	total: spots.length
});

function cornerBox({ close, much }: Corner, { plot, fields }: Board): Box {
	const [splitX, splitY] = [fields.xs[HIGH] ?? 0, fields.ys[HIGH] ?? 0];
	const [x, right] = close ? [splitX, plot.x + plot.width] : [plot.x, splitX];
	const [y, bottom] = much ? [plot.y, splitY] : [splitY, plot.y + plot.height];
	return { x, y, width: right - x, height: bottom - y };
}

/**
 * How many sectors stand in a corner, on one line or on two: written where the corner is furthest out or, where
 * something is in the way, at the other end of that edge.
 */
function noteIn(corner: Corner, board: Board): Label | undefined {
	const { brief, marks, labels } = board;
	const { frame, words } = brief;
	const told = toldOf(corner, brief);
	const box = cornerBox(corner, board);
	const place = (lines: readonly string[], anchor: 'start' | 'end'): Label => {
		const note = labelOf(keyOf(corner), 'note', lines, frame.text, { anchor });
		return {
			...note,
			x: anchor === 'start' ? box.x + INSET : box.x + box.width - INSET - note.width,
			y: corner.much ? box.y + INSET : box.y + box.height - INSET - note.height
		};
	};
	const outer = corner.close ? 'end' : 'start';
	const taken = [...marks.map(markBox), ...labels];
	return ([outer, corner.close ? 'start' : 'end'] as const)
		.flatMap((anchor) => [
			place([words.corner(told)], anchor),
			place(words.cornerLines(told), anchor)
		])
		.find(
			(note) =>
				within(note, padded(box, -INSET)) &&
				taken.every((other) => !overlap(padded(note, CLEARANCE), other))
		);
}

/**
 * The count alone, along the outer edge of its corner, as near as can be to the line between close and far: counts that are
 * to be compared then stand side by side.
 */
function countNote(corner: Corner, board: Board): Label | undefined {
	const { brief, marks, labels, fields } = board;
	const { frame, words } = brief;
	const box = padded(cornerBox(corner, board), -TIGHT);
	const lines = [words.cornerCount(toldOf(corner, brief))];
	const anchor = corner.close ? 'start' : 'end';
	const note = labelOf(keyOf(corner), 'note', lines, frame.text, { anchor });
	const y = corner.much ? box.y : box.y + box.height - note.height;
	const taken = [...marks.map(markBox), ...labels];
	// Inside one column, so that no line runs through it.
	return fields.xs
		.slice(0, -1)
		.map((left, c): Label => {
			const right = fields.xs[c + 1] ?? left;
			return { ...note, x: corner.close ? left + INSET : right - INSET - note.width, y };
		})
		.filter(
			(place, c) =>
				within(place, box) &&
				place.x >= (fields.xs[c] ?? 0) + TIGHT &&
				place.x + place.width <= (fields.xs[c + 1] ?? 0) - TIGHT &&
				taken.every((other) => !overlap(place, other))
		)
		.at(corner.close ? 0 : -1);
}

/** Notes in all corners, or in none if one finds no place: a reader would take a missing one for a zero. */
const inAll = (board: Board, note: typeof noteIn): Label[] => {
	const notes = CORNERS.flatMap((corner) => note(corner, board) ?? []);
	return notes.length === CORNERS.length ? notes : [];
};

/** How many sectors stand in each corner. */
export const notesOf = (board: Board): Label[] => inAll(board, noteIn);

/** The same as numbers alone. */
export const countsOf = (board: Board): Label[] => inAll(board, countNote);

/** Height of the band that numbers alone stand in, in pixels. */
export const countHeight = ({ frame }: Board['brief']): number => frame.text * LINE_HEIGHT + TIGHT;
