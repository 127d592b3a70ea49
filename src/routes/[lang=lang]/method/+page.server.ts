import { locales } from '$lib/paraglide/runtime';
import { methodData } from '$lib/server/method';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, content: methodData(lang) });
