import { m } from '../../paraglide/messages';
import { HIGH, spotsOf } from '../../index/corners';
import type { Scores } from '../../index/types';
import { readSpot, scatter, scatterWords } from '../../chart/kinds/scatter';
import type { Kind, Table } from '../../chart/kinds/types';
import { scatterScene, summariseScatter, type ScatterWords } from '../../scene/scatter';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { leftOut, withBlanks } from './missing';
import { readWeighed } from './weighed';
import { explained, isWeighed, toldAs } from './weighing';

/** How alike the two rank a field against how much they do together on it, by any recipe. */

const periodOf = (view: View): string => view.periods[0] ?? '';

const wordsFor = (words: Words, scores: Scores): ScatterWords => ({
	...scatterWords(words),
	...(isWeighed(scores, 'cooperation') && {
		up: m.explore_score(),
		counts: (f) => m.explore_scatter({ ...f, high: HIGH })
	})
});

/** What is drawn in words, and which fields have no place, as a level is missing. */
function summarise(view: View, scores: Scores, words: Words): string {
	const said = summariseScatter(view, scores, wordsFor(words, scores));
	const placed = new Set(spotsOf(scores, periodOf(view)).map(({ sector }) => sector));
	const left = scores.sectors.filter((sector) => !placed.has(sector));
	if (placed.size === 0) return said;
	return (
		said +
		leftOut(
			left.map((id) => words.running(id)),
			words
		)
	);
}

function tableOf(view: View, scores: Scores, words: Words): Table | undefined {
	const table = withBlanks(scatter.table(view, scores, words));
	if (!table || !isWeighed(scores, 'cooperation')) return table;
	const columns = [...table.columns.slice(0, -1), m.explore_score_column()];
	return explained({ ...table, columns }, scores, 'cooperation');
}

/** The scatter of closeness and cooperation. */
export const spots: Kind = {
	...scatter,
	layout: (view, scores, frame, words) => ({
		...scatterScene(view, scores, frame, wordsFor(words, scores)),
		summary: summarise(view, scores, words)
	}),
	summarise,
	unit: (view, scores) => {
		const total = spotsOf(scores, periodOf(view)).length;
		const ways = { forms: m.scatter_unit, score: m.explore_scatter_unit };
		return toldAs(scores, 'cooperation', ways)({ total });
	},
	table: tableOf,
	readout: (mark, scores, words) => readSpot(mark, scores, words, readWeighed(mark, scores, words))
};
