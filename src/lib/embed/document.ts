import { m } from '../paraglide/messages';
import type { Names } from '../chart/names';
import type { Kind } from '../chart/kinds/types';
import { escape } from '../chart/markup';
import { pictureOf } from '../chart/picture';
import { opensText } from '../chart/source';
import type { Scores } from '../index/types';
import type { Frame, Words } from '../scene/types';
import type { ChartKind } from '../scene/view';
import type { EmbedFigure, EmbedState } from './figures';
import { DATA_ID, type EmbedData } from './data';
import { EARLY_SCRIPTS } from './early';
import { keysOf, partsOf, svgOf } from './parts';
import { SHARE_SIZE } from '../site/share-size';
import { waysOf } from '../site/ways';
import { BANDS, NARROW_DIAL, plotProperties, plotRules } from './size';
import { stepperMarkup } from './stepper';
import { titleOf } from './title';

/** A picture that stands for a figure where its address is passed on. */
export interface Shared {
	address: string;
	alt: string;
}

/** Where the files and pages are that an embed asks for and leads to, from its own place. */
export interface Places {
	/** The story's language, with a slash at its end. */
	home: string;
	/** The step of the story that shows the same. */
	story: string;
	/** The same as a full address. */
	canonical: string;
	/** Where a newsroom finds the snippet for the figure. */
	builder: string;
	/** Where the terms of use stand. */
	terms: string;
	/** Where it is told what has changed since, for embeds that stay as they are. */
	changes?: string;
	/** oEmbed's description of the figure. */
	oembed: string;
	/** What is shown where the address is passed on, as a full address, which embeds that stay do not know. */
	share?: Shared;
	/** The site's icon; browsers would otherwise ask for one that is not there. */
	icon: string;
}

/** What an embed is made of. */
export interface EmbedInput {
	lang: string;
	figure: EmbedFigure;
	kindOf: (chart: ChartKind) => Kind;
	scores: Scores;
	names: Names;
	words: Words;
	places: Places;
	/** Style sheet, as text. */
	css: string;
	/** Address of the font. */
	font: string;
	/** Address of the script that shows evidence over the figure; a still embed leads to the field's page. */
	evidence?: string;
	/** Address of the script; none for a still embed. */
	script?: string;
	/** The colours of a still embed that does not follow the reader's system. */
	theme?: 'light' | 'dark';
	/** Version of the data. */
	version: string;
	/** What its script needs beside that. */
	more?: object;
	/** Set where the embed stays as it is: where it asks whether the data have moved on. */
	status?: string;
}

/** Pictures are drawn for a phone and for a column of text; the style sheet shows one of them. */
const FRAMES: Record<'narrow' | 'wide', Required<Frame>> = {
	narrow: { width: 340, height: 400, text: 13.4 },
	wide: { width: 640, height: 480, text: 15 }
};

/** Data in a page, so written that no text in it can end the element. */
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

const link = (href: string, text: string, title?: string): string =>
	`<a href="${escape(href)}"${title ? ` title="${escape(title)}"` : ''} target="_blank" rel="noopener">${escape(text)}</a>`;

/** Widths of frames for whose height of a picture it is drawn. */
const DRAWN_FOR: Record<keyof typeof FRAMES, (typeof BANDS)[number]> = { narrow: 360, wide: 600 };

/** The frame for which a state is drawn. */
function frameOf({ subject, plots }: EmbedState, name: keyof typeof FRAMES): Required<Frame> {
	const frame = FRAMES[name];
	// A dial is no higher than a phone is wide; drawn for more, it would be shown smaller than it can be read.
	const isLow = name === 'narrow' && subject.view.chart === 'radar';
	if (isLow) return { ...frame, height: NARROW_DIAL };
	return { ...frame, height: plots?.[BANDS.indexOf(DRAWN_FOR[name])] ?? frame.height };
}

function still(
	state: EmbedState,
	name: keyof typeof FRAMES,
	input: Pick<EmbedInput, 'kindOf' | 'scores' | 'words'>
): string {
	const { subject } = state;
	const kind = input.kindOf(subject.view.chart);
	const frame = frameOf(state, name);
	const scene = pictureOf(subject, kind, input.scores, frame, input.words);
	const label = `role="img" aria-label="${escape(titleOf(state, kind, input.words))}"`;
	return `<div class="${name}" ${label}><div class="plot">${svgOf(scene, { raise: subject.view.raise })}</div>${keysOf(scene.keys, input.words)}</div>`;
}

/** What is drawn of a state before a script draws it: for a phone and for a column of text. */
export const stills = (
	state: EmbedState,
	input: Pick<EmbedInput, 'kindOf' | 'scores' | 'words'>
): string => still(state, 'narrow', input) + still(state, 'wide', input);

/** Buttons from state to state. They wait for the script, which is why they stand disabled. */
const stepper = ({ states, first }: EmbedFigure): string =>
	states.length < 2
		? ''
		: `<div class="stepper" role="group" aria-label="${escape(m.embed_states())}">${stepperMarkup(states, first, ' disabled')}</div>`;

/** The style sheet of a document: what all share, and how high this one's pictures are. */
function styleOf(css: string, plots: readonly number[]): string {
	const heights = plotProperties(plots).map(([name, value]) => `${name}:${value}`);
	return `${css}${plotRules()}.embed{${heights.join(';')}}`;
}

/** What services read that show a picture for an address. */
const shareTags = (title: string, share: Shared | undefined): string[] =>
	share
		? [
				`<meta property="og:title" content="${title}">`,
				`<meta property="og:image" content="${escape(share.address)}">`,
				`<meta property="og:image:width" content="${SHARE_SIZE.width}">`,
				`<meta property="og:image:height" content="${SHARE_SIZE.height}">`,
				`<meta property="og:image:alt" content="${escape(share.alt)}">`,
				'<meta name="twitter:card" content="summary_large_image">'
			]
		: [];

/** Which data it shows. One that stays and has no script to ask for news leads to them. */
function versionMarkup({ version, script, places }: EmbedInput): string {
	const text = m.embed_version({ version });
	if (script !== undefined || places.changes === undefined) return escape(text);
	return link(places.changes, text, m.embed_news_link());
}

/** The document of an embed. */
export function documentOf(input: EmbedInput): string {
	const { figure, lang, places, script, theme } = input;
	const state = figure.states[figure.first];
	if (!state) throw new RangeError(`figure ${figure.id} has no states`);
	const { view } = state.subject;
	const kind = input.kindOf(view.chart);
	const table = kind.table(view, input.scores, input.words);
	const ways = table ? waysOf(view, input.scores, input.words, table) : [];
	const parts = partsOf(state, kind, input.scores, input.words, (row, column) => {
		const way = ways[row]?.[column];
		return way === undefined ? undefined : places.home + way;
	});
	const data: EmbedData = {
		lang,
		scores: input.scores,
		names: input.names,
		states: figure.states,
		first: figure.first,
		home: places.home,
		evidence: input.evidence ?? '',
		...input.more,
		...(input.status !== undefined && { status: { address: input.status, version: input.version } })
	};
	const head = [
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<title>${parts.title}</title>`,
		'<meta name="robots" content="noindex">',
		`<meta name="color-scheme" content="${theme ?? 'light dark'}">`,
		`<link rel="canonical" href="${escape(places.canonical)}">`,
		`<link rel="icon" href="${places.icon}" type="image/svg+xml">`,
		...shareTags(parts.title, places.share),
		`<link rel="alternate" type="application/json+oembed" href="${escape(places.oembed)}" title="${parts.title}">`,
		`<link rel="preload" as="font" type="font/woff2" href="${input.font}" crossorigin>`,
		script && `<script>${EARLY_SCRIPTS[0]}</script>`,
		script && `<script defer src="${script}"></script>`,
		`<style>${styleOf(input.css, state.plots ?? [])}</style>`
	];
	const body = [
		`<main><figure class="figure embed ${view.chart}" aria-labelledby="title">`,
		`<header><h1 class="title" id="title" data-part="title">${parts.title}</h1><p class="unit" data-part="unit">${parts.unit}</p></header>`,
		script && stepper(figure),
		`<ul class="legend" role="list" data-part="legend">${parts.legend}</ul>`,
		`<div class="picture" data-picture>${stills(state, input)}</div>`,
		script && `<p class="readout" aria-live="polite" data-readout>${escape(m.embed_hint())}</p>`,
		'<figcaption>',
		// What its address may ask for is read by the script.
		script && `<noscript><p class="summary">${escape(m.embed_without())}</p></noscript>`,
		`<p class="summary" data-part="summary">${parts.summary}</p>`,
		parts.numbers &&
			`<details><summary>${escape(m.figure_numbers())}</summary><div data-part="numbers">${parts.numbers}</div></details>`,
		'<div class="foot">',
		`<p class="source"><span data-part="source">${parts.source}</span>${script ? ` <span data-opens="${escape(opensText(kind))}"></span>` : ''}</p>`,
		input.status !== undefined && '<p class="news" data-news hidden></p>',
		`<p class="credit">${link(places.story, m.embed_credit())} · ${versionMarkup(input)} · ${link(places.terms, m.embed_terms())} · ${link(places.builder, m.embed_get())}</p>`,
		'</div></figcaption></figure></main>',
		script && `<script type="application/json" id="${DATA_ID}">${json(data)}</script>`
	];
	const join = (pieces: (string | false | undefined)[]): string =>
		pieces.filter(Boolean).join('\n');
	return `<!doctype html>\n<html lang="${lang}"${theme ? ` data-theme="${theme}"` : ''}>\n<head>\n${join(head)}\n</head>\n<body>\n${join(body)}\n</body>\n</html>\n`;
}
