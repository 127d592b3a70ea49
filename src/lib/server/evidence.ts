import { fieldName, namesOf } from '$lib/chart/names';
import { evidenceContent, evidencePages } from '$lib/reference/evidence';
import type { EvidencePage } from '$lib/site/evidence';
import { theIndex, whatConfidenceMeans } from './sector';

/** Everything for a page of evidence in a language. */
export function evidenceData(lang: string, place: EvidencePage) {
	const { record } = theIndex();
	return {
		content: evidenceContent(place, record, lang),
		names: namesOf(record, lang),
		means: whatConfidenceMeans()
	};
}

/** The list of all pages that hold evidence. */
export function evidenceIndex(lang: string) {
	const { record, sectors } = theIndex();
	return {
		pages: evidencePages(record, lang),
		sectors: sectors.map((id) => ({ id, name: fieldName(record, lang, id) }))
	};
}
