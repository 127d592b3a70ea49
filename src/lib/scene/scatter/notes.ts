import { HIGH } from '../../index/corners';
import { overlap, type Box } from '../boxes';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Label } from '../types';
import {
	splitOf,
	type Board,
	type Brief,
	type Corner,
	type Counted,
	type Quartered
} from './brief';
import { CLEARANCE, padded, within } from './names';

/** Room between a note and the edges of its corner, in pixels. */
const INSET = 7;

/** The same for a number alone. */
const TIGHT = 2;

/** Heights in a corner at which a note finds room under a line that rises through it, as shares from its top. */
const DOWN = [0.5, 0.6, 0.7, 0.8, 1];

const CORNERS: readonly Corner[] = [
	{ right: true, top: true },
	{ right: true, top: false },
	{ right: false, top: true },
	{ right: false, top: false }
];

const keyOf = ({ right, top }: Corner): string =>
	`note:${right ? 'right' : 'left'}-${top ? 'top' : 'bottom'}`;

function cornerBox({ right, top }: Corner, { plot, split: [splitX, splitY] }: Quartered): Box {
	const [x0, x1] = right ? [splitX, plot.x + plot.width] : [plot.x, splitX];
	const [y0, y1] = top ? [plot.y, splitY] : [splitY, plot.y + plot.height];
	return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/**
 * How many sectors stand in a corner, on one line or on two: written where the corner is furthest out or, where
 * something is in the way, at the other end of that edge.
 *
 * @param settings What is written, in one setting or another.
 */
function noteIn(
	corner: Corner,
	board: Quartered,
	settings: readonly (readonly string[])[]
): Label | undefined {
	const { frame, marks, labels, isCrossed } = board;
	const box = cornerBox(corner, board);
	const place = (lines: readonly string[], anchor: 'start' | 'end', down: number): Label => {
		const note = labelOf(keyOf(corner), 'note', lines, frame.text, { anchor });
		return {
			...note,
			x: anchor === 'start' ? box.x + INSET : box.x + box.width - INSET - note.width,
			y: box.y + INSET + down * (box.height - 2 * INSET - note.height)
		};
	};
	const outer = corner.right ? 'end' : 'start';
	const inner = corner.right ? 'start' : 'end';
	const edge = corner.top ? 0 : 1;
	const along = (anchor: 'start' | 'end', downs: readonly number[]): Label[] =>
		downs.flatMap((down) => settings.map((lines) => place(lines, anchor, down)));
	const taken = [...marks.map(markBox), ...labels];
	return [
		...along(outer, [edge]),
		// Under a line that rises through corners there is room along their right sides.
		...(isCrossed ? along('end', [edge, ...DOWN]) : []),
		...along(inner, [edge]),
		...(isCrossed ? along(inner, [1 - edge]) : [])
	].find(
		(note) =>
			within(note, padded(box, -INSET)) &&
			isCrossed?.(note) !== true &&
			taken.every((other) => !overlap(padded(note, CLEARANCE), other))
	);
}

/**
 * A count in few words or none, along the outer edge of its corner, as near as can be to the line between the two sides:
 * counts that are to be compared then stand side by side.
 */
function countNote(
	corner: Corner,
	board: Quartered,
	{ xs }: Board['fields'],
	lines: readonly string[]
): Label | undefined {
	const { frame, marks, labels } = board;
	const box = padded(cornerBox(corner, board), -TIGHT);
	const anchor = corner.right ? 'start' : 'end';
	const note = labelOf(keyOf(corner), 'note', lines, frame.text, { anchor });
	const y = corner.top ? box.y : box.y + box.height - note.height;
	const taken = [...marks.map(markBox), ...labels];
	// Inside one column, so that no line runs through it, unless it is wider than any.
	const isWide = xs.slice(1).every((right, c) => note.width + INSET + TIGHT > right - (xs[c] ?? 0));
	return xs
		.slice(0, -1)
		.map((left, c): Label => {
			const right = xs[c + 1] ?? left;
			return { ...note, x: corner.right ? left + INSET : right - INSET - note.width, y };
		})
		.filter(
			(place, c) =>
				within(place, box) &&
				(isWide ||
					(place.x >= (xs[c] ?? 0) + TIGHT && place.x + place.width <= (xs[c + 1] ?? 0) - TIGHT)) &&
				taken.every((other) => !overlap(place, other))
		)
		.at(corner.right ? 0 : -1);
}

/** Notes in all corners, or in none if one finds no place: a reader would take a missing one for a zero. */
const inAll = (note: (corner: Corner) => Label | undefined): Label[] => {
	const notes = CORNERS.flatMap((corner) => note(corner) ?? []);
	return notes.length === CORNERS.length ? notes : [];
};

function quartered({ brief, fields, ...board }: Board): Quartered {
	const { words, frame, spots } = brief;
	const countIn = ({ right, top }: Corner) => ({
		count: spots.filter(({ column, row }) => column >= HIGH === right && row >= HIGH === top)
			.length,
		total: spots.length
	});
	return { ...board, words, frame, split: splitOf(fields), countIn };
}

/** How many sectors stand in each corner of a plot. */
export const notesIn = (board: Quartered): Label[] =>
	inAll((corner) => {
		const told = { ...corner, ...board.countIn(corner) };
		return noteIn(corner, board, [[board.words.corner(told)], board.words.cornerLines(told)]);
	});

/** The same in as few words as can be. */
export const shortNotesIn = (board: Quartered): Label[] =>
	inAll((corner) => noteIn(corner, board, [[board.words.cornerCount(board.countIn(corner))]]));

/** How many sectors stand in each corner of a board of fields. */
export const notesOf = (board: Board): Label[] => notesIn(quartered(board));

/** The same on one line in few words, or as numbers alone where there is no room for those. */
export function countsOf(board: Board): Label[] {
	const { words, ...corners } = quartered(board);
	const notes = (tell: (told: Counted) => string): Label[] =>
		inAll((corner) => {
			const told = { ...corner, ...corners.countIn(corner) };
			return countNote(corner, { words, ...corners }, board.fields, [tell(told)]);
		});
	const worded = notes((told) => words.cornerShort(told));
	return worded.length > 0 ? worded : notes((told) => words.cornerCount(told));
}

/** Height of the band that counts in full stand in, in pixels. */
export const noteHeight = ({ frame }: Brief): number => frame.text * LINE_HEIGHT + 2 * INSET;

/** Height of the band that numbers alone stand in, in pixels. */
export const countHeight = ({ frame }: Brief): number => frame.text * LINE_HEIGHT + TIGHT;
