import type { PeriodId } from '../index/types';
import type { View } from '../scene/view';
import type { Dossier } from './dossier';

/** The pictures of a sector's page. */
export interface SectorViews {
	levels: View;
	cooperation: View;
	/** Where people were asked about it. */
	people?: View;
	/** Where the record has a series that can be shown. */
	measured?: View;
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
	return {
		levels: view,
		cooperation: { ...view, chart: 'slope', periods: [...periods], verdicts: true },
		...(polled && { people: { ...view, chart: 'opinion', periods: [] } }),
		...(topic && { measured: { ...view, chart: 'context', periods: [], topic } })
	};
}
