// If this fails, a picture says something else to those who do not see it than the page says beside it.
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { STILL_FRAME, tell } from '../../../src/lib/chart/picture';
import { WORDS } from '../scene/fixture';
import { chapters, drawn, scores } from '../scene/story';

test.each(chapters.flatMap(({ steps }) => steps).map((step) => [step.address, step] as const))(
	'%s is told alike in the picture and beside it',
	(_, step) => {
		const told = tell(step, kindOf(step.view.chart), scores, WORDS.en);
		expect(drawn(step, STILL_FRAME).summary).toBe(told);
	}
);
