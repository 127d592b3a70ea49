import { SCOPES, type Scores } from '../index/types';
import { overlap, type Box } from './boxes';
import { clamp } from './clamp';
import { markBox } from './dial';
import { linePath } from './line';
import { round } from './round';
import { LINE_HEIGHT } from './text';
import type { Frame, Label, Mark, Scene, Stroke } from './types';
import {
	areasOf,
	axisHeight,
	boardOf,
	gridOf,
	laneLabels,
	leastHeight,
	leftOf,
	ticksOf,
	type Board
} from './timeline/board';
import {
	isChosen,
	isShort,
	milestonesOf,
	spanned,
	type Brief,
	type Milestone,
	type TimelineWords
} from './timeline/brief';
import { smallDial } from './timeline/dial';
import { fieldsOf } from './timeline/fields';
import { blocksOf, noteAt, noteBeside } from './timeline/notes';
import type { View } from './view';
import { fewestLines, wrap, type Block } from './wrap';

/**
 * The timeline: milestones and shocks in four lanes, the world's, the EU's, those of both, Japan's; time runs to the right.
 * Marks that would lie on each other move apart within their lane. Titles stand beside marks where there is room; a chosen
 * one that finds none stands in a strip over the lanes and is led to its mark. Under the lanes stand the sectors that it
 * touches: on a dial of the view's period where there is room for one, otherwise by name.
 */

export { milestonesOf, spanned, type TimelineWords };

/** Space between the strip and the lanes, and between the lanes' years and the fields, in pixels. */
const STRIP_GAP = 8;
const FIELDS_GAP = 8;

/** Largest share of the frame's height that the strip takes. */
const MAX_STRIP = 0.28;

/** Space between a leader and what it joins, and room kept free beside it, in pixels. */
const LEADER_GAP = 2;
const LEADER_ROOM = 3;

/** How far from a mark its leader may come down, in pixels, nearest first. */
const ASIDES = [0, 12, -12, 18, -18, 24, -24];

/** Chosen titles with their leaders. */
interface Chosen {
	beside: Label[];
	/** Those that found no room beside their marks. */
	homeless: Milestone[];
}

/** What the picture shows, in a sentence or two: the chosen milestones, and how many there are in all. */
export function summariseTimeline(view: View, scores: Scores, words: TimelineWords): string {
	const { entries, span } = spanned(view, scores);
	const lanes = SCOPES.map((scope) => ({
		scope,
		count: entries.filter((entry) => entry.scope === scope).length
	})).filter(({ count }) => count > 0);
	const counts = words.counts({ from: span[0], to: span[1], total: entries.length, lanes });
	const chosen = entries
		.filter((entry) => isChosen(entry, view))
		.map(({ date, title, sectors }) =>
			words.chosen({
				date: words.date(date),
				title,
				sectors: sectors.map((id) => words.running(id))
			})
		);
	return [...chosen, counts].join(' ');
}

const markFor = ({ largest }: Board, { key }: Milestone): Mark | undefined =>
	largest.find((mark) => mark.key === key);

/** Titles of these milestones beside their marks, one after another, as far as there is room. */
function placeBeside(
	entries: readonly Milestone[],
	taken: readonly Box[],
	board: Board,
	brief: Brief
): Chosen {
	const markOf = new Map(board.largest.map((mark) => [mark.key, mark]));
	const beside: Label[] = [];
	const homeless: Milestone[] = [];
	const crowd = { marks: board.largest, taken: [...taken] };
	for (const entry of entries) {
		const mark = markOf.get(entry.key);
		if (!mark) continue;
		const wish = { mark, lane: board.lanes[entry.scope], blocks: brief.blocks(entry) };
		const note = noteBeside(wish, crowd, brief.frame.text);
		if (note) {
			beside.push(note);
			crowd.taken.push(note);
		} else homeless.push(entry);
	}
	return { beside, homeless };
}

/** A title set for the strip, as wide as the frame. */
const stripBlock = ({ title }: Milestone, { frame }: Brief): Block =>
	wrap(title, frame.text, frame.width) ?? { lines: [], width: 0, height: 0 };

/**
 * Height of the strip that these lanes call for: enough for every date that may be chosen, not only for the one that is,
 * so that lanes stand still while another is chosen.
 */
function stripFor(board: Board, brief: Brief): number {
	const { entries, frame } = brief;
	const line = frame.text * LINE_HEIGHT;
	const heights = new Map(
		entries.map((entry) => [entry, fewestLines(entry.title, frame.text, frame.width) * line])
	);
	const heightOf = (list: readonly Milestone[]): number =>
		list.reduce((sum, entry) => sum + (heights.get(entry) ?? 0), 0);
	const dates = new Map<string, Milestone[]>();
	for (const entry of entries) {
		dates.set(entry.date, [...(dates.get(entry.date) ?? []), entry]);
	}
	// Lower lanes may turn out others, of which one at least has to fit.
	const one = Math.max(0, ...heights.values());
	const most = frame.height * MAX_STRIP;
	let need = 0;
	const crowded = [...dates.values()].sort((a, b) => heightOf(b) - heightOf(a));
	for (const list of crowded) {
		// Dates that are left need no more than is kept.
		if (need > 0 && (need >= most || heightOf(list) <= Math.max(one, need))) break;
		need = Math.max(need, heightOf(placeBeside(list, [], board, brief).homeless));
	}
	return need === 0 ? 0 : Math.max(one, Math.min(need, most));
}

/** Lanes and marks over `bottom`, with a strip above them if a chosen title may need it. */
function boardFor(brief: Brief, bottom: number): Board {
	const bare = boardOf(brief, 0, bottom);
	if (brief.view.pick === undefined && !isShort(brief.span)) return bare;
	const strip = stripFor(bare, brief);
	return strip > 0 ? boardOf(brief, strip + STRIP_GAP, bottom) : bare;
}

/** Titles in the strip, standing on its lower edge over their marks, as many as there is room for. */
function inStrip(entries: readonly Milestone[], board: Board, brief: Brief): Label[] {
	const { frame } = brief;
	let bottom = board.top - STRIP_GAP;
	return entries.flatMap((entry) => {
		const mark = markFor(board, entry);
		const block = stripBlock(entry, brief);
		const y = bottom - block.height;
		if (!mark || y < -0.01) return [];
		bottom = y;
		const x = clamp(mark.x - block.width / 2, 0, frame.width - block.width);
		return [noteAt(mark, block, { x, y, anchor: 'middle' }, frame.text)];
	});
}

/** A leader with the room it takes, on which nothing may be written. */
interface Led {
	stroke: Stroke;
	boxes: Box[];
}

/** Straight down on a mark, or where another is in the way, past that one and on the mark from the side. */
function leaderTo(mark: Mark, aside: number, { top }: Board): Led {
	const { x, y, size } = mark;
	const from = top - STRIP_GAP + LEADER_GAP;
	const down = x + aside;
	const to = aside === 0 ? y - size - LEADER_GAP : y;
	const fall = { x: down - LEADER_ROOM, y: from, width: 2 * LEADER_ROOM, height: to - from };
	const about = { key: `leader:${mark.key}`, kind: 'leader', opacity: 1 } as const;
	if (aside === 0) {
		const ends = [down, from, down, to] as const;
		return { stroke: { ...about, d: linePath(ends), ends }, boxes: [fall] };
	}
	const edge = x + Math.sign(aside) * (size + LEADER_GAP);
	const level = {
		x: Math.min(down, edge),
		y: y - LEADER_ROOM,
		width: Math.abs(down - edge),
		height: 2 * LEADER_ROOM
	};
	return { stroke: { ...about, d: elbow(down, from, y, edge) }, boxes: [fall, level] };
}

/** Path down and then to one side. */
const elbow = (x: number, from: number, y: number, to: number): string =>
	`M${round(x)} ${round(from)}V${round(y)}H${round(to)}`;

/** From the strip down to the marks of its titles, past other marks where that can be. */
function leadersOf(notes: readonly Label[], board: Board): Led[] {
	const told = new Set(notes.map(({ key }) => key));
	return board.marks
		.filter(({ key }) => told.has(`note:${key}`))
		.flatMap((mark) => {
			const others = board.marks.filter(({ key }) => key !== mark.key).map(markBox);
			const ways = ASIDES.map((aside) => leaderTo(mark, aside, board));
			const clear = ways.find(({ boxes }) =>
				boxes.every((box) => others.every((other) => !overlap(box, other)))
			);
			return clear ?? ways[0] ?? [];
		});
}

/**
 * Milestones that are not chosen, those first that touch most raised sectors, then those that the story tells of, then
 * those that touch most.
 */
function byWeight({ view, entries }: Brief): Milestone[] {
	const raised = ({ sectors }: Milestone): number =>
		sectors.filter((id) => view.raise.includes(id)).length;
	// Array sorting is stable, so that equals stay in time order.
	return entries
		.filter((entry) => !isChosen(entry, view))
		.sort(
			(a, b) =>
				raised(b) - raised(a) ||
				Number(b.told ?? false) - Number(a.told ?? false) ||
				b.sectors.length - a.sectors.length
		);
}

/** All titles that find room: the chosen first, wherever they have to stand. */
function titlesOf(brief: Brief, board: Board): { notes: Label[]; leaders: Stroke[] } {
	const chosen = brief.entries.filter((entry) => isChosen(entry, brief.view));
	const { beside, homeless } = placeBeside(chosen, [], board, brief);
	const strip = inStrip(homeless, board, brief);
	const leaders = leadersOf(strip, board);
	const taken = [...beside, ...leaders.flatMap(({ boxes }) => boxes)];
	const others = placeBeside(byWeight(brief), taken, board, brief);
	return {
		notes: [...strip, ...beside, ...others.beside],
		leaders: leaders.map(({ stroke }) => stroke)
	};
}

/** A function of milestones that is asked once for each; titles are tried in many places, but broken only once. */
function remembered<T>(of: (entry: Milestone) => T): (entry: Milestone) => T {
	const known = new Map<Milestone, T>();
	return (entry) => {
		const value = known.get(entry) ?? of(entry);
		known.set(entry, value);
		return value;
	};
}

/** Lays out the timeline. */
export function timelineScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: TimelineWords
): Scene {
	const blocks = remembered(({ title }: Milestone) => blocksOf(title, frame.text));
	const brief: Brief = { view, scores, frame, words, blocks, ...spanned(view, scores) };
	const left = leftOf(brief);
	const boardOver = ({ height }: { height: number }): Board => {
		const below = height > 0 ? height + FIELDS_GAP : 0;
		return boardFor(brief, frame.height - below - axisHeight(brief));
	};
	const small = smallDial(brief, left);
	const over = small && boardOver(small);
	// Over a dial lanes have to be high enough for their names.
	const dial = over && over.bottom - over.top >= leastHeight(brief) ? small : undefined;
	const fields = dial ?? fieldsOf(brief, left);
	const board = dial && over ? over : boardOver(fields);
	const ticks = ticksOf(brief, board);
	const { notes, leaders } = titlesOf(brief, board);
	return {
		view,
		frame,
		bend: dial?.bend,
		areas: areasOf(board),
		guides: [...gridOf(brief, board, ticks, notes), ...(dial?.guides ?? [])],
		links: [...leaders, ...(dial?.links ?? [])],
		marks: [...board.marks, ...(dial?.marks ?? [])],
		labels: [...laneLabels(brief, board), ...ticks, ...notes, ...fields.labels],
		keys: 'keys' in fields ? fields.keys : [],
		summary: summariseTimeline(view, scores, words)
	};
}
