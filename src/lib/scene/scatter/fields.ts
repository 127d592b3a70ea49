import { HIGH } from '../../index/corners';
import type { Box } from '../boxes';
import { shares, sum } from '../shares';
import { straight } from '../line';
import { LINE_HEIGHT } from '../text';
import type { Mark, Stroke } from '../types';
import { spotsIn, STEPS, type Brief, type Fields } from './brief';

/** Furthest that marks in a field stand apart, in lines of text. */
const MAX_PITCH = 3.2;

/** Fields for marks with numbers, or with names wherever these find room. */
export interface EvenFields extends Fields {
	/** Most marks next to each other in a field of each column. */
	abreast: readonly number[];
	/** Most marks over each other in a field of usual height. */
	deep: number;
}

/** Running totals from `start`, in one direction or the other. */
export function edges(start: number, sizes: readonly number[], direction: 1 | -1): number[] {
	const all = [start];
	for (const size of sizes) all.push((all.at(-1) ?? start) + direction * size);
	return all;
}

/** Columns and rows of marks in a field that holds this many: as few columns as its usual height allows. */
function blockOf(count: number, abreast: number, deep: number): readonly [number, number] {
	const columns = Math.max(1, Math.min(count, abreast, Math.ceil(count / deep)));
	return [columns, Math.ceil(count / columns)];
}

/** Fields of one size, or of sizes that make room for a crowd. */
export function evenFields(brief: Brief, { x, y, width, height }: Box): EvenFields {
	const [slotWidth, slotHeight] = brief.slot;
	const deep = Math.max(1, Math.floor(height / STEPS.length / slotHeight));
	const usual = Math.max(1, Math.floor(width / STEPS.length / slotWidth));
	const abreast = STEPS.map(() => usual);
	const block = (c: number, r: number) =>
		blockOf(spotsIn(brief.spots, c, r).length, abreast[c] ?? usual, deep);
	const tall = (c: number): number => Math.max(...STEPS.map((r) => block(c, r)[1]));
	const rowNeeds = (): number[] =>
		STEPS.map((r) => Math.max(1, ...STEPS.map((c) => block(c, r)[1])) * slotHeight);
	while (sum(rowNeeds()) > height && Math.max(...STEPS.map(tall)) > deep) {
		const crowded = STEPS.reduce((most, c) => (tall(c) > tall(most) ? c : most), 0);
		abreast[crowded] = (abreast[crowded] ?? usual) + 1;
	}
	const columnNeeds = STEPS.map((c) => Math.max(...STEPS.map((r) => block(c, r)[0])) * slotWidth);
	return {
		xs: edges(x, shares(columnNeeds, width), 1),
		ys: edges(y + height, shares(rowNeeds(), height), -1),
		abreast,
		deep
	};
}

/** The box of a field. */
export function fieldBox({ xs, ys }: Fields, column: number, row: number): Box {
	const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
	const [bottom, top] = [ys[row] ?? 0, ys[row + 1] ?? 0];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Middles of as many places as marks stand in a field, and how far rows are apart; a last row that is not full is centred. */
function placesIn(
	box: Box,
	count: number,
	fields: EvenFields,
	column: number,
	text: number
): [places: (readonly [x: number, y: number])[], pitch: number] {
	const [columns, rows] = blockOf(count, fields.abreast[column] ?? 1, fields.deep);
	const pitchX = box.width / columns;
	const pitchY = Math.min(box.height / rows, text * LINE_HEIGHT * MAX_PITCH);
	const places = Array.from({ length: count }, (_, i) => {
		const row = Math.floor(i / columns);
		const inRow = Math.min(columns, count - row * columns);
		return [
			box.x + box.width / 2 + ((i % columns) - (inRow - 1) / 2) * pitchX,
			box.y + box.height / 2 + (row - (rows - 1) / 2) * pitchY
		] as const;
	});
	return [places, pitchY];
}

/**
 * Marks in their fields, each with its label in the middle of its place.
 *
 * @param label What stands beside or under each mark.
 */
export function evenMarks(brief: Brief, fields: EvenFields, label: 'name' | 'number'): Mark[] {
	const { spots, frame, depth } = brief;
	return STEPS.flatMap((column) =>
		STEPS.flatMap((row) => {
			const together = spotsIn(spots, column, row);
			const box = fieldBox(fields, column, row);
			const [places, pitch] = placesIn(box, together.length, fields, column, frame.text);
			const lift = Math.min(frame.text * LINE_HEIGHT, pitch - depth) / 2;
			const [dx, dy] = label === 'name' ? [0, lift] : [brief.number / 2, 0];
			return together.map(({ sector }, i): Mark => {
				const [x, y] = places[i] ?? [box.x, box.y];
				return brief.markOf(sector, x - dx, y - dy);
			});
		})
	);
}

/** Lines between the fields, those that part the corners last. */
export function guidesOf({ xs, ys }: Fields, [x, y]: Brief['axes']): Stroke[] {
	const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
	const [bottom, top] = [ys[0] ?? 0, ys.at(-1) ?? 0];
	const all = [0, ...STEPS.map((n) => n + 1)];
	const grid = all.filter((i) => i !== HIGH);
	const across = (i: number): NonNullable<Stroke['ends']> => [left, ys[i] ?? 0, right, ys[i] ?? 0];
	const up = (i: number): NonNullable<Stroke['ends']> => [xs[i] ?? 0, top, xs[i] ?? 0, bottom];
	return [
		...grid.map((i) => straight(`grid:${x}:${i}`, 'grid', up(i))),
		...grid.map((i) => straight(`grid:${y}:${i}`, 'grid', across(i))),
		straight(`axis:${x}`, 'axis', up(HIGH)),
		straight(`axis:${y}`, 'axis', across(HIGH))
	];
}
