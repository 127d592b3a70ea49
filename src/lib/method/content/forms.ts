/** Forms of cooperation and of response, each with a case from the record. */
import {
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type CooperationForm,
	type PeriodId,
	type ResponseForm
} from '../../index/types';
import type { RecordEvent } from '../../record/types';
import type { Cited } from '../../sector/numbering';
import type { Desk } from '../desk';

/** A form, how many scored facts show it, and one of them. */
export interface FormOnPage<Form extends string> {
	form: Form;
	count: number;
	/** How many of them happened in wider groups of states. */
	wide: number;
	example?: { title: string; date: string; sector: string; cited: Cited };
}

function formsOf<Form extends string>(
	desk: Desk,
	forms: readonly Form[],
	conference: PeriodId,
	isOf: (event: RecordEvent) => boolean
): FormOnPage<Form>[] {
	const { events, periods } = desk.index.record;
	const period = periods.find(({ id }) => id === conference);
	const began = ({ date }: RecordEvent): boolean =>
		period !== undefined && date >= period.start && date <= period.end;
	// Each case is from another field, where that can be.
	const used = new Set<string>();
	return forms.map((form) => {
		const rows = events.filter((event) => event.scored && event.kind === form && isOf(event));
		// What the two did alone shows a form best.
		const alone = rows.filter(({ forum }) => forum !== 'multilateral');
		const sure = alone.filter(({ confidence }) => confidence === 'high');
		const pool = sure.some(began) ? sure.filter(began) : sure.length > 0 ? sure : alone;
		const now = pool.find(({ sector }) => !used.has(sector)) ?? pool[0];
		used.add(now?.sector ?? '');
		return {
			form,
			count: rows.length,
			wide: rows.length - alone.length,
			...(now && {
				example: {
					title: now.title,
					date: now.date,
					sector: desk.sector(now.sector),
					cited: desk.cite(now.sources)
				}
			})
		};
	});
}

/** The forms of cooperation. */
export const cooperationForms = (desk: Desk, period: PeriodId): FormOnPage<CooperationForm>[] =>
	formsOf(desk, COOPERATION_FORMS, period, ({ actor }) => actor === 'both');

/** The forms of response. */
export const responseForms = (desk: Desk, period: PeriodId): FormOnPage<ResponseForm>[] =>
	formsOf(desk, RESPONSE_FORMS, period, ({ actor }) => actor !== 'both');
