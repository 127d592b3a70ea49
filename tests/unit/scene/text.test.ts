// If this fails, text is wider than the room that was kept for it: names run into marks or out of the
// picture, first of all in Japanese. When the fonts have changed, `npm run fonts` writes the table anew.
import { create } from 'fontkit';
import { convert } from 'fontverter';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { chartWidths, WIDTHS_FILE } from '../../../scripts/fonts';
import {
	blockHeight,
	blockWidth,
	LINE_HEIGHT,
	textSize,
	textWidth
} from '../../../src/lib/scene/text';
import { real, WORDS } from './fixture';

const FONT = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** A font that sets a line of text. */
interface Setter {
	layout: (text: string) => { advanceWidth: number };
}

/** The table is kept in thousandths of an em: half of one per letter, in a line of twenty at 15 px. */
const ROUNDING = 0.15;

describe('the table of widths', () => {
	test('is the one of the font files', async () => {
		expect(JSON.parse(readFileSync(WIDTHS_FILE, 'utf8'))).toEqual(await chartWidths());
	});

	test('gives every label at least the width that the font sets it in', async () => {
		const bytes = readFileSync(createRequire(import.meta.url).resolve(FONT));
		const font = create(await convert(bytes, 'truetype'));
		if (!('getVariation' in font)) throw new Error('a collection');
		const labels = [
			...real.sectors.map((id) => WORDS.en.sector(id)),
			...real.periods.map((id) => WORDS.en.period(id)),
			...[0, 1, 2, 3, 4].map((score) => WORDS.en.band(score)),
			...['0', '1', '2', '3', '4']
		];
		for (const [weight, wght] of [
			['regular', 400],
			['semibold', 600]
		] as const) {
			// The published types leave out that a face can lay out text, kerning included.
			const face = font.getVariation({ wght }) as unknown as Setter;
			for (const label of labels) {
				const set = (face.layout(label).advanceWidth / font.unitsPerEm) * 15;
				expect(textWidth(label, 15, weight), label).toBeGreaterThanOrEqual(set - ROUNDING);
				expect(textWidth(label, 15, weight), label).toBeLessThan(set * 1.03 + 0.6);
			}
		}
	});
});

describe('textWidth', () => {
	test('takes full-width characters as one em', () => {
		for (const id of real.sectors) {
			const name = WORDS.ja.sector(id);
			expect(textWidth(name, 15)).toBe([...name].length * 15);
		}
		for (const glyph of ['漢', 'か', 'ナ', '・', '〜', '（', '！', '한', '𠮷', '、']) {
			expect([glyph, textWidth(glyph, 12)]).toEqual([glyph, 12]);
		}
	});

	test('grows with the size, the text and the weight', () => {
		expect(textWidth('', 15)).toBe(0);
		expect(textWidth('Cyber', 30)).toBeCloseTo(2 * textWidth('Cyber', 15), 0);
		expect(textWidth('Cyber', 15, 'regular')).toBeLessThan(textWidth('Cyber', 15));
		expect(textWidth('Migration', 15)).toBe(textWidth('Migration', 15, 'semibold'));
	});

	test('is worked out by hand for one word', () => {
		// Semibold: E 528 + U 645 thousandths, or whatever the table says, times 20 px.
		const { glyphs, regular, heavier } = JSON.parse(readFileSync(WIDTHS_FILE, 'utf8')) as Awaited<
			ReturnType<typeof chartWidths>
		>;
		const semibold = (glyph: string): number => {
			const i = [...glyphs].indexOf(glyph);
			return (regular[i] ?? NaN) + (heavier[i] ?? NaN);
		};
		const exact = ((semibold('E') + semibold('U')) * 20) / 1000;
		expect(textWidth('EU', 20)).toBeGreaterThanOrEqual(exact);
		expect(textWidth('EU', 20) - exact).toBeLessThan(0.1001);
	});

	test('keeps more than the usual room for a character it does not know', () => {
		expect(textWidth('ж', 10)).toBe(7);
	});
});

test('a block is as wide as its widest line and as tall as all of them', () => {
	expect(blockWidth(['Civil', 'protection'], 15)).toBe(textWidth('protection', 15));
	expect(blockWidth([], 15)).toBe(0);
	expect(blockHeight(['Civil', 'protection'], 15)).toBe(2 * 15 * LINE_HEIGHT);
});

test('text grows with the frame and is never under 12 px', () => {
	const widths = [0, 280, 390, 419, 420, 640, 760, 999, 1200, 2000];
	const sizes = widths.map(textSize);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(sizes.slice(0, 4)).toEqual([12, 12, 12, 12]);
	expect(textSize(760)).toBe(15);
});
