import { locales } from '$lib/paraglide/runtime';
import { siteOf } from '$lib/server/download';
import { exploreContent } from '$lib/server/explore';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang }, url }) => ({
	lang,
	content: exploreContent(lang, siteOf(url))
});
