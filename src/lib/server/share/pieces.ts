import { escape } from '$lib/chart/markup';
import { FAMILIES } from './faces';
import { LINE_HEIGHT, textWidth } from '$lib/scene/text';
import { wrap } from '$lib/scene/wrap';

/** A part of a share image that is stacked with others: how high it is, and its drawing at a height. */
export interface Piece {
	height: number;
	at: (x: number, y: number) => string;
}

/** An entry of a legend: its icon as markup, with the origin at the left, half way down. */
export interface Sign {
	text: string;
	icon: { svg: string; width: number; height: number };
}

/** Size of all text but titles: a preview a third as wide still sets it in 10 px. */
export const TEXT = 30;

/** How much larger than on a page charts and icons are drawn, so that their text of 12 px comes to {@link TEXT}. */
export const SCALE = TEXT / 12;

/** Share of a line's height above its baseline. */
const ASCENT = 0.92;

/** How much wider than the face of charts, which is the one that is measured, titles run. */
const SERIF = 1.1;

interface Setting {
	size: number;
	room: number;
	fill: string;
	face?: keyof typeof FAMILIES;
	weight?: 400 | 600;
}

/** Whether a title of this size has room for its longest word. */
export const hasRoom = (title: string, size: number, room: number): boolean =>
	title.split(' ').every((word) => textWidth(word, size * SERIF) <= room);

/** Text in as few lines as the room allows. */
export function textPiece(
	text: string,
	{ size, room, fill, face = 'sans', weight = 600 }: Setting
): Piece {
	const { lines } = wrap(text, face === 'serif' ? size * SERIF : size, room) ?? { lines: [] };
	const leading = size * (face === 'serif' ? 1.08 : LINE_HEIGHT);
	return {
		height: lines.length * leading,
		at: (x, y) =>
			lines
				.map(
					(line, i) =>
						`<text x="${x}" y="${y + size * ASCENT + i * leading}" font-size="${size}" font-family="${FAMILIES[face]}" font-weight="${weight}" fill="${fill}">${escape(line)}</text>`
				)
				.join('')
	};
}

/** Space between an icon and its words, between one entry and the next, and height of what has one line. */
const WORD_SPACE = 10;
const SIGN_SPACE = 26;
const ROW = 39;

/** An entry of a legend with its words broken where the room ends. */
interface Entry {
	width: number;
	height: number;
	at: Piece['at'];
}

function entryOf({ text, icon }: Sign, room: number, fill: string): Entry {
	const aside = icon.width * SCALE + WORD_SPACE;
	const words = textPiece(text, { size: TEXT, room: room - aside, weight: 400, fill });
	const { width = 0 } = wrap(text, TEXT, room - aside) ?? {};
	const height = Math.max(ROW, words.height);
	const middle = ROW / 2;
	const top = middle - (icon.height * SCALE) / 2;
	return {
		width: aside + width,
		height,
		// An icon may be a window on a longer drawing, so it stays a picture of its own.
		at: (x, y) =>
			`<svg x="${x}" y="${y + top}" width="${icon.width * SCALE}" height="${icon.height * SCALE}" viewBox="0 ${-icon.height / 2} ${icon.width} ${icon.height}">${icon.svg}</svg>` +
			words.at(x + aside, y + middle - (TEXT * LINE_HEIGHT) / 2)
	};
}

/** Entries of a legend in rows, as many in each as the room allows. */
export function legendPiece(signs: readonly Sign[], room: number, fill: string): Piece {
	const rows: { x: number; entry: Entry }[][] = [];
	let used = Infinity;
	for (const entry of signs.map((sign) => entryOf(sign, room, fill))) {
		if (used + SIGN_SPACE + entry.width > room) {
			rows.push([]);
			used = -SIGN_SPACE;
		}
		rows.at(-1)?.push({ x: used + SIGN_SPACE, entry });
		used += SIGN_SPACE + entry.width;
	}
	return stack(
		rows.map((row) => ({
			height: Math.max(...row.map(({ entry }) => entry.height)),
			at: (x, y) => row.map(({ x: along, entry }) => entry.at(x + along, y)).join('')
		})),
		0
	);
}

/** Pieces one under another, with a space between. */
export function stack(pieces: readonly Piece[], space: number): Piece {
	const shown = pieces.filter(({ height }) => height > 0);
	return {
		height: shown.reduce((sum, { height }) => sum + height, space * Math.max(0, shown.length - 1)),
		at: (x, y) => {
			let below = y;
			return shown
				.map((piece) => {
					const drawn = piece.at(x, below);
					below += piece.height + space;
					return drawn;
				})
				.join('');
		}
	};
}
