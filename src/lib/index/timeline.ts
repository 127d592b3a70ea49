import type { DataRecord } from '../record/types';
import type { TimelineEntry } from './types';

/** Milestones and shocks in time order, from `data/timeline.csv`. */
export function sliceTimeline({ timeline }: DataRecord): TimelineEntry[] {
	return timeline
		.map(({ date, title, scope, sectors, confidence }) => ({
			date,
			title,
			scope,
			sectors,
			confidence
		}))
		.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
