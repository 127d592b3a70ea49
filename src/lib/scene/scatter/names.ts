import { inside, overlap, type Box } from '../boxes';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { numbersOf } from '../numbers';
import type { Label, Mark } from '../types';
import { NAME_GAP, splitOf, type Board } from './brief';
import { fieldBox } from './fields';

/** Room between labels and other marks, and between labels and the lines of the fields, in pixels. */
export const CLEARANCE = 4;
const LINE_CLEARANCE = 1;

/** Room around round marks, whose edge a name would touch in one point, in pixels. */
export const ROUND_GAP = 1;

export const roomAround = ({ shape }: Mark): number => (shape === 'cells' ? 0 : ROUND_GAP);

/** A box with room around it. */
export const padded = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

/** Whether a box lies within another, edges included. */
export const within = (inner: Box, { x, y, width, height }: Box): boolean =>
	inside({ ...inner, x: inner.x - x, y: inner.y - y }, width, height);

/** A name on each of the four sides of its mark, under it first: names look calmest in the same place. */
function around(mark: Mark, name: Label): Label[] {
	const box = padded(markBox(mark), roomAround(mark));
	const level = mark.y - name.height / 2;
	const centred = mark.x - name.width / 2;
	return [
		{ ...name, x: centred, y: box.y + box.height, anchor: 'middle' },
		{ ...name, x: box.x + box.width + NAME_GAP, y: level, anchor: 'start' },
		{ ...name, x: box.x - NAME_GAP - name.width, y: level, anchor: 'end' },
		{ ...name, x: centred, y: box.y - name.height, anchor: 'middle' }
	];
}

/** The field that a mark stands in. */
export function fieldOf({ sector }: Pick<Mark, 'sector'>, { brief, fields }: Board): Box {
	const spot = brief.spots.find((s) => s.sector === sector);
	return fieldBox(fields, spot?.column ?? 0, spot?.row ?? 0);
}

/** Places for a name, best first: inside its field, then inside its corner. A name in two corners would be in neither. */
function placesFor(mark: Mark, board: Board): Label[] {
	const { brief, fields, plot, marks } = board;
	const { words, frame } = brief;
	const sector = mark.sector ?? '';
	const field = fieldOf(mark, board);
	const [splitX, splitY] = splitOf(fields);
	const inField = (label: Label): boolean => within(padded(label, LINE_CLEARANCE), field);
	const parted = ({ x, y, width, height }: Label): boolean =>
		(x < splitX && splitX < x + width) || (y < splitY && splitY < y + height);
	const settings = [[words.sector(sector)], words.sectorLines(sector)];
	return settings
		.filter((lines, i) => i === 0 || lines.length > 1)
		.map((lines) => labelOf(`sector:${sector}`, 'sector', lines, frame.text, { sector }))
		.flatMap((name) => around(mark, name))
		.filter((label) => within(label, plot) && !parted(label))
		.filter((label) =>
			marks.every(
				(other) => !overlap(label, padded(markBox(other), other === mark ? 0 : CLEARANCE))
			)
		)
		.sort((a, b) => Number(inField(b)) - Number(inField(a)));
}

/** A name for every mark; nothing if one finds no place. */
export const nameAll = (board: Board, taken: readonly Box[]): Label[] | undefined =>
	placeAll(
		board.marks.map((mark) => placesFor(mark, board)),
		taken
	);

/**
 * The first free place of each label of those it can have; nothing if one finds none. One that found none goes first in
 * another attempt, as often as there are labels. Which sectors are raised plays no part, so that names stand still from step
 * to step.
 *
 * @param wishes Places of each label, best first.
 * @param taken What may not be written over.
 */
export function placeAll(
	wishes: readonly (readonly Label[])[],
	taken: readonly Box[]
): Label[] | undefined {
	const queue = [...wishes];
	if (queue.some((places) => places.length === 0)) return undefined;
	for (let attempt = 0; attempt <= wishes.length; attempt++) {
		const names: Label[] = [];
		const stuck = queue.findIndex((places) => {
			const free = places.find((place) =>
				[...taken, ...names].every((other) => !overlap(padded(place, CLEARANCE / 2), other))
			);
			if (free) names.push(free);
			return !free;
		});
		if (stuck < 0) return names;
		queue.unshift(...queue.splice(stuck, 1));
	}
	return undefined;
}

/** The number of each sector, on the right of its mark. */
export function numberAll({ brief, marks }: Board): Label[] {
	const { scores, frame } = brief;
	const numbers = new Map(numbersOf(scores).map(({ n, sector }) => [sector, String(n)]));
	return marks.flatMap((mark) => {
		const sector = mark.sector ?? '';
		const lines = [numbers.get(sector) ?? ''];
		const label = labelOf(`number:${sector}`, 'number', lines, frame.text, { sector });
		const box = markBox(mark);
		const x = box.x + box.width + NAME_GAP;
		return [{ ...label, x, y: mark.y - label.height / 2 }];
	});
}
