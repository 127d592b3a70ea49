import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { SEARCH_FILES } from '$lib/server/search';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => Object.keys(SEARCH_FILES).map((file) => ({ lang, file })));

export const GET: RequestHandler = async ({ params: { lang, file } }) => {
	const found = SEARCH_FILES[file];
	if (!found) error(404, `there is no file ${file}`);
	return new Response(await found.make(lang), { headers: { 'content-type': found.type } });
};
