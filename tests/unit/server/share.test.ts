// If this fails, a picture for sharing has lost its colours, a name, or is not a PNG.
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRules, valueOf } from '../../../src/lib/server/share/css';
import { colour, dress } from '../../../src/lib/server/share/dress';
import { telling } from '../../../src/lib/server/share/telling';
import { indexedPng } from '../../../src/lib/server/share/png';
import { FAMILIES } from '../../../src/lib/server/share/faces';
import { chartFrames, drawSheet } from '../../../src/lib/server/share/sheet';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { faults } from '../scene/faults';
import { WORDS } from '../scene/fixture';
import { chapters, scores } from '../scene/story';

describe('style sheets', () => {
	test('rules are read weakest first, without what stands under a condition', () => {
		const rules = readRules(`
			/* .a { fill: no } */
			.a.b { fill: red }
			@media print { .a { fill: black } }
			:is(path, .c) .d, p { stroke: rgb(1, 2, 3); }
			@font-face { src: url(x) }`);
		expect(rules.map(({ selector }) => selector)).toEqual(['p', '.a.b', ':is(path, .c) .d']);
		expect(rules[0]?.declarations).toEqual([['stroke', 'rgb(1, 2, 3)']]);
	});

	test.each([
		['.a .b', 'svg text.c', 1],
		['.a', 'svg g path', 1],
		['.a:is(.b, p)', '.a:is(p, g)', 1],
		['.a:nth-of-type(even)', '.a', 1]
	])('%s is stronger than %s', (strong, weak) => {
		const [first, second] = readRules(`${strong} { fill: red } ${weak} { fill: blue }`);
		expect([first?.selector, second?.selector]).toEqual([weak, strong]);
	});

	test('values are looked up and mixed, and a colour that is missing is missed', () => {
		const known = new Map([
			['--a', '#ff0000'],
			['--b', 'var(--a)']
		]);
		expect(valueOf('var(--b)', known)).toBe('#ff0000');
		expect(valueOf('color-mix(in srgb, var(--a) 25%, #0000ff)', known)).toBe('#4000bf');
		expect(() => valueOf('var(--c)', known)).toThrow(/--c/);
	});
});

test('a drawing wears the light theme: what is set on a part, handed on, or muted', () => {
	const dressed = dress(
		'<svg class="plot"><g class="eu"><path class="thread eu"/></g>' +
			'<path class="thread japan muted"/><text class="tick">1</text></svg>'
	);
	expect(dressed).toContain(`stroke="${colour('eu')}"`);
	expect(dressed).toMatch(new RegExp(`stroke="${colour('japan')}"[^>]*stroke-opacity="0.25"`));
	expect(dressed).toMatch(new RegExp(`<text[^>]*fill="${colour('ink-soft')}"`));
	expect(dressed).not.toMatch(/var\(|class=/);
});

test('every chapter’s picture keeps the names of its fields, and nothing lies over anything', () => {
	for (const chapter of chapters) {
		const view = telling(chapter);
		for (const frame of chartFrames) {
			const scene = kindOf(view.chart).layout(view, scores, frame, WORDS.en);
			expect([chapter.id, scene.keys.length, faults(scene)]).toEqual([chapter.id, 0, []]);
			expect(scene.marks.length, chapter.id).toBeGreaterThan(10);
		}
	}
});

test.each(chapters.flatMap(({ title }) => [[title, 'wide'] as const, [title, 'square'] as const]))(
	'“%s” is set whole on a %s picture, with no text under 30 px',
	(title, shape) => {
		const sheet = {
			kicker: 'A line above',
			title,
			subject: 'What the chart shows, 2011–18',
			unit: 'How it is measured',
			legend: [{ text: 'low confidence', icon: { svg: '', width: 14, height: 14 } }],
			source: 'Source: public documents',
			draw: () => ''
		};
		const texts = [
			...drawSheet(sheet, shape).matchAll(/font-size="(\d+)" font-family="([^"]*)"[^>]*>([^<]*)</g)
		];
		const lines = texts.filter(([, , family]) => family === FAMILIES.serif);
		expect(lines.map(([, , , line]) => line).join(' ')).toBe(title);
		expect(Math.min(...texts.map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(30);
	}
);

test('a chapter is told by the step it names, or by its last that shows anything', () => {
	const chapter = chapters.find(({ id }) => id === 'before-you-scroll')!;
	const [empty, full] = chapter.steps;
	expect(telling(chapter)).toBe(full?.view);
	expect(telling({ ...chapter, share: empty?.id })).toBe(empty?.view);
	expect(telling({ ...chapter, steps: [full!, empty!] })).toBe(full?.view);
});

describe('PNG', () => {
	const picture = (colours: readonly number[]): Uint8Array =>
		Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));

	/** Colours of the pixels of a file, line by line. */
	function pixelsOf(png: Buffer): number[] {
		const chunks = new Map<string, Buffer>();
		for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
			const length = png.readUInt32BE(at);
			chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
		}
		expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
		const width = chunks.get('IHDR')!.readUInt32BE(0);
		const palette = chunks.get('PLTE')!;
		return [...inflateSync(chunks.get('IDAT')!)]
			.filter((_, i) => i % (width + 1) !== 0)
			.map((place) => palette.readUIntBE(place * 3, 3));
	}

	test('few colours are kept as they are', () => {
		const colours = [0xff0000, 0x00ff00, 0x0000ff, 0xff0000, 0xfaf6ef, 0x000001];
		expect(pixelsOf(indexedPng(picture(colours), 3, 2))).toEqual(colours);
	});

	test('of many, the rare take the nearest of the frequent', () => {
		const common = Array.from({ length: 256 }, (_, i) => i << 8);
		const colours = [...common, ...common, 0x010203, 0x01fe00];
		expect(pixelsOf(indexedPng(picture(colours), colours.length, 1)).slice(-2)).toEqual([
			0x000200, 0x00fe00
		]);
	});
});
