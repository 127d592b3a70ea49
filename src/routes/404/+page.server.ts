import { baseLocale } from '$lib/paraglide/runtime';
import { storyData } from '$lib/server/story';

// A host serves this file for any missing address, so it is a file of its own: `404.html`.
export const trailingSlash = 'never';

export const load = () => {
	const { story } = storyData(baseLocale);
	return { chapters: story.chapters.map(({ id, title }) => ({ id, title })) };
};
