import { createHash } from 'node:crypto';
import { kindOf } from '$lib/chart/kinds/all';
import { documentOf, type EmbedInput } from '$lib/embed/document';
import type { EmbedFigure } from '$lib/embed/figures';
import { STILL_THEMES, stillPath, type StillTheme } from '$lib/embed/still';
import { EXPLORED_CHARTS, type ExploredChart } from '$lib/explore/question';
import { oembed } from '$lib/embed/snippets';
import { m } from '$lib/paraglide/messages';
import { baseLocale, locales } from '$lib/paraglide/runtime';
import type { ChartKind } from '$lib/scene/view';
import { edition } from '../edition';
import { embedScript, exploredScript } from './bundle';
import { buildScript } from '../rolldown';
import { embedCss, faceAt } from './css';
import { exploredFigure } from './explored';
import { embedFace } from './face';
import { chartsOf, embedMaterial, scoresOf } from './figures';
import { csvOf, csvPath, hasPictures, kitOf, kitPath, pictureFiles } from './kit';
import { frozenFolder, releases, statusOf } from './releases';
import { snippetInput } from './snippets';

/**
 * The files under `embed/`. They lead to one another and to the rest of the site by relative addresses, so that a folder
 * of them is the same wherever it is put.
 */

/** Where a set of embeds stands, and whether it stays as it is. */
interface EmbedSet {
	/** Folder below `embed/`, with a slash at its end; empty for the living embeds. */
	folder: string;
	/** Set if the files never change: they then ask `embed/status.json` for news. */
	frozen: boolean;
}

const LIVING: EmbedSet = { folder: '', frozen: false };

/** A file that is made when it is asked for. */
interface EmbedFile {
	type: string;
	make: () => Promise<Uint8Array>;
}

const HTML = 'text/html';
const JS = 'text/javascript';

const TYPES: Record<string, string> = {
	html: HTML,
	js: JS,
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	woff2: 'font/woff2'
};

const typeOf = (path: string): string =>
	TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const utf8 = new TextEncoder();

const text = (type: string, write: () => string): EmbedFile => ({
	type,
	make: () => Promise.resolve(utf8.encode(write()))
});

const ready = (type: string, bytes: Uint8Array): EmbedFile => ({
	type,
	make: () => Promise.resolve(bytes)
});

/** A name that changes with the content. */
const hashed = (name: string, ending: string, bytes: Uint8Array): string =>
	`${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;

const scripts = new Map<string, Promise<string>>();

/** The script for a set of charts, built once. */
function scriptFor(charts: readonly ChartKind[]): Promise<string> {
	const key = charts.join('-');
	const kept = scripts.get(key);
	if (kept) return kept;
	const coming = embedScript(charts);
	scripts.set(key, coming);
	return coming;
}

const exploredScripts = new Map<ExploredChart, Promise<string>>();

/** The script for one of the explorer's charts, built once. */
function exploredScriptFor(chart: ExploredChart): Promise<string> {
	const coming = exploredScripts.get(chart) ?? exploredScript(chart);
	exploredScripts.set(chart, coming);
	return coming;
}

/** Scripts of our own pages about embeds: of a figure's page, and of the one on which a policy is tried. */
const PAGE_SCRIPTS = ['builder', 'self-test'] as const;

const lone = new Map<string, Promise<string>>();

/** The script of one of those pages, or the one that shows evidence over a figure, with its path below a set; built once. */
export async function loneScript(
	name: (typeof PAGE_SCRIPTS)[number] | 'evidence'
): Promise<{ path: string; code: string }> {
	const coming = lone.get(name) ?? buildScript(`src/lib/embed/${name}.ts`);
	lone.set(name, coming);
	const code = await coming;
	return { path: `assets/${hashed(name, 'js', utf8.encode(code))}`, code };
}

/** Folders from a page up to the root of the site. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** oEmbed's answer for a figure. */
function oembedFile(lang: string, figure: EmbedFigure, site: string): EmbedFile {
	return text('application/json', () => {
		const provider = { name: m.site_name(), url: `${site}${lang}/` };
		const answer = oembed({ ...snippetInput(lang, figure, site), provider });
		return `${JSON.stringify(answer, undefined, '\t')}\n`;
	});
}

/** Address of the step that shows what a figure shows, from the root of the site. */
const storyAddress = (lang: string, { story }: EmbedFigure): string => `${lang}/#/${story}`;

interface Shop {
	set: EmbedSet;
	/** Address of the site, with a slash at its end. */
	site: string;
	css: string;
	font: string;
	/** Path of the script that shows evidence, below the set. */
	evidence: string;
	version: string;
}

/** What a page is made of beside its figure. */
type Stock = Pick<EmbedInput, 'kindOf' | 'scores' | 'more'> & { builder: string };

const stockOf = (lang: string, figure: EmbedFigure): Stock => ({
	kindOf,
	scores: scoresOf(figure),
	builder: `${lang}/embed/${figure.id}/`
});

function pageOf(
	lang: string,
	figure: EmbedFigure,
	path: string,
	shop: Shop,
	{ script, theme = 'auto' }: { script?: string; theme?: StillTheme },
	{ builder, ...stock }: Stock = stockOf(lang, figure)
): string {
	const { names, words } = embedMaterial(lang);
	const up = upFrom(path);
	const folder = `${up}embed/${shop.set.folder}`;
	const assets = `${folder}assets/`;
	const input: EmbedInput = {
		lang,
		figure,
		...stock,
		names,
		words,
		places: {
			assets,
			home: `${up}${lang}/`,
			// What stays as it is must not know where it is published.
			canonical: (shop.set.frozen ? up : shop.site) + storyAddress(lang, figure),
			story: up + storyAddress(lang, figure),
			builder: up + builder,
			icon: `${up}favicon.svg`,
			terms: `${up}${lang}/data/#terms`,
			oembed:
				shop.set.frozen || stock.more
					? undefined
					: `${shop.site}embed/oembed/${lang}/${figure.id}.json`
		},
		css: faceAt(assets + shop.font) + shop.css,
		font: assets + shop.font,
		...(script !== undefined && { script: assets + script, evidence: folder + shop.evidence }),
		...(theme !== 'auto' && { theme }),
		version: shop.version,
		...(shop.set.frozen && { status: `${up}embed/status.json` })
	};
	return documentOf(input);
}

/** What is taken along of a figure: oEmbed's answer, its numbers, its pictures, and all of it in one archive. */
function putTakeaways(
	put: (path: string, file: EmbedFile) => void,
	lang: string,
	figure: EmbedFigure,
	site: string
): void {
	put(`oembed/${lang}/${figure.id}.json`, oembedFile(lang, figure, site));
	if (!hasPictures(figure)) return;
	put(csvPath(lang, figure), {
		type: 'text/csv; charset=utf-8',
		make: () => Promise.resolve(csvOf(lang, figure))
	});
	for (const [path, make] of pictureFiles(lang, figure)) {
		put(path, { type: typeOf(path), make });
	}
	put(kitPath(lang, figure), {
		type: 'application/zip',
		make: () => kitOf(lang, figure, snippetInput(lang, figure, site))
	});
}

/** The explorer's charts for other pages of a language. Their address asks as the explorer's does. */
async function putExplored(
	put: (path: string, file: EmbedFile) => void,
	lang: string,
	shop: Shop
): Promise<void> {
	for (const chart of EXPLORED_CHARTS) {
		const { figure, scores, kind, more } = exploredFigure(lang, chart);
		const code = utf8.encode(await exploredScriptFor(chart));
		const script = hashed(`explore-${chart}`, 'js', code);
		put(`assets/${script}`, ready(JS, code));
		const stock = { kindOf: () => kind, scores, more, builder: `${lang}/explore/?chart=${chart}` };
		const path = `${lang}/${figure.id}/`;
		put(
			`${path}index.html`,
			text(HTML, () =>
				pageOf(lang, figure, `embed/${shop.set.folder}${path}`, shop, { script }, stock)
			)
		);
	}
}

/**
 * All files of a set of embeds, by their path below `embed/`.
 *
 * @param site Address of the site, with a slash at its end; only canonical addresses and oEmbed depend on it.
 */
async function embedFiles(set: EmbedSet, site: string): Promise<Map<string, EmbedFile>> {
	const files = new Map<string, EmbedFile>();
	const put = (path: string, file: EmbedFile): void => void files.set(set.folder + path, file);
	const face = await embedFace();
	const font = hashed('sans', 'woff2', face);
	put(`assets/${font}`, ready('font/woff2', face));
	const evidence = await loneScript('evidence');
	const ofPages = set.frozen ? [] : await Promise.all(PAGE_SCRIPTS.map(loneScript));
	for (const { path, code } of [evidence, ...ofPages]) put(path, ready(JS, utf8.encode(code)));
	const { version } = edition();
	const shop: Shop = { set, site, css: await embedCss(), font, evidence: evidence.path, version };
	for (const lang of locales) {
		await putExplored(put, lang, shop);
		for (const figure of embedMaterial(lang).figures) {
			const charts = chartsOf(figure);
			const code = utf8.encode(await scriptFor(charts));
			const script = hashed(charts.join('-'), 'js', code);
			put(`assets/${script}`, ready(JS, code));
			const folder = `${lang}/${figure.id}/`;
			const at = (below: string): string => `embed/${set.folder}${folder}${below}`;
			put(
				`${folder}index.html`,
				text(HTML, () => pageOf(lang, figure, at(''), shop, { script }))
			);
			if (!set.frozen) putTakeaways(put, lang, figure, site);
			for (const theme of STILL_THEMES) {
				const below = stillPath(theme);
				put(
					`${folder}${below}index.html`,
					text(HTML, () => pageOf(lang, figure, at(below), shop, { theme }))
				);
			}
		}
	}
	return files;
}

/**
 * Everything under `embed/`: the living embeds, those of versions that stay as they are, and what these are told of the
 * living data. With the variable `FREEZE` set to the version of the data, its embeds are made to be kept.
 */
export async function allEmbedFiles(site: string): Promise<Map<string, EmbedFile>> {
	const files = await embedFiles(LIVING, site);
	for (const { version, embeds } of releases()) {
		for (const [path, bytes] of embeds) {
			files.set(frozenFolder(version) + path, ready(typeOf(path), bytes));
		}
	}
	const frozen = process.env.FREEZE;
	if (frozen) {
		const set = { folder: frozenFolder(frozen), frozen: true };
		for (const [path, file] of await embedFiles(set, '')) files.set(path, file);
	}
	files.set(
		'status.json',
		text('application/json', () => JSON.stringify(statusOf(baseLocale)))
	);
	return files;
}
