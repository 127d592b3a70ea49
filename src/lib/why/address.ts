import { ACTORS } from '../index/types';
import { cooperationFragment, responseFragment, threatFragment } from '../site/evidence';

/**
 * The address of evidence that is open over the story: `?why=cyber/threat-eu-p3`, beside the fragment of the step. It can be
 * shared, and the way back closes what it opened.
 */

const QUERY = 'why';

/** Evidence: the field whose page holds it, and the fragment under which it stands there. */
export interface Evidence {
	sector: string;
	fragment: string;
}

/** The evidence that a link leads to; nothing if it leads elsewhere. */
export function evidenceOfLink(href: string): Evidence | undefined {
	const [, sector, fragment] = /\/sector\/([a-z-]+)\/#([a-z\d-]+)$/.exec(href) ?? [];
	return sector !== undefined && fragment !== undefined ? { sector, fragment } : undefined;
}

/** Of what there is evidence: every field, and in it every value of every period. */
export interface Known {
	sectors: readonly string[];
	periods: readonly string[];
}

/** The fragments under which a field's page holds the evidence of a period. */
const fragmentsIn = (period: string): string[] => [
	cooperationFragment(period),
	...ACTORS.flatMap((actor) => [threatFragment(actor, period), responseFragment(actor, period)])
];

/** What an address says of evidence: which, or something of which there is none. */
export function readWhy(search: string, known: Known): { evidence?: Evidence; broken?: string } {
	const value = new URLSearchParams(search).get(QUERY);
	if (value === null) return {};
	const [sector = '', fragment = '', ...more] = value.split('/');
	const isKnown =
		more.length === 0 &&
		known.sectors.includes(sector) &&
		known.periods.some((period) => fragmentsIn(period).includes(fragment));
	return isKnown ? { evidence: { sector, fragment } } : { broken: value };
}

/** The query of an address with this evidence open, or with none; whatever else it says stays. */
export function searchWith(search: string, evidence: Evidence | undefined): string {
	const query = new URLSearchParams(search);
	if (evidence) query.set(QUERY, `${evidence.sector}/${evidence.fragment}`);
	else query.delete(QUERY);
	// A slash stands for itself, and is what whoever reads the address expects.
	const text = query
		.toString()
		.replaceAll('%2F', '/')
		.replace(/=(?=&|$)/g, '');
	return text && `?${text}`;
}
