import type { Table } from '../chart/kinds/types';
import type { Scores } from '../index/types';
import { spanned } from '../scene/timeline/brief';
import type { Words } from '../scene/types';
import type { View } from '../scene/view';
import {
	articleFragment,
	bothFragment,
	cooperationFragment,
	milestoneFragment,
	OUTLOOK,
	peopleFragment,
	threatFragment,
	yearFragment
} from './evidence';

/**
 * Ways to the evidence of a figure for those who have no script: from the cells of its table, and from a line under it. Made
 * when pages are; addresses are those from the story in its language.
 */

/** Where each cell of a table leads, row by row; nothing for cells that are no value. */
export type Ways = readonly (readonly (string | undefined)[])[];

/** A field's page, at each of these fragments. */
const at = (sector: string, fragments: readonly (string | undefined)[]): (string | undefined)[] =>
	fragments.map((fragment) => fragment && `sector/${sector}/#${fragment}`);

/** Where the cells of a field lead, in the order of the columns. */
function fieldWays(sector: string, view: View, scores: Scores): (string | undefined)[] {
	const { chart, periods, show, verdicts } = view;
	const [period = ''] = periods;
	const both = bothFragment(period);
	switch (chart) {
		case 'opinion': {
			if (!scores.opinion?.topics[sector]) return [];
			const [eu, japan] = [peopleFragment('eu'), peopleFragment('japan')];
			return at(sector, [eu, undefined, eu, japan]);
		}
		case 'slope':
			return at(sector, [
				undefined,
				...periods.map(cooperationFragment),
				...(verdicts ? [OUTLOOK] : [])
			]);
		case 'scatter':
			return at(sector, [both, both, cooperationFragment(period)]);
		default:
			return at(sector, [both, ...show.map((actor) => threatFragment(actor, period))]);
	}
}

/** Where the cells of a view's table lead. */
export function waysOf(view: View, scores: Scores, words: Words, { rows }: Table): Ways {
	const { chart, place, topic } = view;
	if (chart === 'timeline') {
		return spanned(view, scores).entries.map(({ date, n }) => [
			`evidence/milestones/#${milestoneFragment(date, n)}`
		]);
	}
	if (chart === 'context') {
		return rows.map(([year = '']) => [`evidence/${topic}/#${yearFragment(year)}`]);
	}
	if (chart === 'articles' && place !== 'spokes') {
		return rows.map(([n]) => [`evidence/agreement/#${articleFragment(Number(n))}`]);
	}
	const ids = new Map(scores.sectors.map((id) => [words.sector(id), id]));
	return rows.map(([name = '']) => {
		const sector = ids.get(name);
		if (sector === undefined) return [];
		return chart === 'articles' ? [`sector/${sector}/`] : fieldWays(sector, view, scores);
	});
}

/** A way with the words that lead there. */
export interface NamedWay {
	href: string;
	/** Name of the field; absent where it leads to all of the figure's evidence. */
	name?: string;
}

/** Most fields that are led to one by one. */
const FEW = 3;

/** Where the evidence of a figure stands: of the fields it is about, or of all. */
export function figureWays(view: View, words: Words): NamedWay[] {
	const { chart, periods, raise, topic, pick } = view;
	const period = periods.at(-1);
	if (chart === 'timeline') {
		const chosen = pick === undefined ? '' : `#${milestoneFragment(pick, 1)}`;
		return [{ href: `evidence/milestones/${chosen}` }];
	}
	if (chart === 'context') return [{ href: `evidence/${topic}/` }];
	if (chart === 'articles') return [{ href: 'evidence/agreement/' }];
	if (raise.length === 0 || raise.length > FEW) return [{ href: 'evidence/' }];
	const fragment = period === undefined ? '' : `#${bothFragment(period)}`;
	return raise.map((sector) => ({
		href: `sector/${sector}/${fragment}`,
		name: words.sector(sector)
	}));
}
