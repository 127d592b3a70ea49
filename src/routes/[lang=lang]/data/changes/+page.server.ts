import { namesOf } from '$lib/chart/names';
import { locales } from '$lib/paraglide/runtime';
import { edition } from '$lib/server/edition';
import { allChanges } from '$lib/server/embed/releases';
import { theIndex } from '$lib/server/sector';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({
	lang,
	version: edition().version,
	kept: allChanges(),
	names: namesOf(theIndex().record, lang)
});
