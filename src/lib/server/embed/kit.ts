import { zipSync } from 'fflate';
import { ownersOf, tidyOf } from '$lib/download/figure/tables';
import { merged, tidyCsv } from '$lib/download/figure/tidy';
import { provenanceOf } from '$lib/download/figure/provenance';
import type { EmbedFigure } from '$lib/embed/figures';
import { offered, pictureSnippet, RUNGS, snippet, type SnippetInput } from '$lib/embed/snippets';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import { termsLine } from './about';
import { embedMaterial, type DrawnFigure } from './figures';
import { pictureFiles } from './picture-files';
import { PRINT_WIDTH } from './pictures';

/**
 * What a newsroom takes along of a figure: pictures in both themes, the numbers as CSV, and all of it with alt text,
 * caption and terms in one archive.
 */

const utf8 = new TextEncoder();

/** Name of a figure's files on a reader's disk. */
const fileName = ({ id }: EmbedFigure): string => `far-apart-${id.replaceAll('/', '-')}`;

/** The same numbers for Excel, which takes a file for UTF-8 only by its mark. */
export const excelCsvPath = (lang: string, { id }: EmbedFigure): string =>
	`csv/${lang}/excel/${id}.csv`;

/** Where a figure is found again: at the address that stays, where its version is kept. */
export const addressFor = ({ embed, frozen }: SnippetInput): string =>
	frozen?.version === edition().version ? frozen.address : embed;

export const csvPath = (lang: string, { id }: EmbedFigure): string => `csv/${lang}/${id}.csv`;
export const kitPath = (lang: string, { id }: EmbedFigure): string => `kits/${lang}/${id}.zip`;

/** Where the numbers of one state stand, where a figure has several. */
export const stateCsvPath = (lang: string, { id }: EmbedFigure, state: string): string =>
	`csv/${lang}/${id}/${state}.csv`;

/** The numbers of some states of a figure as one tidy table. */
function tidyText(
	lang: string,
	figure: DrawnFigure,
	states: DrawnFigure['states'],
	address: string | undefined
): string {
	const { words } = embedMaterial(lang);
	const { scores, kindOf } = figure;
	const views = states.map(({ subject }) => subject.view);
	const tables = views.map((view) =>
		tidyOf(view, scores, words, { unit: kindOf(view.chart).unit(view, scores) })
	);
	const owners = views.flatMap((view) => ownersOf(view, scores));
	// Addresses of figures name the language after the folder of embeds.
	const home = address?.replace(/embed\/.*$/, `${lang}/`);
	const { version } = edition();
	return tidyCsv(merged(tables), provenanceOf(owners, { address, home, version }));
}

/**
 * The numbers of a figure: of all of its states, or of one.
 *
 * @param address Where the figure is found again; none for numbers that stay as they are.
 */
export function csvOf(
	lang: string,
	figure: DrawnFigure,
	address: string | undefined,
	state?: string
): string {
	const states = figure.states.filter(({ id }) => state === undefined || id === state);
	return tidyText(lang, figure, states, address);
}

/** What stands beside the pictures in the archive. */
function readMe(input: SnippetInput): string {
	const parts = [
		input.title,
		`${m.embed_alt()}\n${input.alt}`,
		`${m.embed_caption_name()}\n${input.caption}`,
		m.embed_print_note({ width: Math.round(PRINT_WIDTH) }),
		`${m.data_terms()}\n${termsLine()}`,
		m.data_version_line({ version: edition().version, date: edition().date }),
		...RUNGS.flatMap((rung) => snippet(rung, offered(input)) ?? []),
		pictureSnippet(input, 'dark') ?? ''
	];
	return `${parts.join('\n\n')}\n`;
}

/** Files in an archive carry the day of the data, so that the same data give the same archive. */
const dayOf = (iso: string): string => `${iso}T00:00:00`;

/**
 * Pictures, numbers and words of a figure as one archive.
 *
 * @param pictured The figure that has its pictures.
 * @param site Address of the site, with a slash at its end.
 */
export async function kitOf(
	lang: string,
	figure: DrawnFigure,
	pictured: DrawnFigure,
	input: SnippetInput,
	site: string
): Promise<Uint8Array> {
	const name = fileName(figure);
	const { id } = pictured;
	const ending = (path: string): string => path.slice(path.indexOf(id) + id.length);
	const pictures = await Promise.all(
		pictureFiles(lang, pictured, site).map(
			async ({ path, make }) => [`${name}${ending(path)}`, await make()] as const
		)
	);
	const entries = [
		...pictures,
		[`${name}.csv`, utf8.encode(csvOf(lang, figure, addressFor(input)))] as const,
		['README.txt', utf8.encode(readMe(input))] as const
	];
	return zipSync(Object.fromEntries(entries), { mtime: dayOf(edition().date), level: 6 });
}
