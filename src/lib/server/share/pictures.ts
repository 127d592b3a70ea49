import { kindOf } from '$lib/chart/kinds/all';
import { wordsOf } from '$lib/chart/words';
import { m } from '$lib/paraglide/messages';
import type { SharePicture } from '$lib/story/types';
import type { StoryData } from '../story';
import { SHAPES, type Shape } from './sheet';
import { telling } from './telling';

const ENDINGS: Record<Shape, string> = { wide: '', square: '-square' };

/** Every share image of a story's chapters, with what a page says of it. */
export function sharePictures({ story, scores, names }: StoryData): (SharePicture & {
	shape: Shape;
})[] {
	const words = wordsOf(names, story.lang);
	return story.chapters.flatMap((chapter) => {
		const view = telling(chapter);
		const kind = kindOf(view.chart);
		const alt = m.share_alt({
			title: kind.title(view, words),
			summary: kind.summarise(view, scores, words)
		});
		return (Object.keys(SHAPES) as Shape[]).map((shape) => ({
			chapter: chapter.id,
			name: `${chapter.id}${ENDINGS[shape]}`,
			shape,
			...SHAPES[shape],
			alt
		}));
	});
}
