import { resolve } from '$app/paths';
import { locales } from '$lib/paraglide/runtime';
import { DOORS } from '$lib/site/doors';
import { SITE_PAGES } from '$lib/site/pages';
import { frozenFolder, releases } from '../embed/releases';
import { caddyFile, headersFile, nginxFile } from './files';
import { hostingRules } from './rules';

const WRITERS = { _headers: headersFile, 'nginx.conf': nginxFile, Caddyfile: caddyFile } as const;
export type HostingFile = keyof typeof WRITERS;

/** Configurations for hosts that do not read `_headers`. */
export const HOSTING_FILES: readonly HostingFile[] = ['nginx.conf', 'Caddyfile'];

/** What a host should say with this build's files, in its own words. */
export function hostingFile(name: HostingFile): Response {
	const kept = releases().map(({ version }) => frozenFolder(version));
	const base = resolve('/').replace(/\/$/, '');
	const pages = SITE_PAGES.map(({ path }) => path);
	const doors = [...new Set([...pages, ...DOORS])].flatMap((path) => (path ? [`/${path}/`] : []));
	const text = WRITERS[name](hostingRules({ langs: locales, kept, doors }), base);
	return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
