import { sliceArticles } from '$lib/index/articles';
import { sliceContext } from '$lib/index/context';
import { sliceOpinion } from '$lib/index/opinion';
import { sliceTimeline } from '$lib/index/timeline';
import type { Scores } from '$lib/index/types';
import { sliceVerdicts } from '$lib/index/verdicts';
import type { DataRecord } from '$lib/record/types';
import type { View } from '$lib/scene/view';

/** What the record holds beside scores, as far as these views draw it: a page carries nothing that it does not show. */
export function slicesFor(views: readonly View[], record: DataRecord): Partial<Scores> {
	const drawn = new Set(views.map(({ chart }) => chart));
	const topics = views.flatMap(({ topic }) => topic ?? []);
	return {
		...(views.some(({ verdicts }) => verdicts) && { verdicts: sliceVerdicts(record) }),
		...(drawn.has('timeline') && { timeline: sliceTimeline(record) }),
		...(drawn.has('articles') && { articles: sliceArticles(record) }),
		...(drawn.has('opinion') && { opinion: sliceOpinion(record) }),
		...(topics.length > 0 && { context: sliceContext(record, topics) })
	};
}
