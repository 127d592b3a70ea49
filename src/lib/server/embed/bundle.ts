import { resolve as pathOf } from 'node:path';
import type { Plugin } from 'vite';
import type { ExploredChart } from '$lib/explore/question';
import type { ChartKind } from '$lib/scene/view';
import { buildApart, buildScript } from '../rolldown';

/**
 * The scripts of embeds. They are built apart from the pages' own, one complete file for each set of charts: a figure in
 * somebody else's page must not wait for a second request, nor carry charts that it does not draw. As plain scripts they
 * also run where a module would be refused, in a frame without an origin.
 */

/** Where a kind of chart is, and what it is called there. */
const KINDS: Record<ChartKind, { file: string; name: string }> = {
	radar: { file: 'levels', name: 'levels' },
	dotplot: { file: 'levels', name: 'levels' },
	slope: { file: 'ladder', name: 'slope' },
	difference: { file: 'difference', name: 'difference' },
	scatter: { file: 'scatter', name: 'scatter' },
	timeline: { file: 'timeline', name: 'timeline' },
	articles: { file: 'articles', name: 'articles' },
	opinion: { file: 'opinion', name: 'opinion' },
	context: { file: 'context', name: 'context' }
};

/** The same with what places remarks, for figures that have any. */
const NOTED: Partial<typeof KINDS> = {
	slope: { file: 'ladder-noted', name: 'notedSlope' },
	difference: { file: 'difference-noted', name: 'notedDifference' }
};

const LIB = pathOf('src/lib');

/** A script that starts an embed with these charts. */
function entryOf(charts: readonly ChartKind[], noted: boolean): string {
	const kindOf = (chart: ChartKind) => (noted && NOTED[chart]) || KINDS[chart];
	const kinds = new Map(charts.map(kindOf).map(({ name, file }) => [name, file]));
	return [
		`import { start } from '${LIB}/embed/client';`,
		`import { ${noted ? 'pictureOf' : 'barePicture'} as draw } from '${LIB}/chart/picture';`,
		...[...kinds].map(([name, file]) => `import { ${name} } from '${LIB}/chart/kinds/${file}';`),
		`start({ ${charts.map((chart) => `${chart}: ${kindOf(chart).name}`).join(', ')} }, draw);`
	].join('\n');
}

/** A module that is nowhere on disk. */
const virtual = (name: string, code: string): Plugin => ({
	name: 'virtual-entry',
	resolveId: (id) => (id === name ? `\0${name}` : null),
	load: (id) => (id === `\0${name}` ? code : null)
});

/** The script of an embed of one of the explorer's charts, as text. */
export function exploredScript(chart: ExploredChart): Promise<string> {
	const code = [
		`import { start } from '${LIB}/explore/embed';`,
		`import { ${chart} } from '${LIB}/explore/charts/${chart}';`,
		`start(${chart});`
	].join('\n');
	const name = 'virtual:explored';
	return buildScript(name, [virtual(name, code)]);
}

/** The script of an embed that draws these charts, as text; with remarks, where it has any. */
export function embedScript(charts: readonly ChartKind[], noted: boolean): Promise<string> {
	const name = 'virtual:embed';
	return buildScript(name, [virtual(name, entryOf(charts, noted))]);
}

/** A style sheet of ours as it is sent: without comments and space. */
export async function smallCss(file: string): Promise<string> {
	const output = await buildApart(pathOf(file), 'es');
	const sheet = output.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
	if (sheet?.type !== 'asset') throw new Error(`${file} is no style sheet`);
	return String(sheet.source).trim();
}
