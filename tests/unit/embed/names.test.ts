// If this fails, a journalist looks at a list of figures that all say the same, or gets a picture that glares on a dark page.
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { groundOf } from '../../../src/lib/embed/ground';
import { stepNames } from '../../../src/lib/embed/step-names';
import { titleOf } from '../../../src/lib/embed/title';
import { figures, words } from './material';

const steps = figures.flatMap(({ id, name, states: [state] }) => {
	if (!id.startsWith('story/') || !state) return [];
	const { view } = state.subject;
	return [{ chapter: name, view, title: titleOf(state, kindOf(view.chart), words) }];
});

describe('steps in a list', () => {
	test('no two of a chapter are called the same', () => {
		for (const chapter of new Set(steps.map((step) => step.chapter))) {
			const names = stepNames(
				steps.filter((step) => step.chapter === chapter),
				words
			);
			expect(new Set(names).size, chapter).toBe(names.length);
		}
	});

	test('one that raises fields is called by them first, one that shows one side by that', () => {
		const [plain] = steps.filter(({ view }) => view.raise.length === 0 && view.show.length === 2);
		if (!plain) throw new Error('the story has no plain view');
		const { view, title } = plain;
		const names = stepNames(
			[
				{ view: { ...view, raise: ['cyber', 'economic'] }, title },
				{ view: { ...view, show: ['japan'] }, title },
				plain,
				plain
			],
			words
		);
		expect(names).toEqual([
			`Cyber and economic: ${title}`,
			`Japan: ${title}`,
			`${title} (step 3)`,
			`${title} (step 4)`
		]);
	});
});

test('a picture is dark where dark is chosen, and light where the figure follows its reader', () => {
	expect(['auto', 'light', 'dark', undefined].map(groundOf)).toEqual([
		'light',
		'light',
		'dark',
		'light'
	]);
});
