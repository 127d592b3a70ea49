import { answer } from '$lib/explore/answer';
import { CHARTS } from '$lib/explore/charts/all';
import { EXPLORED_CHARTS, MEASURES_OF, settle, type ExploredChart } from '$lib/explore/question';
import { m } from '$lib/paraglide/messages';
import { CHART_NAMES, exploreKnown, exploreMaterial, MEASURE_NAMES } from '../explore';
import { embedMaterial, type DrawnFigure } from './figures';

/** What a chart of the explorer is called where figures are listed: by what it measures at first. */
function nameOf(chart: ExploredChart, measure: keyof typeof MEASURE_NAMES | undefined): string {
	const name = CHART_NAMES[chart]();
	return measure === undefined
		? name
		: m.embed_name_explored({ chart: name, measure: MEASURE_NAMES[measure]() });
}

/** One of the explorer's charts for another page: what its document shows at first, and what its script needs for all else. */
function exploredFigure(lang: string, chart: ExploredChart): DrawnFigure {
	const { timeline, opinion, ...material } = exploreMaterial();
	const known = exploreKnown();
	const own = {
		...material,
		...(chart === 'timeline' && { timeline }),
		...(MEASURES_OF[chart].includes('opinion') && { opinion })
	};
	const question = settle({ chart }, known);
	const { view, scores, kind } = answer(question, own, CHARTS);
	return {
		id: `explore/${chart}`,
		name: nameOf(chart, question.measure),
		states: [{ id: 'first', name: '', subject: { view } }],
		first: 0,
		story: embedMaterial(lang).figures.find(({ id }) => id === chart)?.story ?? '',
		scores,
		kindOf: () => kind,
		explored: { ...own, chart, period: known.period }
	};
}

/** The explorer's charts, each with the question that it asks by itself. */
export const exploredFigures = (lang: string): DrawnFigure[] =>
	EXPLORED_CHARTS.map((chart) => exploredFigure(lang, chart));
