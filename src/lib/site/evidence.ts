import type { Actor, PeriodId } from '../index/types';
import type { Mark } from '../scene/types';

/**
 * Where the evidence of a value stands: a fragment on the page of its sector. Pages and marks agree on it here.
 */

export const threatFragment = (actor: Actor, period: PeriodId): string =>
	`threat-${actor}-${period}`;

export const cooperationFragment = (period: PeriodId): string => `cooperation-${period}`;

export const responseFragment = (actor: Actor, period: PeriodId): string =>
	`response-${actor}-${period}`;

/**
 * Address of the evidence of a mark, from the address of the story in its language; nothing for marks that are no level
 * and no score.
 */
export function evidenceOf({ sector, actor, period, shape }: Mark): string | undefined {
	if (sector === undefined || period === undefined) return undefined;
	const page = `sector/${sector}/#`;
	if (shape === 'cells') return page + cooperationFragment(period);
	const level = (shape === 'disc' || shape === 'ring') && actor;
	return level ? page + threatFragment(level, period) : undefined;
}

/** Where the picture of a step can be had for another page, from the address of the story in its language. */
export const passOnOf = (step: string): string => `embed/story/${step}/`;

/** Where sources are listed with all that rests on them, from the address of the story in its language; one of them, or all. */
export const sourcesAt = (id?: string): string => `sources/${id ? `#source-${id}` : ''}`;
