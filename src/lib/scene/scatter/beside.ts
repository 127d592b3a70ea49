import type { Scores } from '../../index/types';
import { inside, overlap, type Box } from '../boxes';
import { clamp } from '../clamp';
import { markBox } from '../dial';
import { labelOf } from '../label';
import { slanted } from '../line';
import { numbersOf } from '../numbers';
import type { Label, Mark, Stroke } from '../types';
import { NAME_GAP, type Quartered } from './brief';
import { CLEARANCE, padded, placeAll, ROUND_GAP } from './names';
import { notesIn, shortNotesIn } from './notes';

/**
 * Labels around marks that stand wherever their values are: names beside their marks, or a little away with a line to them;
 * numbers where names find no room.
 */

/** Where a label can stand around its mark, best first: across and down. */
const DIRECTIONS = [
	[1, 0],
	[-1, 0],
	[0, 1],
	[0, -1],
	[1, -1],
	[-1, -1],
	[1, 1],
	[-1, 1]
] as const;

/** Share of a radius that a label at a slant keeps from the centre of its mark. */
const SLANT = 0.7;

/** How far apart two distances from a mark are, in pixels. */
const PACE = 8;

/** How many such distances a name may be away. */
const NAME_PACES = 2;

/** Room that a mark of another sector keeps beyond that of a label's own, so that nobody takes the label for its. */
const OWN = 6;

/** Whether a box lies on a line that parts the corners, or on another one. */
function isOnLine(box: Box, { split: [splitX, splitY], isCrossed }: Quartered): boolean {
	const { x, y, width, height } = box;
	return (
		(x < splitX && splitX < x + width) ||
		(y < splitY && splitY < y + height) ||
		isCrossed?.(box) === true
	);
}

/** How far a mark's centre is from a box. */
const distance = ({ x, y }: Mark, box: Box): number =>
	Math.hypot(x - clamp(x, box.x, box.x + box.width), y - clamp(y, box.y, box.y + box.height));

/** Places for a label, best first: near its mark, and there on no line. */
function placesFor(mark: Mark, name: Label, board: Quartered, paces: number): Label[] {
	const { frame, marks } = board;
	const at = (pace: number): Label[] =>
		DIRECTIONS.map(([dx, dy]) => {
			const away = (mark.size + ROUND_GAP) * (dx !== 0 && dy !== 0 ? SLANT : 1) + pace * PACE;
			const x = mark.x + dx * (away + NAME_GAP + name.width / 2) - name.width / 2;
			const y = mark.y + dy * (away + name.height / 2) - name.height / 2;
			return { ...name, x, y, anchor: dx === 0 ? 'middle' : dx > 0 ? 'start' : 'end' };
		});
	const isFree = (label: Label): boolean =>
		inside(label, frame.width, frame.height) &&
		marks.every(
			(other) =>
				other === mark ||
				(!overlap(label, padded(markBox(other), CLEARANCE)) &&
					// A line says whose a label is that stands further away.
					(paces > 0 || distance(other, label) > distance(mark, label) + OWN))
		);
	return Array.from({ length: paces + 1 }, (_, pace) => at(pace)).flatMap((places) =>
		places.filter(isFree).sort((a, b) => Number(isOnLine(a, board)) - Number(isOnLine(b, board)))
	);
}

/** Places for the label of each mark, with these words in one setting or another. */
const wishesFor = (
	board: Quartered,
	role: 'sector' | 'number',
	settingsOf: (sector: string) => readonly (readonly string[])[],
	paces: number
): Label[][] =>
	board.marks.map((mark) => {
		const sector = mark.sector ?? '';
		return settingsOf(sector)
			.filter((lines, i) => i === 0 || lines.length > 1)
			.map((lines) => labelOf(`${role}:${sector}`, role, lines, board.frame.text, { sector }))
			.flatMap((label) => placesFor(mark, label, board, paces));
	});

/**
 * A label for every mark, with counts in the corners where those leave room: names beside their marks before counts in full,
 * names on no line, where they have such a place, before names anywhere, and any names before numbers.
 */
export function labelBeside(board: Quartered, scores: Scores): Label[] {
	const { words, frame, labels } = board;
	const notes = [notesIn(board), shortNotesIn(board)].filter(({ length }) => length > 0);
	const numbers = new Map(numbersOf(scores).map(({ n, sector }) => [sector, String(n)]));
	const named = (paces: number): Label[][] =>
		wishesFor(board, 'sector', (id) => [[words.sector(id)], words.sectorLines(id)], paces);
	const beside = named(0);
	const clear = beside.map((places) => {
		const found = places.filter((place) => !isOnLine(place, board));
		return found.length > 0 ? found : places;
	});
	const everywhere = Math.ceil(Math.max(frame.width, frame.height) / PACE);
	const ways: (() => [wishes: Label[][], notes: Label[][]])[] = [
		() => [clear, notes],
		() => [beside, notes],
		() => [named(NAME_PACES), [...notes, []]],
		() => [
			wishesFor(board, 'number', (id) => [[numbers.get(id) ?? '']], everywhere),
			[...notes, []]
		]
	];
	for (const way of ways) {
		const [wishes, written] = way();
		for (const note of written) {
			const found = placeAll(wishes, [...labels, ...note]);
			if (found) return [...note, ...found];
		}
	}
	return [];
}

/** Lines to labels that stand away from their marks. */
export const leadersOf = (labels: readonly Label[], marks: readonly Mark[]): Stroke[] =>
	labels.flatMap((label) => {
		const mark = marks.find(({ sector }) => sector !== undefined && sector === label.sector);
		if (!mark) return [];
		const x = clamp(mark.x, label.x, label.x + label.width);
		const y = clamp(mark.y, label.y, label.y + label.height);
		const length = Math.hypot(x - mark.x, y - mark.y);
		if (length < mark.size + PACE) return [];
		const [dx, dy] = [(x - mark.x) / length, (y - mark.y) / length];
		const start = [mark.x + dx * mark.size, mark.y + dy * mark.size] as const;
		return [
			slanted(`leader:${mark.sector ?? ''}`, 'leader', [...start, x, y], { sector: mark.sector })
		];
	});
