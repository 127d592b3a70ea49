import { locales } from '$lib/paraglide/runtime';
import { storyImage } from '$lib/server/share/image';
import { pngResponse } from '$lib/server/share/response';
import { storyData } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const GET: RequestHandler = async ({ params: { lang } }) =>
	pngResponse(await storyImage(storyData(lang), lang));
