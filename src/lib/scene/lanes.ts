import { cooperationKey } from '../index/keys';
import type { PeriodId, Scores, SectorId } from '../index/types';
import { MAX_LEVEL } from './bend';

/** Sectors of each band in each column, from top to bottom: `lanes[column][score]`. */
export type Lanes = SectorId[][][];

/** Passes of the search for lanes with few crossings; it settles long before. */
const SWEEPS = 8;

/** The band that a score stands in; a recipe with weights gives fractions, a band takes them rounded. */
export function bandOf(scores: Scores, sector: SectorId, period: PeriodId): number {
	return Math.round(scores.cooperation[cooperationKey(sector, period)]?.value ?? 0);
}

/** Rank of every sector within a column, counted from the top. */
function ranks(column: readonly SectorId[][]): Map<SectorId, number> {
	const flat = [...column].reverse().flat();
	return new Map(flat.map((sector, i) => [sector, i]));
}

/** How many pairs of lines cross between neighbouring columns. */
export function crossings(lanes: Lanes): number {
	let count = 0;
	for (let c = 1; c < lanes.length; c++) {
		// Read down the later column, every pair that stands the other way round in the earlier crosses.
		const before = ranks(lanes[c - 1] ?? []);
		const after = [...ranks(lanes[c] ?? []).keys()].map((sector) => before.get(sector) ?? 0);
		after.forEach((rank, i) => {
			for (const lower of after.slice(i + 1)) if (lower < rank) count++;
		});
	}
	return count;
}

/** Sectors of each band in each column, in their usual order. */
function unarranged(scores: Scores, periods: readonly PeriodId[]): Lanes {
	return periods.map((period) => {
		const bands: SectorId[][] = Array.from({ length: MAX_LEVEL + 1 }, () => []);
		for (const sector of scores.sectors) bands[bandOf(scores, sector, period)]?.push(sector);
		return bands;
	});
}

/** The lanes with each band of a column put in the order of the neighbouring column, one after another. */
function swept(lanes: Lanes, forward: boolean): Lanes {
	const next = lanes.map((column) => column.map((band) => [...band]));
	const columns = next.map((_, c) => c);
	if (!forward) columns.reverse();
	for (const c of columns.slice(1)) {
		const neighbour = ranks(next[forward ? c - 1 : c + 1] ?? []);
		const rank = (sector: SectorId): number => neighbour.get(sector) ?? 0;
		for (const band of next[c] ?? []) band.sort((a, b) => rank(a) - rank(b));
	}
	return next;
}

/**
 * Lanes for each column, found by sweeping to and fro and putting the sectors of a band in the order
 * they have in the neighbouring column (the barycentre method of layered graph drawing); the best of
 * all passes is kept.
 */
export function arrange(scores: Scores, periods: readonly PeriodId[]): Lanes {
	let lanes = unarranged(scores, periods);
	let best = lanes;
	let fewest = crossings(lanes);
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		lanes = swept(lanes, sweep % 2 === 0);
		const crossed = crossings(lanes);
		if (crossed < fewest) [best, fewest] = [lanes, crossed];
	}
	return best;
}
