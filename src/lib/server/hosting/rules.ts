import { createHash } from 'node:crypto';
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
		"base-uri 'none'",
		"form-action 'self'",
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

/**
 * The rules of a site.
 *
 * @param langs Languages in which it is published.
 * @param kept Folders of versions that stay as they are, below `/embed/` and below `/data/`, with a slash at the end.
 */
export function hostingRules(langs: readonly string[], kept: readonly string[]): Rule[] {
	const pages = langs.map((lang) => `/${lang}/*`);
	const living = [...langs, 'oembed', 'pictures', 'csv', 'kits'].map((name) => `/embed/${name}/*`);
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
			paths: [...pages, '/', '/index.html', '/404.html'],
			headers: {
				'Content-Security-Policy': policy("'self'", ["'self'", hash(EARLY_MODE)]),
				'Cross-Origin-Opener-Policy': 'same-origin',
				'Cache-Control': SHORT
			}
		},
		{
			paths: ['/embed/*'],
			headers: {
				'Content-Security-Policy': policy('*', ["'self'"]),
				// So that a page which isolates itself may frame us.
				'Cross-Origin-Embedder-Policy': 'require-corp',
				...OPEN
			}
		},
		{ paths: [...living, '/embed/status.json'], headers: { 'Cache-Control': SHORT } },
		{
			paths: ['/embed/assets/*', '/embed/host/*', ...kept.map((folder) => `/embed/${folder}*`)],
			headers: { 'Cache-Control': YEAR }
		},
		// From where an embed takes its evidence, in a frame without an origin too.
		{
			paths: langs.map((lang) => `/${lang}/sector/*`),
			headers: { 'Access-Control-Allow-Origin': '*' }
		},
		{ paths: ['/_app/immutable/*'], headers: { 'Cache-Control': YEAR, ...OPEN } },
		{
			paths: ['/data/', '/data/v1/*', '/api/*', '/share/*'],
			headers: { 'Cache-Control': SHORT, ...OPEN }
		},
		{
			paths: kept.map((folder) => `/data/${folder}*`),
			headers: { 'Cache-Control': YEAR, ...OPEN }
		},
		// Texts whose endings few hosts know: they are shown, not saved under another name.
		{
			paths: [
				...PLAIN_TEXTS.map((name) => `/data/v1/${name}`),
				...kept.map((folder) => `/data/${folder}SHA256SUMS`)
			],
			headers: { [TYPE]: 'text/plain; charset=utf-8' }
		}
	];
}
