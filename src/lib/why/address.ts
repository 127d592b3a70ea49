import { ACTORS } from '../index/types';
import {
	bothFragment,
	cooperationFragment,
	EVIDENCE_PAGES,
	OUTLOOK,
	peopleFragment,
	responseFragment,
	responsesFragment,
	threatFragment
} from '../site/evidence';

/**
 * The address of evidence that is open over the story: `?why=cyber/threat-eu-p3`, beside the fragment of the step. It can be
 * shared, and the way back closes what it opened.
 */

const QUERY = 'why';

/** Evidence: the page that holds it, by the last part of its address, and the fragment under which it stands there. */
export interface Evidence {
	place: string;
	fragment: string;
}

/** The evidence that a link leads to; nothing if it leads elsewhere. */
export function evidenceOfLink(href: string): Evidence | undefined {
	const [, place, fragment] = /\/(?:sector|evidence)\/([a-z-]+)\/#([a-z\d-]+)$/.exec(href) ?? [];
	return place !== undefined && fragment !== undefined ? { place, fragment } : undefined;
}

/** Of what there is evidence: every field, and in it every value of every period. */
export interface Known {
	sectors: readonly string[];
	periods: readonly string[];
}

/** The fragments under which a field's page holds the evidence of a period. */
const fragmentsIn = (period: string): string[] => [
	cooperationFragment(period),
	bothFragment(period),
	responsesFragment(period),
	...ACTORS.flatMap((actor) => [threatFragment(actor, period), responseFragment(actor, period)])
];

/** Whether a field's page holds such evidence. */
const isOfField = (fragment: string, { periods }: Known): boolean =>
	[OUTLOOK, ...ACTORS.map(peopleFragment), ...periods.flatMap(fragmentsIn)].includes(fragment);

/** Whether one of the other pages may hold it; which rows it has is for the page to say. */
const isOfRow = (place: string, fragment: string): boolean =>
	(EVIDENCE_PAGES as readonly string[]).includes(place) &&
	/^(milestone-\d{4,8}n\d+|(article|year)-\d+)$/.test(fragment);

/** What an address says of evidence: which, or something of which there is none. */
export function readWhy(search: string, known: Known): { evidence?: Evidence; broken?: string } {
	const value = new URLSearchParams(search).get(QUERY);
	if (value === null) return {};
	const [place = '', fragment = '', ...more] = value.split('/');
	const isKnown = known.sectors.includes(place)
		? isOfField(fragment, known)
		: isOfRow(place, fragment);
	return isKnown && more.length === 0 ? { evidence: { place, fragment } } : { broken: value };
}

/** The query of an address with this evidence open, or with none; whatever else it says stays. */
export function searchWith(search: string, evidence: Evidence | undefined): string {
	const query = new URLSearchParams(search);
	if (evidence) query.set(QUERY, `${evidence.place}/${evidence.fragment}`);
	else query.delete(QUERY);
	// A slash stands for itself, and is what whoever reads the address expects.
	const text = query
		.toString()
		.replaceAll('%2F', '/')
		.replace(/=(?=&|$)/g, '');
	return text && `?${text}`;
}
