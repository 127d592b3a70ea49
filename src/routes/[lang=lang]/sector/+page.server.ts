import { locales } from '$lib/paraglide/runtime';
import { fieldLines } from '$lib/server/sector';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, ...fieldLines() });
