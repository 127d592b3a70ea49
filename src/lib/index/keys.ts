import type { Actor, PeriodId, SectorId } from './types';

/** Key of a level in `Scores.threat`. */
export function threatKey(sector: SectorId, actor: Actor, period: PeriodId): string {
	return `${sector}:${actor}:${period}`;
}

/** Key of a score in `Scores.cooperation`. */
export function cooperationKey(sector: SectorId, period: PeriodId): string {
	return `${sector}:${period}`;
}
