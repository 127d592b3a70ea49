import { locales } from '$lib/paraglide/runtime';
import { exploreScript } from '$lib/server/explore';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const GET: RequestHandler = async () =>
	new Response(await exploreScript(), { headers: { 'content-type': 'text/javascript' } });
