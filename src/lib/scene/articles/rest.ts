import type { ArticleEntry } from '../../index/types';
import { blockHeight, blockWidth } from '../text';
import type { Frame, Label } from '../types';
import { centreOf, extentOf, numberPitch, ticksOf, underOf, type Lattice } from './lattice';

/**
 * The articles in none of the sectors, in a compact field beside or below the dial, with words that count them over it.
 */

/** Side of a cell, in units of the text size, and space between cells, or below their numbers, in pixels. */
const CELL = 0.85;
const SMALL_CELL = 0.45;
const GAP = 4;
const NUMBERED_GAP = 6;

/** Between the words and the cells, and between all of it and the dial, in pixels. */
const WORD_GAP = 5;
const DIAL_GAP = 10;

/** How cells of the rest look: with numbers, bare, or small where they are too many for anything else. */
export type Look = 'numbered' | 'bare' | 'small';

const sizeOf = (look: Look, text: number): number => (look === 'small' ? SMALL_CELL : CELL) * text;
const numberingOf = (look: Look, text: number) => ({ numbered: look === 'numbered', text });

/** At which side of the dial the rest stands. */
export type Side = 'below' | 'beside';

/** What is left out of the dial, and the room that it takes from it. */
export interface Rest {
	side: Side;
	/** Width that it takes from the frame at its right, or height at its foot, with the gap to the dial, in pixels. */
	takes: number;
	/** Its own width and height. */
	width: number;
	height: number;
	cell: number;
	/** Where it stands when its middle stands at a point. */
	stand: (middle: readonly [x: number, y: number]) => {
		places: (readonly [x: number, y: number])[];
		labels: Label[];
	};
}

/** Cells in as many columns at most, in rows that come out even. */
function latticeOf(
	articles: readonly ArticleEntry[],
	columns: number,
	text: number,
	look: Look
): Lattice {
	const cell = sizeOf(look, text);
	const under = underOf(numberingOf(look, text));
	const rows = Math.ceil(articles.length / columns);
	const even = Math.ceil(articles.length / rows);
	const pitchX = pitchOf(articles, text, look);
	return { columns: even, rows, cell, pitchX, pitchY: rowOf(text, look), under };
}

const pitchOf = (articles: readonly ArticleEntry[], text: number, look: Look): number =>
	Math.max(sizeOf(look, text) + GAP, numberPitch(articles, numberingOf(look, text)));

/** Height of a row with the gap below it. */
const rowOf = (text: number, look: Look): number =>
	sizeOf(look, text) +
	underOf(numberingOf(look, text)) +
	(look === 'numbered' ? NUMBERED_GAP : GAP);

/** How many columns fit a width, or are needed to keep to a height. */
function columnsOf(
	articles: readonly ArticleEntry[],
	[width, height]: readonly [number, number],
	text: number,
	look: Look
): number {
	const fit = Math.max(1, Math.floor(width / pitchOf(articles, text, look)));
	const most = Math.floor(height / rowOf(text, look));
	return Math.max(fit, Math.ceil(articles.length / Math.max(1, most)));
}

/**
 * The rest at a side of the dial.
 *
 * @param lines Words over the cells, on one line or more.
 */
export function restOf(
	articles: readonly ArticleEntry[],
	side: Side,
	look: Look,
	lines: readonly string[],
	{ width, height, text }: Required<Frame>
): Rest {
	const note = { width: blockWidth(lines, text), height: blockHeight(lines, text) };
	const room = [side === 'below' ? width : note.width, height - note.height - WORD_GAP] as const;
	const columns = columnsOf(articles, room, text, look);
	const lattice = latticeOf(articles, columns, text, look);
	const [w, h] = extentOf(lattice);
	const whole = { width: Math.max(w, note.width), height: note.height + WORD_GAP + h };
	return {
		side,
		takes: (side === 'below' ? whole.height : whole.width) + DIAL_GAP,
		...whole,
		cell: lattice.cell,
		stand: ([x, y]) => {
			const top = y - whole.height / 2;
			// Below, all of it is centred as the dial is; beside, it hangs on the left like a column of text.
			const left = x - (side === 'below' ? w : whole.width) / 2;
			const origin = [left, top + note.height + WORD_GAP] as const;
			const words: Label = {
				key: 'note:rest',
				role: 'note',
				lines,
				x: side === 'below' ? x - note.width / 2 : left,
				y: top,
				...note,
				anchor: side === 'below' ? 'middle' : 'start',
				opacity: 1
			};
			return {
				places: articles.map((_, i) => {
					const [cx, cy] = centreOf(lattice, i);
					return [origin[0] + cx, origin[1] + cy] as const;
				}),
				labels: [words, ...ticksOf(lattice, articles, origin, text)]
			};
		}
	};
}
