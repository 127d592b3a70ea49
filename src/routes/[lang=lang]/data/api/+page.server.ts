import { locales } from '$lib/paraglide/runtime';
import { apiPage } from '$lib/server/download-page';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = async ({ params: { lang }, url }) => ({
	lang,
	content: await apiPage(url, lang)
});
