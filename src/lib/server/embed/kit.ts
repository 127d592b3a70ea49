import { zipSync } from 'fflate';
import { ownersOf, tidyOf } from '$lib/download/figure/tables';
import { merged, tidyCsv } from '$lib/download/figure/tidy';
import { provenanceOf } from '$lib/download/figure/provenance';
import type { EmbedFigure } from '$lib/embed/figures';
import { offered, pictureSnippet, RUNGS, snippet, type SnippetInput } from '$lib/embed/snippets';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import { THEMES, type Theme } from '../theme';
import { embedMaterial, drawn, type DrawnFigure } from './figures';
import {
	outlined,
	PICTURE_SHAPES,
	pictureFor,
	pngOf,
	PRINT_WIDTH,
	printed,
	type Picture,
	type PictureShape,
	PICTURE_WIDTH
} from './pictures';

/**
 * What a newsroom takes along of a figure: pictures in both themes, the numbers as CSV, and all of it with alt text,
 * caption and terms in one archive.
 */

const utf8 = new TextEncoder();

/** The first picture of two figures is the same where the first drawing of both is. */
const isSame = (lang: string, a: DrawnFigure, b: DrawnFigure): boolean =>
	pictureFor(lang, a, 'light', 'column').svg === pictureFor(lang, b, 'light', 'column').svg;

/**
 * The figure whose pictures show what a figure shows. Steps of the story have none: theirs would be those of the figure,
 * with something raised. A chart of the explorer has its own where no figure of the story shows the same.
 */
export function picturedBy(lang: string, figure: DrawnFigure): DrawnFigure | undefined {
	if (figure.id.startsWith('story/')) return undefined;
	if (!figure.explored) return figure;
	const { chart } = figure.explored;
	const like = embedMaterial(lang).figures.find(({ id }) => id === chart);
	const same = like && drawn(like);
	return same && isSame(lang, same, figure) ? same : figure;
}

/** Where the pictures of a figure are, below `embed/`, without their ending. */
export const picturePath = (
	lang: string,
	{ id }: EmbedFigure,
	theme: Theme,
	shape: PictureShape
): string => `pictures/${lang}/${id}.${theme}${shape === 'square' ? '.square' : ''}`;

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

/** Squares are posted with 1,080 pixels. */
const SQUARE = 1080 / PICTURE_WIDTH;

/** Makes a file when it is first asked for. */
function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
	let made: Promise<Uint8Array> | undefined;
	return () => (made ??= make());
}

const known = new Map<string, Map<string, () => Promise<Uint8Array>>>();

/** The pictures of a figure, by path below `embed/`; each is drawn when it is asked for, once. */
export function pictureFiles(
	lang: string,
	figure: DrawnFigure
): ReadonlyMap<string, () => Promise<Uint8Array>> {
	const key = `${lang} ${figure.id}`;
	const kept = known.get(key);
	if (kept) return kept;
	const files = new Map<string, () => Promise<Uint8Array>>();
	for (const theme of THEMES) {
		for (const shape of PICTURE_SHAPES) {
			const picture = (): Picture => pictureFor(lang, figure, theme, shape);
			const path = picturePath(lang, figure, theme, shape);
			const png = (times: number) => once(() => pngOf(picture(), times));
			if (shape === 'square') {
				// For posting, where nothing is printed and nothing small is of use.
				files.set(`${path}.png`, png(SQUARE));
				continue;
			}
			files.set(`${path}.png`, png(1));
			files.set(`${path}@2x.png`, png(2));
			files.set(
				`${path}.svg`,
				once(async () => utf8.encode(await outlined(picture())))
			);
			files.set(
				`${path}.pdf`,
				once(() => printed(lang, picture()))
			);
		}
	}
	known.set(key, files);
	return files;
}

/** Where the numbers of one state stand, where a figure has several. */
export const stateCsvPath = (lang: string, { id }: EmbedFigure, state: string): string =>
	`csv/${lang}/${id}/${state}.csv`;

/** The numbers of some states of a figure as one tidy table. */
function tidyText(
	lang: string,
	figure: DrawnFigure,
	states: DrawnFigure['states'],
	address: string
): string {
	const { words } = embedMaterial(lang);
	const { scores, kindOf } = figure;
	const views = states.map(({ subject }) => subject.view);
	const tables = views.map((view) =>
		tidyOf(view, scores, words, { unit: kindOf(view.chart).unit(view, scores) })
	);
	const owners = views.flatMap((view) => ownersOf(view, scores));
	// Addresses of figures name the language after the folder of embeds.
	const home = address.replace(/embed\/.*$/, `${lang}/`);
	const { version } = edition();
	return tidyCsv(merged(tables), provenanceOf(owners, { address, home, version }));
}

/**
 * The numbers of a figure: of all of its states, or of one.
 *
 * @param address Where the figure is found again.
 */
export function csvOf(lang: string, figure: DrawnFigure, address: string, state?: string): string {
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
		`${m.data_terms()}\n${m.data_terms_own()} ${m.embed_terms_text()}`,
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
 * @param pictured The figure that has its pictures; see {@link picturedBy}.
 */
export async function kitOf(
	lang: string,
	figure: DrawnFigure,
	pictured: DrawnFigure,
	input: SnippetInput
): Promise<Uint8Array> {
	const name = fileName(figure);
	const { id } = pictured;
	const ending = (path: string): string => path.slice(path.indexOf(id) + id.length);
	const pictures = await Promise.all(
		[...pictureFiles(lang, pictured)].map(
			async ([path, make]) => [`${name}${ending(path)}`, await make()] as const
		)
	);
	const entries = [
		...pictures,
		[`${name}.csv`, utf8.encode(csvOf(lang, figure, addressFor(input)))] as const,
		['README.txt', utf8.encode(readMe(input))] as const
	];
	return zipSync(Object.fromEntries(entries), { mtime: dayOf(edition().date), level: 6 });
}
