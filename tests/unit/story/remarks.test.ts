// If this fails, the story remarks on a mark that its picture does not have, or on one that a reader at a desk cannot see.
import { expect, test } from 'vitest';
import { chapters, drawn } from '../scene/story';

const remarked = chapters.flatMap(({ steps }) => steps).filter(({ remarks }) => remarks);

/** Remarks of a step that are drawn in a frame. */
const seen = (step: (typeof remarked)[number], width: number, height: number): string[] =>
	drawn(step, { width, height })
		.labels.filter(({ role }) => role === 'remark')
		.map(({ key }) => key.replace(/^remark:|\|.*$/g, ''));

test('some steps have remarks', () => {
	expect(remarked.length).toBeGreaterThan(5);
});

test.each(remarked.map((step) => [step.address, step] as const))('%s', (_, step) => {
	const wanted = (step.remarks ?? []).map(({ at }) => at);
	expect(seen(step, 760, 640)).toEqual(wanted);
	expect(seen(step, 360, 320)).toContain(wanted[0]);
	const { summary } = drawn(step, { width: 360, height: 320 });
	for (const { text } of step.remarks ?? []) expect(summary).toContain(text);
});
