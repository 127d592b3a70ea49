import { cooperationKey, threatKey } from '../index/keys';
import type { Actor, PeriodId, Scores, SectorId } from '../index/types';
import type { Words } from './types';
import type { View } from './view';

/** Sectors raised in a view are told one by one; more than this would be a table, not a sentence. */
const TOLD_AT_MOST = 5;

/** Whether what is raised is told by itself: some sectors, and not too many. */
export const isTold = (raised: readonly unknown[]): boolean =>
	raised.length > 0 && raised.length <= TOLD_AT_MOST;

/** What the picture of a view shows, in one or two sentences made from the numbers. */
export function summarise(view: View, scores: Scores, words: Words): string {
	return view.chart === 'slope' ? ofLadder(view, scores, words) : ofLevels(view, scores, words);
}

function ofLevels(view: View, scores: Scores, words: Words): string {
	const [actor, second] = view.show;
	if (!actor) return words.empty(scores.sectors.length);
	return second ? ofBoth(view, scores, words) : ofOne(actor, view, scores, words);
}

/** The sectors that stand highest and lowest for one actor; a sector without a level is left out. */
function ofOne(actor: Actor, view: View, scores: Scores, words: Words): string {
	const id = view.periods[0] ?? '';
	const level = (sector: SectorId) => scores.threat[threatKey(sector, actor, id)]?.value;
	const values = scores.sectors.flatMap((sector) => level(sector) ?? []);
	if (values.length === 0) return words.empty(scores.sectors.length);
	const [high, low] = [Math.max(...values), Math.min(...values)];
	const at = (value: number): string[] =>
		scores.sectors.filter((s) => level(s) === value).map((s) => words.running(s));
	const period = words.period(id);
	return words.oneActor({
		actor,
		period,
		highest: at(high),
		level: high,
		lowest: at(low),
		lowLevel: low
	});
}

/** The sectors where both are furthest apart, or the raised ones by their levels. */
function ofBoth(view: View, scores: Scores, words: Words): string {
	const id = view.periods[0] ?? '';
	const period = words.period(id);
	const pairs = scores.sectors.flatMap((sector) => {
		const eu = scores.threat[threatKey(sector, 'eu', id)]?.value;
		const japan = scores.threat[threatKey(sector, 'japan', id)]?.value;
		return eu === undefined || japan === undefined ? [] : [{ sector, eu, japan }];
	});
	if (pairs.length === 0) return words.empty(scores.sectors.length);
	const raised = view.raise.flatMap((id) => pairs.find(({ sector }) => sector === id) ?? []);
	const widest = Math.max(...pairs.map(({ eu, japan }) => Math.abs(eu - japan)));
	const telling = isTold(raised);
	if (telling || widest === 0) {
		// Where all stand level there is no widest gap to tell of, so every sector is told.
		const told = telling ? raised : pairs;
		const named = told.map(({ sector, ...levels }) => ({
			sector: words.sector(sector),
			...levels
		}));
		return words.levels({ period, sectors: named });
	}
	const wide = pairs.filter(({ eu, japan }) => Math.abs(eu - japan) === widest);
	const euHigher = wide.filter(({ eu, japan }) => eu > japan).length;
	const oneSided = euHigher === wide.length ? 'eu' : euHigher === 0 ? 'japan' : undefined;
	return words.widest({
		period,
		sectors: wide.map(({ sector }) => words.running(sector)),
		gap: widest,
		higher: oneSided,
		equal: pairs.filter(({ eu, japan }) => eu === japan).length,
		total: pairs.length
	});
}

function ofLadder(view: View, scores: Scores, words: Words): string {
	const score = (sector: SectorId, period: PeriodId): number =>
		scores.cooperation[cooperationKey(sector, period)]?.value ?? 0;
	const last = view.periods.at(-1) ?? '';
	const values = scores.sectors.map((sector) => score(sector, last));
	const [mostScore, leastScore] = [Math.max(...values), Math.min(...values)];
	const at = (value: number): string[] =>
		scores.sectors.filter((s) => score(s, last) === value).map((s) => words.running(s));
	const extremes = words.extremes({
		period: words.period(last),
		most: at(mostScore),
		mostScore,
		least: at(leastScore),
		leastScore
	});
	if (!isTold(view.raise)) return extremes;
	const sectors = view.raise.map((sector) => ({
		sector: words.sector(sector),
		scores: view.periods.map((period) => score(sector, period))
	}));
	return `${words.paths({ periods: view.periods.map((p) => words.period(p)), sectors })} ${extremes}`;
}
