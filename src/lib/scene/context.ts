import type { Actor, ContextEntry, ContextLine, Scores } from '../index/types';
import { haloRadius } from './dial';
import { straight } from './slope';
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
import { endLabels, scaleLabels, yearLabels, type Segment } from './context/labels';
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
				size: isEnd ? endSize(line, point, entry, board) : board.dot,
				loose: line.loose?.includes(point.year) ?? false,
				opacity: 1
			};
		});
	});
	return marks.sort((a, b) => Number(a.group) - Number(b.group) || a.y - b.y);
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** A path for each stretch of a line without a missing year. */
function linesOf({ view, entry }: Brief, { xOf, yOf }: Board): Stroke[] {
	return entry.lines.flatMap((line) =>
		runsOf(line)
			.filter((run) => run.length > 1)
			.map((run): Stroke => {
				const places = run.map(({ year, value }) => `${round(xOf(year))} ${round(yOf(value))}`);
				return {
					key: `line:${keyOf(view, line)}:${run[0]?.year}`,
					kind: 'line',
					sector: entry.sector,
					...(line.actor && { actor: line.actor }),
					d: `M${places.join('L')}`,
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

/** From each note down to the highest value of its year; from the conference down through all of them. */
function leadersOf(brief: Brief, { notes, xOf, bottom }: Board, marks: readonly Mark[]): Stroke[] {
	return notes.placed.map(({ year, label }) => {
		const x = xOf(year);
		const [top] = marks.filter(({ group }) => group === String(year));
		const through = label.key === 'note:conference' || !top;
		const end = through ? bottom : top.y - top.size - LEADER_GAP;
		const ends = [x, label.y + label.height + 1, x, end] as const;
		return straight(`leader:${label.key}`, through ? 'grid' : 'leader', ends);
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
	const leaders = leadersOf(brief, board, marks);
	const crowd = {
		marks,
		segments: [...segmentsOf(brief, board), ...leaders.flatMap(({ ends }) => (ends ? [ends] : []))],
		boxes: []
	};
	const ends = endLabels(brief, board, crowd);
	const scale = scaleLabels(brief, board, ends);
	const scaleLine = (n: number): Stroke => {
		const y = board.yOf(n);
		const kind = n === 0 ? 'leader' : 'grid';
		return straight(`scale:${n}`, kind, [board.left, y, board.right, y]);
	};
	return {
		view,
		frame,
		areas: [],
		guides: [...board.scale.map(scaleLine), ...leaders],
		links: linesOf(brief, board),
		marks,
		labels: [
			...board.notes.placed.map(({ label }) => label),
			...ends,
			...scale,
			...(entry.lines.length > 0 ? yearLabels(brief, board) : [])
		],
		keys: [],
		summary: summariseContext(view, scores, words)
	};
}
