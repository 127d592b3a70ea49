// If this fails, a picture that somebody printed or sent shows something else than the page does.
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import base from '../../../src/lib/story/base.css?raw';
import chart from '../../../src/lib/chart/chart.css?raw';
import { pictureOf } from '../../../src/lib/chart/picture';
import { svgOf } from '../../../src/lib/embed/parts';
import { svgAbout, termsLine } from '../../../src/lib/server/embed/about';
import { allFigures } from '../../../src/lib/server/embed/all';
import { embedMaterial, type DrawnFigure } from '../../../src/lib/server/embed/figures';
import { picturedBy } from '../../../src/lib/server/embed/picture-files';
import {
	outlined,
	pictureFor,
	pngOf,
	shownState,
	type PictureShape
} from '../../../src/lib/server/embed/pictures';
import { readRules, valueOf } from '../../../src/lib/server/share/css';
import type { Scene } from '../../../src/lib/scene/types';
import { readPicture } from '../../built/pictures';

const LANG = 'en';
const figures = allFigures(LANG).filter((figure) => picturedBy(LANG, figure) === figure);
const { words } = embedMaterial(LANG);

/** Whatever CSS may say of a shape or a word that a file can say too: presentation attributes of SVG 2. */
const PRESENTED =
	/^(fill|fill-opacity|fill-rule|stroke|stroke-(dasharray|dashoffset|linecap|linejoin|miterlimit|opacity|width)|opacity|paint-order|font-(style|weight)|letter-spacing|text-decoration|visibility|vector-effect|mix-blend-mode|filter|mask)$/;

const RULES = readRules(`${base}${chart}`);

/** Where a picture has its chart, and what of it. */
interface Plot {
	$: CheerioAPI;
	/** From pixels of the scene to units of the picture. */
	x: number;
	y: number;
	scale: number;
}

function plotIn(svg: string): Plot {
	const $ = load(svg, { xml: true });
	const placed = /translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/;
	const group = $('svg > g[transform*="scale("]');
	expect(group.length).toBe(1);
	const [, x, y, scale] = placed.exec(group.attr('transform') ?? '') ?? [];
	return { $, x: Number(x), y: Number(y), scale: Number(scale) };
}

/** The scene of a picture, laid out anew for the frame that the picture says it has. */
function sceneOf(figure: DrawnFigure, shape: PictureShape): Scene {
	const { subject } = shownState(figure);
	const { chart: name } = subject.view;
	const frame =
		shape === 'narrow'
			? { width: 320, height: name === 'radar' ? 290 : 420, text: 13 }
			: { width: 608, height: 480, text: 14 };
	return pictureOf(subject, figure.kindOf(name), figure.scores, frame, words);
}

/** Every shape and word in the order in which they are painted: what it is, where it stands, what it says. */
const drawnIn = ($: CheerioAPI, root: string): string[] =>
	$(root)
		.find('path, circle, text')
		.toArray()
		.map((element) => {
			const said = ['d', 'r', 'transform', 'opacity', 'text-anchor'].map(
				(name) => $(element).attr(name) ?? ''
			);
			return [element.tagName, ...said, $(element).text()].join(' ');
		});

describe.each(['column', 'narrow'] as const)('the picture for a %s', (shape) => {
	test('has every shape and word of the page where the page has it', () => {
		for (const figure of figures) {
			const { $ } = plotIn(pictureFor(LANG, figure, 'light', shape).svg);
			const page = svgOf(sceneOf(figure, shape), {
				raise: shownState(figure).subject.view.raise
			});
			const expected = drawnIn(load(page, { xml: true }), 'svg');
			expect(expected.length, figure.id).toBeGreaterThan(10);
			expect(drawnIn($, 'svg > g[transform*="scale("]'), figure.id).toEqual(expected);
		}
	});
});

test('a picture looks as the style sheets say, in whatever a file can say', () => {
	const root = RULES.filter(({ selector }) => selector === ':root').flatMap(
		({ declarations }) => declarations
	);
	for (const figure of figures) {
		const { view } = shownState(figure).subject;
		const scene = sceneOf(figure, 'column');
		const page = load(
			`<g class="figure ${view.chart}"><g class="plot">${svgOf(scene, { raise: view.raise })}</g></g>`,
			{ xml: true }
		);
		const styles = new Map<unknown, Map<string, string>>();
		for (const { selector, declarations } of RULES) {
			if (/::|:focus|:hover|:root/.test(selector)) continue;
			page(selector).each((_, element) => {
				const own = styles.get(element) ?? new Map<string, string>();
				for (const [name, value] of declarations) own.set(name, value);
				styles.set(element, own);
			});
		}
		const { $ } = plotIn(pictureFor(LANG, figure, 'light', 'column').svg);
		const pictured = $('svg > g[transform*="scale("]').find('path, circle, text').toArray();
		page('path, circle, text').each((i, element) => {
			const above = [element, ...page(element).parents().toArray()].reverse();
			const custom = above.flatMap((part) =>
				[...(styles.get(part) ?? [])].filter(([name]) => name.startsWith('--'))
			);
			const known = new Map([...root, ...custom]);
			for (const [name, value] of styles.get(element) ?? []) {
				if (!PRESENTED.test(name)) continue;
				const said = $(pictured[i]).attr(name);
				expect(said, `${figure.id}: ${name} of ${page.html(element)}`).toBe(valueOf(value, known));
			}
		});
	}
});

/** Whether two colours such as `#1f4a99` are told apart by nobody. */
const isNear = (a: string, b: string): boolean =>
	[1, 3, 5].every(
		(at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)) < 36
	);

test('in pixels no mark is lost and no word is covered', async () => {
	for (const figure of figures) {
		const picture = pictureFor(LANG, figure, 'light', 'column');
		const { $, x, y, scale } = plotIn(picture.svg);
		const units = Number(/viewBox="0 0 (\d+)/.exec(picture.svg)?.[1]) / picture.width;
		const png = readPicture(Buffer.from(await pngOf(picture, 2)));
		const dots = png.width / picture.width / units;
		const at = (left: number, top: number): string =>
			png.colourAt(Math.round((x + left * scale) * dots), Math.round((y + top * scale) * dots));
		const scene = sceneOf(figure, 'column');
		const paper = $('rect').first().attr('fill') ?? '';
		// A picture has few colours, and very many dots.
		const known = new Map<string, boolean>();
		const isPaper = (colour: string): boolean => {
			const is = known.get(colour) ?? isNear(colour, paper);
			known.set(colour, is);
			return is;
		};
		/** How much of a box is neither paper nor what lies under charts. */
		const inked = (left: number, top: number, right: number, bottom: number): number => {
			let [count, all] = [0, 0];
			for (let h = left; h <= right; h += 0.5) {
				for (let v = top; v <= bottom; v += 0.5, all++) if (!isPaper(at(h, v))) count++;
			}
			return count / all;
		};
		for (const { key, x: h, y: v, size, opacity } of scene.marks) {
			if (opacity < 0.5) continue;
			const half = size + 1;
			const share = inked(h - half, v - half, h + half, v + half);
			expect(share, `${figure.id}: the mark ${key}`).toBeGreaterThan(0.02);
		}
		for (const label of scene.labels) {
			if (label.opacity < 1) continue;
			const { text } = scene.frame;
			const share = inked(label.x, label.y, label.x + label.width, label.y + text);
			const said = label.lines.join(' ');
			expect(share, `${figure.id}: the words “${said}”`).toBeGreaterThan(0.05);
		}
	}
});

test('an outlined picture says what it shows, whose it is, of which data and on which terms', async () => {
	const figure = figures.find(({ id }) => id === 'scatter')!;
	const picture = pictureFor(LANG, figure, 'light', 'column');
	const origin = { lang: LANG, address: 'https://far-apart.example/en/#/a/b?c=1&d' };
	const $ = load(await outlined(picture, svgAbout(picture, origin)), { xml: true });
	expect($('svg > title').text()).toBe(picture.title);
	expect($('svg > desc').text()).toBe(picture.alt);
	const told = (name: string): string => $(`dc\\:${name}`).text();
	expect(told('identifier')).toBe(origin.address);
	expect(told('source')).toBe(picture.source);
	expect(told('rights')).toBe(termsLine());
	expect(told('relation')).toMatch(/\d+\.\d+\.\d+/);
	// No mark of a picture opens anything.
	for (const one of figures) {
		expect(pictureFor(LANG, one, 'light', 'column').svg, one.id).not.toMatch(/opens those/);
	}
});
