import type { Actor, Scores, SectorId } from '../index/types';
import type { SectorLevels, Words } from './types';
import type { View } from './view';

/** Sectors raised in a view are told one by one; more than this would be a table, not a sentence. */
const TOLD_AT_MOST = 5;

/** What the picture of a view shows, in one or two sentences made from the numbers. */
export function summarise(view: View, scores: Scores, words: Words): string {
	return view.chart === 'slope' ? ofLadder(view, scores, words) : ofLevels(view, scores, words);
}

function ofLevels(view: View, scores: Scores, words: Words): string {
	const id = view.periods[0] ?? '';
	const period = words.period(id);
	const level = (sector: SectorId, actor: Actor): number => scores.threat[`${sector}:${actor}:${id}`]?.value ?? 0;
	const names = (sectors: readonly SectorId[]): string[] => sectors.map((sector) => words.sector(sector));
	const [actor, second] = view.show;
	if (!actor) return words.empty(scores.sectors.length);
	if (!second) {
		const values = scores.sectors.map((sector) => level(sector, actor));
		const [high, low] = [Math.max(...values), Math.min(...values)];
		const at = (value: number): string[] => names(scores.sectors.filter((s) => level(s, actor) === value));
		return words.oneActor({ actor, period, highest: at(high), level: high, lowest: at(low), lowLevel: low });
	}
	const gap = (sector: SectorId): number => level(sector, 'eu') - level(sector, 'japan');
	const widest = Math.max(...scores.sectors.map((sector) => Math.abs(gap(sector))));
	const wide = scores.sectors.filter((sector) => Math.abs(gap(sector)) === widest);
	const signs = new Set(wide.map((sector) => Math.sign(gap(sector))));
	const overall = words.widest({
		period,
		sectors: names(wide),
		gap: widest,
		higher: signs.size > 1 || widest === 0 ? undefined : signs.has(1) ? 'eu' : 'japan',
		equal: scores.sectors.filter((sector) => gap(sector) === 0).length,
		total: scores.sectors.length
	});
	if (view.raise.length === 0 || view.raise.length > TOLD_AT_MOST) return overall;
	const told: SectorLevels[] = view.raise.map((sector) => ({
		sector: words.sector(sector),
		eu: level(sector, 'eu'),
		japan: level(sector, 'japan')
	}));
	return words.levels({ period, sectors: told });
}

function ofLadder(view: View, scores: Scores, words: Words): string {
	const score = (sector: SectorId, period: string): number => scores.cooperation[`${sector}:${period}`]?.value ?? 0;
	const last = view.periods.at(-1) ?? '';
	const values = scores.sectors.map((sector) => score(sector, last));
	const [mostScore, leastScore] = [Math.max(...values), Math.min(...values)];
	const at = (value: number): string[] =>
		scores.sectors.filter((s) => score(s, last) === value).map((s) => words.sector(s));
	const extremes = words.extremes({
		period: words.period(last),
		most: at(mostScore),
		mostScore,
		least: at(leastScore),
		leastScore
	});
	if (view.raise.length === 0 || view.raise.length > TOLD_AT_MOST) return extremes;
	const sectors = view.raise.map((sector) => ({
		sector: words.sector(sector),
		scores: view.periods.map((period) => score(sector, period))
	}));
	return `${words.paths({ periods: view.periods.map((p) => words.period(p)), sectors })} ${extremes}`;
}
