import type { ArticleEntry } from '../../index/types';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Frame, Label } from '../types';
import { centreOf, extentOf, leastNumbered, numberIn, type Lattice } from './lattice';

/** The field: all articles in their order, as large as the frame allows, each with its number in its cell. */

/** Largest cell, in units of the text size. */
const MAX_CELL = 3.4;

/** Space after a cell, as a share of its side, and in pixels at least. */
const GAP_SHARE = 0.12;
const MIN_GAP = 3;

/** Room for the outline of a cell at the edge of the frame, in pixels. */
const MARGIN = 2;

/** Space between a cell and the number beside it, in pixels. */
const BESIDE = 4;

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
	count: number,
	[width, height]: readonly [number, number],
	text: number
): Lattice | undefined {
	const rows = Math.ceil(count / columns);
	/** Side of a cell, of so many in this room. */
	const side = (n: number, room: number): number =>
		Math.min((room - (n - 1) * MIN_GAP) / n, room / (n + (n - 1) * GAP_SHARE));
	const cell = Math.min(MAX_CELL * text, side(columns, width), side(rows, height));
	if (cell <= 0) return undefined;
	return { columns, rows, cell, pitch: cell + Math.max(MIN_GAP, cell * GAP_SHARE) };
}

/** The lattice with the largest cells. */
function largest(
	count: number,
	size: readonly [number, number],
	text: number
): Lattice | undefined {
	const all = Array.from({ length: count }, (_, i) => latticeOf(i + 1, count, size, text) ?? []);
	return all
		.flat()
		.reduce<Lattice | undefined>(
			(best, next) => (best && rank(best, ...size) >= rank(next, ...size) ? best : next),
			undefined
		);
}

/** The number of the first article of each row, beside it: where cells are too small for a number each. */
function rowTicks(
	articles: readonly ArticleEntry[],
	{ columns, cell, pitch }: Lattice,
	places: Field['places'],
	text: number
): Label[] {
	// Rows lower than a number would push one number over the next.
	if (pitch < text * LINE_HEIGHT) return [];
	return articles.flatMap(({ article }, i) => {
		const [x, y] = places[i] ?? [0, 0];
		if (i % columns !== 0) return [];
		const tick = labelOf(`tick:article:${article}`, 'tick', [String(article)], text);
		const place = { x: x - cell / 2 - BESIDE - tick.width, y: y - tick.height / 2 };
		return [{ ...tick, ...place, anchor: 'end' as const }];
	});
}

/** Lays out the field. */
export function fieldOf(articles: readonly ArticleEntry[], frame: Required<Frame>): Field {
	const { text } = frame;
	const [width, height] = [frame.width - 2 * MARGIN, frame.height - 2 * MARGIN];
	const numbered = largest(articles.length, [width, height], text);
	const least = leastNumbered(articles, text);
	if (numbered && numbered.cell >= least) {
		const places = placed(articles, numbered, frame, 0);
		const isRoomy = numbered.cell >= least + 2 * MARGIN;
		const labels = articles.map((entry, i) =>
			numberIn(entry, places[i] ?? [0, 0], text, { split: isRoomy && entry.sectors.length > 1 })
		);
		return { cell: numbered.cell, places, labels };
	}
	const column = least + BESIDE;
	const bare = largest(articles.length, [width - column, height], text);
	if (!bare) return { cell: 0, places: [], labels: [] };
	const places = placed(articles, bare, frame, column);
	return { cell: bare.cell, places, labels: rowTicks(articles, bare, places, text) };
}

/** A lattice in the middle of the frame, right of a margin. */
function placed(
	articles: readonly ArticleEntry[],
	lattice: Lattice,
	{ width, height }: Frame,
	margin: number
): Field['places'] {
	const [w, h] = extentOf(lattice);
	const [left, top] = [(width + margin - w) / 2, (height - h) / 2];
	return articles.map((_, i) => {
		const [x, y] = centreOf(lattice, i);
		return [left + x, top + y] as const;
	});
}
