import { kindOf } from '../../../src/lib/chart/kinds/all';
import { buildIndex } from '../../../src/lib/index/build';
import type { Scores } from '../../../src/lib/index/types';
import { fitFrame } from '../../../src/lib/scene/layout';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { slicesFor } from '../../../src/lib/server/slices';
import { readStory } from '../../../src/lib/story/copy/read';
import { real, record, WORDS } from './fixture';

/** The story as it is published. */
export const { chapters } = readStory('en', buildIndex(record));

/** Everything that its views are drawn from. */
export const scores: Scores = {
	...real,
	...slicesFor(
		chapters.flatMap(({ steps }) => steps.map(({ view }) => view)),
		record
	)
};

/** The picture of a view as the stage draws it. */
export const drawn = (view: View, frame: Frame): Scene =>
	kindOf(view.chart).layout(view, scores, fitFrame(frame), WORDS.en);
