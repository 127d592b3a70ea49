/**
 * How alike the two rank a sector against how much they do together on it, and the four corners that these make. Prose and
 * picture count by the same.
 */
import { cooperationKey } from './keys';
import { gapOf } from './rankings';
import { FULL_SCORE } from './recipe';
import type { PeriodId, Scores, SectorId } from './types';

/** From this value on, levels count as close, and cooperation as much. */
export const HIGH = 3;

/** A sector with its two values; one without a level for both has none. */
export interface Spot {
	sector: SectorId;
	/** 4 for the same level, 0 for levels as far apart as can be. */
	closeness: number;
	/** Forms of cooperation, 0–4. */
	score: number;
}

/** A sector's place in one of four corners. */
export interface Corner {
	close: boolean;
	much: boolean;
}

/** Sectors with both values, in their usual order. */
export function spotsOf(scores: Scores, period: PeriodId): Spot[] {
	return scores.sectors.flatMap((sector) => {
		const gap = gapOf(scores, sector, period);
		if (gap === undefined) return [];
		const score = scores.cooperation[cooperationKey(sector, period)]?.value ?? 0;
		return [{ sector, closeness: FULL_SCORE - Math.abs(gap), score }];
	});
}

/** The corner that a sector stands in. */
export const cornerOf = ({ closeness, score }: Spot): Corner => ({
	close: closeness >= HIGH,
	much: score >= HIGH
});

const CORNERS = {
	close: ({ close }: Corner) => close,
	far: ({ close }: Corner) => !close,
	'close-much': ({ close, much }: Corner) => close && much,
	'close-little': ({ close, much }: Corner) => close && !much,
	'far-much': ({ close, much }: Corner) => !close && much,
	'far-little': ({ close, much }: Corner) => !close && !much
};

/** A corner, or the two on one side, by name. */
export type CornerName = keyof typeof CORNERS;

export const CORNER_NAMES = Object.keys(CORNERS);

/** Sectors in a corner, or in the two on one side. */
export function inCorner(scores: Scores, name: CornerName, period: PeriodId): SectorId[] {
	return spotsOf(scores, period)
		.filter((spot) => CORNERS[name](cornerOf(spot)))
		.map(({ sector }) => sector);
}
