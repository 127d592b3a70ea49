import { FEWEST_SECTORS } from '../scene/view';
import { statesIn } from './choose';
import type { NamedState } from './page';
import { queryOf, type Ticked } from './query';

/** What is chosen on the page of a figure, as its form has it. */
export interface Wishes {
	/** What was chosen of one of several, or ticked by itself; empty if it was not. */
	single: Readonly<Record<string, string>>;
	/** Fields that are drawn. */
	sectors: Ticked;
	/** Fields that are raised. */
	highlight: Ticked;
	periods: Ticked;
}

/** What a figure can make of what is chosen. */
export interface Granted {
	/** The query of its address. Nothing stands in it that the figure would not follow. */
	query: string;
	/** Whether fewer fields are ticked than can be drawn; all of them then are. */
	fewSectors: boolean;
	/** Whether too few periods are ticked for any of its pictures; all of them are then shown. */
	fewPeriods: boolean;
	/** States that can be shown first. */
	states: string[];
	/** Fields that can be raised. */
	raisable: readonly string[];
}

/** What a figure with these states makes of what is chosen. */
export function grant(
	states: readonly NamedState[],
	{ single, sectors, highlight, periods }: Wishes
): Granted {
	const fewSectors = sectors.ticked.length > 0 && sectors.ticked.length < FEWEST_SECTORS;
	const isAll = fewSectors || sectors.ticked.length === 0;
	const raisable = isAll ? sectors.all : sectors.ticked;
	const subjects = states.map(({ id, view }) => ({ id, subject: { view } }));
	const kept = statesIn(subjects, periods.ticked);
	const fewPeriods = kept.length === 0;
	const shown = (fewPeriods ? subjects : kept).map(({ id }) => id);
	const { state = '', ...others } = single;
	const asked = { ...others, ...(shown.includes(state) && { state }) };
	const query = queryOf(asked, [
		fewPeriods ? { ...periods, ticked: [] } : periods,
		fewSectors ? { ...sectors, ticked: [] } : sectors,
		{ ...highlight, ticked: highlight.ticked.filter((id) => raisable.includes(id)) }
	]);
	return { query, fewSectors, fewPeriods, states: shown, raisable };
}
