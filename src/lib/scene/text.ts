import { LINE_HEIGHT } from './line-height';
import widths from './widths.json';

// Who only sets lines needs no widths of letters.
export { LINE_HEIGHT };

/**
 * Measuring text without a browser, so that a page is laid out on the server, in the reader's
 * hand and on paper alike. Widths are read from the font files by `npm run fonts`.
 */

export type Weight = 'regular' | 'semibold';

/** Width given to a character the table does not know; wider than most letters. */
const UNKNOWN_WIDTH = 700;

/** CJK, kana, full-width forms and the planes of rarer ideographs: set in a square of one em. */
const FULL_WIDTH =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;

const { glyphs, regular, heavier } = widths;

const tableOf = (widthAt: (i: number) => number): Record<string, number> =>
	Object.fromEntries([...glyphs].map((glyph, i) => [glyph, widthAt(i)]));

/** Width of each glyph in thousandths of an em. */
const TABLE: Record<Weight, Record<string, number>> = {
	regular: tableOf((i) => regular[i] ?? 0),
	semibold: tableOf((i) => (regular[i] ?? 0) + (heavier[i] ?? 0))
};

/** Widths of texts that have been measured, in the same unit: whoever looks for a place asks for those of the same words over and over. */
const MEASURED: Record<Weight, Map<string, number>> = { regular: new Map(), semibold: new Map() };

function measure(text: string, weight: Weight): number {
	let thousandths = 0;
	for (const glyph of text) {
		thousandths += TABLE[weight][glyph] ?? (FULL_WIDTH.test(glyph) ? 1000 : UNKNOWN_WIDTH);
	}
	MEASURED[weight].set(text, thousandths);
	return thousandths;
}

/** Width of a text in thousandths of an em. */
export const thousandthsOf = (text: string, weight: Weight = 'semibold'): number =>
	MEASURED[weight].get(text) ?? measure(text, weight);

/** Thousandths of an em in pixels, rounded up to a tenth. */
export const inPixels = (thousandths: number, size: number): number =>
	Math.ceil((thousandths * size) / 100) / 10;

/**
 * Width of one line of chart text.
 *
 * @param text One line, in any language.
 * @param size Text size in pixels.
 * @param weight Labels are measured in their heaviest weight, so that raising one never moves it.
 * @returns Pixels, rounded up to a tenth; kerning is left out, which errs on the wide side.
 */
export const textWidth = (text: string, size: number, weight?: Weight): number =>
	inPixels(thousandthsOf(text, weight), size);

/** Width of the widest of several lines, in pixels. */
export function blockWidth(lines: readonly string[], size: number, weight?: Weight): number {
	return Math.max(0, ...lines.map((line) => textWidth(line, size, weight)));
}

/** Height of several lines, in pixels. */
export function blockHeight(lines: readonly string[], size: number): number {
	return lines.length * size * LINE_HEIGHT;
}

/** Size of chart text for a frame of this width: never under 12 px. */
export function textSize(width: number): number {
	if (width < 420) return 12;
	if (width < 640) return 13;
	if (width < 1000) return 15;
	return 18;
}
