import { cooperationKey } from '../index/keys';
import type { PeriodId, Scores, SectorId } from '../index/types';
import { MAX_LEVEL } from './bend';
import { overlap, type Box } from './boxes';
import { clamp } from './clamp';
import { markBox } from './dial';
import { differenceOf } from './difference';
import { labelOf } from './label';
import { straight } from './line';
import { numbersOf, MAX_CELL, MIN_CELL, NOTHING } from './slope';
import { blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Frame, Label, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The scatter: how alike the two see a sector across, how much they do together up, in a field for each pair
 * of whole numbers. Sectors in the same field stand next to each other in it; place within a field means nothing.
 */

/** Values of either axis. */
const STEPS = Array.from({ length: MAX_LEVEL + 1 }, (_, i) => i);

/** From this value on, levels count as close, and cooperation as much. */
const HIGH = 3;

/** Room between: axis and its numbers; marks and their labels; labels and other marks; fields and notes in them. */
const TICK_GAP = 6;
const TITLE_GAP = 4;
const NAME_GAP = 4;
const CLEARANCE = 4;
const LINE_CLEARANCE = 1;
const NOTE_INSET = 7;

/** Room between two marks in a field, across and down. */
const SLOT_GAP = 4;
const SLOT_SPACE = 0.5;

/** Furthest that marks in a field stand apart, in lines of text. */
const MAX_PITCH = 3.2;

/** A sector's place in a corner of the picture. */
export interface Corner {
	close: boolean;
	much: boolean;
}

/** The language of this picture. */
export interface ScatterWords extends Words {
	/** What the axes measure. */
	closeness: string;
	forms: string;
	/** How many of all sectors stand in a corner. */
	corner(f: Corner & { count: number; total: number }): string;
	/** The same broken into at most two lines. */
	cornerLines(f: Corner & { count: number; total: number }): readonly string[];
	/** How many sectors both see much alike, and otherwise; and in how many of each they do much together. */
	counts(f: {
		period: string;
		close: number;
		closeMuch: number;
		far: number;
		farMuch: number;
	}): string;
}

/** A sector with its two values; one without a level for both has no place. */
export interface Spot {
	sector: SectorId;
	/** 4 for the same level, 0 for levels as far apart as can be. */
	closeness: number;
	/** Forms of cooperation, 0–4. */
	score: number;
}

/** What is asked for, together. */
interface Brief {
	view: View;
	scores: Scores;
	period: PeriodId;
	spots: readonly Spot[];
	frame: Required<Frame>;
	words: ScatterWords;
	/** Width and height of a mark. */
	glyph: number;
	depth: number;
	/** Smallest room for a mark with a number beside it. */
	slot: readonly [width: number, height: number];
	/** Room for a number. */
	number: number;
}

/** Edges of the fields: five columns from the left, five rows from the bottom. */
interface Fields {
	xs: readonly number[];
	ys: readonly number[];
	/** Most marks next to each other in a field of each column. */
	abreast: readonly number[];
	/** Most marks over each other in a field of usual height. */
	deep: number;
}

/** Sectors with both values, in their usual order. */
export function spotsOf(scores: Scores, period: PeriodId): Spot[] {
	return scores.sectors.flatMap((sector) => {
		const gap = differenceOf(scores, sector, period);
		if (gap === undefined) return [];
		const score = scores.cooperation[cooperationKey(sector, period)]?.value ?? 0;
		return [{ sector, closeness: MAX_LEVEL - Math.abs(gap), score }];
	});
}

const cornerOf = ({ closeness, score }: Spot): Corner => ({
	close: closeness >= HIGH,
	much: score >= HIGH
});

function countIn(spots: readonly Spot[], { close, much }: Corner): number {
	return spots.filter((spot) => {
		const corner = cornerOf(spot);
		return corner.close === close && corner.much === much;
	}).length;
}

/** Whether close levels and much cooperation go together, in numbers. */
export function summariseScatter(view: View, scores: Scores, words: ScatterWords): string {
	const id = view.periods[0] ?? '';
	const spots = spotsOf(scores, id);
	if (spots.length === 0) return words.empty(scores.sectors.length);
	const [closeMuch, closeLittle, farMuch, farLittle] = CORNERS.map((c) => countIn(spots, c));
	return words.counts({
		period: words.period(id),
		close: (closeMuch ?? 0) + (closeLittle ?? 0),
		closeMuch: closeMuch ?? 0,
		far: (farMuch ?? 0) + (farLittle ?? 0),
		farMuch: farMuch ?? 0
	});
}

const CORNERS: readonly Corner[] = [
	{ close: true, much: true },
	{ close: true, much: false },
	{ close: false, much: true },
	{ close: false, much: false }
];

const sum = (values: readonly number[]): number => values.reduce((total, n) => total + n, 0);

function briefOf(view: View, scores: Scores, frame: Required<Frame>, words: ScatterWords): Brief {
	const period = view.periods[0] ?? '';
	const depth = clamp(frame.width / 70, MIN_CELL, MAX_CELL);
	const glyph = 4 * depth;
	const number =
		NAME_GAP +
		blockWidth(
			numbersOf(scores).map(({ n }) => String(n)),
			frame.text
		);
	const slot = [
		glyph + number + SLOT_GAP,
		Math.max(depth, frame.text * LINE_HEIGHT) + SLOT_SPACE
	] as const;
	const spots = spotsOf(scores, period);
	return { view, scores, period, spots, frame, words, glyph, depth, slot, number };
}

/** Shares out a length evenly, except that none gets less than it needs. */
function shares(needs: readonly number[], total: number): number[] {
	let even = total / needs.length;
	for (;;) {
		const larger = needs.filter((need) => need > even);
		if (larger.length === needs.length) return [...needs];
		const next = (total - sum(larger)) / (needs.length - larger.length);
		if (next >= even) return needs.map((need) => Math.max(need, even));
		even = next;
	}
}

/** Running totals from `start`, in one direction or the other. */
function edges(start: number, sizes: readonly number[], direction: 1 | -1): number[] {
	const all = [start];
	for (const size of sizes) all.push((all.at(-1) ?? start) + direction * size);
	return all;
}

const spotsIn = (spots: readonly Spot[], closeness: number, score: number): Spot[] =>
	spots.filter((spot) => spot.closeness === closeness && spot.score === score);

/** Columns and rows of marks in a field that holds this many: as few columns as its usual height allows. */
function blockOf(count: number, abreast: number, deep: number): readonly [number, number] {
	const columns = Math.max(1, Math.min(count, abreast, Math.ceil(count / deep)));
	return [columns, Math.ceil(count / columns)];
}

/** Fields of one size, or of sizes that make room for a crowd. */
function fieldsIn(brief: Brief, { x, y, width, height }: Box): Fields {
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
function fieldBox({ xs, ys }: Fields, closeness: number, score: number): Box {
	const [left, right] = [xs[closeness] ?? 0, xs[closeness + 1] ?? 0];
	const [bottom, top] = [ys[score] ?? 0, ys[score + 1] ?? 0];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Middles of as many places as marks stand in a field, and how far rows are apart; a last row that is not full is centred. */
function placesIn(
	box: Box,
	count: number,
	fields: Fields,
	closeness: number,
	text: number
): [places: (readonly [x: number, y: number])[], pitch: number] {
	const [columns, rows] = blockOf(count, fields.abreast[closeness] ?? 1, fields.deep);
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
 * The marks of the ladder in their fields, each with its label in the middle of its place.
 *
 * @param label What stands beside or under each mark.
 */
function marksOf(brief: Brief, fields: Fields, label: 'name' | 'number'): Mark[] {
	const { scores, period, spots, frame, glyph, depth } = brief;
	return STEPS.flatMap((closeness) =>
		STEPS.flatMap((score) => {
			const together = spotsIn(spots, closeness, score);
			const box = fieldBox(fields, closeness, score);
			const [places, pitch] = placesIn(box, together.length, fields, closeness, frame.text);
			const lift = Math.min(frame.text * LINE_HEIGHT, pitch - depth) / 2;
			const [dx, dy] = label === 'name' ? [0, lift] : [brief.number / 2, 0];
			return together.map(({ sector }, i): Mark => {
				const key = cooperationKey(sector, period);
				const { value, low, forms } = scores.cooperation[key] ?? NOTHING;
				const [x, y] = places[i] ?? [box.x, box.y];
				return {
					key,
					shape: 'cells',
					sector,
					period,
					value,
					x: x - dx,
					y: y - dy,
					size: glyph,
					depth,
					cells: forms,
					loose: low < value,
					opacity: 1
				};
			});
		})
	);
}

/** Lines between the fields, those that part the corners last. */
function guidesOf({ xs, ys }: Fields): Stroke[] {
	const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
	const [bottom, top] = [ys[0] ?? 0, ys.at(-1) ?? 0];
	const all = [0, ...STEPS.map((n) => n + 1)];
	const grid = all.filter((i) => i !== HIGH);
	const across = (i: number): NonNullable<Stroke['ends']> => [left, ys[i] ?? 0, right, ys[i] ?? 0];
	const up = (i: number): NonNullable<Stroke['ends']> => [xs[i] ?? 0, top, xs[i] ?? 0, bottom];
	return [
		...grid.map((i) => straight(`grid:closeness:${i}`, 'grid', up(i))),
		...grid.map((i) => straight(`grid:forms:${i}`, 'grid', across(i))),
		straight('axis:closeness', 'axis', up(HIGH)),
		straight('axis:forms', 'axis', across(HIGH))
	];
}

/** What the axes measure: over the upper end of one, under the right end of the other. */
function titlesOf({ frame, words }: Brief): { above?: Label; below?: Label } {
	const above = labelOf('band:forms', 'band', [words.forms], frame.text);
	const below = labelOf('band:closeness', 'band', [words.closeness], frame.text, {
		anchor: 'end'
	});
	const place = { x: frame.width - below.width, y: frame.height - below.height };
	return {
		above: above.width <= frame.width ? above : undefined,
		below: below.width <= frame.width ? { ...below, ...place } : undefined
	};
}

/** The numbers of both axes, in the middle of their columns and rows. */
function ticksOf({ frame }: Brief, fields: Fields): Label[] {
	return STEPS.flatMap((n) => {
		const column = fieldBox(fields, n, 0);
		const row = fieldBox(fields, 0, n);
		const tick = labelOf('', 'tick', [String(n)], frame.text, { anchor: 'middle' });
		return [
			{
				...tick,
				key: `tick:closeness:${n}`,
				x: column.x + (column.width - tick.width) / 2,
				y: column.y + column.height + TITLE_GAP / 2
			},
			{
				...tick,
				key: `tick:forms:${n}`,
				x: row.x - TICK_GAP - tick.width,
				y: row.y + (row.height - tick.height) / 2
			}
		];
	});
}

/** A box with room around it. */
const padded = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

const within = (inner: Box, outer: Box): boolean =>
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

/** The picture that names are set into. */
interface Board {
	brief: Brief;
	fields: Fields;
	plot: Box;
	marks: readonly Mark[];
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
 * A name for every mark, raised ones first; nothing if one finds no place. One that found none goes first in
 * another attempt, as often as there are marks.
 */
function nameAll(board: Board, taken: readonly Box[]): Label[] | undefined {
	const { marks, brief } = board;
	const raised = (mark: Mark): number => (brief.view.raise.includes(mark.sector ?? '') ? 0 : 1);
	const queue = marks
		.map((mark) => ({ places: placesFor(mark, board), raised: raised(mark) }))
		.sort((a, b) => a.raised - b.raised);
	if (queue.some(({ places }) => places.length === 0)) return undefined;
	for (let attempt = 0; attempt <= marks.length; attempt++) {
		const names: Label[] = [];
		const stuck = queue.findIndex(({ places }) => {
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
function numberAll({ brief, marks }: Board): Label[] {
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

/**
 * How many sectors stand in a corner, on one line or on two: written where the corner is furthest out or, where
 * a mark is in the way, at the other end of that edge.
 */
function noteIn(corner: Corner, { brief, plot, fields, marks }: Board): Label | undefined {
	const { spots, frame, words } = brief;
	const told = { ...corner, count: countIn(spots, corner), total: spots.length };
	const key = `note:${corner.close ? 'close' : 'far'}-${corner.much ? 'much' : 'little'}`;
	const [splitX, splitY] = [fields.xs[HIGH] ?? 0, fields.ys[HIGH] ?? 0];
	const start = (corner.close ? splitX : plot.x) + NOTE_INSET;
	const end = (corner.close ? plot.x + plot.width : splitX) - NOTE_INSET;
	const [top, bottom] = corner.much ? [plot.y, splitY] : [splitY, plot.y + plot.height];
	const place = (lines: readonly string[], anchor: 'start' | 'end'): Label => {
		const note = labelOf(key, 'note', lines, frame.text, { anchor });
		const y = corner.much ? top + NOTE_INSET : bottom - NOTE_INSET - note.height;
		return { ...note, x: anchor === 'start' ? start : end - note.width, y };
	};
	const outer = corner.close ? 'end' : 'start';
	return ([outer, corner.close ? 'start' : 'end'] as const)
		.flatMap((anchor) => [
			place([words.corner(told)], anchor),
			place(words.cornerLines(told), anchor)
		])
		.find(
			(note) =>
				within(note, { x: start, y: top, width: end - start, height: bottom - top }) &&
				!marks.some((mark) => overlap(padded(note, CLEARANCE), markBox(mark)))
		);
}

/** Notes in all corners, or in none if one is in the way: a reader would take a missing one for a zero. */
function notesOf(board: Board): Label[] {
	const notes = CORNERS.flatMap((corner) => noteIn(corner, board) ?? []);
	return notes.length === CORNERS.length ? notes : [];
}

/** Names with counts in the corners; names alone; or numbers, with counts where those are in nobody's way. */
function labelled(brief: Brief, fields: Fields, plot: Box): { marks: Mark[]; labels: Label[] } {
	const marks = marksOf(brief, fields, 'name');
	const board: Board = { brief, fields, plot, marks };
	const notes = notesOf(board);
	const noted = nameAll(board, notes);
	if (noted) return { marks, labels: [...noted, ...notes] };
	const named = nameAll(board, []);
	if (named) return { marks, labels: named };
	const numbered: Board = { ...board, marks: marksOf(brief, fields, 'number') };
	const numbers = numberAll(numbered);
	const counts = notesOf(numbered);
	const clear = !counts.some((note) => numbers.some((other) => overlap(note, other)));
	return { marks: [...numbered.marks], labels: [...numbers, ...(clear ? counts : [])] };
}

/** Lays out the scatter. */
export function scatterScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ScatterWords
): Scene {
	const brief = briefOf(view, scores, frame, words);
	const line = frame.text * LINE_HEIGHT;
	const { above, below } = titlesOf(brief);
	const top = above ? line + TITLE_GAP : 0;
	const bottom = TITLE_GAP / 2 + line + (below ? line : 0);
	const left =
		TICK_GAP + Math.max(...STEPS.map((n) => textWidth(String(n), frame.text, 'regular')));
	// Half a pixel, so that the outermost lines are drawn whole.
	const plot: Box = {
		x: left,
		y: top,
		width: frame.width - left - 0.5,
		height: frame.height - top - bottom
	};
	const fields = fieldsIn(brief, plot);
	const { marks, labels } = labelled(brief, fields, plot);
	const numbered = labels.some(({ role }) => role === 'number');
	return {
		view,
		frame,
		areas: [],
		guides: guidesOf(fields),
		links: [],
		marks,
		labels: [
			...ticksOf(brief, fields),
			...(above ? [above] : []),
			...(below ? [below] : []),
			...labels
		],
		keys: numbered ? numbersOf(scores) : [],
		summary: summariseScatter(view, scores, words)
	};
}
