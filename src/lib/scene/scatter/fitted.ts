import { MAX_LEVEL } from '../bend';
import type { Box } from '../boxes';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { shares, sum } from '../shares';
import { LINE_HEIGHT } from '../text';
import type { Label } from '../types';
import { spotsIn, STEPS, type Board, type Brief, type Fields, type Spot } from './brief';
import { edges, fieldBox } from './fields';
import { roomAround } from './names';

/**
 * Where names find no room in fields of one size, fields take the size of what stands in them: every name under its mark,
 * and empty columns and rows narrow. Places within a field mean nothing, and neither does its size.
 */

/** Room inside a field to either side of its names, and over and under its marks, in pixels. */
const ASIDE = 3;
const ABOVE = 3;

/** Room between a name and the next mark in its field, at least and at most. */
const NEXT_GAP = 3;
const MAX_NEXT_GAP = 14;

/** A mark with its name, as tall as both. */
interface Item {
	spot: Spot;
	name: Label;
	/** Height of the mark, and of both. */
	depth: number;
	height: number;
}

/** The name of a sector on one line, and broken. */
function settingsOf({ sector }: Spot, { words, frame }: Brief): [whole: Label, broken: Label] {
	const set = (lines: readonly string[]): Label =>
		labelOf(`sector:${sector}`, 'sector', lines, frame.text, { sector, anchor: 'middle' });
	return [set([words.sector(sector)]), set(words.sectorLines(sector))];
}

/** Width that a column needs: that of its widest name at its narrowest, or of its own number. */
function columnNeed(brief: Brief, column: number): number {
	const widths = brief.spots
		.filter((spot) => spot.column === column)
		.map((spot) => settingsOf(spot, brief)[1].width);
	const least = widths.length > 0 ? brief.glyph : brief.frame.text;
	return Math.max(least, ...widths) + 2 * ASIDE;
}

/** What stands in a field of this width; names on one line where they fit, and as narrow as they get where not. */
function itemsIn(brief: Brief, spots: readonly Spot[], width: number): Item[] {
	return spots.map((spot) => {
		const [whole, broken] = settingsOf(spot, brief);
		// Broken names have made the column what it is, so that nothing is left to compare.
		const name = whole.width <= width - 2 * ASIDE ? whole : broken;
		const mark = brief.markOf(spot.sector, 0, 0);
		const depth = markBox(mark).height + 2 * roomAround(mark);
		return { spot, name, depth, height: depth + name.height };
	});
}

const heightOf = (items: readonly Item[]): number =>
	items.length === 0
		? 0
		: sum(items.map(({ height }) => height)) + (items.length - 1) * NEXT_GAP + 2 * ABOVE;

/** Marks of one field under each other, each over its name. */
function stack(brief: Brief, items: readonly Item[], box: Box): Pick<Board, 'marks' | 'labels'> {
	const spare = box.height - heightOf(items);
	const gap = Math.min(MAX_NEXT_GAP, NEXT_GAP + spare / (items.length + 1));
	const whole = sum(items.map(({ height }) => height)) + (items.length - 1) * gap;
	const middle = box.x + box.width / 2;
	const tops = edges(
		box.y + (box.height - whole) / 2,
		items.map(({ height }) => height + gap),
		1
	);
	return {
		marks: items.map(({ spot, depth }, i) =>
			brief.markOf(spot.sector, middle, (tops[i] ?? 0) + depth / 2)
		),
		labels: items.map(({ name, depth }, i) => ({
			...name,
			x: middle - name.width / 2,
			y: (tops[i] ?? 0) + depth
		}))
	};
}

/** A field without the band along the outer edge of an outermost row. */
function clearOf(band: number, box: Box, row: number): Box {
	const [above, below] = [row === MAX_LEVEL ? band : 0, row === 0 ? band : 0];
	return { ...box, y: box.y + above, height: box.height - above - below };
}

/**
 * Marks with names under them in fields of the sizes that these need; nothing where even that is too large.
 *
 * @param band Height kept free along the upper edge of the highest row and the lower edge of the lowest, in pixels.
 */
export function fittedBoard(brief: Brief, plot: Box, band: number): Board | undefined {
	const needs = STEPS.map((c) => columnNeed(brief, c));
	if (sum(needs) > plot.width) return undefined;
	const widths = shares(needs, plot.width);
	const cells = STEPS.map((c) =>
		STEPS.map((r) => itemsIn(brief, spotsIn(brief.spots, c, r), widths[c] ?? 0))
	);
	const least = brief.frame.text * LINE_HEIGHT + 1;
	const heights = STEPS.map((r) => {
		const need = Math.max(0, ...cells.map((cell) => heightOf(cell[r] ?? [])));
		return Math.max(least, need + (r === 0 || r === MAX_LEVEL ? band : 0));
	});
	if (sum(heights) > plot.height) return undefined;
	const fields: Fields = {
		xs: edges(plot.x, widths, 1),
		ys: edges(plot.y + plot.height, shares(heights, plot.height), -1)
	};
	const stacks = cells.flatMap((cell, c) =>
		cell.map((items, r) => stack(brief, items, clearOf(band, fieldBox(fields, c, r), r)))
	);
	return {
		brief,
		fields,
		plot,
		marks: stacks.flatMap(({ marks }) => marks),
		labels: stacks.flatMap(({ labels }) => labels)
	};
}
