import { m } from '../../paraglide/messages';
import { cooperationKey, threatKey } from '../../index/keys';
import type { Scores } from '../../index/types';
import { spotsOf } from '../../index/corners';
import { scatterScene, summariseScatter, type ScatterWords } from '../../scene/scatter';
import type { Corner } from '../../scene/scatter/brief';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { formNames } from '../words';
import { formsAreLoose, formsLegend, readForms } from './ladder';
import type { Kind, Table } from './types';
import { ownSource } from '../source';

/** Close levels stand on the right, much cooperation at the top. */
function cornerName({ right, top: much }: Corner): string {
	if (right) return much ? m.scatter_close_much() : m.scatter_close_little();
	return much ? m.scatter_far_much() : m.scatter_far_little();
}

/** A count inside a sentence. */
const countName = (count: number): string => (count === 0 ? m.scatter_none() : String(count));

/** What the picture says of corners, axes and counts. */
export const scatterWords = (words: Words): ScatterWords => ({
	...words,
	across: m.scatter_closeness(),
	up: m.scatter_forms(),
	corner: (f) => m.scatter_corner({ count: m.scatter_count(f), corner: cornerName(f) }),
	cornerLines: (f) => [m.scatter_count(f), cornerName(f)],
	cornerShort: (f) => m.scatter_corner({ count: f.count, corner: cornerName(f) }),
	cornerCount: m.scatter_count_short,
	counts: ({ period, close, closeMuch, far, farMuch }) => {
		const told = {
			period,
			close,
			closeMuch: countName(closeMuch),
			far,
			farMuch: countName(farMuch)
		};
		if (far === 0) return m.scatter_summary_close(told);
		return close === 0 ? m.scatter_summary_far(told) : m.scatter_summary(told);
	}
});

const periodOf = (view: View): string => view.periods[0] ?? '';

function scatterTable(view: View, scores: Scores, words: Words): Table {
	const period = periodOf(view);
	const closeness = new Map(spotsOf(scores, period).map((spot) => [spot.sector, spot.closeness]));
	const forms = (sector: string): string => {
		const found = scores.cooperation[cooperationKey(sector, period)];
		const reached = found ? formNames(found.forms) : [];
		if (!found || reached.length === 0) return m.table_none();
		return m.table_forms({ value: found.value, forms: words.list(reached) });
	};
	return {
		columns: [m.table_sector(), m.scatter_table_closeness(), m.scatter_table_forms()],
		rows: scores.sectors.map((sector) => [
			words.sector(sector),
			String(closeness.get(sector) ?? ''),
			forms(sector)
		])
	};
}

/** A sector's forms of cooperation and how close the two stand, as two sentences. */
export function readSpot(
	mark: Mark,
	scores: Scores,
	words: Words,
	forms = readForms(mark, words)
): string {
	const [sector, period] = [mark.sector ?? '', mark.period ?? ''];
	const eu = scores.threat[threatKey(sector, 'eu', period)]?.value;
	const japan = scores.threat[threatKey(sector, 'japan', period)]?.value;
	const spot = spotsOf(scores, period).find((s) => s.sector === sector);
	if (eu === undefined || japan === undefined || !spot) return forms;
	return m.scatter_readout({ forms, eu, japan, closeness: spot.closeness });
}

/** The scatter: whether fields that both see alike are those on which they do much together. */
export const scatter: Kind = {
	layout: (view, scores, frame, words) => scatterScene(view, scores, frame, scatterWords(words)),
	summarise: (view, scores, words) => summariseScatter(view, scores, scatterWords(words)),
	title: (view, words) => m.scatter_title({ period: words.period(periodOf(view)) }),
	unit: (_view, scores) => m.scatter_unit({ total: scores.sectors.length }),
	legend: (view, scores) => formsLegend(formsAreLoose(view, scores)),
	table: scatterTable,
	readout: (mark, scores, words) => readSpot(mark, scores, words),
	source: ownSource
};
