import { cooperationKey } from '../index/keys';
import type { PeriodId, Scores, SectorId, Verdict } from '../index/types';
import { MAX_LEVEL } from './bend';
import { spread } from './boxes';
import { labelOf } from './label';
import { arrange, bandOf } from './lanes';
import { linePath, type Ends } from './line';
import { numbersOf } from './numbers';
import { cellsMark, MAX_CELL, MIN_CELL } from './cell';
import { leaderTo, LINE_GAP } from './slope/leader';
import { summarise } from './summary';
import { blockHeight, blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Area, Frame, Label, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The ladder (`slope`): a column per period, a band per number of forms of cooperation, a line per
 * sector. Sectors with the same score stand in lanes of their own inside the band, so that each line
 * can be followed; height within a band means nothing.
 */

/** Room above the highest and below the lowest lane of a band, in lanes. */
const BAND_MARGIN = 0.35;

/** Height of the lowest band while it is empty, in lanes. */
const EMPTY_LANES = 0.8;

/** From this width on, bands are named in words. */
const WORDY_WIDTH = 620;

/** Smallest height of a mark, in pixels. */
const MIN_DEPTH = 4;

/** Smallest distance between columns, in widths of a mark, that names beside the lines may leave. */
const NAMED_PITCH = 2.4;

/** Space between a mark and the end of its band, a label and what it labels. */
const MARK_GAP = 4;
const LABEL_GAP = 8;

/** Every score a band stands for, lowest first. */
const SCORES = Array.from({ length: MAX_LEVEL + 1 }, (_, score) => score);

/** Half the extent of a verdict, and what it takes beside the names with its gap, in pixels. */
const VERDICT = 5.5;
const VERDICT_ROOM = 2 * VERDICT + LABEL_GAP - 2;

/** The language of this picture. */
export interface LadderWords extends Words {
	/** A verdict in a word or two, as it stands beside a name; left out by those who show none. */
	verdict?: (verdict: Verdict) => string;
}

/** What is asked for, together. */
interface Brief {
	/** Verdicts to be shown; none if the view shows none. */
	verdicts: NonNullable<Scores['verdicts']>;
	scores: Scores;
	periods: readonly PeriodId[];
	frame: Required<Frame>;
	words: LadderWords;
}

/** The head of a column, before it is known how high it stands. */
type Head = Pick<Label, 'lines' | 'x' | 'width' | 'height'>;

/** Where columns stand, and the words that decide it. */
interface Columns {
	/** Left and right edge of the bands. */
	left: number;
	right: number;
	/** Middle of each column, and the distance between two. */
	xs: number[];
	pitch: number;
	/** Width of a mark. */
	glyph: number;
	bandNames: string[];
	heads: Head[];
	/** What stands beside the line of each sector: its name, or its number. */
	role: 'sector' | 'number';
	names: Map<SectorId, string>;
	/** How each sector fared, in a word or two behind its name; empty where there is no room for that. */
	fared: Map<SectorId, string>;
}

/** Where bands stand, and marks in them. */
interface Rows {
	/** Top and height of the band of each score. */
	bands: readonly { y: number; height: number }[];
	/** Height of a mark. */
	depth: number;
	yOf: (sector: SectorId, period: PeriodId) => number;
}

/** Columns between the names of bands on the left and these names of sectors on the right. */
function columnsBeside(
	brief: Brief,
	role: Columns['role'],
	names: Columns['names'],
	fared: Columns['fared']
): Columns {
	const { periods, frame, words } = brief;
	const aside = verdictRoom(brief) + wordRoom(fared, frame.text);
	const glyph = 4 * Math.max(MIN_CELL, Math.min(MAX_CELL, frame.width / 70));
	const bandNames = SCORES.map((n) => (frame.width < WORDY_WIDTH ? String(n) : words.band(n)));
	const left = blockWidth(bandNames, frame.text, 'regular') + LABEL_GAP;
	const right = frame.width - blockWidth([...names.values()], frame.text) - LABEL_GAP - aside;
	const inset = glyph / 2 + MARK_GAP;
	const pitch = (right - left - 2 * inset) / Math.max(1, periods.length - 1);
	const xs = periods.map((_, c) => left + inset + pitch * c);
	const whole = headsOver(xs, brief, (period) => [words.period(period)]);
	const heads = areApart(whole) ? whole : headsOver(xs, brief, (id) => words.periodLines(id));
	return { left, right, xs, pitch, glyph, bandNames, heads, role, names, fared };
}

/** What verdicts take between the bands and the names. */
const verdictRoom = ({ verdicts }: Brief): number =>
	Object.keys(verdicts).length > 0 ? VERDICT_ROOM : 0;

/** What the words behind the names take with their gap. */
const wordRoom = (fared: Columns['fared'], text: number): number =>
	fared.size > 0 ? blockWidth([...fared.values()], text, 'regular') + LABEL_GAP : 0;

/** How sectors fared, in words. */
function faredIn({ scores, verdicts, words }: Brief): Columns['fared'] {
	return new Map(
		scores.sectors.flatMap((sector): [SectorId, string][] => {
			const found = verdicts[sector];
			return found && words.verdict ? [[sector, words.verdict(found.verdict)]] : [];
		})
	);
}

/** Heads of columns, centred over them as far as the frame allows. */
function headsOver(
	xs: readonly number[],
	{ periods, frame }: Brief,
	linesOf: (period: PeriodId) => readonly string[]
): Head[] {
	return periods.map((period, c) => {
		const lines = linesOf(period);
		const width = blockWidth(lines, frame.text);
		const x = Math.max(0, Math.min(frame.width - width, (xs[c] ?? 0) - width / 2));
		return { lines, x, width, height: blockHeight(lines, frame.text) };
	});
}

/** Whether heads leave a gap between each other. */
function areApart(heads: readonly Head[]): boolean {
	return heads.slice(1).every(({ x }, i) => {
		const before = heads[i];
		return !before || x - before.x - before.width >= LABEL_GAP;
	});
}

/**
 * Columns beside names and what became of each in words, beside names alone where those words would press the columns
 * together, or beside numbers where names would.
 */
function columnsOf(brief: Brief): Columns {
	const { scores, words } = brief;
	const names = new Map(scores.sectors.map((sector) => [sector, words.sector(sector)]));
	const numbers = new Map(numbersOf(scores).map(({ n, sector }) => [sector, String(n)]));
	const none: Columns['fared'] = new Map();
	const fared = faredIn(brief);
	const named = [fared, none].map((told) => columnsBeside(brief, 'sector', names, told));
	const roomy = named.find(
		({ heads, pitch, glyph }) => areApart(heads) && pitch >= glyph * NAMED_PITCH
	);
	return roomy ?? columnsBeside(brief, 'number', numbers, none);
}

/**
 * Lanes of each band: as many as its fullest column ever needs, so that it stays while columns come and go. The lowest is
 * hardly more than a line while no column of the picture has anything in it.
 */
function laneCounts(scores: Scores, periods: readonly PeriodId[]): number[] {
	const most = (score: number, columns: readonly PeriodId[]): number =>
		Math.max(
			...columns.map(
				(period) => scores.sectors.filter((s) => bandOf(scores, s, period) === score).length
			)
		);
	return SCORES.map((score) =>
		score === 0 && most(score, periods) === 0
			? EMPTY_LANES
			: Math.max(1, most(score, scores.periods)) + 2 * BAND_MARGIN
	);
}

/** Bands between two heights, the highest score on top. */
function rowsOf({ scores, periods }: Brief, top: number, bottom: number): Rows {
	const counts = laneCounts(scores, periods);
	const lane = (bottom - top) / counts.reduce((sum, count) => sum + count, 0);
	const bands = counts.map((count, score) => {
		const above = counts.slice(score + 1).reduce((sum, n) => sum + n, 0);
		return { y: top + above * lane, height: count * lane };
	});
	const ys = new Map<string, number>();
	arrange(scores, periods).forEach((column, c) =>
		column.forEach((sectors, score) => {
			const { y, height } = bands[score] ?? { y: top, height: 0 };
			const margin = BAND_MARGIN * lane;
			const share = (height - 2 * margin) / sectors.length;
			sectors.forEach((sector, i) => {
				ys.set(cooperationKey(sector, periods[c] ?? ''), y + margin + share * (i + 0.5));
			});
		})
	);
	return {
		bands,
		depth: Math.max(MIN_DEPTH, Math.min(MAX_CELL, lane * 0.55)),
		yOf: (sector, period) => ys.get(cooperationKey(sector, period)) ?? top
	};
}

function areasOf({ left, right }: Columns, { bands }: Rows): Area[] {
	return bands.map(({ y, height }, score) => ({
		key: `band:${score}`,
		x: left,
		y: y + 1,
		width: right - left,
		height: height - 2,
		opacity: 1
	}));
}

function marksOf({ scores, periods }: Brief, { xs, glyph }: Columns, rows: Rows): Mark[] {
	return scores.sectors.flatMap((sector) =>
		periods.map((period, c) =>
			cellsMark(scores, sector, period, {
				x: xs[c] ?? 0,
				y: rows.yOf(sector, period),
				size: glyph,
				depth: rows.depth
			})
		)
	);
}

/** The line of each sector from period to period. */
function linesOf({ scores, periods }: Brief, { xs, glyph }: Columns, { yOf }: Rows): Stroke[] {
	const gap = glyph / 2 + LINE_GAP;
	return scores.sectors.flatMap((sector) =>
		periods.slice(1).map((period, c): Stroke => {
			const before = periods[c] ?? period;
			const [from, to] = [xs[c] ?? 0, xs[c + 1] ?? 0];
			const ends: Ends = [from + gap, yOf(sector, before), to - gap, yOf(sector, period)];
			const key = `line:${sector}:${before}:${period}`;
			return { key, kind: 'line', sector, d: linePath(ends), opacity: 1, ends };
		})
	);
}

/** Heads of columns, standing on a common line. */
function headLabels({ periods }: Brief, { heads }: Columns, bottom: number): Label[] {
	return heads.map((head, c) => ({
		key: `column:${periods[c]}`,
		role: 'column',
		...head,
		y: bottom - head.height,
		anchor: 'middle',
		opacity: 1
	}));
}

/** Names of the bands, beside them; in a low picture they move apart to stay legible. */
function bandLabels(
	{ frame }: Brief,
	{ left, bandNames }: Columns,
	{ bands }: Rows,
	top: number
): Label[] {
	const height = frame.text * LINE_HEIGHT;
	const wishes = bands.map((band) => band.y + band.height / 2).reverse();
	const placed = spread(wishes, height, top + height / 2, frame.height - height / 2).reverse();
	return bandNames.map((name, score) => {
		const width = textWidth(name, frame.text, 'regular');
		return {
			key: `band:${score}`,
			role: 'band',
			lines: [name],
			x: left - LABEL_GAP - width,
			y: (placed[score] ?? 0) - height / 2,
			width,
			height,
			anchor: 'end',
			opacity: 1
		};
	});
}

/** What stands beside the last mark of each line; where it had to move, a leader shows whose it is. */
function lineLabels(
	brief: Brief,
	{ right, xs, glyph, role, names, fared }: Columns,
	{ yOf }: Rows,
	top: number
): { labels: Label[]; leaders: Stroke[]; verdicts: Mark[] } {
	const { scores, periods, frame } = brief;
	const height = frame.text * LINE_HEIGHT;
	const last = periods.at(-1) ?? '';
	const order = [...scores.sectors].sort((a, b) => yOf(a, last) - yOf(b, last));
	const wishes = order.map((sector) => yOf(sector, last));
	const placed = spread(wishes, height, top + height / 2, frame.height - height / 2);
	const start = right + LABEL_GAP;
	const x = start + verdictRoom(brief);
	const labels = order.map((sector, i): Label => {
		const name = names.get(sector) ?? sector;
		const width = textWidth(name, frame.text);
		const y = (placed[i] ?? 0) - height / 2;
		const key = `${role}:${sector}`;
		return { key, role, sector, lines: [name], x, y, width, height, anchor: 'start', opacity: 1 };
	});
	const widest = blockWidth([...fared.values()], frame.text, 'regular');
	const told = order.flatMap((sector, i): Label[] => {
		const word = fared.get(sector);
		if (word === undefined) return [];
		const lines = [word];
		const place = { sector, x: frame.width - widest, y: (placed[i] ?? 0) - height / 2 };
		return [labelOf(`verdict:${sector}`, 'band', lines, frame.text, place)];
	});
	const edge = (xs.at(-1) ?? 0) + glyph / 2;
	const leaders = order.flatMap((sector, i) =>
		leaderTo(sector, [edge, wishes[i] ?? 0], [start, placed[i] ?? 0])
	);
	const verdicts = order.flatMap((sector, i): Mark[] => {
		const found = brief.verdicts[sector];
		if (!found) return [];
		return [
			{
				key: `verdict:${sector}`,
				shape: `verdict-${found.verdict}`,
				sector,
				value: 0,
				x: start + VERDICT,
				y: placed[i] ?? 0,
				size: VERDICT,
				loose: found.confidence === 'low',
				opacity: 1
			}
		];
	});
	return { labels: [...labels, ...told], leaders, verdicts };
}

/** Lays out the ladder. */
export function slopeScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: LadderWords
): Scene {
	const verdicts = view.verdicts ? (scores.verdicts ?? {}) : {};
	const brief: Brief = { scores, periods: view.periods, frame, words, verdicts };
	const columns = columnsOf(brief);
	const headsEnd = Math.max(...columns.heads.map(({ height }) => height));
	const top = headsEnd + LABEL_GAP;
	const rows = rowsOf(brief, top, frame.height);
	const { labels, leaders, verdicts: fared } = lineLabels(brief, columns, rows, top);
	return {
		view,
		frame,
		areas: areasOf(columns, rows),
		guides: [],
		links: [...linesOf(brief, columns, rows), ...leaders],
		marks: [...marksOf(brief, columns, rows), ...fared],
		labels: [
			...headLabels(brief, columns, headsEnd),
			...bandLabels(brief, columns, rows, top),
			...labels
		],
		keys: columns.role === 'number' ? numbersOf(scores) : [],
		summary: summarise(view, scores, words)
	};
}
