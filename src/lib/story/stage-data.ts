import type { Names } from '../chart/names';
import type { Scores } from '../index/types';
import type { Remark } from '../scene/remarks';
import type { View } from '../scene/view';
import type { Note, Step, Story } from './types';

/** What the moving figure needs of a step. */
export interface StageStep {
	address: string;
	view: View;
	remarks?: Remark[];
	scrub: boolean;
	/** The source of the picture, where it is a single one. */
	source?: string;
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

/** The source of a picture of what others measured or asked: the first that its text cites. */
export function measuredBy(
	{ view: { chart }, notes: [first] }: Pick<Step, 'view' | 'notes'>,
	notes: readonly Note[]
): string | undefined {
	const isTheirs = chart === 'context' || chart === 'opinion';
	return isTheirs ? notes.find(({ n }) => n === first)?.id : undefined;
}

/** Takes from a story what the moving figure needs. */
export function stageData(story: Story, scores: Scores, names: Names): StageData {
	const steps = story.chapters.flatMap((chapter) =>
		chapter.steps.map((step) => {
			const { address, view, remarks, scrub } = step;
			return { address, view, remarks, scrub, source: measuredBy(step, story.notes) };
		})
	);
	return { lang: story.lang, scores, names, steps };
}
