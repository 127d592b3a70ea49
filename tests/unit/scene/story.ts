import { kindOf } from '../../../src/lib/chart/kinds/all';
import { pictureOf, type Subject } from '../../../src/lib/chart/picture';
import { buildIndex } from '../../../src/lib/index/build';
import type { Scores } from '../../../src/lib/index/types';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import { slicesFor } from '../../../src/lib/server/slices';
import { readStory } from '../../../src/lib/story/copy/read';
import { real, record, WORDS } from './fixture';

const { notes, ...story } = readStory('en', buildIndex(record));

/** The story as it is published. */
export const { chapters } = story;

/** Everything that its views are drawn from. */
export const scores: Scores = {
	...real,
	...slicesFor(
		chapters.flatMap(({ steps }) => steps.map(({ view }) => view)),
		record,
		notes
	)
};

/** The picture of a step as the stage draws it. */
export const drawn = (step: Subject, frame: Frame): Scene =>
	pictureOf(step, kindOf(step.view.chart), scores, frame, WORDS.en);
