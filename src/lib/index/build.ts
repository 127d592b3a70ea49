import { meets } from '../record/dates';
import type { DataRecord, EventActor, Period, RecordEvent, ThreatCoding } from '../record/types';
import { scoreForms, weighForms, type FormsScore } from './forms';
import { admits, atLeast, checkRecipe, DEFAULT_RECIPE, FULL_SCORE, type Recipe } from './recipe';
import {
	ACTORS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Actor,
	type CooperationForm,
	type PeriodId,
	type ResponseForm,
	type SectorId
} from './types';

export interface ThreatScore {
	/** Level 0–4; null if the recipe does not admit the coding. */
	value: number | null;
	/**
	 * The level with only high- and medium-confidence codings, and with all. The first is null if the
	 * coding is of low confidence: without it there is no level, which is not the same as level 0.
	 */
	range: [low: number | null, high: number];
	coding: ThreatCoding;
}

export type CooperationScore = FormsScore<CooperationForm>;
export type ResponseScore = FormsScore<ResponseForm>;

/**
 * All scores of one record under one recipe. Every function throws a RangeError that names the
 * identifier if it is asked for a sector, actor or period that the record does not have.
 */
export interface Index {
	record: DataRecord;
	recipe: Recipe;
	/** Sector ids in canonical order. */
	sectors: SectorId[];
	/** Period ids in time order. */
	periods: PeriodId[];
	/** T(sector, actor, period): the coded level, 0–4. */
	threat: (sector: SectorId, actor: Actor, period: PeriodId) => ThreatScore;
	/** C(sector, period): weighted number of forms of cooperation reached, 0–4. */
	cooperation: (sector: SectorId, period: PeriodId) => CooperationScore;
	/** R(sector, actor, period): weighted number of forms of response reached, 0–4. */
	response: (sector: SectorId, actor: Actor, period: PeriodId) => ResponseScore;
	/** T(japan) − T(eu), from −4 to 4: above 0 if Japan ranks the sector higher. */
	gap: (sector: SectorId, period: PeriodId) => number | null;
	/** The lower of the two levels, 0–4. */
	sharedFear: (sector: SectorId, period: PeriodId) => number | null;
	/** 4 − |gap|, 0–4: 4 if both rank the sector alike. */
	closeness: (sector: SectorId, period: PeriodId) => number | null;
}

/** Puts something into a list that is made when it is first needed. */
function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

/** Keeps the results of a function of a few identifiers. */
function remember<Args extends string[], Result>(
	compute: (...args: Args) => Result
): (...args: Args) => Result {
	const results = new Map<string, Result>();
	return (...args) => {
		const key = args.join(':');
		const known = results.get(key);
		if (known !== undefined) return known;
		const result = compute(...args);
		results.set(key, result);
		return result;
	};
}

/**
 * Scores a record.
 *
 * The method is the codebook's, "Scores (the default recipe)". An event counts if it is `scored`, if
 * its interval meets the period, if the recipe admits it and, for cooperation, if it is bilateral or the
 * recipe counts multilateral bodies.
 */
export function buildIndex(record: DataRecord, recipe: Recipe = DEFAULT_RECIPE): Index {
	checkRecipe(recipe);
	const sectors = [...record.sectors].sort((a, b) => a.order - b.order).map(({ id }) => id);
	const periods = [...record.periods].sort((a, b) => (a.start < b.start ? -1 : 1));
	const periodById = new Map(periods.map((period) => [period.id, period]));
	const codings = new Map(
		record.threat.map((row) => [keyOf(row.sector, row.actor, row.period), row])
	);
	const eventsOf = new Map<string, RecordEvent[]>();
	for (const event of record.events) {
		const foreign = event.forum === 'multilateral' && !recipe.multilateral;
		if (event.scored && admits(recipe, event) && !foreign)
			addTo(eventsOf, keyOf(event.sector, event.actor), event);
	}

	function knownSector(id: SectorId): void {
		if (!sectors.includes(id)) throw new RangeError(`There is no sector "${id}"`);
	}
	function knownActor(id: Actor): void {
		if (!ACTORS.includes(id)) throw new RangeError(`There is no actor "${id}"`);
	}
	function knownPeriod(id: PeriodId): Period {
		const period = periodById.get(id);
		if (period === undefined) throw new RangeError(`There is no period "${id}"`);
		return period;
	}

	function counted(sector: SectorId, actor: EventActor, period: Period): RecordEvent[] {
		const events = eventsOf.get(keyOf(sector, actor)) ?? [];
		return events.filter((event) => meets(event, period));
	}

	function threat(sector: SectorId, actor: Actor, period: PeriodId): ThreatScore {
		knownSector(sector);
		knownActor(actor);
		knownPeriod(period);
		const coding = codings.get(keyOf(sector, actor, period));
		if (coding === undefined) {
			throw new RangeError(`There is no level for ${sector}, ${actor}, ${period}`);
		}
		const { level, confidence } = coding;
		return {
			value: admits(recipe, coding) ? level : null,
			range: [atLeast(confidence, 'medium') ? level : null, level],
			coding
		};
	}

	function cooperation(sector: SectorId, period: PeriodId): CooperationScore {
		knownSector(sector);
		const events = counted(sector, 'both', knownPeriod(period));
		return scoreForms(COOPERATION_FORMS, recipe.weights, events);
	}

	function response(sector: SectorId, actor: Actor, period: PeriodId): ResponseScore {
		knownSector(sector);
		knownActor(actor);
		const events = counted(sector, actor, knownPeriod(period));
		return scoreForms(RESPONSE_FORMS, recipe.responseWeights, events);
	}

	/** Something made of both levels, if there are both. */
	function ofBoth(combine: (eu: number, japan: number) => number) {
		return (sector: SectorId, period: PeriodId): number | null => {
			const eu = threat(sector, 'eu', period).value;
			const japan = threat(sector, 'japan', period).value;
			return eu === null || japan === null ? null : combine(eu, japan);
		};
	}

	return {
		record,
		recipe,
		sectors,
		periods: periods.map(({ id }) => id),
		threat,
		cooperation: remember(cooperation),
		response: remember(response),
		gap: ofBoth((eu, japan) => japan - eu),
		sharedFear: ofBoth(Math.min),
		closeness: ofBoth((eu, japan) => FULL_SCORE - Math.abs(japan - eu))
	};
}

/** The same record and rows with other weights of the forms of cooperation: which forms are reached is not worked out again. */
export function reweigh(index: Index, weights: Recipe['weights']): Index {
	const recipe = { ...index.recipe, weights };
	checkRecipe(recipe);
	return {
		...index,
		recipe,
		cooperation: remember((sector: SectorId, period: PeriodId) =>
			weighForms(COOPERATION_FORMS, weights, index.cooperation(sector, period).forms)
		)
	};
}

function keyOf(...ids: string[]): string {
	return ids.join(':');
}
