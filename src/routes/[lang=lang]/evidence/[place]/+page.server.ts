import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { evidenceData } from '$lib/server/evidence';
import { EVIDENCE_PAGES } from '$lib/site/evidence';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => EVIDENCE_PAGES.map((place) => ({ lang, place })));

export const load: PageServerLoad = ({ params: { lang, place } }) => {
	const known = EVIDENCE_PAGES.find((one) => one === place);
	if (!known) error(404, `There is no evidence "${place}"`);
	return { lang, ...evidenceData(lang, known) };
};
