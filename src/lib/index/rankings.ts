/**
 * Which sectors stand out. All functions take the slice that a page carries, so that prose, text
 * summaries and scenes cannot disagree; all answer with sector ids in canonical order, and with all
 * of them if several tie. Sectors without a level are passed over.
 */
import { cooperationKey, threatKey } from './keys';
import {
	COOPERATION_FORMS,
	type Actor,
	type CooperationForm,
	type CooperationValue,
	type PeriodId,
	type Scores,
	type SectorId
} from './types';

/** A number of a sector; undefined if it has none. */
type Measure = (sector: SectorId) => number | undefined;

function known(scores: Scores, period: PeriodId): PeriodId {
	if (!scores.periods.includes(period)) throw new RangeError(`There is no period "${period}"`);
	return period;
}

function where(scores: Scores, measure: Measure, test: (value: number) => boolean): SectorId[] {
	return scores.sectors.filter((sector) => {
		const value = measure(sector);
		return value !== undefined && test(value);
	});
}

function greatest(scores: Scores, measure: Measure): SectorId[] {
	const values = scores.sectors.map(measure).filter((value) => value !== undefined);
	const top = Math.max(...values);
	return where(scores, measure, (value) => value === top);
}

function minus(measure: Measure): Measure {
	return (sector) => {
		const value = measure(sector);
		return value === undefined ? undefined : -value;
	};
}

function level(scores: Scores, actor: Actor, period: PeriodId): Measure {
	known(scores, period);
	return (sector) => scores.threat[threatKey(sector, actor, period)]?.value;
}

function cooperation(scores: Scores, period: PeriodId) {
	known(scores, period);
	return (sector: SectorId): CooperationValue | undefined =>
		scores.cooperation[cooperationKey(sector, period)];
}

function cooperationScore(scores: Scores, period: PeriodId): Measure {
	const of = cooperation(scores, period);
	return (sector) => of(sector)?.value;
}

function gaps(scores: Scores, period: PeriodId): Measure {
	const eu = level(scores, 'eu', period);
	const japan = level(scores, 'japan', period);
	return (sector) => {
		const [a, b] = [eu(sector), japan(sector)];
		return a === undefined || b === undefined ? undefined : b - a;
	};
}

function width(scores: Scores, period: PeriodId): Measure {
	const gap = gaps(scores, period);
	return (sector) => {
		const value = gap(sector);
		return value === undefined ? undefined : Math.abs(value);
	};
}

/** Japan's level minus the EU's, −4 to 4; undefined if either is missing. */
export function gapOf(scores: Scores, sector: SectorId, period: PeriodId): number | undefined {
	return gaps(scores, period)(sector);
}

/** Sectors on which the two are furthest apart. */
export function widest(scores: Scores, period: PeriodId): SectorId[] {
	return greatest(scores, width(scores, period));
}

/** Sectors on which the two are least far apart. */
export function narrowest(scores: Scores, period: PeriodId): SectorId[] {
	return greatest(scores, minus(width(scores, period)));
}

/** Sectors that an actor ranks higher than the other does. */
export function higher(scores: Scores, actor: Actor, period: PeriodId): SectorId[] {
	const sign = actor === 'japan' ? 1 : -1;
	return where(scores, gaps(scores, period), (gap) => gap * sign > 0);
}

/** Sectors that both rank alike. */
export function equal(scores: Scores, period: PeriodId): SectorId[] {
	return where(scores, gaps(scores, period), (gap) => gap === 0);
}

/** Sectors at the highest level that an actor gives to any. */
export function foremost(scores: Scores, actor: Actor, period: PeriodId): SectorId[] {
	return greatest(scores, level(scores, actor, period));
}

/** Sectors to which an actor gives a level. */
export function atLevel(
	scores: Scores,
	wanted: number,
	actor: Actor,
	period: PeriodId
): SectorId[] {
	return where(scores, level(scores, actor, period), (value) => value === wanted);
}

/** Sectors with most cooperation: by default, with most forms. */
export function most(scores: Scores, period: PeriodId): SectorId[] {
	return greatest(scores, cooperationScore(scores, period));
}

/** Sectors with least cooperation. */
export function least(scores: Scores, period: PeriodId): SectorId[] {
	return greatest(scores, minus(cooperationScore(scores, period)));
}

/** Sectors with all four forms of cooperation. */
export function allForms(scores: Scores, period: PeriodId): SectorId[] {
	const of = cooperation(scores, period);
	return scores.sectors.filter((sector) => of(sector)?.forms.every((state) => state !== 'none'));
}

/** Sectors that reached a form of cooperation, firmly or loosely. */
export function reached(scores: Scores, form: CooperationForm, period: PeriodId): SectorId[] {
	const of = cooperation(scores, period);
	const place = COOPERATION_FORMS.indexOf(form);
	return scores.sectors.filter((sector) => (of(sector)?.forms[place] ?? 'none') !== 'none');
}

function change(scores: Scores, from: PeriodId, to: PeriodId): Measure {
	const before = cooperationScore(scores, from);
	const after = cooperationScore(scores, to);
	return (sector) => {
		const [a, b] = [before(sector), after(sector)];
		return a === undefined || b === undefined ? undefined : b - a;
	};
}

/** Sectors with more cooperation in the later of two periods. */
export function gained(scores: Scores, from: PeriodId, to: PeriodId): SectorId[] {
	return where(scores, change(scores, from, to), (difference) => difference > 0);
}

/** Sectors whose cooperation grew most from one period to another. */
export function rose(scores: Scores, from: PeriodId, to: PeriodId): SectorId[] {
	const difference = change(scores, from, to);
	// Differences of weighed scores are alike to many places, and not to the last.
	const rounded: Measure = (sector) => {
		const value = difference(sector);
		return value === undefined ? undefined : Number(value.toFixed(9));
	};
	return greatest(scores, rounded);
}

/** Sectors with less cooperation in the later of two periods. */
export function lost(scores: Scores, from: PeriodId, to: PeriodId): SectorId[] {
	return where(scores, change(scores, from, to), (difference) => difference < 0);
}
