import { fieldName, namesOf } from '../../../src/lib/chart/names';
import { wordsOf } from '../../../src/lib/chart/words';
import { figuresOf, type EmbedFigure } from '../../../src/lib/embed/figures';
import { sliceContext } from '../../../src/lib/index/context';
import { CONTEXT_TOPICS, type Scores } from '../../../src/lib/index/types';
import { record } from '../scene/fixture';
import { chapters, scores as ofStory } from '../scene/story';

/** Everything that figures are drawn from. */
export const scores: Scores = { ...ofStory, context: sliceContext(record, [...CONTEXT_TOPICS]) };

export const words = wordsOf(namesOf(record, 'en'), 'en');

/** The figures as they are published. */
export const figures: EmbedFigure[] = figuresOf({
	scores,
	words,
	fieldName: (sector) => fieldName(record, 'en', sector),
	steps: chapters.flatMap((chapter) =>
		chapter.steps.map(({ address, view, remarks }) => ({
			address,
			view,
			remarks,
			chapter: chapter.title
		}))
	)
});
