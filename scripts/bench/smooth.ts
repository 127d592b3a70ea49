/** Whether the story scrolls as smoothly as is asked, from what was measured. Pure. */
import { ms, percent } from './text';

/** How one scroll through a page went. */
export interface Frames {
	/** Number of frames. */
	count: number;
	/** Share of frames that took longer than one at 60 per second, 0 to 1. */
	over16: number;
	/** Share of frames that took longer than 50 ms, which the eye sees. */
	over50: number;
	/** Longest frame, in milliseconds. */
	longest: number;
	/** Median frame, in milliseconds. */
	median: number;
	/** Work of scripts, style and layout per frame, in milliseconds. */
	work: number;
}

/** How much larger the share of late frames may be than without the figure, and how long a frame may take. */
const MOST_LATE = 0.02;
const LONGEST = 100;

/** One thing that is asked for, what was found, and whether it holds. */
export interface Limit {
	asked: string;
	found: string;
	holds: boolean;
}

/** The round in which least was late: whatever else the machine did only adds to it. */
export function best(rounds: readonly Frames[]): Frames | undefined {
	return [...rounds].sort((a, b) => a.over16 - b.over16 || a.longest - b.longest)[0];
}

/**
 * The limits of one size of window.
 *
 * @param figure Rounds with the figure.
 * @param bare Rounds with the same text and no figure, in the same run.
 */
export function frameLimits(
	size: string,
	figure: readonly Frames[],
	bare: readonly Frames[]
): Limit[] {
	const [ours, empty] = [best(figure), best(bare)];
	if (!ours || !empty) throw new RangeError(`nothing was measured for ${size}`);
	const more = ours.over16 - empty.over16;
	const longest = Math.min(...figure.map((round) => round.longest));
	// What the page alone cannot do on this machine is not asked of the figure.
	const allowed = Math.max(LONGEST, ...bare.map((round) => round.longest));
	return [
		{
			asked: `${size}: late frames, at most ${percent(MOST_LATE)} more than without the figure`,
			found: percent(more),
			holds: more <= MOST_LATE
		},
		{
			asked: `${size}: no frame over ${ms(allowed)}`,
			found: ms(longest),
			holds: longest <= allowed
		}
	];
}

/** A list that must be empty. */
export const none = (asked: string, found: readonly string[]): Limit => ({
	asked,
	found:
		found.length === 0 ? 'none' : `${found.length}: ${[...new Set(found)].slice(0, 4).join('; ')}`,
	holds: found.length === 0
});
