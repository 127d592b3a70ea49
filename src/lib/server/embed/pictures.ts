import { sceneMarkup } from '$lib/chart/markup';
import { pictureOf, tell } from '$lib/chart/picture';
import { titleOf } from '$lib/embed/title';
import { m } from '$lib/paraglide/messages';
import type { Frame, KeyEntry, Words } from '$lib/scene/types';
import type { ChartKind } from '$lib/scene/view';
import { edition } from '../edition';
import { colour, dress } from '../share/dress';
import { signsOf } from '../share/image';
import { legendPiece, SCALE, stack, TEXT, textPiece, type Piece, type Sign } from '../share/pieces';
import { outlinedSvg, renderPdf, renderPng } from '../share/render';
import type { Theme } from '../theme';
import { embedMaterial, type DrawnFigure } from './figures';

/**
 * Figures as pictures, for print and for systems that take scripts and frames out: the scene of the embed with its title,
 * legend and source. Letters are drawn as outlines, so that no program needs our fonts.
 */

/** Shapes of a picture: as wide as a column of text, as a phone, and square for what is posted. */
export const PICTURE_SHAPES = ['column', 'narrow', 'square'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** Width of most pictures in pixels of a page. */
export const PICTURE_WIDTH = 640;

/** Sizes in pixels of a page. */
interface Format {
	width: number;
	margin: number;
	/** How large the text of the chart is. */
	text: number;
	/** How high the chart is, where the picture is not so high as it is wide. */
	height: (chart: ChartKind) => number;
}

const FORMATS: Record<PictureShape, Format> = {
	column: { width: PICTURE_WIDTH, margin: 16, text: 14, height: () => 480 },
	// As embeds are drawn for a phone, where names leave a dial less height than width.
	narrow: {
		width: 340,
		margin: 10,
		text: 13,
		height: (chart) => (chart === 'radar' ? 290 : 420)
	},
	square: { width: PICTURE_WIDTH, margin: 16, text: 14, height: () => 480 }
};

/** Drawn in units of which {@link SCALE} make a pixel, as share images are. */
const TITLE = 1.5 * TEXT;
const NEAR = 3 * SCALE;
const APART = 9 * SCALE;

/** A picture as SVG with its size in pixels of a page, and its words. */
export interface Picture {
	svg: string;
	width: number;
	height: number;
	title: string;
	/** What it shows, for those who do not see it. */
	alt: string;
	/** Where the numbers are from. */
	source: string;
}

/** What is drawn of a figure, and with what it is drawn. */
interface Draft {
	figure: DrawnFigure;
	words: Words;
	theme: Theme;
	format: Format;
}

/** The state of a figure that its pictures show. */
export function shownState({ id, states, first }: DrawnFigure): DrawnFigure['states'][number] {
	const state = states[first];
	if (!state) throw new RangeError(`figure ${id} has no states`);
	return state;
}

/** The names that numbers in a picture stand for, where it has no room for names. */
const keySigns = (keys: readonly KeyEntry[], words: Words): Sign[] =>
	keys.map(({ n, sector, text }) => ({
		text: `${n} ${text ?? words.sector(sector ?? '')}`,
		icon: { svg: '', width: 0, height: 0 }
	}));

/** The chart, so high in pixels of a page, with what its numbers stand for. */
function plotPiece({ figure, words, theme, format }: Draft, height: number): Piece {
	const { subject } = shownState(figure);
	const { chart } = subject.view;
	const width = format.width - 2 * format.margin;
	const frame: Frame = { width, height, text: format.text };
	const scene = pictureOf(subject, figure.kindOf(chart), figure.scores, frame, words);
	const drawn = sceneMarkup(scene, { raise: subject.view.raise });
	// A scene is never smaller than it can be read; a smaller frame shows it scaled down.
	const scale = (SCALE * width) / scene.frame.width;
	const plot: Piece = {
		height: scene.frame.height * scale,
		at: (x, y) =>
			`<g transform="translate(${x} ${y}) scale(${scale})" class="figure ${chart}"><g class="plot">${drawn}</g></g>`
	};
	const keys = legendPiece(keySigns(scene.keys, words), width * SCALE, colour('ink', theme));
	return stack([plot, keys], APART);
}

function drawPicture(
	lang: string,
	figure: DrawnFigure,
	theme: Theme,
	shape: PictureShape
): Picture {
	const { words } = embedMaterial(lang);
	const { scores } = figure;
	const state = shownState(figure);
	const { view } = state.subject;
	const kind = figure.kindOf(view.chart);
	const format = FORMATS[shape];
	const draft: Draft = { figure, words, theme, format };
	const [across, margin] = [format.width * SCALE, format.margin * SCALE];
	const room = across - 2 * margin;
	const title = titleOf(state, kind, words);
	const source = kind.source(view, scores);
	const ink = (name: string): string => colour(name, theme);
	const text = (line: string, fill: string, weight: 400 | 600 = 400): Piece =>
		textPiece(line, { size: TEXT, room, weight, fill: ink(fill) });
	const heading = textPiece(title, { size: TITLE, room, fill: ink('ink') });
	const head = stack(
		[
			stack([heading, text(kind.unit(view, scores), 'ink-soft')], NEAR),
			legendPiece(signsOf(kind.legend(view, scores)), room, ink('ink'))
		],
		APART
	);
	const maker = m.embed_picture_credit({ version: edition().version });
	const foot = stack([text(source, 'ink-soft'), text(maker, 'ink', 600)], NEAR);
	const around = head.height + foot.height + 2 * APART + 2 * margin;
	const left = (across - around) / SCALE;
	const plot = plotPiece(draft, shape === 'square' ? left : format.height(view.chart));
	const all = stack([head, plot, foot], APART);
	const height = all.height + 2 * margin;
	const size = { width: format.width, height: Math.ceil(height / SCALE) };
	const body = `<rect width="${across}" height="${size.height * SCALE}" fill="${ink('paper')}"/>${all.at(margin, margin)}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${across} ${size.height * SCALE}">${body}</svg>`;
	const alt = m.share_alt({ title, summary: tell(state.subject, kind, scores, words) });
	return { svg: dress(svg, theme), ...size, title, alt, source };
}

const made = new Map<string, Picture>();

/** A figure's first state as a picture; drawn once. */
export function pictureFor(
	lang: string,
	figure: DrawnFigure,
	theme: Theme,
	shape: PictureShape
): Picture {
	const key = [lang, figure.id, theme, shape].join(' ');
	const kept = made.get(key);
	if (kept) return kept;
	const picture = drawPicture(lang, figure, theme, shape);
	made.set(key, picture);
	return picture;
}

/** A picture whose letters are outlines, with what it says of itself. */
export async function outlined(picture: Picture, about: string): Promise<string> {
	const svg = await outlinedSvg(picture.svg);
	return svg.replace(/<svg[^>]*>/, (start) => start + about);
}

/** A picture as PNG, so many times as large as on a page. */
export const pngOf = ({ svg, width }: Picture, times: number): Promise<Uint8Array> =>
	renderPng(svg, Math.round(width * times));

/** How wide a picture is on paper, in millimetres. */
export const PRINT_WIDTH = (PICTURE_WIDTH * 25.4) / 96;

/** A picture as PDF, for print. */
export const printed = (
	lang: string,
	{ svg, title, alt }: Picture,
	subject: string
): Promise<Uint8Array> =>
	renderPdf(svg, { title, alt, subject, creator: m.site_name(), lang, date: edition().date });
