import type { DataRecord } from '../record/types';
import type { TimelineEntry } from './types';

/**
 * Milestones and shocks in time order, from `data/timeline.csv`.
 *
 * @param cited Sources that the story rests on: what it tells of matters more than what it passes over.
 */
export function sliceTimeline(
	{ timeline }: DataRecord,
	cited: ReadonlySet<string> = new Set()
): TimelineEntry[] {
	return timeline
		.map(({ date, title, scope, sectors, confidence, sources }): TimelineEntry => ({
			date,
			title,
			scope,
			sectors,
			confidence,
			...(sources.some((id) => cited.has(id)) && { told: true })
		}))
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
