import { error } from '@sveltejs/kit';
import { siteOf } from '$lib/server/download';
import { allEmbedFiles } from '$lib/server/embed/files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const files = new Map<string, ReturnType<typeof allEmbedFiles>>();

/** Every file for a site at an address; listed once, and made when it is asked for. */
function filesFor(site: string): ReturnType<typeof allEmbedFiles> {
	const kept = files.get(site);
	if (kept) return kept;
	const coming = allEmbedFiles(site);
	files.set(site, coming);
	return coming;
}

// Names do not depend on where the site is published.
export const entries: EntryGenerator = async () =>
	[...(await filesFor('https://site.invalid/')).keys()].map((file) => ({ file }));

export const GET: RequestHandler = async ({ params: { file }, url }) => {
	const found = (await filesFor(siteOf(url))).get(file);
	if (!found) error(404, `there is no embed ${file}`);
	return new Response(new Uint8Array(await found.make()), {
		headers: { 'content-type': found.type }
	});
};
