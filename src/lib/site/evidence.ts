import { CONTEXT_TOPICS, type Actor, type PeriodId } from '../index/types';
import type { Mark } from '../scene/types';
import type { View } from '../scene/view';

/**
 * Where the evidence of a value stands: a fragment on the page of its sector, or on a page of evidence for what belongs to no
 * sector alone. Pages and marks agree on it here.
 */

export const threatFragment = (actor: Actor, period: PeriodId): string =>
	`threat-${actor}-${period}`;

export const cooperationFragment = (period: PeriodId): string => `cooperation-${period}`;

export const responseFragment = (actor: Actor, period: PeriodId): string =>
	`response-${actor}-${period}`;

/** Both levels of a period with what the two did together, and both sides' responses. */
export const bothFragment = (period: PeriodId): string => `both-${period}`;
export const responsesFragment = (period: PeriodId): string => `responses-${period}`;

/** What people said on one side. */
export const peopleFragment = (actor: Actor): string => `people-${actor}`;

/** What was expected and what happened. */
export const OUTLOOK = 'outlook';

/** A milestone by its date, and by its place among those of that date. */
export const milestoneFragment = (date: string, n: number | string): string =>
	`milestone-${date.replaceAll('-', '')}n${n}`;

export const articleFragment = (article: number): string => `article-${article}`;

export const yearFragment = (year: number | string): string => `year-${year}`;

/** Pages of evidence beside those of sectors, by the last part of their address. */
export const EVIDENCE_PAGES = ['milestones', 'agreement', ...CONTEXT_TOPICS] as const;
export type EvidencePage = (typeof EVIDENCE_PAGES)[number];

/** Address of the page that holds evidence, from the address of the story in its language. */
export const evidencePage = (place: string): string =>
	`${(EVIDENCE_PAGES as readonly string[]).includes(place) ? 'evidence' : 'sector'}/${place}/`;

/**
 * Address of the evidence of a mark, from the address of the story in its language; nothing for marks that stand for no
 * value.
 */
export function evidenceOf(mark: Mark, { chart }: Pick<View, 'chart'>): string | undefined {
	const { sector, actor, period, shape, key, value } = mark;
	const [kind = '', date = '', last = ''] = key.split(':');
	if (kind === 'milestone') return `evidence/milestones/#${milestoneFragment(date, last)}`;
	if (chart === 'context') return `evidence/${kind}/#${yearFragment(last)}`;
	if (chart === 'articles') return `evidence/agreement/#${articleFragment(value)}`;
	if (sector === undefined) return undefined;
	const page = `sector/${sector}/#`;
	if (shape.startsWith('verdict')) return page + OUTLOOK;
	if (period === undefined) return actor && page + peopleFragment(actor);
	if (chart === 'scatter') return page + bothFragment(period);
	if (shape === 'cells') return page + cooperationFragment(period);
	return actor && page + threatFragment(actor, period);
}

/** Where the picture of a step can be had for another page, from the address of the story in its language. */
export const passOnOf = (step: string): string => `embed/story/${step}/`;

/** Where sources are listed with all that rests on them, from the address of the story in its language; one of them, or all. */
export const sourcesAt = (id?: string): string => `sources/${id ? `#source-${id}` : ''}`;
