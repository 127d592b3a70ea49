/**
 * Pages of one figure made with other libraries: a container and one script, as their guides begin. Title, axes and legend
 * are drawn by the library. They are built when the benchmark runs, and are nowhere published.
 */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmbedData } from '../../src/lib/embed/data';
import { m } from '../../src/lib/paraglide/messages';
import { buildApart } from '../../src/lib/server/rolldown';
import { CHART_ID, FIGURE_ID, type PeerFigure } from './peers/figure';

/** The libraries, by the name of the script that uses each. */
export const PEERS = {
	chartjs: 'Chart.js',
	echarts: 'ECharts',
	plotly: 'Plotly, basic bundle',
	layerchart: 'LayerChart',
	'vega-lite': 'Vega-Lite'
} as const;
export type PeerId = keyof typeof PEERS;

const NAMES = { eu: m.actor_eu, japan: m.actor_japan };

/** What stands in an element of our embed. */
function contentOf(html: string, start: RegExp): string {
	const from = start.exec(html);
	if (!from) throw new Error(`our embed has no ${start.source}`);
	const begin = from.index + from[0].length;
	return html.slice(begin, html.indexOf('</', begin));
}

/**
 * The figure of our own embed of the dot plot, in the state that it shows first.
 *
 * @param html The document of the embed.
 * @throws when the document does not carry a level that its picture shows.
 */
export function figureOf(html: string): PeerFigure {
	const data = JSON.parse(contentOf(html, /<script[^>]*id="embed-data">/)) as EmbedData;
	const view = data.states[data.first]?.subject.view;
	if (!view) throw new Error('our embed has no state');
	const levels = (party: string): number[] =>
		data.scores.sectors.map((sector) => {
			const score = Object.entries(data.scores.threat).find(
				([key]) => key === `${sector}:${party}:${view.periods[0] ?? ''}`
			)?.[1];
			if (!score) throw new Error(`our embed has no level of ${sector} for ${party}`);
			return score.value;
		});
	return {
		title: contentOf(html, /data-part="title">/),
		unit: contentOf(html, /data-part="unit">/),
		fields: data.scores.sectors.map((sector) => data.names.sectors[sector]?.label ?? sector),
		series: view.show.map((party) => ({ name: NAMES[party](), values: levels(party) }))
	};
}

/** The script of a page, and after it what it imports: named in the page, so that none of it waits for another. */
function scriptsOf(output: Awaited<ReturnType<typeof buildApart>>): string[] {
	const chunks = output.filter((part) => part.type === 'chunk');
	const needed = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
	// What is added to a set while it is walked through is walked through as well.
	for (const name of needed)
		for (const file of chunks.find(({ fileName }) => fileName === name)?.imports ?? [])
			needed.add(file);
	return [...needed];
}

function pageOf(
	figure: PeerFigure,
	[script = '', ...imported]: readonly string[],
	styles: readonly string[]
): string {
	return [
		'<!doctype html><html lang="en"><meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${figure.title}</title><link rel="icon" href="data:,">`,
		...styles.map((style) => `<link rel="stylesheet" href="${style}">`),
		...imported.map((file) => `<link rel="modulepreload" href="${file}">`),
		`<style>#${CHART_ID}{height:30rem}</style><script type="module" src="${script}"></script>`,
		`<div id="${CHART_ID}"></div>`,
		`<script type="application/json" id="${FIGURE_ID}">${JSON.stringify(figure)}</script></html>\n`
	].join('');
}

async function buildPeer(id: PeerId, figure: PeerFigure, folder: string): Promise<void> {
	const input = fileURLToPath(new URL(`peers/${id}.ts`, import.meta.url));
	// Our own embeds are built by the same, with the same settings.
	const output = await buildApart(input, 'es', id === 'layerchart' ? [svelte()] : []);
	for (const part of output) {
		const file = join(folder, part.fileName);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, part.type === 'chunk' ? part.code : part.source);
	}
	const styles = output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css'));
	await writeFile(join(folder, 'index.html'), pageOf(figure, scriptsOf(output), styles));
}

/**
 * Builds a page for every library.
 *
 * @param folder Where they are written, each into a folder with its own name.
 */
export async function buildPeers(figure: PeerFigure, folder: string): Promise<void> {
	for (const id of Object.keys(PEERS) as PeerId[]) await buildPeer(id, figure, join(folder, id));
}
