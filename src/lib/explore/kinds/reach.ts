import { m } from '../../paraglide/messages';
import { cooperationKey } from '../../index/keys';
import type { Scores } from '../../index/types';
import { formsAreLoose, formsLegend, ladderTable, readForms } from '../../chart/kinds/ladder';
import { levels } from '../../chart/kinds/levels';
import type { Kind } from '../../chart/kinds/types';
import { placeOf, projection, type Bend } from '../../scene/bend';
import { discRadius, haloRadius } from '../../scene/dial';
import { summarise } from '../../scene/summary';
import type { Frame, Mark, Scene, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { byWeights } from './weighed';
import { ownSource } from '../../chart/source';

/** How far the two work together, on the dial and the line: a row of cells on each spoke, as high as its score. */

/** Share of the room between two spokes that a row of cells may take. It is never wider than a ring around a disc, for which there is room everywhere. */
const SHARE = 0.8;
const DEPTH = 0.34;

/** Room from spoke to spoke at a height, in pixels. */
function roomAt({ phi, length, unit }: Bend, height: number, count: number): number {
	const along = phi === 0 ? length : length + height * unit * phi;
	return along / Math.max(1, count - 1);
}

function marksOf(view: View, scores: Scores, bend: Bend, frame: Frame): Mark[] {
	const period = view.periods[0] ?? '';
	const at = projection(bend);
	const widest = 2 * haloRadius(discRadius(frame));
	const isUpright = Math.abs(bend.turn) > 0.1;
	return scores.sectors.flatMap((sector, i): Mark[] => {
		const key = cooperationKey(sector, period);
		const found = scores.cooperation[key];
		if (!found) return [];
		const u = placeOf(i, scores.sectors.length);
		const [x, y] = at(u, found.value);
		const room = isUpright ? widest : SHARE * roomAt(bend, found.value, scores.sectors.length);
		const size = Math.min(widest, room);
		return [
			{
				key,
				shape: 'cells',
				sector,
				period,
				value: found.value,
				x,
				y,
				size,
				depth: size * DEPTH,
				cells: found.forms,
				loose: found.low < found.value,
				at: [u, found.value],
				opacity: 1
			}
		];
	});
}

/** The ladder's words for one period. */
const told = (view: View, scores: Scores, words: Words): string =>
	summarise({ ...view, chart: 'slope' }, scores, words);

/** The dial and the line with cooperation in one period. */
export const reach: Kind = byWeights({
	layout: (view, scores, frame, words): Scene => {
		const empty = levels.layout({ ...view, show: [], order: 'sector' }, scores, frame, words);
		const { bend } = empty;
		return {
			...empty,
			view,
			marks: bend ? marksOf(view, scores, bend, frame) : [],
			summary: told(view, scores, words)
		};
	},
	summarise: told,
	title: (view, words) => m.explore_title_reach({ period: words.period(view.periods[0] ?? '') }),
	unit: () => m.figure_unit_ladder(),
	legend: (view, scores) => formsLegend(formsAreLoose(view, scores)),
	table: ladderTable,
	readout: (mark, _scores, words) => readForms(mark, words),
	source: ownSource
});
