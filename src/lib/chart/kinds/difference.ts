import { m } from '../../paraglide/messages';
import { threatKey } from '../../index/keys';
import { ACTORS, type Actor, type Scores } from '../../index/types';
import {
	differenceOf,
	differenceOrder,
	differenceScene,
	summariseDifference,
	type DifferenceWords
} from '../../scene/difference';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { actorName } from '../words';
import { actorLegend, readLevel, signed } from './levels';
import type { Kind, Table } from './types';
import { ownSource } from '../source';

const HIGHER: Record<Actor, () => string> = {
	eu: m.difference_side_higher,
	japan: m.difference_side_lower
};
const HIGHER_LINES: Record<Actor, () => string> = {
	eu: m.difference_side_higher_lines,
	japan: m.difference_side_lower_lines
};

const differenceWords = (words: Words): DifferenceWords => ({
	...words,
	higher: (actor) => HIGHER[actor](),
	zero: actorName('japan'),
	higherLines: (actor) => HIGHER_LINES[actor]().split('\n'),
	directions: (f) => m.difference_directions(f)
});

const periodOf = (view: View): string => view.periods[0] ?? '';

/** Whether any level that is compared rests on low-confidence evidence. */
export function isLoose(view: View, scores: Scores): boolean {
	return scores.sectors.some((sector) =>
		ACTORS.some(
			(actor) => scores.threat[threatKey(sector, actor, periodOf(view))]?.confidence === 'low'
		)
	);
}

/** Levels and their difference, in the order of the picture. */
export function differenceTable(view: View, scores: Scores, words: Words): Table {
	const period = periodOf(view);
	const level = (sector: string, actor: Actor): string => {
		const found = scores.threat[threatKey(sector, actor, period)];
		if (!found) return '';
		const { value, confidence } = found;
		return confidence === 'low' ? m.table_uncertain({ value }) : String(value);
	};
	const rows = differenceOrder(scores, period).map((sector) => {
		const gap = differenceOf(scores, sector, period);
		const levels = ACTORS.map((actor) => level(sector, actor));
		return [words.sector(sector), ...levels, gap === undefined ? '' : signed(gap)];
	});
	return {
		columns: [m.table_sector(), ...ACTORS.map(actorName), m.difference_table_gap()],
		rows
	};
}

/** Both levels of a sector and which is higher, whichever of its two marks is pointed at. */
export function readDifference(mark: Mark, scores: Scores, words: Words): string {
	const [sector, period] = [mark.sector ?? '', mark.period ?? ''];
	const eu = scores.threat[threatKey(sector, 'eu', period)]?.value;
	const japan = scores.threat[threatKey(sector, 'japan', period)]?.value;
	// A level that is missing is not 0: what there is stands for itself.
	if (eu === undefined || japan === undefined) return readLevel(mark, words);
	const message =
		eu > japan
			? m.difference_readout_eu
			: eu < japan
				? m.difference_readout_japan
				: m.difference_readout_level;
	const sentence = message({
		sector: words.sector(sector),
		period: words.period(period),
		eu,
		japan,
		gap: Math.abs(eu - japan)
	});
	return mark.loose ? m.difference_readout_loose({ sentence }) : sentence;
}

/** The difference: how much higher the EU's documents rank each field than Japan's, or lower. */
export const difference: Kind = {
	layout: (view, scores, frame, words) =>
		differenceScene(view, scores, frame, differenceWords(words)),
	summarise: (view, scores, words) => summariseDifference(view, scores, differenceWords(words)),
	title: (view, words) => m.difference_title({ period: words.period(periodOf(view)) }),
	unit: () => m.difference_unit(),
	legend: (view, scores) => actorLegend(ACTORS, { threads: false, loose: isLoose(view, scores) }),
	table: differenceTable,
	readout: readDifference,
	source: ownSource
};
