import { m } from '../../paraglide/messages';
import { timeline, timelineWords } from '../../chart/kinds/timeline';
import type { Kind } from '../../chart/kinds/types';
import { summariseTimeline, timelineScene, type TimelineWords } from '../../scene/timeline';
import type { Words } from '../../scene/types';
import type { View } from '../../scene/view';

/** What happened in the periods chosen, which begin and end on days, not with years. */

const periodsOf = ({ periods }: View, words: Words): string =>
	words.list(periods.map((period) => words.period(period)));

const wordsFor = (view: View, words: Words): TimelineWords =>
	timelineWords(words, () => periodsOf(view, words));

/** The view without its periods: a timeline with one would have the period's dial under it. */
const bare = (view: View): View => ({ ...view, periods: [] });

export const happened: Kind = {
	...timeline,
	layout: (view, scores, frame, words) => ({
		...timelineScene(bare(view), scores, frame, wordsFor(view, words)),
		view
	}),
	summarise: (view, scores, words) => summariseTimeline(bare(view), scores, wordsFor(view, words)),
	title: (view, words) => m.timeline_title_years({ years: periodsOf(view, words) }),
	table: (view, scores, words) => timeline.table(bare(view), scores, words)
};
