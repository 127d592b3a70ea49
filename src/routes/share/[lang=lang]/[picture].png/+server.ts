import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { chapterImage } from '$lib/server/share/image';
import { sharePictures } from '$lib/server/share/pictures';
import { pngResponse } from '$lib/server/share/response';
import { storyData } from '$lib/server/story';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () =>
	locales.flatMap((lang) =>
		sharePictures(storyData(lang)).map(({ name }) => ({ lang, picture: name }))
	);

export const GET: RequestHandler = async ({ params: { lang, picture } }) => {
	const data = storyData(lang);
	const wanted = sharePictures(data).find(({ name }) => name === picture);
	const chapter = data.story.chapters.find(({ id }) => id === wanted?.chapter);
	if (!wanted || !chapter) error(404, `there is no picture ${picture}`);
	return pngResponse(await chapterImage(data, lang, chapter, wanted.shape));
};
