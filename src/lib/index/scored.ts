/** Single scores, as expressions ask for them: of an index with its evidence, or of a slice without. */
import { cooperationKey, threatKey } from './keys';
import { FULL_SCORE } from './recipe';
import {
	COOPERATION_FORMS,
	type Actor,
	type CooperationForm,
	type FormState,
	type PeriodId,
	type Scores,
	type SectorId
} from './types';

/** What is asked of an index by whoever needs no evidence; see `Index` for what each is. */
export interface Scored {
	threat: (sector: SectorId, actor: Actor, period: PeriodId) => { value: number | null };
	cooperation: (
		sector: SectorId,
		period: PeriodId
	) => { value: number; forms: Record<CooperationForm, { state: FormState }> };
	response: (sector: SectorId, actor: Actor, period: PeriodId) => { value: number };
	gap: (sector: SectorId, period: PeriodId) => number | null;
	sharedFear: (sector: SectorId, period: PeriodId) => number | null;
	closeness: (sector: SectorId, period: PeriodId) => number | null;
}

/** Answers from a slice. What the slice does not have counts as no level, no form and no response. */
export function scoredOf({ threat, cooperation, response = {} }: Scores): Scored {
	const level = (sector: SectorId, actor: Actor, period: PeriodId): number | null =>
		threat[threatKey(sector, actor, period)]?.value ?? null;
	const ofBoth =
		(combine: (eu: number, japan: number) => number) =>
		(sector: SectorId, period: PeriodId): number | null => {
			const [eu, japan] = [level(sector, 'eu', period), level(sector, 'japan', period)];
			return eu === null || japan === null ? null : combine(eu, japan);
		};
	return {
		threat: (sector, actor, period) => ({ value: level(sector, actor, period) }),
		cooperation: (sector, period) => {
			const found = cooperation[cooperationKey(sector, period)];
			const states = COOPERATION_FORMS.map((form, i) => [
				form,
				{ state: found?.forms[i] ?? ('none' as const) }
			]);
			return {
				value: found?.value ?? 0,
				forms: Object.fromEntries(states) as Record<CooperationForm, { state: FormState }>
			};
		},
		response: (sector, actor, period) => ({
			value: response[threatKey(sector, actor, period)]?.value ?? 0
		}),
		gap: ofBoth((eu, japan) => japan - eu),
		sharedFear: ofBoth(Math.min),
		closeness: ofBoth((eu, japan) => FULL_SCORE - Math.abs(japan - eu))
	};
}
