import { threatKey } from '../index/keys';
import { ACTORS, type Actor, type PeriodId, type Scores, type SectorId } from '../index/types';
import { MAX_LEVEL } from './bend';
import { cellsMark, MAX_CELL } from './cell';
import { labelOf } from './label';
import { round } from './round';
import { blockHeight, blockWidth, LINE_HEIGHT } from './text';
import type { Frame, Label, Mark, Scene, Stroke, Words } from './types';

/**
 * The course of one field: a column per period, the levels of both sides as lines from column to column, and under them
 * the forms of cooperation. For still pictures.
 */

/** Radius of a mark, and of the ring around a disc on the same level; how deep a row of cells is; in pixels. */
const MARK = 5.5;
const SHARED = 9.5;
const DEPTH = 11;

/** Between two things, and what sets the cells apart from the levels. */
const GAP = 6;
const APART = 20;

/** What is asked for. */
export interface Course {
	sector: SectorId;
	scores: Scores;
	frame: Required<Frame>;
	words: Words;
	/** What stands over the cells. */
	forms: string;
}

/** Where columns stand, by their middle, and levels. */
interface Grid {
	xs: number[];
	y: (level: number) => number;
}

/** Heads of columns, on one line if there is room. */
function headsOf({ scores: { periods }, frame, words }: Course, pitch: number) {
	const whole = periods.map((period) => [words.period(period)]);
	return blockWidth(whole.flat(), frame.text) + GAP <= pitch
		? whole
		: periods.map((period) => words.periodLines(period));
}

/** The levels of one side, and the line through them; a period without a level has no mark. */
function voice({ sector, scores }: Course, actor: Actor, { xs, y }: Grid) {
	const levelOf = (who: Actor, period: PeriodId) => scores.threat[threatKey(sector, who, period)];
	const marks = scores.periods.flatMap((period, i): Mark[] => {
		const level = levelOf(actor, period);
		if (!level) return [];
		const { value, confidence } = level;
		const isShared = ACTORS.every((who) => levelOf(who, period)?.value === value);
		return [
			{
				key: `${actor}:${period}`,
				shape: actor === 'eu' ? 'disc' : 'ring',
				sector,
				actor,
				period,
				value,
				x: xs[i] ?? 0,
				y: y(value),
				size: isShared && actor === 'japan' ? SHARED : MARK,
				loose: confidence === 'low',
				opacity: 1
			}
		];
	});
	const d = `M${marks.map((mark) => `${round(mark.x)} ${round(mark.y)}`).join('L')}`;
	const thread: Stroke = { key: actor, kind: 'thread', sector, actor, d, opacity: 1 };
	return { marks, thread };
}

/** The forms of cooperation of each period. */
const cellsAt = ({ sector, scores }: Course, xs: readonly number[], y: number): Mark[] =>
	scores.periods.map((period, i) =>
		cellsMark(scores, sector, period, { x: xs[i] ?? 0, y, size: 4 * MAX_CELL, depth: DEPTH })
	);

/** Lays a course out; pure, as every scene is. */
export function courseScene(course: Course): Scene {
	const { sector, scores, frame, forms } = course;
	const { width, height, text } = frame;
	const left = blockWidth([String(MAX_LEVEL)], text, 'regular') + GAP;
	const pitch = (width - left) / Math.max(1, scores.periods.length);
	const xs = scores.periods.map((_, i) => left + pitch * (i + 0.5));
	const heads = headsOf(course, pitch);
	const line = text * LINE_HEIGHT;
	const cells = height - DEPTH / 2 - 1;
	const over = cells - DEPTH / 2 - GAP - line;
	const top = Math.max(...heads.map((lines) => blockHeight(lines, text))) + GAP + SHARED;
	const unit = (over - APART - top) / MAX_LEVEL;
	const grid: Grid = { xs, y: (level) => top + (MAX_LEVEL - level) * unit };
	const voices = ACTORS.map((actor) => voice(course, actor, grid));

	const levels = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => level);
	const guides = levels.map((level): Stroke => ({
		key: String(level),
		kind: level === 0 ? 'baseline' : 'grid',
		d: `M${round(left)} ${round(grid.y(level))}H${round(width)}`,
		opacity: 1
	}));
	const ticks = levels.map((level): Label =>
		labelOf(`tick:${level}`, 'tick', [String(level)], text, { y: grid.y(level) - line / 2 })
	);
	const columns = heads.map((lines, i): Label => {
		const label = labelOf(`column:${i}`, 'column', lines, text, { anchor: 'middle' });
		return { ...label, x: (xs[i] ?? 0) - label.width / 2 };
	});
	return {
		view: {
			chart: 'dotplot',
			periods: scores.periods,
			show: [...ACTORS],
			raise: [sector],
			order: 'sector'
		},
		frame,
		areas: [],
		guides,
		links: voices.map(({ thread }) => thread),
		marks: [...voices.flatMap(({ marks }) => marks), ...cellsAt(course, xs, cells)],
		labels: [...columns, ...ticks, labelOf('forms', 'column', [forms], text, { x: left, y: over })],
		keys: [],
		summary: ''
	};
}
