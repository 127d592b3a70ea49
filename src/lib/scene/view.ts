import type { Actor, ContextTopic, PeriodId, SectorId } from '../index/types';

/** Scenes that the story opens with: a page has them at once. */
export const FIRST_CHARTS = ['radar', 'dotplot'] as const;

/** Scenes of later chapters: a page loads each when the reader comes near. */
export const LATER_CHARTS = [
	'slope',
	'difference',
	'scatter',
	'timeline',
	'articles',
	'opinion',
	'context'
] as const;

export const CHART_KINDS = [...FIRST_CHARTS, ...LATER_CHARTS] as const;

/** Which scene draws the view. */
export type ChartKind = (typeof CHART_KINDS)[number];

/** How sectors are ordered along the unrolled line. */
export type Order = 'sector' | 'gap';

/** Where the cells of an agreement's articles stand: in a field, or on the spokes they belong to. */
export type Place = 'field' | 'spokes';

/** The fewest sectors that a chart can be drawn for. */
export const FEWEST_SECTORS = 3;

/**
 * What the reader sees, as one small serialisable value. A step of the story, an embed and a
 * bookmark are all just a `View`; language, theme and frame size are not part of it.
 */
export interface View {
	chart: ChartKind;
	/**
	 * Periods in time order: two to four for `slope`, none for charts that have no period, one for all others. A `timeline`
	 * may have one, whose dial then stands under it.
	 */
	periods: PeriodId[];
	/** Actors whose marks are drawn (`radar` and `dotplot`); empty for the empty dial. */
	show: Actor[];
	/** Raised sectors; when not empty, all others are muted. */
	raise: SectorId[];
	/** Order of sectors along the line; only `dotplot` may use `gap`. */
	order: Order;
	/** First and last year of a `timeline`. */
	span?: [from: number, to: number];
	/** First and last day of a `timeline` that does not begin and end with its years. */
	days?: readonly [first: string, last: string];
	/** Date of the milestone of a `timeline` that is told of, as the record has it. */
	pick?: string;
	/** Where the cells of `articles` stand. */
	place?: Place;
	/** What a `context` measures. */
	topic?: ContextTopic;
	/** Whether a `slope` says how each sector fared against what was expected. */
	verdicts?: boolean;
}
