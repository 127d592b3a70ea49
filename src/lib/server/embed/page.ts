import { documentOf, type EmbedInput, type Shared } from '$lib/embed/document';
import type { EmbedFigure } from '$lib/embed/figures';
import { plotHeights, safeHeight } from '$lib/embed/size';
import type { StillTheme } from '$lib/embed/still';
import { faceAt } from './css';
import { embedMaterial, type DrawnFigure } from './figures';
import { picturedBy, sharePath } from './picture-files';
import { figureImageAlt } from './share';
import { stacksOf, stillStackOf } from './snippets';

/** Where a set of embeds stands, and whether it stays as it is. */
export interface EmbedSet {
	/** Folder below `embed/`, with a slash at its end; empty for the living embeds. */
	folder: string;
	/** Set if the files never change: they then ask `embed/status.json` for news. */
	frozen: boolean;
}

/** What all documents of a set share. */
export interface Shop {
	set: EmbedSet;
	/** Address of the site, with a slash at its end. */
	site: string;
	css: string;
	/** Style sheet of the buttons from state to state. */
	stepperCss: string;
	/** Path of the face below the set. */
	font: string;
	/** Path of the script that shows evidence, below the set. */
	evidence: string;
	/** Version of the data. */
	version: string;
}

/** The states of a figure with the heights of their pictures, so that it is about as high in every frame. */
function fitted(lang: string, figure: DrawnFigure, isStill: boolean): DrawnFigure {
	const stacks = isStill
		? figure.states.map(() => stillStackOf(lang, figure))
		: stacksOf(lang, figure);
	const height = safeHeight(stacks);
	const states = figure.states.map((state, i) => {
		const stack = stacks[i];
		return stack ? { ...state, plots: plotHeights(stack, height) } : state;
	});
	return { ...figure, states };
}

/** Folders from a page up to the root of the site. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

/** Address of the step that shows what a figure shows, from the root of the site. */
const storyAddress = (lang: string, { story }: EmbedFigure): string => `${lang}/#/${story}`;

/**
 * Where a figure's snippets are found, from the root of the site. A living chart of the explorer leads there, as it may show
 * anything; a still one shows its first view, which has a page like any figure.
 */
const builderAddress = (lang: string, { id, explored }: DrawnFigure, isLive: boolean): string =>
	explored && isLive ? `${lang}/explore/?chart=${explored.chart}` : `${lang}/embed/${id}/`;

/** The picture that is shown where an embed's address is passed on. */
const shareOf = (lang: string, figure: DrawnFigure, site: string): Shared => ({
	address: `${site}embed/${sharePath(lang, picturedBy(lang, figure))}`,
	alt: figureImageAlt(lang, figure)
});

/**
 * The document of an embed.
 *
 * @param path Its folder from the root of the site, with a slash at its end.
 * @param script Path of its script below the set; none for a still one.
 * @param theme The colours of a still one.
 */
export function pageOf(
	lang: string,
	figure: DrawnFigure,
	path: string,
	shop: Shop,
	{ script, theme = 'auto' }: { script?: string; theme?: StillTheme }
): string {
	const { names, words } = embedMaterial(lang);
	const up = upFrom(path);
	const { folder: below, frozen } = shop.set;
	const folder = `${up}embed/${below}`;
	const font = folder + shop.font;
	const hasButtons = script !== undefined && figure.states.length > 1;
	const input: EmbedInput = {
		lang,
		figure: fitted(lang, figure, script === undefined),
		kindOf: figure.kindOf,
		scores: figure.scores,
		...(figure.explored && { more: { explored: figure.explored } }),
		names,
		words,
		places: {
			home: `${up}${lang}/`,
			// What stays as it is must not know where it is published.
			canonical: (frozen ? up : shop.site) + storyAddress(lang, figure),
			story: up + storyAddress(lang, figure),
			builder: up + builderAddress(lang, figure, script !== undefined),
			icon: `${up}favicon.svg`,
			terms: `${up}${lang}/data/#terms`,
			...(frozen && { changes: `${up}${lang}/data/changes/` }),
			oembed: `${frozen ? up : shop.site}embed/oembed/${below}${lang}/${figure.id}.json`,
			...(!frozen && { share: shareOf(lang, figure, shop.site) })
		},
		css: faceAt(font) + shop.css + (hasButtons ? shop.stepperCss : ''),
		font,
		...(script !== undefined && { script: folder + script, evidence: folder + shop.evidence }),
		...(theme !== 'auto' && { theme }),
		version: shop.version,
		...(frozen && { status: `${up}embed/status.json` })
	};
	return documentOf(input);
}
