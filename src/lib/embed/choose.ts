import { m } from '../paraglide/messages';
import type { Scores } from '../index/types';
import type { Remark } from '../scene/remarks';
import { FEWEST_SECTORS, type View } from '../scene/view';
import { measureOf, type EmbedState } from './figures';
import type { Options } from './options';

/** What is shown of a figure once its options are heard. */
export interface Choice {
	states: EmbedState[];
	/** Index of the state that is shown first. */
	first: number;
	scores: Scores;
	/** What could not be done, one sentence each. */
	complaints: string[];
}

/** The view with only the periods asked for; nothing if none of it is left. */
function inPeriods(view: View, periods: readonly string[]): View | undefined {
	if (view.periods.length === 0 || periods.length === 0) return view;
	const kept = view.periods.filter((period) => periods.includes(period));
	if (kept.length < (view.chart === 'slope' ? 2 : 1)) return undefined;
	// Verdicts belong to the last period.
	const { verdicts, ...rest } = view;
	const isWhole = kept.length === view.periods.length;
	return { ...rest, periods: kept, ...(isWhole && verdicts !== undefined && { verdicts }) };
}

/** The numbers of some sectors; of all if none is named. */
export function only(scores: Scores, sectors: readonly string[]): Scores {
	if (sectors.length === 0) return scores;
	const keep = (id: string): boolean => sectors.includes(id);
	return {
		...scores,
		sectors: scores.sectors.filter(keep),
		...(scores.timeline && { timeline: scores.timeline.filter((e) => e.sectors.some(keep)) })
	};
}

/**
 * Whether a remark has a place in what is drawn: it goes with the field that it is about, or with the period of its mark.
 * What is about no field is about the whole picture, and stays.
 */
function stays({ at }: Remark, { periods }: View, all: Scores, drawn: Scores): boolean {
	const [sector = '', of = ''] = at.split(/[:@]/);
	const isDrawn = !all.sectors.includes(sector) || drawn.sectors.includes(sector);
	return isDrawn && (!all.periods.includes(of) || periods.includes(of));
}

/** Whether a chart has marks for each field: measured series have none. */
export const hasFields = ({ chart }: View): boolean => chart !== 'context';

/** States that are told apart by nothing but the periods that were left out of them are one. */
function distinct<State extends Pick<EmbedState, 'subject'>>(states: readonly State[]): State[] {
	const seen = new Set<string>();
	return states.filter(({ subject: { view } }) => {
		const key = JSON.stringify({ ...view, verdicts: undefined });
		return !seen.has(key) && seen.add(key);
	});
}

/** What is left of a figure's states in some periods; in all of them if none is named. */
export const statesIn = <State extends Pick<EmbedState, 'subject'>>(
	states: readonly State[],
	periods: readonly string[]
): State[] =>
	distinct(
		states.flatMap((one) => {
			const view = inPeriods(one.subject.view, periods);
			return view ? [{ ...one, subject: { ...one.subject, view } }] : [];
		})
	);

/** What was asked for and has no effect on any state, one sentence each. */
function idle(
	states: readonly EmbedState[],
	drawn: Scores,
	{ sectors, periods, highlight }: Options
): string[] {
	const views = states.map(({ subject }) => subject.view);
	const useless = [
		...(views.some(hasFields)
			? []
			: [sectors.length > 0 && 'sectors', highlight.length > 0 && 'highlight']),
		!views.some((view) => view.periods.length > 0) && periods.length > 0 && 'period'
	].filter((name) => name !== false);
	const hidden = highlight.filter((id) => views.some(hasFields) && !drawn.sectors.includes(id));
	return [
		...useless.map((name) => m.embed_complaint_useless({ name })),
		...hidden.map((value) =>
			m.embed_complaint({ name: 'highlight', value, expected: drawn.sectors.join(', ') })
		)
	];
}

/**
 * Applies options to a figure. What cannot be done is left undone and complained of; a figure always keeps at least one
 * state.
 */
export function choose(
	states: readonly EmbedState[],
	first: number,
	scores: Scores,
	options: Options
): Choice {
	const { sectors, periods, measure, highlight, state } = options;
	const complaints: string[] = [];
	const kept = statesIn(states, periods).filter(
		({ subject }) => measure === undefined || measureOf(subject.view) === measure
	);
	if (kept.length === 0) complaints.push(m.embed_complaint_nothing());
	const few = sectors.length > 0 && sectors.length < FEWEST_SECTORS;
	if (few) complaints.push(m.embed_complaint_few({ fewest: FEWEST_SECTORS }));
	const drawn = few ? scores : only(scores, sectors);

	complaints.push(...idle(states, drawn, options));

	const raised = highlight.filter((id) => drawn.sectors.includes(id));
	const chosen = (kept.length > 0 ? kept : statesIn(states, [])).map((one) => {
		const { about, subject, ...rest } = one;
		const { view, remarks } = subject;
		const wished = raised.length > 0 && hasFields(view) ? raised : view.raise;
		const raise = wished.filter((id) => drawn.sectors.includes(id));
		return {
			...rest,
			// A field that is not raised is not what the picture is about.
			...(about !== undefined && raise.includes(about.sector) && { about }),
			subject: {
				view: { ...view, raise },
				remarks: remarks?.filter((remark) => stays(remark, view, scores, drawn))
			}
		};
	});
	const wanted = chosen.findIndex(({ id }) => id === (state ?? states[first]?.id));
	if (state !== undefined && wanted < 0) {
		const expected = chosen.map(({ id }) => id).join(', ');
		complaints.push(m.embed_complaint({ name: 'state', value: state, expected }));
	}
	return { states: chosen, first: Math.max(0, wanted), scores: drawn, complaints };
}
