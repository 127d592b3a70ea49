import { zipSync } from 'fflate';
import { toCsv } from '$lib/download/csv';
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

/** The numbers of all states, each row with the state that it belongs to where there are several. */
export function csvOf(lang: string, figure: DrawnFigure): Uint8Array {
	const { words } = embedMaterial(lang);
	const { scores, kindOf } = figure;
	const tables = figure.states.flatMap(({ name, subject }) => {
		const table = kindOf(subject.view.chart).table(subject.view, scores, words);
		return table
			? [{ name, title: kindOf(subject.view.chart).title(subject.view, words), table }]
			: [];
	});
	const columns = [...new Set(tables.flatMap(({ table }) => table.columns))];
	const rows = tables.flatMap(({ title, table }) =>
		table.rows.map((row) => [
			title,
			...columns.map((column) => row[table.columns.indexOf(column)] ?? '')
		])
	);
	return utf8.encode(toCsv([m.embed_column_figure(), ...columns], rows));
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
		[`${name}.csv`, csvOf(lang, figure)] as const,
		['README.txt', utf8.encode(readMe(input))] as const
	];
	return zipSync(Object.fromEntries(entries), { mtime: dayOf(edition().date), level: 6 });
}
