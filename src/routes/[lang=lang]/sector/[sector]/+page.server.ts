import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { sectorData, theIndex } from '$lib/server/sector';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => theIndex().sectors.map((sector) => ({ lang, sector })));

export const load: PageServerLoad = ({ params: { lang, sector } }) => {
	if (!theIndex().sectors.includes(sector)) error(404, `There is no field "${sector}"`);
	return { lang, ...sectorData(lang, sector) };
};
