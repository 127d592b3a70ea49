import { escape } from '../chart/markup';
import type { Ground } from './ground';

/** What a snippet says. All addresses are full ones. */
export interface SnippetInput {
	/** Identifier of the figure and its language. */
	figure: string;
	lang: string;
	title: string;
	/** What the picture shows, for those who do not see it. */
	alt: string;
	/** The line under a picture: whose it is. */
	caption: string;
	/** Address of the embed, with its options. */
	embed: string;
	/** Address of the same figure as it stays for good, and the version it shows; absent until that is kept. */
	frozen?: {
		address: string;
		version: string;
		/** Height that is enough for it at every width, in pixels. */
		height: number;
		/** The same for the figure without a script. */
		stillHeight?: number;
		stills: boolean;
		/** What is said of it, and its pictures; the first versions were kept without. */
		kept?: Pick<SnippetInput, 'title' | 'alt' | 'caption' | 'pictures'>;
	};
	/** Address of the story's step. */
	story: string;
	/** Height that is enough at every width, in pixels. */
	height: number;
	/** The same for the figure without a script, whose buttons and line of readings are missing. */
	stillHeight?: number;
	/** The same for the figure without its words. */
	plainHeight?: number;
	/** The script that follows the height, and the hash of what it must be. */
	script: { address: string; integrity: string };
	/** The element, likewise. */
	element: { address: string; integrity: string };
	/** Pictures of the figure on either ground, and their size in pixels; none where there are no pictures. */
	pictures?: Record<Ground, PictureFiles> & PictureSizes;
	/** The same for those of its other states that another figure shows at first, by their identifiers. */
	byState?: Record<string, Pictured>;
	/** False where it has no still one in colours of choice; see `still.ts`. */
	stills?: boolean;
}

/** Pictures with what is said of them. */
export type Pictured = Pick<SnippetInput, 'alt' | 'caption' | 'pictures' | 'story'>;

/** A picture as a page shows it: as it is, twice as sharp, and drawn for a phone, likewise sharp. */
export interface PictureFiles {
	png: string;
	png2: string;
	narrow2: string;
}

/** Sizes of a picture in pixels of a page. */
export interface PictureSizes {
	width: number;
	height: number;
	/** As it is drawn for a phone. */
	narrow: { width: number; height: number };
}

/** The colours in which a figure is offered at first: most pages are light, whatever their reader’s system says. */
export const OFFERED = 'light';

/** What follows the address of a figure as it is offered at first. */
export const OFFERED_ENDING = `?theme=${OFFERED}`;

/** A figure as it is offered before anything is chosen. */
export const offered = (input: SnippetInput): SnippetInput => ({
	...input,
	embed: input.embed + OFFERED_ENDING
});

/**
 * The colour scheme that a frame must have around an embed for its ground to be seen through: where the two differ a browser
 * lays a ground of its own under the embed.
 *
 * @param query Of the embed's address.
 */
export function schemeOf(query: string): string | undefined {
	const asked = new URLSearchParams(query);
	if (!asked.has('transparent')) return undefined;
	const theme = asked.get('theme');
	return theme === 'light' || theme === 'dark' ? theme : 'light dark';
}

/** Declarations of a style attribute; what is undefined is left out. */
const declarations = (given: Record<string, string | undefined>): string =>
	Object.entries(given)
		.flatMap(([name, value]) => (value === undefined ? [] : `${name}:${value}`))
		.join(';');

const attributes = (given: Record<string, string | number | undefined>): string =>
	Object.entries(given)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => (value === '' ? name : `${name}="${escape(String(value))}"`))
		.join(' ');

function frame(input: SnippetInput, more: Record<string, string> = {}): string {
	return `<iframe ${attributes({
		src: input.embed,
		title: input.title,
		loading: 'lazy',
		...more,
		// Twice: a style sheet of the page may be stronger than attributes, and its policy may forbid styles in them.
		width: '100%',
		height: input.height,
		frameborder: 0,
		style: declarations({
			width: '100%',
			height: `${input.height}px`,
			border: '0',
			'color-scheme': schemeOf(new URL(input.embed).search)
		})
	})}></iframe>`;
}

const script = ({ address, integrity }: SnippetInput['script']): string =>
	`<script ${attributes({ src: address, integrity, crossorigin: 'anonymous', async: '' })}></script>`;

/** A frame that needs no script in the page around it. */
const plainFrame = (input: SnippetInput): string => frame(input);

/** The same with a script that gives the frame the height of what is in it. */
const sizedFrame = (input: SnippetInput): string =>
	`${frame(input, { 'data-far-apart': '' })}\n${script(input.script)}`;

/** The figure as an element of its own. */
function element(input: SnippetInput): string {
	const { pathname, search } = new URL(input.embed);
	const query = search.slice(1);
	// With what follows it where the figure is a still one.
	const figure = pathname.slice(pathname.lastIndexOf(`/${input.figure}/`) + 1, -1);
	// The element looks for figures beside its language, and a version that stays stands beside the languages.
	const [, kept] = /\/embed\/(v[\d.]+)\//.exec(pathname) ?? [];
	const given = attributes({
		figure: (kept ? `../${kept}/${input.lang}/` : '') + figure,
		lang: input.lang,
		title: input.title,
		height: input.height,
		...(query && { options: query }),
		// Room for the frame before the script has made one; in a row of boxes too.
		style: declarations({
			display: 'block',
			width: '100%',
			'min-height': `${input.height}px`,
			'color-scheme': schemeOf(search)
		})
	});
	return `<eu-japan-figure ${given}>${link(input)}</eu-japan-figure>\n${script(input.element)}`;
}

const link = ({ story, title }: SnippetInput): string =>
	`<a href="${escape(story)}">${escape(title)}</a>`;

/** The widest window that gets the picture that is drawn for a phone, in pixels: in a wider one the other can be read. */
const NARROW_WINDOW = 540;

/** A picture with a link, for newsletters and for systems that take scripts and frames out. */
export function pictureSnippet(
	{ pictures, alt, caption, story }: Pictured,
	ground: Ground
): string | undefined {
	if (!pictures) return undefined;
	const { width, height, narrow } = pictures;
	const { png, png2, narrow2 } = pictures[ground];
	const source = attributes({
		media: `(max-width: ${NARROW_WINDOW}px)`,
		srcset: `${narrow2} ${2 * narrow.width}w`,
		sizes: '100vw'
	});
	const img = attributes({
		src: png,
		srcset: `${png} ${width}w, ${png2} ${2 * width}w`,
		sizes: `(min-width: ${width}px) ${width}px, 100vw`,
		// As wide as its column also where the page's policy forbids the style, which keeps its room and its size.
		width: '100%',
		alt,
		loading: 'lazy',
		style: declarations({
			'max-width': `${width}px`,
			height: 'auto',
			// Of either drawing, once it is there.
			'aspect-ratio': `auto ${width}/${height}`
		})
	});
	// Systems that know nothing of sources show the image.
	return `<figure style="margin:0"><a href="${escape(story)}"><picture><source ${source}><img ${img}></picture></a><figcaption>${escape(caption)}</figcaption></figure>`;
}

/**
 * What snippets are made from of a figure that stays at the version that is kept; without pictures where that was kept without. The
 * picture of the living data must not pass for one that stays.
 */
export const staying = (input: SnippetInput): SnippetInput =>
	input.frozen
		? {
				...input,
				...(input.frozen.kept ?? { pictures: undefined }),
				byState: undefined,
				embed: input.frozen.address,
				height: input.frozen.height,
				stillHeight: input.frozen.stillHeight,
				plainHeight: undefined,
				stills: input.frozen.stills
			}
		: input;

/** oEmbed's answer for a figure. */
export const oembed = (input: SnippetInput & { provider: { name: string; url: string } }) => ({
	version: '1.0',
	type: 'rich',
	title: input.title,
	provider_name: input.provider.name,
	provider_url: input.provider.url,
	html: frame(offered(input)),
	width: 640,
	height: input.height,
	cache_age: 86_400,
	...(input.pictures && {
		thumbnail_url: input.pictures.light.png,
		thumbnail_width: input.pictures.width,
		thumbnail_height: input.pictures.height
	})
});

/** The snippets there are, from the plainest. */
export const RUNGS = ['frame', 'sized', 'element', 'picture', 'oembed'] as const;
export type Rung = (typeof RUNGS)[number];

/** A snippet as it is pasted; oEmbed's is an address. Without pictures there is no picture; it suits most pages. */
export function snippet(rung: Rung, input: SnippetInput): string | undefined {
	switch (rung) {
		case 'frame':
			return plainFrame(input);
		case 'sized':
			return sizedFrame(input);
		case 'element':
			return element(input);
		case 'picture':
			return pictureSnippet(input, 'light');
		case 'oembed':
			return input.embed;
	}
}
