import { Resvg } from '@resvg/resvg-js';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { render } from 'svelte/server';
import Plot from '$lib/chart/Plot.svelte';
import { wordsOf } from '$lib/chart/words';
import { layout } from '$lib/scene/layout';
import tokens from '$lib/story/base.css?raw';
import type { StoryData } from './story';

/**
 * The picture that social media show, drawn from the same scene as the page: title at the left, the dial of the
 * conference's period at the right. 1200 × 630 pixels.
 */

const WIDTH = 1200;
const HEIGHT = 630;
const FRAME = { width: 670, height: 600, text: 18 };

const require = createRequire(import.meta.url);

/**
 * Faces as static TrueType, which is what the renderer reads. A face cut from a variable font keeps the family name of the
 * whole font's first weight, whatever its own.
 */
const FACES = [
	{
		name: 'serif',
		family: 'Source Serif 4',
		file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
	},
	{
		name: 'sans',
		family: 'Source Sans 3 ExtraLight',
		file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
	}
] as const;

const WEIGHT = 600;

/** Colours of the light theme, as the style sheet names them. */
function colour(name: string): string {
	const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1];
	if (!value) throw new Error(`base.css has no colour --${name}`);
	return value;
}

/** The part of chart.css that a dial needs, in the plain CSS that the renderer knows. */
function style(): string {
	const [eu, japan, line, ink, soft] = ['eu', 'japan', 'line', 'ink', 'ink-soft'].map(colour);
	return `
		path { fill: none } text { font-family: sans-serif; fill: ${ink} }
		.ring, .spoke { stroke: ${line} } .baseline { stroke: ${ink}; stroke-width: 1.5 }
		.tick { fill: ${soft} }
		.thread { stroke-width: 2 } .thread.eu { stroke: ${eu} } .thread.japan { stroke: ${japan}; stroke-dasharray: 6 5 }
		.gap { stroke-width: 8; stroke-opacity: 0.36 } .gap.eu { stroke: ${eu} } .gap.japan { stroke: ${japan} }
		.disc { fill: ${eu} } circle.ring { fill: none; stroke: ${japan}; stroke-width: 3 }
		circle.loose { stroke-dasharray: 3 2.4 } .disc.loose { stroke: ${eu}; stroke-width: 2; fill-opacity: 0.3 }`;
}

async function fontFiles(text: string): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'faces-'));
	return Promise.all(
		FACES.map(async ({ name, file }) => {
			const face = await subsetFont(readFileSync(require.resolve(file)), text, {
				targetFormat: 'truetype',
				variationAxes: { wght: WEIGHT }
			});
			const path = join(folder, `${name}.ttf`);
			writeFileSync(path, face);
			return path;
		})
	);
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Breaks text into lines of at most so many characters, at spaces. */
function wrap(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + word.length < most)
			lines[lines.length - 1] = `${line} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function textBlock(
	lines: string[],
	y: number,
	size: number,
	leading: number,
	fill: string
): string {
	return lines
		.map(
			(line, i) =>
				`<text x="64" y="${y + i * leading}" font-size="${size}" style="font-family: serif; fill: ${fill}">${escape(line)}</text>`
		)
		.join('');
}

/** Draws the share image of a story as PNG. */
export async function shareImage(
	{ story, scores, names }: StoryData,
	lang: string
): Promise<Uint8Array> {
	const words = wordsOf(names, lang);
	// The period of the conference, with everything on the dial.
	const period = scores.periods[2] ?? '';
	const scene = layout(
		{ chart: 'radar', periods: [period], show: ['eu', 'japan'], raise: [], order: 'sector' },
		scores,
		FRAME,
		words
	);
	const plot = render(Plot, { props: { scene, attention: { raise: [] } } }).body.replaceAll(
		/<!--.*?-->/g,
		''
	);
	const title = wrap(story.title, 13);
	const standfirst = wrap(story.standfirst, 30);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
		<style>${style()}</style>
		<rect width="100%" height="100%" fill="${colour('paper')}"/>
		${textBlock(title, 190, 72, 78, colour('ink'))}
		${textBlock(standfirst, 190 + title.length * 78 + 8, 26, 36, colour('ink-soft'))}
		<g transform="translate(${WIDTH - FRAME.width - 28} 15)">${plot}</g>
	</svg>`;
	const files = await fontFiles(svg.replaceAll(/<[^>]*>/g, ''));
	const [serifFamily, sansSerifFamily] = FACES.map(({ family }) => family);
	const font = { fontFiles: files, loadSystemFonts: false, serifFamily, sansSerifFamily };
	return new Resvg(svg, { font }).render().asPng();
}
