import { blockHeight, inPixels, textWidth, thousandthsOf } from './text';

/** Lines of a text with the size of the box they fill, in pixels. */
export interface Block {
	lines: readonly string[];
	width: number;
	height: number;
}

/** Sums of the same widths may differ by this much, in pixels, by the order in which they were added. */
const SLACK = 1e-6;

/** A word with its width in pixels. */
type Word = readonly [word: string, width: number];

/** Words of a text; one wider than `most` pixels is cut where it has to be. */
function wordsOf(text: string, size: number, most: number): Word[] {
	return text.split(/\s+/).flatMap((word): Word[] => {
		const width = textWidth(word, size);
		if (width <= most) return [[word, width]];
		return cut(word, size, most).map((part) => [part, textWidth(part, size)]);
	});
}

/** A word in parts of at most this width, each of one letter at least. */
function cut(word: string, size: number, most: number): string[] {
	const parts: string[] = [];
	for (const glyph of word) {
		const longer = (parts.at(-1) ?? '') + glyph;
		if (parts.length > 0 && textWidth(longer, size) <= most) parts[parts.length - 1] = longer;
		else parts.push(glyph);
	}
	return parts;
}

/** Words in lines of at most this width, each line as full as it gets, and the width of the widest in thousandths of an em. */
function fill(words: readonly Word[], size: number, width: number) {
	const space = thousandthsOf(' ');
	const gap = inPixels(space, size);
	const lines: string[] = [];
	let [used, long, widest] = [Infinity, 0, 0];
	for (const [word, wide] of words) {
		if (used + gap + wide <= width + SLACK) {
			lines.push(`${lines.pop() ?? ''} ${word}`);
			used += gap + wide;
			long += space + thousandthsOf(word);
		} else {
			lines.push(word);
			used = wide;
			long = thousandthsOf(word);
		}
		widest = Math.max(widest, long);
	}
	return { lines, widest };
}

/** How many lines of at most this width words fill, and the next width at which they would break elsewhere. */
function linesIn(
	words: readonly Word[],
	space: number,
	width: number
): { count: number; next: number } {
	let [count, used, next] = [0, Infinity, Infinity];
	for (const word of words) {
		used += space + word[1];
		if (used <= width + SLACK) continue;
		next = Math.min(next, used);
		count++;
		used = word[1];
	}
	return { count, next };
}

/** How many lines a text fills at least in so many pixels across. */
export const fewestLines = (text: string, size: number, room: number): number =>
	linesIn(wordsOf(text, size, room), textWidth(' ', size), room).count;

/** The least width of at most so many lines. */
function narrowest(words: readonly Word[], space: number, most: number): number {
	// No line is narrower than its words, nor all of them than what they share out.
	const all = words.reduce((sum, [, wide]) => sum + space + wide, 0) / most - space;
	let width = Math.max(all, ...words.map(([, wide]) => wide));
	for (;;) {
		const { count, next } = linesIn(words, space, width);
		if (count <= most) return width;
		width = next;
	}
}

/**
 * Ways to break a text at word ends: its words are measured once for all of them.
 *
 * @param room Pixels; a word wider than this is cut.
 * @returns A function from how many lines there may be to so many, or to as few as the room allows where nothing is said.
 *   They are as even as words allow; nothing where so many are not enough.
 */
export function wrapping(text: string, size: number, room: number) {
	const words = wordsOf(text, size, room);
	const space = textWidth(' ', size);
	const fewest = linesIn(words, space, room).count;
	return (most = fewest): Block | undefined => {
		if (fewest > most) return undefined;
		const { lines, widest } = fill(words, size, Math.min(room, narrowest(words, space, most)));
		return { lines, width: inPixels(widest, size), height: blockHeight(lines, size) };
	};
}

/** A text broken in one such way. */
export const wrap = (text: string, size: number, room: number, most?: number): Block | undefined =>
	wrapping(text, size, room)(most);
