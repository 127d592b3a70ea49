import { clientEntry } from '$lib/server/entries';
import { sharePictures } from '$lib/server/share/pictures';
import { storyData } from '$lib/server/story';
import { locales } from '$lib/paraglide/runtime';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => {
	const data = storyData(params.lang);
	return {
		lang: params.lang,
		...data,
		pictures: sharePictures(data),
		entry: clientEntry('src/lib/story/client.ts')
	};
};
