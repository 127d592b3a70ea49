import { error } from '@sveltejs/kit';
import { downloads, fileResponse, siteOf } from '$lib/server/download';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

// Names do not depend on where the site is published.
export const entries: EntryGenerator = async () =>
	[...(await downloads('https://site.invalid/')).data.keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file }, url }) => {
	const found = (await downloads(siteOf(url))).data.get(file);
	if (!found) error(404, `there is no file ${file}`);
	return fileResponse(found);
};
