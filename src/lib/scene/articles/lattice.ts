import type { ArticleEntry } from '../../index/types';
import { textWidth, LINE_HEIGHT } from '../text';
import type { Label } from '../types';

/** Cells in rows, all of one size, each with a number under it or none has one. Lengths in pixels. */
export interface Lattice {
	columns: number;
	rows: number;
	/** Side of a cell. */
	cell: number;
	/** From one cell to the next, across and down. */
	pitchX: number;
	pitchY: number;
	/** Height of a number under its cell with the gap above it; 0 where there are none. */
	under: number;
}

/** Whether cells are to have numbers, and the size of these in pixels. */
export interface Numbering {
	numbered: boolean;
	text: number;
}

/** Between a cell and its number, and between two numbers in a row. */
const UNDER_GAP = 1;
const NUMBER_GAP = 4;

/** Height that a number takes under its cell. */
export const underOf = ({ numbered, text }: Numbering): number =>
	numbered ? UNDER_GAP + text * LINE_HEIGHT : 0;

/** Least distance from cell to cell at which numbers up to the highest stay apart. */
export function numberPitch(articles: readonly ArticleEntry[], { numbered, text }: Numbering) {
	if (!numbered) return 0;
	const widths = articles.map(({ article }) => textWidth(String(article), text, 'regular'));
	return Math.max(0, ...widths) + NUMBER_GAP;
}

/** Width and height of a whole lattice; the gap after its last row is no part of it. */
export function extentOf(lattice: Lattice): readonly [width: number, height: number] {
	const { columns, rows, cell, pitchX, pitchY, under } = lattice;
	return [columns * pitchX, Math.max(0, rows - 1) * pitchY + cell + under];
}

/** Centre of cell `i`, from the left and top of the lattice. */
export function centreOf({ columns, cell, pitchX, pitchY }: Lattice, i: number) {
	const [column, row] = [i % columns, Math.floor(i / columns)];
	return [(column + 0.5) * pitchX, row * pitchY + cell / 2] as const;
}

/** A number of the scale, centred on `x`. */
export function tickAt(article: number, x: number, y: number, text: number): Label {
	const width = textWidth(String(article), text, 'regular');
	return {
		key: `tick:article:${article}`,
		role: 'tick',
		lines: [String(article)],
		x: x - width / 2,
		y,
		width,
		height: text * LINE_HEIGHT,
		anchor: 'middle',
		opacity: 1
	};
}

/** Numbers under the cells of a lattice that stands at a left and top. */
export function ticksOf(
	lattice: Lattice,
	articles: readonly ArticleEntry[],
	[left, top]: readonly [left: number, top: number],
	text: number
): Label[] {
	if (lattice.under === 0) return [];
	return articles.map(({ article }, i) => {
		const [x, y] = centreOf(lattice, i);
		return tickAt(article, left + x, top + y + lattice.cell / 2 + UNDER_GAP, text);
	});
}
