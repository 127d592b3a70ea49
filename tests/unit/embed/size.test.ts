// If this fails, a frame that no script sizes cuts a figure off, or leaves a hole below it.
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import {
	BANDS,
	leastHeights,
	plainHeight,
	plotHeights,
	safeHeight
} from '../../../src/lib/embed/size';
import { stackOf } from '../../../src/lib/embed/stack';
import { textWidth } from '../../../src/lib/scene/text';
import { figures, scores, words } from './material';

const credit = 'Far apart, side by side · data 1.0.0 · Terms · Get this figure';

const all = figures.map(({ id, states }) => ({
	id,
	stacks: states.map((state) =>
		stackOf(state, kindOf(state.subject.view.chart), scores, words, {
			states: states.map(({ name }) => name),
			credit
		})
	)
}));

describe('the heights of pictures', () => {
	test('no state of any figure has one that is lower than its chart can be read, or out of all measure', () => {
		for (const { id, stacks } of all) {
			const height = safeHeight(stacks);
			for (const stack of stacks) {
				const [least, plots] = [leastHeights(stack.isRound), plotHeights(stack, height)];
				for (const [i, plot] of plots.entries()) {
					expect(plot, `${id}, ${BANDS[i]} px`).toBeGreaterThanOrEqual(least[i] ?? Infinity);
					expect(plot, `${id}, ${BANDS[i]} px`).toBeLessThanOrEqual(640);
				}
			}
		}
	});

	test('without its words a figure needs less room, and no less than its picture', () => {
		for (const { id, stacks } of all) {
			const height = safeHeight(stacks);
			const plain = plainHeight(stacks);
			expect(plain, id).toBeLessThan(height);
			const plots = stacks.flatMap((stack) => plotHeights(stack, height));
			expect(plain, id).toBeGreaterThan(Math.max(...plots));
		}
	});

	test('with more words a frame is higher, and the picture of a state with fewer takes the room', () => {
		const [stack] = all.find(({ id }) => id === 'slope')?.stacks ?? [];
		if (!stack) throw new Error('there is no slope');
		const wordy = { ...stack, summary: `${stack.summary} ${stack.summary}` };
		const height = safeHeight([stack, wordy]);
		expect(height).toBeGreaterThan(safeHeight([stack]));
		const [few, many] = [plotHeights(stack, height), plotHeights(wordy, height)];
		expect(few.every((plot, i) => plot >= (many[i] ?? Infinity))).toBe(true);
		expect(few[0]).toBeGreaterThan(many[0] ?? Infinity);
	});
});

describe('the names of states', () => {
	/** What is left of a frame beside the ways back and on and the sides of the figure. */
	const roomIn = (width: number): number => width - 8 - 2 * 44;
	const several = figures
		.map(({ id, states }) => ({ id, names: states.map(({ name }) => name) }))
		.filter(({ names }) => names.length > 1);

	test('are each read on one line beside the dots of the others in the narrowest frame', () => {
		expect(several.length).toBeGreaterThan(10);
		for (const { id, names } of several) {
			const room = roomIn(280) - (names.length - 1) * 24;
			for (const name of names) expect(textWidth(name, 14), `${id}: ${name}`).toBeLessThan(room);
		}
	});

	test('are all read on one line in a frame as wide as a column of text', () => {
		for (const { id, names } of several) {
			// With room at both of its sides.
			const widths = names.map((name) => textWidth(name, 14) + 8.4);
			expect(
				widths.reduce((a, b) => a + b, 0),
				id
			).toBeLessThan(roomIn(488));
		}
	});
});
