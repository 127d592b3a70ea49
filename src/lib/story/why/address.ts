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

/** What an address says of evidence: which, or that it says something that can be no evidence. */
export function readWhy(search: string): { evidence?: Evidence; broken?: string } {
	const value = new URLSearchParams(search).get(QUERY);
	if (value === null) return {};
	const [, sector, fragment] = /^([a-z-]+)\/([a-z\d-]+)$/.exec(value) ?? [];
	return sector !== undefined && fragment !== undefined
		? { evidence: { sector, fragment } }
		: { broken: value };
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
