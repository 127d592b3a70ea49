import type { RecordEvent } from '../record/types';
import { atLeast, weigh } from './recipe';
import type { FormState } from './types';

/** How far one form is reached, and by what. */
export interface FormEvidence {
	state: FormState;
	/** The events that count, in the order of the record. */
	events: RecordEvent[];
}

/** A score made of forms, with the evidence behind each. */
export interface FormsScore<Form extends string> {
	/** Score 0–4 with all rows that the recipe admits. */
	value: number;
	/**
	 * Codebook, "Range": the score with only the high- and medium-confidence rows among those that
	 * the recipe admits, and the score with all of them, which is the value.
	 */
	range: [low: number, high: number];
	forms: Record<Form, FormEvidence>;
}

/** A form is firm if anything well read shows it, loose if only low confidence does. */
function stateOf(events: readonly RecordEvent[]): FormState {
	if (events.length === 0) return 'none';
	return events.some((event) => atLeast(event.confidence, 'medium')) ? 'firm' : 'loose';
}

/**
 * Scores events by the forms they reach: a form is reached if at least one event is of that kind,
 * and a second one adds nothing. The events must be those that count for the cell.
 */
export function scoreForms<Form extends string>(
	forms: readonly Form[],
	weights: Record<Form, number>,
	counted: readonly RecordEvent[]
): FormsScore<Form> {
	const evidence = {} as Record<Form, FormEvidence>;
	for (const form of forms) {
		const events = counted.filter((event) => event.kind === form);
		evidence[form] = { state: stateOf(events), events };
	}
	return weighForms(forms, weights, evidence);
}

/** The score of forms whose evidence is known, under any weights. */
export function weighForms<Form extends string>(
	forms: readonly Form[],
	weights: Record<Form, number>,
	evidence: Record<Form, FormEvidence>
): FormsScore<Form> {
	const low = weigh(forms, weights, (form) => evidence[form].state === 'firm');
	const value = weigh(forms, weights, (form) => evidence[form].state !== 'none');
	return { value, range: [low, value], forms: evidence };
}
