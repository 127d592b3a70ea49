import { m } from '../../paraglide/messages';
import { round } from '../../chart/kinds/opinion';
import type { Kind } from '../../chart/kinds/types';
import {
	sharePairs,
	shareScene,
	SHARES,
	summariseShares,
	type ShareWords
} from '../../scene/scatter/shares';
import type { Words } from '../../scene/types';
import { leadTable, notAskedText, readLead } from './leads';
import { cornerTexts, pairLegend } from './pairs';

const shareWords = (words: Words): ShareWords => ({
	...words,
	...cornerTexts({
		both: m.explore_half_both,
		eu: m.explore_half_eu,
		japan: m.explore_half_japan,
		neither: m.explore_half_neither
	}),
	across: m.opinion_legend_median(),
	up: m.actor_japan(),
	percent: (value) => m.opinion_percent({ value: round(value) }),
	shares: ({ notAsked, ...f }) =>
		[
			...(f.total > 0 ? [m.explore_pairs_opinion({ ...f, high: SHARES.high })] : []),
			...notAskedText(notAsked, words)
		].join(' ')
});

/** Shares of people who call it a major threat: the median of the EU members surveyed across, Japan up. */
export const opinionPairs: Kind = {
	layout: (view, scores, frame, words) => shareScene(view, scores, frame, shareWords(words)),
	summarise: (_view, scores, words) => summariseShares(scores, shareWords(words)),
	title: () => m.explore_title_opinion_pairs(),
	unit: (_view, scores) => m.opinion_unit({ year: scores.opinion?.year ?? '' }),
	legend: (_view, scores) =>
		pairLegend(
			{ eu: m.explore_worry_eu, japan: m.explore_worry_japan, same: m.explore_worry_same },
			sharePairs(scores),
			SHARES
		),
	table: leadTable,
	readout: readLead,
	source: () => m.opinion_source()
};
