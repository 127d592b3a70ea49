import { clientEntry } from '$lib/server/entries';
import { storyData } from '$lib/server/story';
import { locales } from '$lib/paraglide/runtime';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params }) => ({
	lang: params.lang,
	...storyData(params.lang),
	entry: clientEntry('src/lib/story/client.ts')
});
