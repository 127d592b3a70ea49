import { locales } from '$lib/paraglide/runtime';
import { sourcesPage } from '$lib/server/reference';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, ...sourcesPage(lang) });
