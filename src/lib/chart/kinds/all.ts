import type { ChartKind } from '../../scene/view';
import { articles } from './articles';
import { context } from './context';
import { notedDifference } from './difference-noted';
import { notedSlope } from './ladder-noted';
import { levels } from './levels';
import { opinion } from './opinion';
import { scatter } from './scatter';
import { timeline } from './timeline';
import type { Kind } from './types';

const KINDS: Record<ChartKind, Kind> = {
	radar: levels,
	dotplot: levels,
	slope: notedSlope,
	difference: notedDifference,
	scatter,
	timeline,
	articles,
	opinion,
	context
};

/** The kind of any chart, for documents that are drawn on the server; pages' scripts use {@link loadKind} instead. */
export const kindOf = (chart: ChartKind): Kind => KINDS[chart];
