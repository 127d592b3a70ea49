import { ACTORS, type Actor, type PeriodId, type Scores, type SectorId } from '../index/types';
import { MAX_LEVEL, type Bend } from './bend';
import type { Box } from './boxes';
import { clamp } from './clamp';
import { discRadius, haloRadius, levelOf, marksOf } from './dial';
import { labelOf } from './label';
import { straight } from './line';
import { numbersOf } from './numbers';
import { round } from './round';
import { summarise } from './summary';
import { blockHeight, blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Frame, Label, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The difference: the marks of the line, each row slid until all of Japan's rings stand on one upright.
 * The EU's disc then stands as many levels to the right as the EU's documents rank the sector higher, or
 * to the left where Japan's do. The largest surplus of the EU is on top.
 */

/** Levels that the axis reaches to either side at least, so that small differences look small. */
const MIN_SPAN = 2;

/** Smallest step of one level that a column of names may leave, smallest beside names, and largest, in pixels. */
const MIN_COLUMN_UNIT = 30;
const MIN_UNIT = 18;
const MAX_UNIT = 132;

/** Room around marks: to the edge of the frame, to a name; between names and axis; around heads; under numbers. */
const MARGIN = 2;
const NAME_MARGIN = 5;
const COLUMN_GAP = 10;
const HEAD_GAP = 10;
const TICK_GAP = 4;

/** What is written over the two sides. */
export interface HeadWords {
	/** Head of the side on which this actor has more. */
	higher(actor: Actor): string;
	/** The same broken into at most two lines. */
	higherLines(actor: Actor): readonly string[];
}

/** The language of this picture. */
export interface DifferenceWords extends Words, HeadWords {
	/** Who stands where the difference is 0. */
	zero: string;
	/** How many sectors the documents of each rank higher, as a sentence. */
	directions(f: { period: string; eu: number; japan: number; total: number }): string;
}

/** Where the picture stands across the frame, and what names it leaves room for. */
interface Across {
	/** Where the difference is 0, and pixels per level. */
	zero: number;
	unit: number;
	/** Box of the name of a sector whose row is at `y`. */
	name: (sector: SectorId, y: number) => Label;
	/** Rows are ruled from here to here, when their names stand apart from their marks. */
	ruled?: readonly [from: number, to: number];
}

/** What is asked for, together. */
interface Brief {
	scores: Scores;
	period: PeriodId;
	order: readonly SectorId[];
	/** Levels that the axis reaches to either side. */
	span: number;
	frame: Required<Frame>;
	words: DifferenceWords;
	/** Radius of a disc and of the largest mark, in pixels. */
	disc: number;
	halo: number;
}

/**
 * By how much the EU's documents rank a sector higher than Japan's.
 *
 * @returns Levels, −4 to 4; nothing where one of the two has no level.
 */
export function differenceOf(
	scores: Scores,
	sector: SectorId,
	period: PeriodId
): number | undefined {
	const eu = levelOf(scores, sector, 'eu', period);
	const japan = levelOf(scores, sector, 'japan', period);
	// Scores of a weighed recipe are told to two decimals, and so is what lies between them.
	return eu === undefined || japan === undefined ? undefined : round(eu - japan);
}

/** Sectors from the largest surplus of the EU to the largest of Japan; those without a difference are last. */
export function differenceOrder(scores: Scores, period: PeriodId): SectorId[] {
	const gap = (sector: SectorId): number => differenceOf(scores, sector, period) ?? -MAX_LEVEL - 1;
	return [...scores.sectors].sort((a, b) => gap(b) - gap(a));
}

/** How many sectors the documents of each rank higher, and where the two are furthest apart. */
export function summariseDifference(view: View, scores: Scores, words: DifferenceWords): string {
	const id = view.periods[0] ?? '';
	const gaps = scores.sectors.flatMap((sector) => differenceOf(scores, sector, id) ?? []);
	const widest = summarise({ ...view, show: [...ACTORS] }, scores, words);
	if (gaps.length === 0) return widest;
	const directions = words.directions({
		period: words.period(id),
		eu: gaps.filter((gap) => gap > 0).length,
		japan: gaps.filter((gap) => gap < 0).length,
		total: gaps.length
	});
	return `${directions} ${widest}`;
}

function briefOf(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: DifferenceWords
): Brief {
	const period = view.periods[0] ?? '';
	const order = differenceOrder(scores, period);
	const distances = order.map((sector) => Math.abs(differenceOf(scores, sector, period) ?? 0));
	const disc = discRadius(frame);
	const span = Math.ceil(Math.max(MIN_SPAN, ...distances));
	return { scores, period, order, span, frame, words, disc, halo: haloRadius(disc) };
}

/** Names, or their numbers, in a column on the left of the axis. */
function besideAxis(brief: Brief, role: 'sector' | 'number', minUnit: number): Across | undefined {
	const { scores, order, span, frame, words, halo } = brief;
	const numbers = new Map(numbersOf(scores).map(({ n, sector }) => [sector, String(n)]));
	const textOf = (sector: SectorId): string =>
		role === 'sector' ? words.sector(sector) : (numbers.get(sector) ?? '');
	const column = blockWidth(order.map(textOf), frame.text) + COLUMN_GAP;
	const inset = halo + MARGIN;
	const unit = Math.min(MAX_UNIT, (frame.width - column - 2 * inset) / (2 * span));
	if (unit < minUnit) return undefined;
	const half = span * unit + inset;
	const left = (frame.width - column - 2 * half) / 2;
	const zero = left + column + half;
	const name = (sector: SectorId, y: number): Label =>
		nameAt(brief, role, textOf(sector), { sector, x: left, y, anchor: 'start' });
	return { zero, unit, name, ruled: [zero - half, zero + half] };
}

/** Names beside Japan's rings, on the side away from the EU's discs, with the axis as wide as the frame. */
function besideRings(brief: Brief): Across | undefined {
	const { scores, period, order, span, frame, words, halo } = brief;
	const distance = halo + NAME_MARGIN;
	const room = frame.width / 2 - distance;
	const unit = Math.min(MAX_UNIT, (frame.width / 2 - halo - MARGIN) / span);
	if (
		unit < MIN_UNIT ||
		blockWidth(
			order.map((id) => words.sector(id)),
			frame.text
		) > room
	)
		return undefined;
	const zero = frame.width / 2;
	const name = (sector: SectorId, y: number): Label => {
		const onLeft = (differenceOf(scores, sector, period) ?? 0) >= 0;
		const x = onLeft ? zero - distance : zero + distance;
		const place = { sector, x, y, anchor: onLeft ? 'end' : 'start' } as const;
		return nameAt(brief, 'sector', words.sector(sector), place);
	};
	return { zero, unit, name };
}

/** A name that hangs at `x` on the given edge of its box, centred on `y`. */
function nameAt(
	{ frame }: Brief,
	role: 'sector' | 'number',
	text: string,
	{ sector, x, y, anchor }: { sector: SectorId; x: number; y: number; anchor: 'start' | 'end' }
): Label {
	const width = textWidth(text, frame.text);
	const height = frame.text * LINE_HEIGHT;
	return {
		key: `${role}:${sector}`,
		role,
		sector,
		lines: [text],
		x: anchor === 'end' ? x - width : x,
		y: y - height / 2,
		width,
		height,
		anchor,
		opacity: 1
	};
}

function acrossOf(brief: Brief): Across {
	const across =
		besideAxis(brief, 'sector', MIN_COLUMN_UNIT) ??
		besideRings(brief) ??
		besideAxis(brief, 'number', 0);
	if (across) return across;
	throw new RangeError(`no room for a chart in ${brief.frame.width} × ${brief.frame.height} px`);
}

/** The heads of both sides: next to each other over the zero line, on a line each where there is no room for that. */
export function headsOver(
	zero: number,
	{ frame, words }: { frame: Required<Frame>; words: HeadWords }
): Label[] {
	const head = (actor: Actor, lines: readonly string[]): Label => ({
		key: `column:higher-${actor}`,
		role: 'column',
		lines,
		width: blockWidth(lines, frame.text),
		height: blockHeight(lines, frame.text),
		x: 0,
		y: 0,
		anchor: actor === 'eu' ? 'start' : 'end',
		opacity: 1
	});
	const pair = (linesOf: (actor: Actor) => readonly string[]): Label[] => {
		const japan = head('japan', linesOf('japan'));
		const eu = head('eu', linesOf('eu'));
		const height = Math.max(japan.height, eu.height);
		return [
			{ ...japan, x: zero - HEAD_GAP - japan.width, y: height - japan.height },
			{ ...eu, x: zero + HEAD_GAP, y: height - eu.height }
		];
	};
	const fits = (heads: readonly Label[]): boolean =>
		heads.every(({ x, width }) => x >= 0 && x + width <= frame.width);
	const whole = pair((actor) => [words.higher(actor)]);
	if (fits(whole)) return whole;
	const broken = pair((actor) => words.higherLines(actor));
	if (fits(broken)) return broken;
	return whole.map((label, i) => {
		const x = clamp(label.x, 0, Math.max(0, frame.width - label.width));
		return { ...label, x, y: i * label.height };
	});
}

const bottomOf = (boxes: readonly Box[]): number => Math.max(...boxes.map((b) => b.y + b.height));

/** Every whole difference on the axis, from Japan's side to the EU's. */
const stepsOf = (span: number): number[] =>
	Array.from({ length: 2 * span + 1 }, (_, i) => i - span);

/**
 * The numbers of the axis, told as distances: the heads say in which direction. In the place of 0 stands who the distance is
 * from, if that leaves room for the numbers beside it.
 */
function ticksOf({ span, frame, words }: Brief, { zero, unit }: Across, y: number): Label[] {
	const from = labelOf('tick:difference:0', 'column', [words.zero], frame.text, {
		y,
		anchor: 'middle'
	});
	const digit = textWidth('1', frame.text, 'regular');
	const isNamed = unit >= (from.width + digit) / 2 + TICK_GAP;
	return stepsOf(span).map((step) => {
		if (step === 0 && isNamed) return { ...from, x: zero - from.width / 2 };
		const text = String(Math.abs(step));
		const width = textWidth(text, frame.text, 'regular');
		return {
			key: `tick:difference:${step}`,
			role: 'tick',
			lines: [text],
			x: zero + step * unit - width / 2,
			y,
			width,
			height: frame.text * LINE_HEIGHT,
			anchor: 'middle',
			opacity: 1
		};
	});
}

/** An upright that makes way for the names it would run through, and is not drawn in the slits between them. */
function interrupted(x: number, top: number, bottom: number, names: readonly Box[]): string {
	const gaps = [...names].sort((a, b) => a.y - b.y);
	const starts = [top, ...gaps.map(({ y, height }) => y + height)];
	const ends = [...gaps.map(({ y }) => y), bottom];
	const shortest = Math.max(0, ...gaps.map(({ height }) => height));
	return starts
		.map((start, i) => [start, ends[i] ?? bottom] as const)
		.filter(([start, end]) => end - start > shortest)
		.map(([start, end]) => `M${round(x)} ${round(start)}V${round(end)}`)
		.join('');
}

/** The axis, and an upright for every other whole difference. */
function uprightsOf(
	{ span }: Brief,
	{ zero, unit }: Across,
	[top, bottom]: readonly [number, number],
	names: readonly Label[]
): Stroke[] {
	return stepsOf(span).map((step) => {
		const x = zero + step * unit;
		const key = step === 0 ? 'axis:difference' : `grid:difference:${step}`;
		const whole = straight(key, step === 0 ? 'axis' : 'grid', [x, top, x, bottom]);
		const crossed = names.filter(
			(name) => name.x - NAME_MARGIN < x && x < name.x + name.width + NAME_MARGIN
		);
		if (crossed.length === 0) return whole;
		return { ...whole, ends: undefined, d: interrupted(x, top, bottom, crossed) };
	});
}

/** Where rows stand: their places down the frame, as the line has them. */
interface Rows {
	bend: Bend;
	/** Middle of the row of each sector. */
	yOf: (sector: SectorId) => number;
}

/** The line stood down the frame, with what is left of its height shared out among rows. */
function rowsOf({ order, frame }: Brief, { zero, unit }: Across, top: number): Rows {
	const row = (frame.height - top) / order.length;
	const bend: Bend = {
		phi: 0,
		turn: Math.PI / 2,
		length: row * (order.length - 1),
		unit,
		cx: zero,
		cy: (frame.height + top) / 2
	};
	return { bend, yOf: (sector) => top + row * (order.indexOf(sector) + 0.5) };
}

/** The marks of the line, slid along their rows. */
function slide(view: View, brief: Brief, { zero, unit }: Across, { bend, yOf }: Rows): Mark[] {
	const { scores, period, order, disc } = brief;
	const marks = marksOf({ ...view, show: [...ACTORS] }, scores, order, bend, disc);
	return marks.flatMap((mark): Mark[] => {
		const sector = mark.sector ?? '';
		const gap = differenceOf(scores, sector, period);
		if (gap === undefined) return [];
		const x = zero + (mark.actor === 'eu' ? gap * unit : 0);
		// No baseline is shared with other pictures, so marks have no place on one.
		return [{ ...mark, at: undefined, x, y: yOf(sector) }];
	});
}

/** From each of the EU's discs to Japan's ring, where the two differ. */
function gapsOf(marks: readonly Mark[], zero: number): Stroke[] {
	return marks.flatMap(({ actor, sector, x, y }) => {
		if (actor !== 'eu' || x === zero) return [];
		const higher: Actor = x > zero ? 'eu' : 'japan';
		return [straight(`gap:${sector ?? ''}`, 'gap', [x, y, zero, y], { sector, actor: higher })];
	});
}

/** Lays out the difference. */
export function differenceScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: DifferenceWords
): Scene {
	const brief = briefOf(view, scores, frame, words);
	const across = acrossOf(brief);
	const heads = headsOver(across.zero, brief);
	const ticks = ticksOf(brief, across, bottomOf(heads) + TICK_GAP);
	const top = bottomOf(ticks) + MARGIN;
	const rows = rowsOf(brief, across, top);
	const names = brief.order.map((sector) => across.name(sector, rows.yOf(sector)));
	const [from, to] = across.ruled ?? [];
	const rules = brief.order.flatMap((sector) => {
		if (from === undefined || to === undefined) return [];
		const y = rows.yOf(sector);
		return [straight(`spoke:${sector}`, 'spoke', [from, y, to, y], { sector })];
	});
	const marks = slide(view, brief, across, rows);
	const numbered = names.some(({ role }) => role === 'number');
	return {
		view,
		frame,
		areas: [],
		guides: [...rules, ...uprightsOf(brief, across, [top, frame.height], names)],
		links: gapsOf(marks, across.zero),
		marks,
		labels: [...heads, ...ticks, ...names],
		keys: numbered ? numbersOf(scores) : [],
		summary: summariseDifference(view, scores, words)
	};
}
