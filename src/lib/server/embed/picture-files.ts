import type { EmbedFigure } from '$lib/embed/figures';
import { THEMES, type Theme } from '../theme';
import { originLine, pngTold, svgAbout, type Origin } from './about';
import { allFigures } from './all';
import type { DrawnFigure } from './figures';
import {
	outlined,
	pictureFor,
	pngOf,
	printed,
	type Picture,
	type PictureShape,
	PICTURE_WIDTH
} from './pictures';

/** Which pictures there are of a figure, and where they stand below `embed/`. */

/** Steps of the story: their pictures are those of a figure, with something raised. */
export const isStep = ({ id }: EmbedFigure): boolean => id.startsWith('story/');

const owners = new Map<string, ReadonlyMap<string, DrawnFigure>>();

/** Figures by their first picture; of those that look alike the first, and a step of the story last. */
function ownersOf(lang: string): ReadonlyMap<string, DrawnFigure> {
	const kept = owners.get(lang);
	if (kept) return kept;
	const figures = allFigures(lang);
	const inOrder = [...figures.filter((one) => !isStep(one)), ...figures.filter(isStep)];
	const found = new Map(
		inOrder.reverse().map((figure) => [pictureFor(lang, figure, 'light', 'column').svg, figure])
	);
	owners.set(lang, found);
	return found;
}

/** The figure whose pictures look as those of another would, which need not be one that is published. */
export const owning = (lang: string, figure: DrawnFigure): DrawnFigure | undefined =>
	ownersOf(lang).get(pictureFor(lang, figure, 'light', 'column').svg);

/** The figure whose pictures show what a figure shows: itself, or one that looks the same. */
export const picturedBy = (lang: string, figure: DrawnFigure): DrawnFigure =>
	owning(lang, figure) ?? figure;

/** Where the pictures of a figure are, below `embed/`, without their ending. */
export const picturePath = (
	lang: string,
	{ id }: Pick<EmbedFigure, 'id'>,
	theme: Theme,
	shape: PictureShape
): string => `pictures/${lang}/${id}.${theme}${shape === 'column' ? '' : `.${shape}`}`;

/** Where the picture is that stands for a figure wherever its address is passed on. */
export const sharePath = (lang: string, { id }: EmbedFigure): string =>
	`pictures/${lang}/${id}.share.png`;

/** Squares are posted with 1,080 pixels. */
const SQUARE = 1080 / PICTURE_WIDTH;

/** A kind of file: of which shape, and what follows its path. */
interface Sort {
	shape: PictureShape;
	ending: string;
	/** Pixels for one of a page, where it is made of pixels. */
	times?: number;
}

const SORTS: readonly Sort[] = [
	{ shape: 'column', ending: '.png', times: 1 },
	{ shape: 'column', ending: '@2x.png', times: 2 },
	{ shape: 'column', ending: '.svg' },
	{ shape: 'column', ending: '.pdf' },
	{ shape: 'narrow', ending: '@2x.png', times: 2 },
	{ shape: 'narrow', ending: '.svg' },
	// For posting, where nothing is printed and nothing small is of use.
	{ shape: 'square', ending: '.png', times: SQUARE }
];

/** What a snippet shows and what a newsroom works on: versions that stay keep it. */
const isNeeded = ({ shape, ending }: Sort): boolean =>
	shape === 'column' ? ending !== '.pdf' : shape === 'narrow' && ending !== '.svg';

/** What there is of a step on a ground: no more than that, and one drawing, as those of all steps weigh much. */
const isOfSteps = (sort: Sort, theme: Theme): boolean =>
	isNeeded(sort) && (sort.ending !== '.svg' || theme === 'light');

/** The files of a figure on a ground; of pictures that stay as they are if there is no address of a site. */
function sortsFor(figure: EmbedFigure, theme: Theme, site: string): readonly Sort[] {
	if (isStep(figure)) return SORTS.filter((sort) => isOfSteps(sort, theme));
	return site === '' ? SORTS.filter(isNeeded) : SORTS;
}

/** A file of a picture; it is made when it is first asked for. */
export interface PictureFile {
	/** Below `embed/`, or below the folder of a version that stays. */
	path: string;
	theme: Theme;
	shape: PictureShape;
	/** From the dot on, or from what stands before it: `@2x.png`. */
	ending: string;
	make: () => Promise<Uint8Array>;
}

const utf8 = new TextEncoder();

async function fileOf(picture: Picture, { ending, times }: Sort, origin: Origin) {
	if (times !== undefined) return pngTold(await pngOf(picture, times), picture, origin);
	if (ending === '.pdf') return printed(origin.lang, picture, originLine(picture));
	return utf8.encode(await outlined(picture, svgAbout(picture, origin)));
}

/** Makes a file when it is first asked for. */
function once(make: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
	let made: Promise<Uint8Array> | undefined;
	return () => (made ??= make());
}

const known = new Map<string, readonly PictureFile[]>();

/**
 * The pictures of a figure.
 *
 * @param site Address of the site, with a slash at its end; empty for pictures that stay as they are.
 */
export function pictureFiles(
	lang: string,
	figure: DrawnFigure,
	site: string
): readonly PictureFile[] {
	const key = `${site} ${lang} ${figure.id}`;
	const kept = known.get(key);
	if (kept) return kept;
	const origin = { lang, ...(site && { address: `${site}${lang}/#/${figure.story}` }) };
	const files = THEMES.flatMap((theme) =>
		sortsFor(figure, theme, site).map((sort) => ({
			path: picturePath(lang, figure, theme, sort.shape) + sort.ending,
			theme,
			shape: sort.shape,
			ending: sort.ending,
			make: once(() => fileOf(pictureFor(lang, figure, theme, sort.shape), sort, origin))
		}))
	);
	known.set(key, files);
	return files;
}
