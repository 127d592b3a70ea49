/** What a question is answered with: a view, the numbers it draws, and the kind of chart that draws it. */
import type { Kind } from '../chart/kinds/types';
import { only } from '../embed/choose';
import { scoresUnder, type Tallies } from '../index/tallies';
import type { Opinion, PeriodId, Scores, TimelineEntry } from '../index/types';
import { meets, type Days } from '../record/dates';
import type { View } from '../scene/view';
import type { ChartOfMeasure } from './charts/types';
import type { ExploredChart, Question } from './question';

/** What the explorer draws from, as its page carries it. */
export interface Material {
	tallies: Tallies;
	/** First and last day of each period. */
	days: Record<PeriodId, Days>;
	/** What happened; a page without the timeline has none. */
	timeline?: TimelineEntry[];
	/** Measured opinion; a page that does not draw it has none. */
	opinion?: Opinion;
}

export interface Answer {
	view: View;
	scores: Scores;
	kind: Kind;
}

function viewOf(
	{ chart, measure, periods, show, order, highlight }: Question,
	{ days }: Material
): View {
	const base: View = { chart, periods, show, order, raise: highlight };
	// The line of opinion is a chart of its own.
	if (chart === 'dotplot' && measure === 'opinion') return { ...base, chart: 'opinion' };
	if (chart !== 'timeline') return base;
	const spans = periods.flatMap((id) => days[id] ?? []);
	const [start = '', end = ''] = [spans[0]?.start, spans.at(-1)?.end];
	const yearOf = (day: string): number => Number(day.slice(0, 4));
	return { ...base, show: [], span: [yearOf(start), yearOf(end)], days: [start, end] };
}

/** What happened in the periods asked for, which begin and end within years. */
const happenedIn = (
	timeline: readonly TimelineEntry[],
	{ periods }: Question,
	{ days }: Material
): TimelineEntry[] =>
	timeline.filter(({ date }) =>
		periods.some((id) => {
			const period = days[id];
			return period !== undefined && meets({ date, end: date }, period);
		})
	);

/** Scores of every field under the recipe, for what is said of all of them. */
export const allScores = (question: Question, material: Material): Scores => ({
	...scoresUnder(material.tallies, question.recipe),
	...(material.timeline && { timeline: happenedIn(material.timeline, question, material) }),
	...(material.opinion && { opinion: material.opinion })
});

/**
 * Answers a question.
 * @throws RangeError if the chart is not among those at hand.
 */
export function answer(
	question: Question,
	material: Material,
	charts: Partial<Record<ExploredChart, ChartOfMeasure>>
): Answer {
	const kind = charts[question.chart]?.[question.measure ?? 'none'];
	if (!kind) throw new RangeError(`no ${question.chart} of ${question.measure ?? 'nothing'} here`);
	return {
		view: viewOf(question, material),
		scores: only(allScores(question, material), question.sectors),
		kind
	};
}
