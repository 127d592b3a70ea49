import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { SECTOR_FIGURES } from '$lib/sector/takeaway';
import { siteOf } from '$lib/server/download';
import { theIndex } from '$lib/server/sector';
import { sectorCsv } from '$lib/server/sector-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) =>
		theIndex().sectors.flatMap((sector) =>
			SECTOR_FIGURES.map((figure) => ({ lang, sector, figure }))
		)
	);

export const GET: RequestHandler = ({ params: { lang, sector, figure }, url }) => {
	const known = SECTOR_FIGURES.find((id) => id === figure);
	if (!known || !theIndex().sectors.includes(sector)) error(404, `There is no ${figure}.csv`);
	return new Response(sectorCsv(known, lang, sector, siteOf(url)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' }
	});
};
