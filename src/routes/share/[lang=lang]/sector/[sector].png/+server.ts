import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { theIndex } from '$lib/server/sector';
import { sectorImage } from '$lib/server/share/image';
import { pngResponse } from '$lib/server/share/response';
import { storyData } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => theIndex().sectors.map((sector) => ({ lang, sector })));

export const GET: RequestHandler = async ({ params: { lang, sector } }) => {
	if (!theIndex().sectors.includes(sector)) error(404, `There is no field "${sector}"`);
	return pngResponse(await sectorImage(storyData(lang), lang, sector));
};
