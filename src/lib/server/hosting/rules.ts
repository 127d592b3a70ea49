import { createHash } from 'node:crypto';
import { EARLY_SCRIPTS } from '$lib/embed/early';
import { EARLY_MODE } from '$lib/story/mode';

/**
 * What a host should say with our files. Written once here, and once in the words of each host beside this file.
 */

/** Headers of a group of addresses. No address may be in two groups that name the same header: some hosts join them. */
export interface Rule {
	/** From the root of the site; a star at the end stands for whatever follows. */
	paths: readonly string[];
	headers: Readonly<Record<string, string>>;
}

const hash = (code: string): string =>
	`'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const policy = (ancestors: string, scripts: readonly string[]): string =>
	[
		"default-src 'none'",
		`script-src ${scripts.join(' ')}`,
		// Figures are drawn with attributes of their own, and an embed carries its style sheet.
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"frame-src 'self'",
		// Moving pictures are painted beside the page.
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'self'",
		// A star stands for any page with an address: one without, such as a file or a sandboxed page, is never meant by it.
		`frame-ancestors ${ancestors}`
	].join('; ');

/** Nothing of what a page could ask a reader's device for. */
const NOTHING =
	'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()';

const YEAR = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=300';

/** The header that some hosts send by the ending of a file alone. */
export const TYPE = 'Content-Type';

const PLAIN_TEXTS = ['CITATION.cff', 'CODEBOOK.md', 'SHA256SUMS', 'citations.bib', 'citations.ris'];

/** Anybody's page may read it. */
const OPEN = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** What is no page runs nothing. Pictures may be put into a page in whatever way. */
const PICTURES =
	"default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const FILES = `${PICTURES}; frame-ancestors 'self'`;

/** What the site is made of, for which a host has rules. */
export interface Published {
	/** Languages in which it is published. */
	langs: readonly string[];
	/** Folders of versions that stay as they are, below `/embed/` and below `/data/`, with a slash at the end. */
	kept: readonly string[];
	/** Addresses without a language that lead on to one, with a slash at the end. */
	doors: readonly string[];
}

/** The rules of a site. */
export function hostingRules({ langs, kept, doors }: Published): Rule[] {
	const pages = langs.map((lang) => `/${lang}/*`);
	const takeaways = ['oembed', 'csv', 'kits'].map((name) => `/embed/${name}/*`);
	const living = langs.map((lang) => `/embed/${lang}/*`);
	const stay = kept.map((folder) => `/embed/${folder}*`);
	const scripts = ['/embed/assets/*', '/embed/host/*'];
	const keptData = kept.map((folder) => `/data/${folder}*`);
	const published = ['/data/v1/*', '/api/*', '/share/*'];
	return [
		{
			paths: ['/*'],
			headers: {
				'X-Content-Type-Options': 'nosniff',
				'Referrer-Policy': 'strict-origin-when-cross-origin',
				'Permissions-Policy': NOTHING
			}
		},
		{
			paths: [
				...pages,
				'/',
				'/index.html',
				'/404.html',
				...doors.flatMap((door) => [door, `${door}index.html`])
			],
			headers: {
				'Content-Security-Policy': policy("'self'", ["'self'", hash(EARLY_MODE)]),
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cache-Control': SHORT
			}
		},
		{
			paths: [...living, ...stay],
			headers: {
				'Content-Security-Policy': policy('*', ["'self'", ...EARLY_SCRIPTS.map(hash)]),
				// So that a page which isolates itself may frame us.
				'Cross-Origin-Embedder-Policy': 'require-corp',
				...OPEN
			}
		},
		{
			paths: [...takeaways, ...scripts, '/embed/status.json', ...published, ...keptData],
			headers: { 'Content-Security-Policy': FILES, ...OPEN }
		},
		{ paths: ['/embed/pictures/*'], headers: { 'Content-Security-Policy': PICTURES, ...OPEN } },
		{
			paths: [...living, ...takeaways, '/embed/pictures/*', '/embed/status.json', ...published],
			headers: { 'Cache-Control': SHORT }
		},
		{ paths: [...scripts, ...stay, ...keptData], headers: { 'Cache-Control': YEAR } },
		// From where an embed takes its evidence, in a frame without an origin too.
		{
			paths: langs.map((lang) => `/${lang}/sector/*`),
			headers: { 'Access-Control-Allow-Origin': '*' }
		},
		{ paths: ['/_app/immutable/*'], headers: { 'Cache-Control': YEAR, ...OPEN } },
		// Texts whose endings few hosts know: they are shown, not saved under another name.
		{
			paths: [
				...PLAIN_TEXTS.map((name) => `/data/v1/${name}`),
				...kept.map((folder) => `/data/${folder}SHA256SUMS`)
			],
			headers: { [TYPE]: 'text/plain; charset=utf-8' }
		},
		{
			paths: ['/_app/*', '/404/*', '/hosting/*', '/_headers', '/favicon.svg', '/preview.png'],
			headers: { 'Content-Security-Policy': FILES }
		}
	];
}
