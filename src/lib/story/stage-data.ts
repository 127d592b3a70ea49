import type { Names } from '../chart/names';
import type { Scores } from '../index/types';
import type { Remark } from '../scene/remarks';
import type { View } from '../scene/view';
import type { Story } from './types';

/** What the moving figure needs of a step. */
export interface StageStep {
	address: string;
	view: View;
	remarks?: Remark[];
	scrub: boolean;
}

/** The part of a story page that the script reads; written into the page as JSON. */
export interface StageData {
	lang: string;
	scores: Scores;
	names: Names;
	steps: StageStep[];
}

/** Identifier of the element that carries the data. */
export const STAGE_DATA_ID = 'stage-data';

/** Takes from a story what the moving figure needs. */
export function stageData(story: Story, scores: Scores, names: Names): StageData {
	const steps = story.chapters.flatMap((chapter) =>
		chapter.steps.map(({ address, view, remarks, scrub }) => ({ address, view, remarks, scrub }))
	);
	return { lang: story.lang, scores, names, steps };
}
