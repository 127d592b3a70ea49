import { linkHorizontal } from 'd3-shape';
import type { PeriodId, Scores, SectorId } from '../index/types';
import { spread } from './boxes';
import { MAX_LEVEL } from './bend';
import { summarise } from './summary';
import { blockHeight, blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Area, Frame, Label, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The ladder (`slope`): a column per period, a band per number of forms of cooperation, a line per
 * sector. Sectors with the same score stand in lanes of their own inside the band, so that each line
 * can be followed; height within a band means nothing.
 */

/** Passes of the search for lanes with few crossings; it settles long before. */
const SWEEPS = 8;

/** Room above the highest and below the lowest lane of a band, in lanes. */
const BAND_MARGIN = 0.35;

/** From this width on, bands are named in words. */
const WORDY_WIDTH = 620;

/** Sectors of each band in each column, from top to bottom: `lanes[column][score]`. */
type Lanes = SectorId[][][];

const key = (sector: SectorId, period: PeriodId): string => `${sector}:${period}`;

function scoreOf(scores: Scores, sector: SectorId, period: PeriodId): number {
	return scores.cooperation[key(sector, period)]?.value ?? 0;
}

/** The band that a score stands in; a recipe with weights gives fractions, a band takes them rounded. */
const bandOf = (score: number): number => Math.round(score);

/** Rank of every sector within a column, counted from the top. */
function ranks(column: readonly SectorId[][]): Map<SectorId, number> {
	const flat = [...column].reverse().flat();
	return new Map(flat.map((sector, i) => [sector, i]));
}

/** How many pairs of lines cross between neighbouring columns. */
export function crossings(lanes: Lanes): number {
	let count = 0;
	for (let c = 1; c < lanes.length; c++) {
		const before = ranks(lanes[c - 1] ?? []);
		const after = ranks(lanes[c] ?? []);
		const sectors = [...before.keys()];
		const rise = (a: SectorId, b: SectorId, r: Map<SectorId, number>): number => (r.get(a) ?? 0) - (r.get(b) ?? 0);
		sectors.forEach((a, i) => {
			for (const b of sectors.slice(i + 1)) if (rise(a, b, before) * rise(a, b, after) < 0) count++;
		});
	}
	return count;
}

/**
 * Lanes for each column, found by sweeping to and fro and putting the sectors of a band in the order they have
 * in the neighbouring column (the barycentre method of layered graph drawing); the best of all passes is kept.
 */
export function arrange(scores: Scores, periods: readonly PeriodId[]): Lanes {
	let lanes: Lanes = periods.map((period) => {
		const bands: SectorId[][] = Array.from({ length: MAX_LEVEL + 1 }, () => []);
		for (const sector of scores.sectors) bands[bandOf(scoreOf(scores, sector, period))]?.push(sector);
		return bands;
	});
	let best = lanes;
	let fewest = crossings(lanes);
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		const forward = sweep % 2 === 0;
		const next = lanes.map((column) => column.map((band) => [...band]));
		const columns = next.map((_, c) => c);
		if (!forward) columns.reverse();
		columns.slice(1).forEach((c) => {
			const neighbour = ranks(next[forward ? c - 1 : c + 1] ?? []);
			for (const band of next[c] ?? []) band.sort((a, b) => (neighbour.get(a) ?? 0) - (neighbour.get(b) ?? 0));
		});
		lanes = next;
		const crossed = crossings(lanes);
		if (crossed < fewest) [best, fewest] = [lanes, crossed];
	}
	return best;
}

/** Top and height of each band in lanes, and the whole; bands are as tall as their fullest column ever is. */
function bandHeights(scores: Scores): { tops: number[]; heights: number[]; total: number } {
	const heights = Array.from({ length: MAX_LEVEL + 1 }, (_, score) => {
		const full = scores.periods.map((p) => scores.sectors.filter((s) => bandOf(scoreOf(scores, s, p)) === score).length);
		return Math.max(1, ...full) + 2 * BAND_MARGIN;
	});
	const tops: number[] = [];
	let total = 0;
	for (let score = MAX_LEVEL; score >= 0; score--) {
		tops[score] = total;
		total += heights[score] ?? 0;
	}
	return { tops, heights, total };
}

const curve = linkHorizontal<readonly [number, number, number, number], [number, number]>()
	.source(([x0, y0]) => [x0, y0])
	.target(([, , x1, y1]) => [x1, y1]);

/** Path of a line between two marks: level at both ends, so that it leaves and meets marks cleanly. */
export function linePath(ends: readonly [number, number, number, number]): string {
	const rounded = ends.map((n) => Math.round(n * 100) / 100) as unknown as typeof ends;
	return curve(rounded) ?? '';
}

/** Lays out the ladder. */
export function slopeScene(view: View, scores: Scores, frame: Required<Frame>, words: Words): Scene {
	const { periods } = view;
	const line = frame.text * LINE_HEIGHT;
	const cell = Math.max(5, Math.min(9, frame.width / 70));
	const glyph = cell * 4;

	const named = frame.width >= WORDY_WIDTH;
	const bandName = (score: number): string => (named ? words.band(score) : String(score));
	const bandNames = Array.from({ length: MAX_LEVEL + 1 }, (_, score) => bandName(score));
	const nameWidth = Math.max(...scores.sectors.map((s) => textWidth(words.sector(s), frame.text)));
	const left = Math.max(...bandNames.map((n) => textWidth(n, frame.text, 'regular'))) + 10;
	const right = frame.width - nameWidth - 8;

	const inset = glyph / 2 + 4;
	const columnX = (c: number): number => left + inset + ((right - left - 2 * inset) * c) / Math.max(1, periods.length - 1);
	const pitch = (right - left - 2 * inset) / Math.max(1, periods.length - 1);
	const whole = periods.every((p) => textWidth(words.period(p), frame.text) + 8 <= pitch);
	const heads = periods.map((p) => (whole ? [words.period(p)] : words.periodLines(p)));
	const headHeight = Math.max(...heads.map((h) => blockHeight(h, frame.text)));

	const top = headHeight + 8;
	const { tops, heights, total } = bandHeights(scores);
	const lane = (frame.height - top - 2) / total;
	const bandTop = (score: number): number => top + (tops[score] ?? 0) * lane;
	const bandHeight = (score: number): number => (heights[score] ?? 0) * lane;
	const depth = Math.max(4, Math.min(9, lane * 0.55));

	const lanes = arrange(scores, periods);
	const laneY = new Map<string, number>();
	lanes.forEach((column, c) =>
		column.forEach((band, score) =>
			band.forEach((sector, i) => {
				const room = bandHeight(score) - 2 * BAND_MARGIN * lane;
				const y = bandTop(score) + BAND_MARGIN * lane + (room * (i + 0.5)) / band.length;
				laneY.set(key(sector, periods[c] ?? ''), y);
			})
		)
	);
	const yOf = (sector: SectorId, period: PeriodId): number => laneY.get(key(sector, period)) ?? 0;

	const areas: Area[] = bandNames.map((_, score) => ({
		key: `band:${score}`,
		x: left,
		y: bandTop(score) + 1,
		width: right - left,
		height: bandHeight(score) - 2,
		opacity: 1
	}));

	const marks: Mark[] = scores.sectors.flatMap((sector) =>
		periods.map((period, c) => {
			const cooperation = scores.cooperation[key(sector, period)];
			return {
				key: key(sector, period),
				shape: 'cells',
				sector,
				period,
				value: cooperation?.value ?? 0,
				x: columnX(c),
				y: yOf(sector, period),
				size: glyph,
				depth,
				cells: cooperation?.forms ?? ['none', 'none', 'none', 'none'],
				loose: (cooperation?.low ?? 0) < (cooperation?.value ?? 0),
				opacity: 1
			} satisfies Mark;
		})
	);

	const links: Stroke[] = scores.sectors.flatMap((sector) =>
		periods.slice(1).map((period, i) => {
			const before = periods[i] ?? '';
			const gap = glyph / 2 + 2;
			const ends = [columnX(i) + gap, yOf(sector, before), columnX(i + 1) - gap, yOf(sector, period)] as const;
			return { key: `line:${sector}:${before}:${period}`, kind: 'line', sector, d: linePath(ends), opacity: 1, ends } satisfies Stroke;
		})
	);

	const columnLabels: Label[] = heads.map((lines, c) => {
		const width = blockWidth(lines, frame.text);
		const height = blockHeight(lines, frame.text);
		const x = Math.max(0, Math.min(frame.width - width, columnX(c) - width / 2));
		return { key: `column:${periods[c]}`, role: 'column', lines, x, y: headHeight - height, width, height, anchor: 'middle', opacity: 1 };
	});
	const bandLabels: Label[] = bandNames.map((name, score) => {
		const width = textWidth(name, frame.text, 'regular');
		const y = bandTop(score) + bandHeight(score) / 2 - line / 2;
		return { key: `band:${score}`, role: 'band', lines: [name], x: left - 10 - width, y, width, height: line, anchor: 'end', opacity: 1 };
	});

	const last = periods.at(-1) ?? '';
	const byHeight = [...scores.sectors].sort((a, b) => yOf(a, last) - yOf(b, last));
	const placed = spread(byHeight.map((s) => yOf(s, last)), line, top + line / 2 - 2, frame.height - line / 2);
	const nameX = right + 8;
	const sectorLabels: Label[] = byHeight.map((sector, i) => {
		const lines = [words.sector(sector)];
		const y = (placed[i] ?? 0) - line / 2;
		return { key: `sector:${sector}`, role: 'sector', sector, lines, x: nameX, y, width: textWidth(words.sector(sector), frame.text), height: line, anchor: 'start', opacity: 1 };
	});
	const leaders: Stroke[] = byHeight.flatMap((sector, i) => {
		const y = yOf(sector, last);
		const to = placed[i] ?? y;
		if (Math.abs(to - y) < 3) return [];
		const ends = [columnX(periods.length - 1) + glyph / 2 + 2, y, nameX - 2, to] as const;
		return [{ key: `leader:${sector}`, kind: 'leader', sector, d: linePath(ends), opacity: 1, ends } satisfies Stroke];
	});

	return {
		view,
		frame,
		areas,
		guides: [],
		links: [...links, ...leaders],
		marks,
		labels: [...columnLabels, ...bandLabels, ...sectorLabels],
		keys: [],
		summary: summarise(view, scores, words)
	};
}
