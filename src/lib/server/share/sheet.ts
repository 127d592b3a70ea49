import type { Frame } from '$lib/scene/types';
import { SHARE_SIZE } from '$lib/site/share-size';
import { colour } from './dress';
import {
	hasRoom,
	legendPiece,
	SCALE,
	stack,
	TEXT,
	textPiece,
	type Piece,
	type Sign
} from './pieces';

/** Sizes of share images, in pixels: what links are shown with, and what is posted as a picture. */
export const SHAPES = {
	wide: SHARE_SIZE,
	square: { width: 1080, height: 1080 }
} as const;

export type Shape = keyof typeof SHAPES;

/** What stands on a share image. */
export interface Sheet {
	/** The line above the title. */
	kicker: string;
	title: string;
	/** What the chart shows. */
	subject: string;
	/** How it is measured; may be empty. */
	unit: string;
	legend: Sign[];
	source: string;
	/** The chart as markup, laid out for a frame of page pixels. */
	draw: (frame: Required<Frame>) => string;
}

const MARGIN = 44;
/** Between the pieces that belong together, and before the next. */
const NEAR = 6;
const APART = 17;

/**
 * Charts at the right of wide images, in page pixels: the smallest frame in which every chart keeps the names of its fields.
 * The rest is for words.
 */
const WIDE_CHART = { width: 312, height: 240 };
const WIDE_ROOM = SHAPES.wide.width - MARGIN - WIDE_CHART.width * SCALE - 22;
const SQUARE_ROOM = SHAPES.square.width - 2 * MARGIN;

/** The frames that charts are laid out for: beside words, and under a head of the greatest height. */
export const chartFrames: readonly Required<Frame>[] = [
	{ ...WIDE_CHART, text: TEXT / SCALE },
	{ width: SQUARE_ROOM / SCALE, height: WIDE_CHART.height, text: TEXT / SCALE }
];

/** Sizes that a title may have; the first that leaves room for the rest is taken. */
const TITLES = { wide: [66, 60, 54, 48, 44], square: [76, 68, 60] };

const words = (text: string, room: number, weight: 400 | 600, fill: string): Piece =>
	textPiece(text, { size: TEXT, room, weight, fill: colour(fill) });

/** Everything that stands over or beside the chart. */
function head(sheet: Sheet, room: number, size: number): Piece {
	const title = textPiece(sheet.title, { size, room, face: 'serif', fill: colour('ink') });
	return stack(
		[
			stack([words(sheet.kicker, room, 600, 'ochre'), title], NEAR),
			stack([words(sheet.subject, room, 600, 'ink'), words(sheet.unit, room, 400, 'ink-soft')], 0),
			legendPiece(sheet.legend, room, colour('ink'))
		],
		APART
	);
}

/** The chart at a place, magnified from page pixels. */
const chartAt = (sheet: Sheet, frame: Frame, x: number, y: number): string =>
	`<g transform="translate(${x} ${y}) scale(${SCALE})">${sheet.draw({ ...frame, text: TEXT / SCALE })}</g>`;

/** The first title that cuts no word and leaves so much height, or the smallest. */
function fittingHead(sheet: Sheet, room: number, shape: Shape, height: number): Piece {
	const sizes = TITLES[shape].filter((size) => hasRoom(sheet.title, size, room));
	const heads = sizes.map((size) => head(sheet, room, size));
	const found = heads.find((piece) => piece.height <= height) ?? heads.at(-1);
	if (!found) throw new RangeError(`no room for a word of “${sheet.title}”`);
	return found;
}

function wide(sheet: Sheet): string {
	const { width, height } = SHAPES.wide;
	const source = words(sheet.source, WIDE_ROOM, 400, 'ink-soft');
	const top = MARGIN - 14;
	const foot = height - MARGIN + 10 - source.height;
	const column = fittingHead(sheet, WIDE_ROOM, 'wide', foot - APART - top);
	const x = width - WIDE_CHART.width * SCALE - 8;
	return (
		column.at(MARGIN, top) +
		source.at(MARGIN, foot) +
		chartAt(sheet, WIDE_CHART, x, (height - WIDE_CHART.height * SCALE) / 2)
	);
}

function square(sheet: Sheet): string {
	const { height } = SHAPES.square;
	const source = words(sheet.source, SQUARE_ROOM, 400, 'ink-soft');
	const foot = height - MARGIN + 6 - source.height;
	const room = WIDE_CHART.height * SCALE + 2 * APART;
	const column = fittingHead(sheet, SQUARE_ROOM, 'square', foot - room - MARGIN);
	const y = MARGIN + column.height + APART;
	const frame = { width: SQUARE_ROOM / SCALE, height: (foot - APART - y) / SCALE };
	return column.at(MARGIN, MARGIN) + source.at(MARGIN, foot) + chartAt(sheet, frame, MARGIN, y);
}

/** A share image as SVG. */
export function drawSheet(sheet: Sheet, shape: Shape): string {
	const { width, height } = SHAPES[shape];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
		<rect width="100%" height="100%" fill="${colour('paper')}"/>${shape === 'wide' ? wide(sheet) : square(sheet)}</svg>`;
}
