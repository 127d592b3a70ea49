import { locales } from '$lib/paraglide/runtime';
import { shareImage } from '$lib/server/share-image';
import { storyData } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ params }) => {
	const png = await shareImage(storyData(params.lang), params.lang);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
