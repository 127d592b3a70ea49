import { sceneMarkup } from '$lib/chart/markup';
import { pictureOf } from '$lib/chart/picture';
import { titleOf } from '$lib/embed/title';
import { m } from '$lib/paraglide/messages';
import { edition } from '../edition';
import { colour, dress } from '../share/dress';
import { signsOf } from '../share/image';
import { legendPiece, SCALE, stack, TEXT, textPiece, type Piece } from '../share/pieces';
import { outlinedSvg, renderPdf, renderPng } from '../share/render';
import type { Theme } from '../theme';
import { embedMaterial, type DrawnFigure } from './figures';

/**
 * Figures as pictures, for print and for systems that take scripts and frames out: the scene of the embed with its title,
 * legend and source. Letters are drawn as outlines, so that no program needs our fonts.
 */

/** Two shapes of a picture: as wide as a column of text, and square for what is posted. */
export const PICTURE_SHAPES = ['column', 'square'] as const;
export type PictureShape = (typeof PICTURE_SHAPES)[number];

/** Width of all pictures in pixels of a page. */
export const PICTURE_WIDTH = 640;

/** Drawn in units of which {@link SCALE} make a pixel, as share images are. */
const MARGIN = 16 * SCALE;
const WIDTH = PICTURE_WIDTH * SCALE;
const ROOM = WIDTH - 2 * MARGIN;
const PLOT = { width: PICTURE_WIDTH - 32, height: 480 };
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
}

/** The chart, so high in pixels of a page. */
function plotPiece(lang: string, figure: DrawnFigure, height: number): Piece {
	const { words } = embedMaterial(lang);
	const state = figure.states[figure.first];
	if (!state) throw new RangeError(`figure ${figure.id} has no states`);
	const { subject } = state;
	const frame = { width: PLOT.width, height, text: 14 };
	const scene = pictureOf(subject, figure.kindOf(subject.view.chart), figure.scores, frame, words);
	const drawn = sceneMarkup(scene, { raise: subject.view.raise });
	return {
		height: height * SCALE,
		at: (x, y) =>
			`<g transform="translate(${x} ${y}) scale(${SCALE})" class="figure ${subject.view.chart}"><g class="plot">${drawn}</g></g>`
	};
}

function drawPicture(
	lang: string,
	figure: DrawnFigure,
	theme: Theme,
	shape: PictureShape
): Picture {
	const { words } = embedMaterial(lang);
	const { scores } = figure;
	const state = figure.states[figure.first];
	if (!state) throw new RangeError(`figure ${figure.id} has no states`);
	const { view } = state.subject;
	const kind = figure.kindOf(view.chart);
	const title = titleOf(state, kind, words);
	const ink = (name: string): string => colour(name, theme);
	const text = (line: string, fill: string, weight: 400 | 600 = 400): Piece =>
		textPiece(line, { size: TEXT, room: ROOM, weight, fill: ink(fill) });
	const heading = textPiece(title, { size: TITLE, room: ROOM, fill: ink('ink') });
	const head = stack(
		[
			stack([heading, text(kind.unit(view, scores), 'ink-soft')], NEAR),
			legendPiece(signsOf(kind.legend(view, scores)), ROOM, ink('ink'))
		],
		APART
	);
	const foot = stack(
		[text(kind.source(view, scores), 'ink-soft'), text(m.site_name(), 'ink', 600)],
		NEAR
	);
	const around = head.height + foot.height + 2 * APART + 2 * MARGIN;
	const left = (WIDTH - around) / SCALE;
	const all = stack(
		[head, plotPiece(lang, figure, shape === 'square' ? left : PLOT.height), foot],
		APART
	);
	const height = all.height + 2 * MARGIN;
	const size = { width: PICTURE_WIDTH, height: Math.ceil(height / SCALE) };
	const body = `<rect width="${WIDTH}" height="${size.height * SCALE}" fill="${ink('paper')}"/>${all.at(MARGIN, MARGIN)}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${WIDTH} ${size.height * SCALE}">${body}</svg>`;
	const alt = m.share_alt({ title, summary: kind.summarise(view, scores, words) });
	return { svg: dress(svg, theme), ...size, title, alt };
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

/** A picture whose letters are outlines. */
export const outlined = ({ svg }: Picture): Promise<string> => outlinedSvg(svg);

/** A picture as PNG, so many times as large as on a page. */
export const pngOf = ({ svg, width }: Picture, times: number): Promise<Uint8Array> =>
	renderPng(svg, Math.round(width * times));

/** How wide a picture is on paper, in millimetres. */
export const PRINT_WIDTH = (PICTURE_WIDTH * 25.4) / 96;

/** A picture as PDF, for print. */
export const printed = (lang: string, { svg, title, alt }: Picture): Promise<Uint8Array> =>
	renderPdf(svg, { title, alt, creator: m.site_name(), lang, date: edition().date });
