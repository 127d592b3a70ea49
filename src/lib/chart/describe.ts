import { m } from '../paraglide/messages';
import type { Scores } from '../index/types';
import type { Mark, Words } from '../scene/types';
import type { View } from '../scene/view';
import { actorName, formNames, levelName } from './words';

/** What a figure is about: the line over it. */
export function titleOf(view: View, words: Words): string {
	if (view.chart === 'slope') return m.figure_title_ladder();
	if (view.show.length === 0) return m.figure_title_empty();
	return m.figure_title_levels({ period: words.period(view.periods[0] ?? '') });
}

/** What is measured, in which unit and range. */
export function unitOf(view: View): string {
	return view.chart === 'slope' ? m.figure_unit_ladder() : m.figure_unit_levels();
}

/** One mark as a sentence, for the line under the chart and for screen readers. */
export function readout(mark: Mark, words: Words, join: (items: string[]) => string): string {
	const [sector, period] = [words.sector(mark.sector), words.period(mark.period)];
	if (mark.actor === undefined) {
		const forms = formNames(mark.cells ?? []);
		return forms.length === 0
			? m.readout_no_forms({ sector, period })
			: m.readout_forms({ sector, period, value: mark.value, forms: join(forms) });
	}
	const message = mark.loose ? m.readout_level_low : m.readout_level;
	return message({
		sector,
		period,
		actor: actorName(mark.actor),
		value: mark.value,
		meaning: levelName(mark.value)
	});
}

/** Whether any value of the view rests on low-confidence evidence, so that the legend must explain the look of it. */
export function restsOnLowConfidence(view: View, scores: Scores): boolean {
	return scores.sectors.some((sector) =>
		view.periods.some((period) =>
			view.chart === 'slope'
				? scores.cooperation[`${sector}:${period}`]?.forms.includes('loose')
				: view.show.some(
						(actor) => scores.threat[`${sector}:${actor}:${period}`]?.confidence === 'low'
					)
		)
	);
}
