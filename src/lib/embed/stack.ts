import { m } from '../paraglide/messages';
import type { Kind } from '../chart/kinds/types';
import { tell } from '../chart/picture';
import { opensText } from '../chart/source';
import type { Scores } from '../index/types';
import type { Words } from '../scene/types';
import type { Stack } from './size';
import { titleOf, type Titled } from './title';

/** What the credit line of an embed says. */
export const creditOf = (version: string): string =>
	[m.embed_credit(), m.embed_version({ version }), m.embed_terms(), m.embed_get()].join(' · ');

/**
 * What takes up room in a state of a figure.
 *
 * @param around What does not depend on the state.
 */
export function stackOf(
	state: Titled,
	kind: Kind,
	scores: Scores,
	words: Words,
	around: Pick<Stack, 'states' | 'credit'>
): Stack {
	const { view } = state.subject;
	return {
		...around,
		title: titleOf(state, kind, words),
		unit: kind.unit(view, scores),
		legend: kind.legend(view, scores),
		summary: tell(state.subject, kind, scores, words),
		source: kind.source(view, scores),
		opens: opensText(kind),
		isRound: view.chart === 'radar',
		numbers: kind.table(view, scores, words) !== undefined
	};
}
