import { locales } from '$lib/paraglide/runtime';
import { evidenceIndex } from '$lib/server/evidence';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, ...evidenceIndex(lang) });
