import { sliceArticles } from '$lib/index/articles';
import { sliceContext } from '$lib/index/context';
import { sliceOpinion } from '$lib/index/opinion';
import { sliceTimeline } from '$lib/index/timeline';
import type { Scores } from '$lib/index/types';
import { sliceVerdicts } from '$lib/index/verdicts';
import type { DataRecord } from '$lib/record/types';
import type { View } from '$lib/scene/view';
import type { Note } from '$lib/story/types';

/**
 * What the record holds beside scores, as far as these views draw it: a page carries nothing that it does not show.
 *
 * @param notes The story's, if it is known: what it rests on matters more in a picture.
 */
export function slicesFor(
	views: readonly View[],
	record: DataRecord,
	notes: readonly Pick<Note, 'id'>[] = []
): Partial<Scores> {
	const cited = new Set(notes.map(({ id }) => id));
	const drawn = new Set(views.map(({ chart }) => chart));
	const topics = views.flatMap(({ topic }) => topic ?? []);
	return {
		...(views.some(({ verdicts }) => verdicts) && { verdicts: sliceVerdicts(record) }),
		...(drawn.has('timeline') && { timeline: sliceTimeline(record, cited) }),
		...(drawn.has('articles') && { articles: sliceArticles(record) }),
		...(drawn.has('opinion') && { opinion: sliceOpinion(record) }),
		...(topics.length > 0 && { context: sliceContext(record, topics) })
	};
}
