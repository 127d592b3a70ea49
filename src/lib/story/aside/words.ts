import { actorName } from '../../chart/words';
import { m } from '../../paraglide/messages';
import type { PeriodId, Scores, SectorId } from '../../index/types';
import { levelsOf } from '../../scene/closed-dial';
import type { Words } from '../../scene/types';
import { ACTOR } from './dial';

/** The dial in words: every spoke with its level, in the order in which it stands. */
export function dialLabel(
	scores: Scores,
	words: Words,
	period: PeriodId,
	order: readonly SectorId[]
): string {
	const levels = levelsOf(scores, ACTOR, period, order);
	const list = order.map((sector, i) =>
		m.aside_spoke({ sector: words.sector(sector), level: levels[i] ?? '' })
	);
	return m.aside_dial({
		actor: actorName(ACTOR),
		period: words.period(period),
		list: list.join(', ')
	});
}

/** How much this outline encloses, beside the one in our order. */
export function areaSentence(more: number): string {
	const n = Math.abs(more);
	if (more === 0) return m.aside_restored();
	return more > 0 ? m.aside_more({ n }) : m.aside_less({ n });
}
