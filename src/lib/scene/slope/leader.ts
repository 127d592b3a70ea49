import type { SectorId } from '../../index/types';
import { straight } from '../line';
import type { Stroke } from '../types';

/** A name further than this from its mark is led to it, in pixels. */
const FROM = 3;

/** Space before and after lines of the ladder, in pixels. */
export const LINE_GAP = 2;

type Point = readonly [x: number, y: number];

/**
 * The line from a mark of the last column to a name that had to move; none where the name stands beside its mark.
 *
 * @param from Right end of the mark.
 * @param to Left end of the name, or of what stands before it.
 */
export function leaderTo(sector: SectorId, [x0, y0]: Point, [x1, y1]: Point): Stroke[] {
	if (Math.abs(y1 - y0) < FROM) return [];
	const ends = [x0 + LINE_GAP, y0, x1 - LINE_GAP, y1] as const;
	return [straight(`leader:${sector}`, 'leader', ends, { sector })];
}
