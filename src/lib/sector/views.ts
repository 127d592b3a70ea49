import type { PeriodId } from '../index/types';
import type { View } from '../scene/view';
import type { Dossier } from './dossier';

/** A picture of a sector's page. */
export interface SectorFigure {
	view: View;
	/** The figure by which others get the same, as figures are called under `embed/`. */
	embed: string;
}

/** The pictures of a sector's page. */
export interface SectorViews {
	levels: SectorFigure;
	cooperation: SectorFigure;
	/** Where people were asked about it. */
	people?: SectorFigure;
	/** Where the record has a series that can be shown. */
	measured?: SectorFigure;
}

/**
 * What the pictures of a sector's page show.
 *
 * @param now The period whose levels are drawn.
 */
export function viewsOf(
	{ sector, polled, topic }: Dossier,
	periods: readonly PeriodId[],
	now: PeriodId
): SectorViews {
	const view: View = {
		chart: 'dotplot',
		periods: [now],
		show: ['eu', 'japan'],
		raise: [sector],
		order: 'sector'
	};
	const own = `sector/${sector}`;
	return {
		levels: { view, embed: own },
		cooperation: {
			view: { ...view, chart: 'slope', periods: [...periods], verdicts: true },
			embed: own
		},
		...(polled && {
			people: { view: { ...view, chart: 'opinion', periods: [] }, embed: 'opinion' }
		}),
		...(topic && {
			measured: {
				view: { ...view, chart: 'context', periods: [], topic },
				embed: `context-${topic}`
			}
		})
	};
}
