// If this fails, the page of a figure hands out an address that the figure does not follow, or offers what changes nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { sceneMarkup } from '../../../src/lib/chart/markup';
import { pictureOf } from '../../../src/lib/chart/picture';
import { choose, hasFields } from '../../../src/lib/embed/choose';
import type { EmbedFigure } from '../../../src/lib/embed/figures';
import { readOptions } from '../../../src/lib/embed/options';
import type { NamedState } from '../../../src/lib/embed/page';
import { grant, type Wishes } from '../../../src/lib/embed/wishes';
import { figures, scores, words } from './material';

const charts = figures.filter(({ id }) => !id.startsWith('story/'));

const statesOf = ({ states }: EmbedFigure): NamedState[] =>
	states.map(({ id, name, subject: { view } }) => ({ id, name, view }));

/** The boxes that a figure's page has. */
function boxesOf(figure: EmbedFigure): { sectors: string[]; periods: string[] } {
	const views = figure.states.map(({ subject }) => subject.view);
	return {
		sectors: views.some(hasFields) ? scores.sectors : [],
		periods: [...new Set(views.flatMap(({ periods }) => periods))]
	};
}

/** What a figure shows for a query, as markup. */
function drawn({ states, first }: EmbedFigure, query: string): string {
	const { options } = readOptions(query, { ...scores, states: states.map(({ id }) => id) });
	const choice = choose(states, first, scores, options);
	return choice.states
		.map(({ subject }) => {
			const kind = kindOf(subject.view.chart);
			const scene = pictureOf(subject, kind, choice.scores, { width: 340, height: 400 }, words);
			return sceneMarkup(scene, { raise: subject.view.raise });
		})
		.join('');
}

describe('what is chosen of a figure', () => {
	test('whatever is ticked, its address asks for nothing that the figure would have to complain of', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...charts).chain((figure) => {
					const { sectors, periods } = boxesOf(figure);
					return fc.record({
						figure: fc.constant(figure),
						sectors: fc.subarray(sectors),
						highlight: fc.subarray(sectors),
						periods: fc.subarray(periods),
						state: fc.constantFrom('', ...figure.states.map(({ id }) => id)),
						theme: fc.constantFrom('auto', 'light', 'dark')
					});
				}),
				({ figure, sectors, highlight, periods, state, theme }) => {
					const all = boxesOf(figure);
					const wishes: Wishes = {
						single: { theme, state },
						sectors: { name: 'sectors', all: all.sectors, ticked: sectors },
						highlight: { name: 'highlight', all: all.sectors, ticked: highlight },
						periods: { name: 'period', all: all.periods, ticked: periods }
					};
					const { query, states } = grant(statesOf(figure), wishes);
					const known = { ...scores, states: figure.states.map(({ id }) => id) };
					const { options, complaints } = readOptions(query, known);
					const choice = choose(figure.states, figure.first, scores, options);
					expect([...complaints, ...choice.complaints], query).toEqual([]);
					expect(choice.states.map(({ id }) => id)).toEqual(states);
				}
			),
			{ numRuns: 500 }
		);
	});

	test.each(charts.filter((figure) => boxesOf(figure).sectors.length > 0))(
		'$id draws other fields and raises others where that is offered',
		(figure) => {
			const plain = drawn(figure, '');
			// Of every second field, so that some remain whatever the figure is about.
			const some = scores.sectors.filter((_, i) => i % 2 === 1).join(',');
			expect(drawn(figure, `?sectors=${some}`) === plain).toBe(false);
			expect(drawn(figure, `?highlight=${some}`) === plain).toBe(false);
		}
	);
});
