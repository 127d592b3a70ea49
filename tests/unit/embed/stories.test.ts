// If this fails, who follows the way back from an embed comes to another picture than the one they left.
import { expect, test } from 'vitest';
import { chapters } from '../scene/story';
import { figures } from './material';

const steps = new Map(
	chapters.flatMap(({ steps: all }) => all.map(({ address, view }) => [address, view] as const))
);

test('every state of a figure leads back to a step that shows its chart, in its own periods where there is one', () => {
	const several = figures.filter(({ states }) => states.length > 1);
	expect(several.length).toBeGreaterThan(10);
	for (const { id, states, story, first } of several) {
		expect(states[first]?.story, id).toBe(story);
		for (const state of states) {
			const { view } = state.subject;
			const step = steps.get(state.story ?? '');
			expect(step, `${id} ${state.id}`).toBeDefined();
			const isShown = [...steps.values()].some(
				({ chart, periods }) => chart === view.chart && periods.join() === view.periods.join()
			);
			if (isShown) expect(step?.periods, `${id} ${state.id}`).toEqual(view.periods);
		}
	}
	const slope = figures.find(({ id }) => id === 'slope');
	expect(new Set(slope?.states.map((state) => state.story)).size).toBe(2);
});
