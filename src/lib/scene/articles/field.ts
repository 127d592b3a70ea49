import type { ArticleEntry } from '../../index/types';
import { overlap } from '../boxes';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label } from '../types';
import { wrap } from '../wrap';
import { centreOf, extentOf, numberPitch, tickAt, ticksOf, underOf, type Lattice } from './lattice';

/**
 * The field: all articles in their order, as large as the frame allows, with their numbers under them. Where there is
 * room at the sides, the headings of the first and last article of a row stand beside them.
 */

/** Smallest cell that may give height to a number, and largest cell, in pixels. */
const MIN_NUMBERED = 14;
const MAX_CELL = 44;

/** Space after a cell, as a share of its side and in pixels: at least, and at most where the frame has more. */
const GAP_SHARE = 0.26;
const MIN_GAP = 3;
const WIDE_SHARE = 0.75;

/** Room for headings at each side, in units of the text size, and how much smaller they may make cells. */
const SIDE = 10.5;
const SIDE_COST = 0.9;

/** Room for the outline of a cell at the edge of the frame, in pixels. */
const MARGIN = 2;

/** Space between a cell and what stands beside it, in pixels. */
const BESIDE = 8;

/** Where the cells of the field stand, and the words among them. */
export interface Field {
	cell: number;
	/** Centre of each article's cell. */
	places: (readonly [x: number, y: number])[];
	labels: Label[];
}

/** How well a lattice uses its room: by the size of cells and then by its shape. */
function rank(lattice: Lattice, width: number, height: number): number {
	const [w, h] = extentOf(lattice);
	return lattice.cell - Math.abs(Math.log(w / h / (width / height)));
}

/** The lattice with so many columns, as large as it can be; nothing if its cells would have no size. */
function latticeOf(
	columns: number,
	articles: readonly ArticleEntry[],
	[width, height]: readonly [number, number],
	numbering: { numbered: boolean; text: number }
): Lattice | undefined {
	const rows = Math.ceil(articles.length / columns);
	const under = underOf(numbering);
	const room = width / columns;
	const free = height - rows * under;
	if (room < numberPitch(articles, numbering)) return undefined;
	const cell = Math.min(
		MAX_CELL,
		room - MIN_GAP,
		room / (1 + GAP_SHARE),
		(free - (rows - 1) * MIN_GAP) / rows,
		free / (rows + (rows - 1) * GAP_SHARE)
	);
	if (cell <= 0) return undefined;
	const widest = Math.max(cell * (1 + WIDE_SHARE), numberPitch(articles, numbering));
	const between = rows > 1 ? (free - rows * cell) / (rows - 1) : 0;
	const pitchY = cell + under + Math.min(between, cell * WIDE_SHARE);
	return { columns, rows, cell, pitchX: Math.min(room, widest), pitchY, under };
}

/** The lattice with the largest cells. */
function largest(
	articles: readonly ArticleEntry[],
	size: readonly [number, number],
	numbering: { numbered: boolean; text: number }
): Lattice | undefined {
	const all = articles.flatMap((_, i) => latticeOf(i + 1, articles, size, numbering) ?? []);
	return all.reduce<Lattice | undefined>(
		(best, next) => (best && rank(best, ...size) >= rank(next, ...size) ? best : next),
		undefined
	);
}

/** The heading of an article beside its cell, if it can be broken to fit the frame. */
function headingOf(
	{ article, title }: ArticleEntry,
	[x, y]: readonly [number, number],
	side: 'left' | 'right',
	frame: Required<Frame>,
	reach: number
): Label | undefined {
	const widest = (side === 'left' ? x : frame.width - x) - reach;
	const room = Math.min(widest, frame.text * SIDE);
	// A heading is better left out than cut inside a word.
	if (title.split(' ').some((word) => textWidth(word, frame.text) > room)) return undefined;
	const block = wrap(title, frame.text, room);
	if (!block) return undefined;
	const { width, height } = block;
	return {
		key: `note:article:${article}`,
		role: 'note',
		...block,
		x: side === 'left' ? x - reach - width : x + reach,
		y: Math.max(0, Math.min(frame.height - height, y - height / 2)),
		anchor: side === 'left' ? 'end' : 'start',
		opacity: 1
	};
}

/** Headings of the first and last article of each row, where a place is found for them among these labels. */
function headings(
	articles: readonly ArticleEntry[],
	{ columns, cell }: Lattice,
	places: Field['places'],
	frame: Required<Frame>,
	taken: readonly Label[]
): Label[] {
	const kept: Label[] = [];
	articles.forEach((entry, i) => {
		const first = i % columns === 0;
		const last = i % columns === columns - 1 || i === articles.length - 1;
		if (!first && !last) return;
		const side = first ? 'left' : 'right';
		const heading = headingOf(entry, places[i] ?? [0, 0], side, frame, cell / 2 + BESIDE);
		const clear = heading && ![...taken, ...kept].some((other) => overlap(heading, other));
		if (clear) kept.push(heading);
	});
	return kept;
}

/** The number of the first article of each row, beside it: where cells are too many for a number each. */
function rowTicks(
	articles: readonly ArticleEntry[],
	{ columns, cell }: Lattice,
	places: Field['places'],
	text: number
): Label[] {
	return articles.flatMap(({ article }, i) => {
		const [x, y] = places[i] ?? [0, 0];
		if (i % columns !== 0) return [];
		const tick = tickAt(article, x, y - (text * LINE_HEIGHT) / 2, text);
		return [{ ...tick, x: x - cell / 2 - BESIDE / 2 - tick.width, anchor: 'end' as const }];
	});
}

/** Lays out the field. */
export function fieldOf(articles: readonly ArticleEntry[], frame: Required<Frame>): Field {
	const { text } = frame;
	const [width, height] = [frame.width - 2 * MARGIN, frame.height - 2 * MARGIN];
	const numbering = { numbered: true, text };
	const full = largest(articles, [width, height], numbering);
	const sided = largest(articles, [width - 2 * SIDE * text, height], numbering);
	const worth = full && sided && sided.cell >= full.cell * SIDE_COST;
	const numbered = worth ? sided : full;
	if (numbered && numbered.cell >= MIN_NUMBERED) {
		const { places, origin } = placed(articles, numbered, frame, 0);
		const ticks = ticksOf(numbered, articles, origin, text);
		const heads = worth ? headings(articles, numbered, places, frame, ticks) : [];
		return { cell: numbered.cell, places, labels: [...ticks, ...heads] };
	}
	const column = numberPitch(articles, numbering) + BESIDE / 2;
	const bare = largest(articles, [width - column, height], { numbered: false, text });
	if (!bare) return { cell: 0, places: [], labels: [] };
	const { places } = placed(articles, bare, frame, column);
	// Rows lower than a number would push one number over the next.
	const ticks = bare.pitchY >= text * LINE_HEIGHT ? rowTicks(articles, bare, places, text) : [];
	return { cell: bare.cell, places, labels: ticks };
}

/** A lattice in the middle of the frame, right of a margin. */
function placed(
	articles: readonly ArticleEntry[],
	lattice: Lattice,
	{ width, height }: Frame,
	margin: number
) {
	const [w, h] = extentOf(lattice);
	const origin = [(width + margin - w) / 2, (height - h) / 2] as const;
	const places = articles.map((_, i) => {
		const [x, y] = centreOf(lattice, i);
		return [origin[0] + x, origin[1] + y] as const;
	});
	return { origin, places };
}
