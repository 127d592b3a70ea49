import type { ArticleEntry } from '../../index/types';
import { labelOf } from '../label';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Label } from '../types';

/** Cells in rows, all of one size. Lengths in pixels. */
export interface Lattice {
	columns: number;
	rows: number;
	/** Side of a cell. */
	cell: number;
	/** From one cell to the next, across and down. */
	pitch: number;
}

/** Between a number and the edges of its cell at its sides, in pixels. */
const INSIDE = 2;

/** How much higher a number stands in a cell that is to be split, whose parts are marked at its foot, in pixels. */
const OVER_PARTS = 2;

/** Smallest side of a cell that has room for the number of any of these articles. */
export function leastNumbered(articles: readonly ArticleEntry[], text: number): number {
	const widths = articles.map(({ article }) => textWidth(String(article), text));
	return Math.max(text * LINE_HEIGHT, ...widths.map((width) => width + 2 * INSIDE));
}

/** Width and height of a whole lattice; the gap after its last cells is no part of it. */
export function extentOf({ columns, rows, cell, pitch }: Lattice): readonly [number, number] {
	return [(columns - 1) * pitch + cell, Math.max(0, rows - 1) * pitch + cell];
}

/** Centre of cell `i`, from the left and top of the lattice. */
export function centreOf({ columns, cell, pitch }: Lattice, i: number) {
	const [column, row] = [i % columns, Math.floor(i / columns)];
	return [column * pitch + cell / 2, row * pitch + cell / 2] as const;
}

/** The number of an article in the middle of its cell; on a cell that is not solid it is set in ink. */
export function numberIn(
	{ article, sectors, confidence }: ArticleEntry,
	[x, y]: readonly [x: number, y: number],
	text: number,
	{ split = false, key = `tick:article:${article}` } = {}
): Label {
	const solid = sectors.length > 0 && confidence !== 'low';
	const label = labelOf(key, solid ? 'cell' : 'cell-out', [String(article)], text);
	return {
		...label,
		x: x - label.width / 2,
		y: y - label.height / 2 - (split ? OVER_PARTS : 0),
		anchor: 'middle'
	};
}
