// If this fails, the story remarks on a mark that its picture does not have, or on one that a reader at a desk cannot see.
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { pictureOf } from '../../../src/lib/chart/picture';
import { buildIndex } from '../../../src/lib/index/build';
import { slicesFor } from '../../../src/lib/server/slices';
import { readStory } from '../../../src/lib/story/copy/read';
import { real, record, WORDS } from '../scene/fixture';

const steps = readStory('en', buildIndex(record)).chapters.flatMap((chapter) => chapter.steps);
const scores = {
	...real,
	...slicesFor(
		steps.map(({ view }) => view),
		record
	)
};
const remarked = steps.filter(({ remarks }) => remarks);

/** Remarks of a step that are drawn in a frame. */
function drawn(step: (typeof steps)[number], width: number, height: number): string[] {
	const { labels } = pictureOf(step, kindOf(step.view.chart), scores, { width, height }, WORDS.en);
	return labels
		.filter(({ role }) => role === 'remark')
		.map(({ key }) => key.slice('remark:'.length));
}

test('some steps have remarks', () => {
	expect(remarked.length).toBeGreaterThan(5);
});

test.each(remarked.map((step) => [step.address, step] as const))('%s', (_, step) => {
	const wanted = (step.remarks ?? []).map(({ at }) => at);
	expect(drawn(step, 760, 640)).toEqual(wanted);
	expect(drawn(step, 360, 320)).toContain(wanted[0]);
	const { summary } = pictureOf(
		step,
		kindOf(step.view.chart),
		scores,
		{ width: 360, height: 320 },
		WORDS.en
	);
	for (const { text } of step.remarks ?? []) expect(summary).toContain(text);
});
