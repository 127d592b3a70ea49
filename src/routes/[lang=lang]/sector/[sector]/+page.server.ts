import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { asset } from '$app/paths';
import { siteOf } from '$lib/server/download';
import { sectorData, theIndex } from '$lib/server/sector';
import { takeawaysOf } from '$lib/server/sector-files';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => theIndex().sectors.map((sector) => ({ lang, sector })));

export const load: PageServerLoad = ({ params: { lang, sector }, url }) => {
	if (!theIndex().sectors.includes(sector)) error(404, `There is no field "${sector}"`);
	const data = sectorData(lang, sector);
	const picture = asset(`/share/${lang}/sector/${sector}.png`);
	return {
		lang,
		...data,
		takeaways: takeawaysOf(data.dossier, { lang, site: siteOf(url), picture })
	};
};
