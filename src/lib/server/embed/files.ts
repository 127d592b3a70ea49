import { STILL_THEMES, stillPath } from '$lib/embed/still';
import { oembed, type SnippetInput } from '$lib/embed/snippets';
import { m } from '$lib/paraglide/messages';
import { baseLocale, locales } from '$lib/paraglide/runtime';
import { edition } from '../edition';
import { allFigures } from './all';
import { embedCss, stepperCss } from './css';
import { embedFace } from './face';
import type { DrawnFigure } from './figures';
import { forExcel } from '$lib/download/csv';
import { CSV, hashed, HTML, JS, ready, text, typeOf, type EmbedFile } from './file';
import { addressFor, csvOf, csvPath, excelCsvPath, kitOf, kitPath, stateCsvPath } from './kit';
import { isStep, picturedBy, pictureFiles, sharePath } from './picture-files';
import { figureImage } from './share';
import { pageOf, type EmbedSet, type Shop } from './page';
import { frozenFolder, KEPT_FIGURES, releases, statusOf, type KeptFigures } from './releases';
import { loneScript, PAGE_SCRIPTS, scriptOf } from './scripts';
import { keepFigure, keptInput, snippetInput } from './snippets';

/**
 * The files under `embed/`. They lead to one another and to the rest of the site by relative addresses, so that a folder
 * of them is the same wherever it is put.
 */

const LIVING: EmbedSet = { folder: '', frozen: false };

/** Takes a file with its path below the set. */
type Put = (path: string, file: EmbedFile) => void;

/** oEmbed's answer for a figure. */
const answerFile = (input: () => SnippetInput, lang: string, site: string): EmbedFile =>
	text('application/json', () => {
		const provider = { name: m.site_name(), url: `${site}${lang}/` };
		return `${JSON.stringify(oembed({ ...input(), provider }), undefined, '\t')}\n`;
	});

/**
 * The numbers of a figure: of all its states, for Excel too, and of each by itself.
 *
 * @param site Address of the site, with a slash at its end; empty for numbers that stay as they are.
 */
function putNumbers(put: Put, lang: string, figure: DrawnFigure, site: string): void {
	const csv = (state?: string): string => {
		const address = site === '' ? undefined : addressFor(snippetInput(lang, figure, site));
		return csvOf(lang, figure, address, state);
	};
	put(csvPath(lang, figure), text(CSV, csv));
	if (site === '') return;
	put(
		excelCsvPath(lang, figure),
		text(CSV, () => forExcel(csv()))
	);
	for (const { id } of figure.states.length > 1 ? figure.states : []) {
		put(
			stateCsvPath(lang, figure, id),
			text(CSV, () => csv(id))
		);
	}
}

/** The pictures of a figure; those of another figure are put with that one. */
function putPictures(put: Put, lang: string, figure: DrawnFigure, site: string): void {
	if (picturedBy(lang, figure) !== figure) return;
	for (const { path, make } of pictureFiles(lang, figure, site)) {
		put(path, { type: typeOf(path), make });
	}
}

/** What is taken along of a figure: oEmbed's answer, its numbers, its pictures, and all of it in one archive. */
function putTakeaways(put: Put, lang: string, figure: DrawnFigure, site: string): void {
	// Said only in files that are made: whoever lists them need not draw and measure every state of a figure.
	const input = (): SnippetInput => snippetInput(lang, figure, site);
	put(`oembed/${lang}/${figure.id}.json`, answerFile(input, lang, site));
	putNumbers(put, lang, figure, site);
	putPictures(put, lang, figure, site);
	const pictured = picturedBy(lang, figure);
	if (pictured === figure) {
		const share = { type: 'image/png', make: () => figureImage(lang, figure) };
		put(sharePath(lang, figure), share);
	}
	// An archive for each step would weigh more than everything else.
	if (isStep(figure)) return;
	put(kitPath(lang, figure), {
		type: 'application/zip',
		make: () => kitOf(lang, figure, pictured, input(), site)
	});
}

/** What is kept of a figure beside its documents: its pictures but for those of steps, and its numbers. */
function putKept(put: Put, lang: string, figure: DrawnFigure): void {
	putNumbers(put, lang, figure, '');
	if (!isStep(figure)) putPictures(put, lang, figure, '');
}

/** What later builds are told of all figures. */
const keptFigures = (): KeptFigures =>
	Object.fromEntries(
		locales.flatMap((lang) =>
			allFigures(lang).map((figure) => [`${lang}/${figure.id}`, keepFigure(lang, figure)])
		)
	);

/** oEmbed's answers for figures of a version that stays: they say where it is published, so they are made anew each time. */
function keptAnswers(version: string, figures: KeptFigures, site: string): [string, EmbedFile][] {
	return Object.entries(figures).map(([key, kept]) => {
		const [, lang = '', id = ''] = /^([^/]+)\/(.+)$/.exec(key) ?? [];
		const path = `oembed/${frozenFolder(version)}${key}.json`;
		return [path, answerFile(() => keptInput(version, lang, id, kept, site), lang, site)];
	});
}

/** The documents of a figure: with its script, and without one in each choice of colours. */
async function putPages(put: Put, lang: string, figure: DrawnFigure, shop: Shop): Promise<void> {
	const { path: script, code } = await scriptOf(figure);
	put(script, ready(JS, code));
	const folder = `${lang}/${figure.id}/`;
	const document = (below: string, how: Parameters<typeof pageOf>[4]): void => {
		const path = folder + below;
		const make = () => pageOf(lang, figure, `embed/${shop.set.folder}${path}`, shop, how);
		put(`${path}index.html`, text(HTML, make));
	};
	document('', { script });
	for (const theme of STILL_THEMES) document(stillPath(theme), { theme });
}

/**
 * All files of a set of embeds, by their path below `embed/`.
 *
 * @param site Address of the site, with a slash at its end; only canonical addresses and oEmbed depend on it.
 */
async function embedFiles(set: EmbedSet, site: string): Promise<Map<string, EmbedFile>> {
	const files = new Map<string, EmbedFile>();
	const put: Put = (path, file) => void files.set(set.folder + path, file);
	const face = await embedFace();
	const font = `assets/${hashed('sans', 'woff2', face)}`;
	put(font, ready('font/woff2', face));
	const evidence = await loneScript('evidence');
	const ofPages = set.frozen ? [] : await Promise.all(PAGE_SCRIPTS.map(loneScript));
	for (const { path, code } of [evidence, ...ofPages]) put(path, ready(JS, code));
	const { version } = edition();
	const shop: Shop = {
		set,
		site,
		css: await embedCss(),
		stepperCss: await stepperCss(),
		font,
		evidence: evidence.path,
		version
	};
	for (const lang of locales) {
		for (const figure of allFigures(lang)) {
			await putPages(put, lang, figure, shop);
			if (set.frozen) putKept(put, lang, figure);
			else putTakeaways(put, lang, figure, site);
		}
	}
	if (set.frozen)
		put(
			KEPT_FIGURES,
			text('application/json', () => JSON.stringify(keptFigures()))
		);
	return files;
}

/**
 * Everything under `embed/`: the living embeds, those of versions that stay as they are, and what these are told of the
 * living data. With the variable `FREEZE` set to the version of the data, its embeds are made to be kept.
 */
export async function allEmbedFiles(site: string): Promise<Map<string, EmbedFile>> {
	const files = await embedFiles(LIVING, site);
	for (const { version, embeds, figures } of releases()) {
		for (const [path, bytes] of embeds) {
			files.set(frozenFolder(version) + path, ready(typeOf(path), bytes));
		}
		for (const [path, file] of keptAnswers(version, figures, site)) files.set(path, file);
	}
	const frozen = process.env.FREEZE;
	if (frozen) {
		const set = { folder: frozenFolder(frozen), frozen: true };
		for (const [path, file] of await embedFiles(set, '')) files.set(path, file);
		for (const [path, file] of keptAnswers(frozen, keptFigures(), site)) files.set(path, file);
	}
	files.set(
		'status.json',
		text('application/json', () => JSON.stringify(statusOf(baseLocale)))
	);
	return files;
}
