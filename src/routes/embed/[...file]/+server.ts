import { error } from '@sveltejs/kit';
import { siteOf } from '$lib/server/download';
import { embedFiles, LIVING } from '$lib/server/embed/files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const files = new Map<string, ReturnType<typeof embedFiles>>();

/** Every file for a site at an address; made once. */
function filesFor(site: string): ReturnType<typeof embedFiles> {
	const kept = files.get(site);
	if (kept) return kept;
	const coming = embedFiles(LIVING, site);
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
