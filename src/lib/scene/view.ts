import type { Actor, PeriodId, SectorId } from '../index/types';

/** Which scene draws the view. */
export type ChartKind = 'radar' | 'dotplot' | 'slope';

export const CHART_KINDS = ['radar', 'dotplot', 'slope'] as const satisfies readonly ChartKind[];

/** How sectors are ordered along the unrolled line. */
export type Order = 'sector' | 'gap';

/**
 * What the reader sees, as one small serialisable value. A step of the story, an embed and a
 * bookmark are all just a `View`; language, theme and frame size are not part of it.
 */
export interface View {
	chart: ChartKind;
	/** One period for `radar` and `dotplot`; two to four, in time order, for `slope`. */
	periods: PeriodId[];
	/** Actors whose marks are drawn (`radar` and `dotplot`); empty for the empty dial. */
	show: Actor[];
	/** Raised sectors; when not empty, all others are muted. */
	raise: SectorId[];
	/** Order of sectors along the line; only `dotplot` may use `gap`. */
	order: Order;
}
