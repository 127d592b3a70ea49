import { locales } from '$lib/paraglide/runtime';
import { siteOf } from '$lib/server/download';
import { selfTestOf } from '$lib/server/embed/pages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params: { lang }, url }) => ({
	lang,
	...(await selfTestOf(lang, siteOf(url)))
});
