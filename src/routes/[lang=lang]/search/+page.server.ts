import { locales } from '$lib/paraglide/runtime';
import { searchCounts } from '$lib/server/search';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, counts: searchCounts() });
