import { m } from '../../paraglide/messages';
import type { Scores } from '../../index/types';
import { readForms } from '../../chart/kinds/ladder';
import type { Kind } from '../../chart/kinds/types';
import { formNames, toldPaths } from '../../chart/words';
import type { Mark, Words } from '../../scene/types';
import { explained, isWeighed, toldAs } from './weighing';

/**
 * Cooperation by the reader's own weights. It is called a score, and the forms are named beside it, which are the same that
 * its evidence names.
 */

/** One sector's score with its forms, as a sentence. */
export function readWeighed(mark: Mark, scores: Scores, words: Words): string {
	const forms = formNames(mark.cells ?? []);
	if (!isWeighed(scores, 'cooperation') || forms.length === 0) return readForms(mark, words);
	return m.explore_readout_weighed({
		sector: words.sector(mark.sector ?? ''),
		period: words.period(mark.period ?? ''),
		value: mark.value,
		forms: words.list(forms)
	});
}

const weighedWords = (words: Words, scores: Scores): Words =>
	isWeighed(scores, 'cooperation')
		? {
				...words,
				band: (score) => String(score),
				extremes: (f) =>
					m.explore_extremes_weighed({
						period: f.period,
						most: words.list(f.most),
						mostScore: f.mostScore,
						least: words.list(f.least),
						leastScore: f.leastScore
					}),
				paths: (f) => m.explore_paths_weighed(toldPaths(f))
			}
		: words;

/** A kind that draws forms of cooperation, in words that hold for any weights. */
export const byWeights = (kind: Kind): Kind => ({
	...kind,
	layout: (view, scores, frame, words) =>
		kind.layout(view, scores, frame, weighedWords(words, scores)),
	summarise: (view, scores, words) => kind.summarise(view, scores, weighedWords(words, scores)),
	unit: (view, scores) =>
		toldAs(scores, 'cooperation', {
			forms: () => kind.unit(view, scores),
			score: m.explore_unit_weighed
		})(),
	table: (view, scores, words) => explained(kind.table(view, scores, words), scores, 'cooperation'),
	readout: readWeighed
});
