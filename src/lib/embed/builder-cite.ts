import { cite, type Citation, type Cited } from '../site/citation';

/** The four ways in which a figure is cited, by the identifiers of their texts. */
export const CITATIONS: readonly { id: string; of: keyof Citation }[] = [
	{ id: 'cite-plain', of: 'plain' },
	{ id: 'cite-japanese', of: 'japanese' },
	{ id: 'cite-bibtex', of: 'bibtex' },
	{ id: 'cite-ris', of: 'ris' }
];

/** Puts today as the day of access into the citations of a page, which cannot know it. */
export function dateCitations(cited: Cited): void {
	const dated = cite({ ...cited, seen: new Date().toISOString().slice(0, 10) });
	for (const { id, of } of CITATIONS) {
		const place = document.getElementById(id);
		if (place) place.textContent = dated[of];
	}
}
