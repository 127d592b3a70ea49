import { m } from '../../paraglide/messages';
import { ACTORS, type Actor, type Scores } from '../../index/types';
import { differenceTable, readDifference } from '../../chart/kinds/difference';
import { actorLegend } from '../../chart/kinds/levels';
import type { Kind, LegendItem } from '../../chart/kinds/types';
import type { Corner, Counted } from '../../scene/scatter/brief';
import { pairScene, summarisePairs, type PairWords } from '../../scene/scatter/levels';
import {
	countPairs,
	LEVELS,
	levelPairs as pairsIn,
	type Measured,
	type Pair
} from '../../scene/scatter/pairs';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { leftOut, withBlanks } from './missing';
import { asLevels, readBothResponses, responseDifferences, unitOf } from './responses';
import { toldAs } from './weighing';
import { ownSource } from '../../chart/source';

/** Both sides' levels, or responses, against each other: the EU's across, Japan's up. */

/** Whose corner it is: that of both, of one alone, of neither. */
export type Whose = 'both' | Actor | 'neither';

/** High values of the EU stand on the right, those of Japan at the top. */
function whoseCorner({ right, top }: Corner): Whose {
	if (right) return top ? 'both' : 'eu';
	return top ? 'japan' : 'neither';
}

type CornerTexts = Pick<PairWords, 'corner' | 'cornerLines' | 'cornerShort' | 'cornerCount'>;

/** What is written in corners, with a name for each. */
export function cornerTexts(names: Readonly<Record<Whose, () => string>>): CornerTexts {
	const name = (f: Counted): string => names[whoseCorner(f)]();
	return {
		corner: (f) => m.scatter_corner({ count: m.scatter_count(f), corner: name(f) }),
		cornerLines: (f) => [m.scatter_count(f), name(f)],
		cornerShort: (f) => m.scatter_corner({ count: f.count, corner: name(f) }),
		cornerCount: m.scatter_count_short
	};
}

/** What the marks of these pairs mean: who has more, or that none has, where there are such. */
export function pairLegend(
	{ eu, japan, same }: Readonly<Record<Actor | 'same', () => string>>,
	pairs: readonly Pair[],
	measured: Measured
): LegendItem[] {
	const texts = [eu, japan, same];
	const { euAhead, japanAhead, equal } = countPairs(pairs, measured);
	const counts = [euAhead, japanAhead, equal];
	const loose = pairs.some((pair) => pair.loose);
	return actorLegend(ACTORS, { threads: false, loose })
		.map((item, i) => ({ ...item, text: texts[i]?.() ?? item.text }))
		.filter((_, i) => counts[i] !== 0);
}

const periodOf = (view: View, words: Words): string => words.period(view.periods[0] ?? '');

/** What tells levels from responses. */
interface Told {
	/** The scores with what is drawn in the place of levels. */
	levels: (scores: Scores) => Scores;
	corners: CornerTexts;
	across: (scores: Scores) => string;
	up: (scores: Scores) => string;
	sentence: (
		f: Omit<Parameters<PairWords['pairs']>[0], 'missing'> & { high: number },
		scores: Scores
	) => string;
	title: (f: { period: string }) => string;
	unit: (scores: Scores) => string;
	legend: Parameters<typeof pairLegend>[0];
	table: Kind['table'];
	readout: Kind['readout'];
}

function kindOf({ levels, corners, title, unit, legend, table, readout, ...told }: Told): Kind {
	const wordsFor = (words: Words, scores: Scores): PairWords => ({
		...words,
		...corners,
		across: told.across(scores),
		up: told.up(scores),
		pairs: ({ missing, ...f }) =>
			told.sentence({ ...f, high: LEVELS.high }, scores) + leftOut(missing, words)
	});
	return {
		layout: (view, scores, frame, words) =>
			pairScene(view, levels(scores), frame, wordsFor(words, scores)),
		summarise: (view, scores, words) =>
			summarisePairs(view, levels(scores), wordsFor(words, scores)),
		title: (view, words) => title({ period: periodOf(view, words) }),
		unit: (_view, scores) => unit(scores),
		legend: (view, scores) =>
			pairLegend(legend, pairsIn(levels(scores), view.periods[0] ?? ''), LEVELS),
		table,
		readout,
		source: ownSource
	};
}

/** Threat levels of one period. */
export const levelPairs: Kind = kindOf({
	levels: (scores) => scores,
	corners: cornerTexts({
		both: m.explore_high_both,
		eu: m.explore_high_eu,
		japan: m.explore_high_japan,
		neither: m.explore_high_neither
	}),
	across: () => m.explore_levels_eu(),
	up: () => m.explore_levels_japan(),
	sentence: (f) => m.explore_pairs_levels(f),
	title: m.explore_title_level_pairs,
	unit: () => m.figure_unit_levels(),
	legend: {
		eu: m.difference_higher_eu,
		japan: m.difference_higher_japan,
		same: m.explore_same_level
	},
	table: (view, scores, words) => withBlanks(differenceTable(view, scores, words)),
	readout: readDifference
});

/** Responses of one period. */
export const responsePairs: Kind = kindOf({
	levels: asLevels,
	corners: cornerTexts({
		both: m.explore_much_both,
		eu: m.explore_much_eu,
		japan: m.explore_much_japan,
		neither: m.explore_much_neither
	}),
	across: (scores) =>
		toldAs(scores, 'response', {
			forms: m.explore_forms_eu,
			score: m.explore_response_score_eu
		})(),
	up: (scores) =>
		toldAs(scores, 'response', {
			forms: m.explore_forms_japan,
			score: m.explore_response_score_japan
		})(),
	sentence: (f, scores) =>
		toldAs(scores, 'response', {
			forms: m.explore_pairs_responses,
			score: m.explore_pairs_responses_weighed
		})(f),
	title: m.explore_title_response_pairs,
	unit: unitOf,
	legend: { eu: m.explore_more_eu, japan: m.explore_more_japan, same: m.explore_same_forms },
	table: responseDifferences,
	readout: readBothResponses
});
