import { formName } from '$lib/chart/words';
import { answer, type Material } from '$lib/explore/answer';
import { CHARTS } from '$lib/explore/charts/all';
import type { ExploreData, ExploredClaim } from '$lib/explore/data';
import { firstFigure } from '$lib/explore/first-figure';
import type { Choosable, ExploreContent } from '$lib/explore/page';
import {
	CONFIDENCES,
	EXPLORED_CHARTS,
	EXPLORED_MEASURES,
	settle,
	type ExploredChart,
	type ExploredMeasure,
	type Known
} from '$lib/explore/question';
import { exploreWords } from '$lib/explore/words';
import { sliceOpinion } from '$lib/index/opinion';
import { tallyIndex } from '$lib/index/tallies';
import { sliceTimeline } from '$lib/index/timeline';
import { COOPERATION_FORMS, RESPONSE_FORMS, type Confidence } from '$lib/index/types';
import { perHundred } from '$lib/method/share';
import { m } from '$lib/paraglide/messages';
import { responseName } from '$lib/sector/responses';
import { edition } from './edition';
import { hostPath, integrityOf } from './embed/host';
import { embedMaterial } from './embed/figures';
import { methodData } from './method';
import { buildScript } from './rolldown';
import { CONFERENCE, theIndex } from './sector';

export const CHART_NAMES: Record<ExploredChart, () => string> = {
	radar: m.explore_chart_radar,
	dotplot: m.explore_chart_dotplot,
	slope: m.explore_chart_slope,
	difference: m.explore_chart_difference,
	scatter: m.explore_chart_scatter,
	timeline: m.explore_chart_timeline
};
export const MEASURE_NAMES: Record<ExploredMeasure, () => string> = {
	threat: m.explore_measure_threat,
	response: m.explore_measure_response,
	cooperation: m.explore_measure_cooperation,
	opinion: m.explore_measure_opinion
};
const CONFIDENCE_NAMES: Record<Confidence, () => string> = {
	low: m.explore_confidence_low,
	medium: m.explore_confidence_medium,
	high: m.explore_confidence_high
};

const named = <T extends string>(ids: readonly T[], nameOf: (id: T) => string): Choosable[] =>
	ids.map((id) => ({ id, name: nameOf(id) }));

/** What the explorer draws from, of the record as it is. */
export function exploreMaterial(): Required<Material> {
	const index = theIndex();
	return {
		tallies: tallyIndex(index),
		days: Object.fromEntries(
			index.record.periods.map(({ id, start, end }) => [id, { start, end }])
		),
		timeline: sliceTimeline(index.record),
		opinion: sliceOpinion(index.record)
	};
}

export function exploreKnown(): Known {
	const { sectors, periods } = theIndex();
	return { sectors, periods, period: CONFERENCE };
}

/** Claims of the story on levels and cooperation, in the order of the page on method. */
function claimsOf(lang: string): ExploredClaim[] {
	return methodData(lang).claims.groups.flatMap(({ claims }) =>
		claims.map(({ text, sentence, kind, recipes, said }) => {
			const hedge = said.find((one) => one.hedge !== undefined)?.hedge;
			return {
				text,
				sentence,
				...(recipes &&
					(kind === 'count' ? { countings: recipes } : { recipes: perHundred(recipes) })),
				...(hedge !== undefined && { hedge })
			};
		})
	);
}

/** The step of the story that comes nearest to each chart. */
function stepsOf(lang: string): Record<ExploredChart, string> {
	const { figures } = embedMaterial(lang);
	const storyOf = (chart: ExploredChart): string =>
		figures.find(({ id }) => id === chart)?.story ?? '';
	return Object.fromEntries(EXPLORED_CHARTS.map((chart) => [chart, storyOf(chart)])) as Record<
		ExploredChart,
		string
	>;
}

/**
 * What the explorer's page is made from in a language.
 *
 * @param site Address of the site, with a slash at its end.
 */
export function exploreContent(lang: string, site: string): ExploreContent {
	const material = exploreMaterial();
	const known = exploreKnown();
	const { names } = embedMaterial(lang);
	const words = exploreWords(names, lang);
	const data: ExploreData = {
		...material,
		lang,
		names,
		period: known.period,
		claims: claimsOf(lang),
		site,
		steps: stepsOf(lang),
		host: {
			script: { address: site + hostPath('size'), integrity: integrityOf('size') },
			element: { address: site + hostPath('element'), integrity: integrityOf('element') }
		},
		edition: edition()
	};
	return {
		charts: named(EXPLORED_CHARTS, (id) => CHART_NAMES[id]()),
		measures: named(EXPLORED_MEASURES, (id) => MEASURE_NAMES[id]()),
		periods: named(known.periods, (id) => words.period(id)),
		sides: [
			{ id: 'eu,japan', name: m.explore_show_both() },
			{ id: 'eu', name: m.actor_eu_short() },
			{ id: 'japan', name: m.actor_japan() }
		],
		orders: [
			{ id: 'sector', name: m.explore_order_sector() },
			{ id: 'gap', name: m.explore_order_gap() }
		],
		sectors: named(known.sectors, (id) => words.sector(id)),
		forms: named(COOPERATION_FORMS, formName),
		responses: named(RESPONSE_FORMS, responseName),
		confidences: named(CONFIDENCES, (id) => CONFIDENCE_NAMES[id]()),
		period: words.period(known.period),
		figure: firstFigure(answer(settle({}, known), material, CHARTS), words),
		data
	};
}

let script: Promise<string> | undefined;

/** The script of the page; built once for all languages. */
export const exploreScript = (): Promise<string> =>
	(script ??= buildScript('src/lib/explore/client.ts'));
