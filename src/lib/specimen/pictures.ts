import type { SectorId } from '../index/types';
import { CHART_KINDS, type ChartKind, type View } from '../scene/view';
import type { Chapter } from '../story/types';

/** One picture, whatever is raised in it. */
export interface Picture {
	/** Without anything raised. */
	view: View;
	/** What the story raises in it, each once. */
	raises: SectorId[][];
	/** Addresses of the steps that show it. */
	steps: string[];
}

/** Views of charts that no step shows, so that none goes unseen. */
const ELSEWHERE: Partial<Record<ChartKind, Pick<View, 'periods'>>> = {
	scatter: { periods: ['p3'] }
};

/** Every distinct picture of the story, by kind of chart in their order, and one of each chart that is not in it. */
export function picturesOf(chapters: readonly Chapter[]): Picture[] {
	const found = new Map<string, Picture>();
	for (const { address, view } of chapters.flatMap(({ steps }) => steps)) {
		const plain: View = { ...view, raise: [] };
		const key = JSON.stringify(plain);
		const picture = found.get(key) ?? { view: plain, raises: [], steps: [] };
		found.set(key, picture);
		picture.steps.push(address);
		const known = picture.raises.some((raise) => raise.join() === view.raise.join());
		if (view.raise.length > 0 && !known) picture.raises.push(view.raise);
	}
	return CHART_KINDS.flatMap((chart): Picture[] => {
		const shown = [...found.values()].filter(({ view }) => view.chart === chart);
		const spare = ELSEWHERE[chart];
		if (shown.length > 0 || !spare) return shown;
		const view: View = { chart, show: ['eu', 'japan'], raise: [], order: 'sector', ...spare };
		return [{ view, raises: [], steps: [] }];
	});
}
