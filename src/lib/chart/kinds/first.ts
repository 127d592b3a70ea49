import type { ChartKind, FIRST_CHARTS } from '../../scene/view';
import { levels } from './levels';
import type { Kind } from './types';

type FirstChart = (typeof FIRST_CHARTS)[number];

/** The charts that a page has at once. */
const FIRST: Record<FirstChart, Kind> = { radar: levels, dotplot: levels };

/** The kind of a chart if it is one of the first. */
export const firstKind = (chart: ChartKind): Kind | undefined =>
	(FIRST as Partial<Record<ChartKind, Kind>>)[chart];
