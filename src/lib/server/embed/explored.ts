import { answer } from '$lib/explore/answer';
import { CHARTS } from '$lib/explore/charts/all';
import type { ExploredEmbed } from '$lib/explore/data';
import { MEASURES_OF, settle, type ExploredChart } from '$lib/explore/question';
import type { EmbedFigure } from '$lib/embed/figures';
import type { Kind } from '$lib/chart/kinds/types';
import type { Scores } from '$lib/index/types';
import { exploreKnown, exploreMaterial } from '../explore';
import { embedMaterial } from './figures';

/** A chart of the explorer as an embed: what its document shows at first, and what its script needs to show anything else. */
export interface ExploredFigure {
	figure: EmbedFigure;
	scores: Scores;
	kind: Kind;
	more: ExploredEmbed;
}

/** One of the explorer's charts for another page, in a language. */
export function exploredFigure(lang: string, chart: ExploredChart): ExploredFigure {
	const { timeline, opinion, ...material } = exploreMaterial();
	const known = exploreKnown();
	const own = {
		...material,
		...(chart === 'timeline' && { timeline }),
		...(MEASURES_OF[chart].includes('opinion') && { opinion })
	};
	const { view, scores, kind } = answer(settle({ chart }, known), own, CHARTS);
	const same = embedMaterial(lang).figures.find(({ id }) => id === chart);
	return {
		figure: {
			id: `explore/${chart}`,
			name: same?.name ?? chart,
			states: [{ id: 'first', name: '', subject: { view } }],
			first: 0,
			story: same?.story ?? ''
		},
		scores,
		kind,
		more: { explored: { ...own, chart, period: known.period } }
	};
}
