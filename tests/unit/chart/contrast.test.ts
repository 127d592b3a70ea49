// If this fails, a mark that steps back cannot be told from its ground any more, or no longer from one that is lit.
import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { colour, dress } from '../../../src/lib/server/share/dress';
import { THEMES, type Theme } from '../../../src/lib/server/theme';

/** What graphics must have at least (WCAG 1.4.11). */
const LEAST = 3;

/** Everything that a mark may stand on. */
const GROUNDS = ['paper', 'paper-deep', 'paper-deeper'];

/** Marks that carry a value, as they are drawn in a tone. */
const MARKS: Record<string, (tone: string) => string> = {
	disc: (tone) => `<circle class="disc eu${tone}"/>`,
	'broken disc': (tone) => `<circle class="disc eu loose${tone}"/>`,
	ring: (tone) => `<circle class="ring japan${tone}"/>`,
	'broken ring': (tone) => `<circle class="ring japan loose${tone}"/>`,
	cell: (tone) => `<g class="cells${tone}"><path class="firm"/></g>`,
	'empty cell': (tone) => `<g class="cells${tone}"><path class="none"/></g>`,
	article: (tone) => `<path class="mark square${tone}"/>`,
	'milestone of the EU': (tone) => `<path class="mark diamond eu${tone}"/>`,
	'milestone of Japan': (tone) => `<path class="mark diamond japan${tone}"/>`,
	milestone: (tone) => `<path class="mark diamond${tone}"/>`,
	verdict: (tone) => `<path class="mark verdict-ahead${tone}"/>`,
	'unclear verdict': (tone) => `<path class="mark verdict-unclear${tone}"/>`
};

const channels = (hex: string): number[] =>
	[1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255);

const luminance = (rgb: readonly number[]): number => {
	const [r = 0, g = 0, b = 0] = rgb.map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: readonly number[], b: readonly number[]): number => {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
};

/** Contrast of a drawn mark with a ground: of its outline or of what fills it, whichever is told better. */
function told(markup: string, ground: string, theme: Theme): number {
	const $ = load(dress(`<svg class="plot">${markup}</svg>`, theme), { xml: true });
	const mark = $('circle, path');
	const behind = channels(ground);
	const of = (what: 'fill' | 'stroke'): number => {
		const paint = mark.attr(what) ?? 'none';
		if (!paint.startsWith('#')) return 1;
		const share = Number(mark.attr(`${what}-opacity`) ?? 1);
		const seen = channels(paint).map((part, i) => part * share + (behind[i] ?? 0) * (1 - share));
		return contrast(seen, behind);
	};
	return Math.max(of('fill'), of('stroke'));
}

/** How far a colour is from grey: the distance of its highest and its lowest channel. */
const strength = (hex: string): number => Math.max(...channels(hex)) - Math.min(...channels(hex));

describe.each(THEMES)('%s', (theme) => {
	test.each(Object.entries(MARKS))('a %s that steps back is told from every ground', (_, mark) => {
		for (const ground of GROUNDS) {
			const faint = told(mark(' muted'), colour(ground, theme), theme);
			expect(faint, ground).toBeGreaterThanOrEqual(LEAST);
		}
	});

	test.each(Object.entries(MARKS))('a %s that is lit is told better', (_, mark) => {
		const paper = colour('paper', theme);
		const faint = told(mark(' muted'), paper, theme);
		for (const tone of ['', ' raised']) {
			expect(told(mark(tone), paper, theme)).toBeGreaterThan(1.35 * faint);
		}
	});

	test('the tick of one country among many is told as well', () => {
		for (const ground of GROUNDS) {
			const tick = told('<path class="mark tick eu"/>', colour(ground, theme), theme);
			expect(tick, ground).toBeGreaterThanOrEqual(LEAST);
		}
	});

	test.each(['eu', 'japan', 'ochre'])('%s keeps its colour when it steps back', (voice) => {
		expect(strength(colour(`${voice}-dim`, theme))).toBeGreaterThan(0.25);
		expect(strength(colour(`${voice}-dim`, theme))).toBeLessThan(strength(colour(voice, theme)));
	});
});
