import { HIGH } from '../../index/corners';
import { overlap, type Box } from '../boxes';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { numbersOf } from '../numbers';
import type { Label, Mark } from '../types';
import { NAME_GAP, type Board } from './brief';
import { fieldBox } from './fields';

/** Room between labels and other marks, and between labels and the lines of the fields, in pixels. */
export const CLEARANCE = 4;
const LINE_CLEARANCE = 1;

/** A box with room around it. */
export const padded = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

export const within = (inner: Box, outer: Box): boolean =>
	inner.x >= outer.x &&
	inner.y >= outer.y &&
	inner.x + inner.width <= outer.x + outer.width &&
	inner.y + inner.height <= outer.y + outer.height;

/** A name on each of the four sides of its mark, under it first: names look calmest in the same place. */
function around(mark: Mark, name: Label): Label[] {
	const box = markBox(mark);
	const level = mark.y - name.height / 2;
	const centred = mark.x - name.width / 2;
	return [
		{ ...name, x: centred, y: box.y + box.height, anchor: 'middle' },
		{ ...name, x: box.x + box.width + NAME_GAP, y: level, anchor: 'start' },
		{ ...name, x: box.x - NAME_GAP - name.width, y: level, anchor: 'end' },
		{ ...name, x: centred, y: box.y - name.height, anchor: 'middle' }
	];
}

/** Places for a name, best first: inside its field, then inside its corner. A name in two corners would be in neither. */
function placesFor(mark: Mark, { brief, fields, plot, marks }: Board): Label[] {
	const { words, frame, spots } = brief;
	const sector = mark.sector ?? '';
	const spot = spots.find((s) => s.sector === sector);
	const field = fieldBox(fields, spot?.closeness ?? 0, spot?.score ?? 0);
	const [splitX, splitY] = [fields.xs[HIGH] ?? 0, fields.ys[HIGH] ?? 0];
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

/**
 * A name for every mark; nothing if one finds no place. One that found none goes first in another attempt, as often as
 * there are marks. Which sectors are raised plays no part, so that names stand still from step to step.
 */
export function nameAll(board: Board, taken: readonly Box[]): Label[] | undefined {
	const { marks } = board;
	const queue = marks.map((mark) => placesFor(mark, board));
	if (queue.some((places) => places.length === 0)) return undefined;
	for (let attempt = 0; attempt <= marks.length; attempt++) {
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
		const x = mark.x + mark.size / 2 + NAME_GAP;
		return [{ ...label, x, y: mark.y - label.height / 2 }];
	});
}
