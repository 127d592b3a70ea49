import type { Actor, ContextEntry, ContextLine, Scores } from '../index/types';
import { haloRadius } from './dial';
import { straight } from './line';
import type { Frame, Mark, Scene, Stroke } from './types';
import { boardOf, type Board } from './context/board';
import {
	entryOf,
	pointsOf,
	runsOf,
	summariseContext,
	yearsOf,
	type Brief,
	type ContextWords,
	type Course,
	type Point
} from './context/brief';
import { endLabels, scaleKey, scaleLabels, yearLabels, type Segment } from './context/labels';
import type { View } from './view';

/**
 * What was measured: a line for the EU and one for Japan over years, or a single one of both. Every value is a mark, the
 * first and the last a disc or a ring; years without a value are gaps. Values begin at nought. Over the lines stands what
 * happened, led down to its year.
 */

export {
	entryOf as contextOf,
	pointsOf,
	summariseContext,
	type ContextWords,
	type Course,
	type Point
};

/** Space at the ends of leaders, in pixels. */
const LEADER_GAP = 3;

const SHAPES: Record<Actor, 'disc' | 'ring'> = { eu: 'disc', japan: 'ring' };

const EMPTY: ContextEntry = {
	sector: '',
	lines: [],
	notes: [],
	milestones: [],
	conference: 0,
	sources: []
};

const keyOf = ({ topic }: View, { actor }: ContextLine): string => `${topic}:${actor ?? 'both'}`;

/** Radius of a mark at the end of a line: a ring around a disc of the same year is larger, so that both are seen. */
function endSize(line: ContextLine, point: Point, { lines }: ContextEntry, board: Board): number {
	const { disc, yOf } = board;
	if (line.actor !== 'japan') return disc;
	const beneath = lines
		.filter(({ actor }) => actor === 'eu')
		.flatMap(pointsOf)
		.some((p) => p.year === point.year && Math.abs(yOf(p.value) - yOf(point.value)) < disc);
	return beneath ? haloRadius(disc) : disc * 1.08;
}

/** A small ring is all outline, which makes it wider. */
const dotSize = ({ actor }: ContextLine, { dot }: Board): number =>
	actor === 'japan' ? dot / 2 : dot;

/** Every value, year by year and from above: how keys go through them. */
function marksOf({ view, entry }: Brief, board: Board): Mark[] {
	const marks = entry.lines.flatMap((line) => {
		const points = pointsOf(line);
		return points.map((point, i): Mark => {
			const isEnd = i === 0 || i === points.length - 1;
			return {
				key: `${keyOf(view, line)}:${point.year}`,
				shape: line.actor ? SHAPES[line.actor] : 'square',
				sector: entry.sector,
				...(line.actor && { actor: line.actor }),
				group: String(point.year),
				value: point.value,
				x: board.xOf(point.year),
				y: board.yOf(point.value),
				size: isEnd ? endSize(line, point, entry, board) : dotSize(line, board),
				loose: line.loose?.includes(point.year) ?? false,
				opacity: 1
			};
		});
	});
	return marks.sort((a, b) => Number(a.group) - Number(b.group) || a.y - b.y);
}

const round = (n: number): number => Math.round(n * 10) / 10;

type Place = readonly [x: number, y: number];

/** The end of a stretch, drawn back to the edge of the ring that stands there. */
function outside(ring: Mark | undefined, [x, y]: Place, [toX, toY]: Place): Place {
	if (ring?.shape !== 'ring') return [x, y];
	const share = Math.min(1, ring.size / Math.hypot(toX - x, toY - y));
	return [x + share * (toX - x), y + share * (toY - y)];
}

/** A path for each stretch of a line without a missing year. */
function linesOf({ view, entry }: Brief, { xOf, yOf }: Board, marks: readonly Mark[]): Stroke[] {
	const markOf = new Map(marks.map((mark) => [mark.key, mark]));
	return entry.lines.flatMap((line) =>
		runsOf(line)
			.filter((run) => run.length > 1)
			.map((run): Stroke => {
				const ring = ({ year }: Point) => markOf.get(`${keyOf(view, line)}:${year}`);
				const places = run.map((point, i): Place => {
					const place = [xOf(point.year), yOf(point.value)] as const;
					const next = run[i === 0 ? 1 : i === run.length - 1 ? i - 1 : i];
					return next && next !== point
						? outside(ring(point), place, [xOf(next.year), yOf(next.value)])
						: place;
				});
				return {
					key: `line:${keyOf(view, line)}:${run[0]?.year}`,
					kind: 'line',
					sector: entry.sector,
					...(line.actor && { actor: line.actor }),
					d: `M${places.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`,
					opacity: 1
				};
			})
	);
}

/** The same as straight stretches, of which labels keep clear. */
const segmentsOf = ({ entry }: Brief, { xOf, yOf }: Board): Segment[] =>
	entry.lines.flatMap((line) =>
		runsOf(line).flatMap((run) =>
			run.slice(1).map(({ year, value }, i): Segment => {
				const before = run[i] ?? { year, value };
				return [xOf(before.year), yOf(before.value), xOf(year), yOf(value)];
			})
		)
	);

/** From each note down to the value of its year, the highest or its actor's; from the conference through all of them. */
function leadersOf({ notes, xOf, bottom }: Board, marks: readonly Mark[]): Stroke[] {
	return notes.placed.map(({ year, actor, label }) => {
		const x = xOf(year);
		const all = marks.filter(({ group }) => group === String(year));
		const top = all.find((mark) => mark.actor === actor) ?? all[0];
		const to = (y: number) => [x, label.y + label.height + 1, x, y] as const;
		const key = `leader:${label.key}`;
		if (label.key === 'note:conference' || !top) return straight(key, 'grid', to(bottom));
		return straight(key, 'leader', to(top.y - top.size - LEADER_GAP));
	});
}

/** Lays out what was measured. */
export function contextScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ContextWords
): Scene {
	const entry = entryOf(view, scores) ?? EMPTY;
	const brief: Brief = { view, entry, frame, words, years: yearsOf(entry) };
	const board = boardOf(brief);
	const marks = marksOf(brief, board);
	const leaders = leadersOf(board, marks);
	const crowd = {
		marks,
		segments: [...segmentsOf(brief, board), ...leaders.flatMap(({ ends }) => (ends ? [ends] : []))],
		boxes: []
	};
	const ends = endLabels(brief, board, crowd);
	const notes = board.notes.placed.map(({ label }) => label);
	const scale = scaleLabels(brief, board, { ...crowd, boxes: [...notes, ...ends] });
	// A line of the scale that has no number could be taken for the value beside it.
	const told = board.scale.filter((n) => n === 0 || scale.some(({ key }) => key === scaleKey(n)));
	const scaleLine = (n: number): Stroke => {
		const y = board.yOf(n);
		const kind = n === 0 ? 'leader' : 'grid';
		return straight(`scale:${n}`, kind, [board.left, y, board.right, y]);
	};
	return {
		view,
		frame,
		areas: [],
		guides: [...told.map(scaleLine), ...leaders],
		links: linesOf(brief, board, marks),
		marks,
		labels: [
			...notes,
			...ends,
			...scale,
			...(entry.lines.length > 0 ? yearLabels(brief, board) : [])
		],
		keys: [],
		summary: summariseContext(view, scores, words)
	};
}
