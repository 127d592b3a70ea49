import type { ChartKind, LATER_CHARTS } from '../../scene/view';
import { firstKind } from './first';
import type { Kind } from './types';

type LaterChart = (typeof LATER_CHARTS)[number];

/** The charts of later chapters, each a file of its own that is asked for when the reader comes near. */
const LATER: Record<LaterChart, () => Promise<Kind>> = {
	slope: async () => (await import('./ladder-noted')).notedSlope,
	difference: async () => (await import('./difference-noted')).notedDifference,
	scatter: async () => (await import('./scatter')).scatter,
	timeline: async () => (await import('./timeline')).timeline,
	articles: async () => (await import('./articles')).articles,
	opinion: async () => (await import('./opinion')).opinion,
	context: async () => (await import('./context')).context
};

const loaded = new Map<ChartKind, Promise<Kind>>();

/** The kind of any chart; each file is asked for once, and once more if that failed. */
export function loadKind(chart: ChartKind): Promise<Kind> {
	const first = firstKind(chart);
	if (first) return Promise.resolve(first);
	const known = loaded.get(chart);
	if (known) return known;
	const coming = LATER[chart as LaterChart]();
	loaded.set(chart, coming);
	coming.catch(() => loaded.delete(chart));
	return coming;
}
