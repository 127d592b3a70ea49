import type { ArticleEntry } from '../../index/types';
import { blockHeight, blockWidth } from '../text';
import type { Frame, Label } from '../types';
import { centreOf, extentOf, leastNumbered, numberIn, type Lattice } from './lattice';

/**
 * The articles in none of the sectors, in a compact field beside or below the dial, with words that count them over it.
 */

/** Side of a cell, in units of the text size: with a number in it, bare, or small; and space between cells, in pixels. */
const NUMBERED_CELL = 1.5;
const CELL = 0.85;
const SMALL_CELL = 0.45;
const GAP = 4;

/** Between the words and the cells, and between all of it and the dial, in pixels. */
const WORD_GAP = 5;
const DIAL_GAP = 10;

/** How cells of the rest look: with numbers, bare, or small where they are too many for anything else. */
export type Look = 'numbered' | 'bare' | 'small';

const SIZES: Record<Look, number> = { numbered: NUMBERED_CELL, bare: CELL, small: SMALL_CELL };

/** Side of a cell in a look. */
const sizeOf = (articles: readonly ArticleEntry[], text: number, look: Look): number =>
	Math.max(SIZES[look] * text, look === 'numbered' ? leastNumbered(articles, text) : 0);

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
	const cell = sizeOf(articles, text, look);
	const rows = Math.ceil(articles.length / columns);
	const even = Math.ceil(articles.length / rows);
	return { columns: even, rows, cell, pitch: cell + GAP };
}

/** How many columns fit a width, or are needed to keep to a height. */
function columnsOf(
	articles: readonly ArticleEntry[],
	[width, height]: readonly [number, number],
	text: number,
	look: Look
): number {
	const pitch = sizeOf(articles, text, look) + GAP;
	const fit = Math.max(1, Math.floor(width / pitch));
	const most = Math.floor(height / pitch);
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
			const places = articles.map((_, i) => {
				const [cx, cy] = centreOf(lattice, i);
				return [origin[0] + cx, origin[1] + cy] as const;
			});
			const numbers = articles.flatMap((entry, i) =>
				look === 'numbered' ? numberIn(entry, places[i] ?? origin, text) : []
			);
			return { places, labels: [words, ...numbers] };
		}
	};
}
