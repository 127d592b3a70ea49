// If this fails, a host says other things with our files than the pages need, or two hosts say different things.
import { describe, expect, test } from 'vitest';
import { caddyFile, headersFile, nginxFile } from '../../../src/lib/server/hosting/files';
import { hostingRules } from '../../../src/lib/server/hosting/rules';

const rules = hostingRules({
	langs: ['en', 'ja'],
	kept: ['v1.0.0/'],
	doors: ['/explore/', '/data/', '/embed/']
});

const fits = (pattern: string, path: string): boolean =>
	pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** Every header that an address gets, with as many values as rules name it. */
function sent(path: string): Record<string, string[]> {
	const all: Record<string, string[]> = {};
	for (const { paths, headers } of rules) {
		if (!paths.some((pattern) => fits(pattern, path))) continue;
		for (const [name, value] of Object.entries(headers)) (all[name] ??= []).push(value);
	}
	return all;
}

const ADDRESSES = [
	'/',
	'/en/',
	'/ja/sector/cyber/',
	'/en/embed/slope/',
	'/404.html',
	'/explore/',
	'/data/',
	'/embed/',
	'/embed/index.html',
	'/embed/en/slope/',
	'/embed/v1.0.0/en/slope/',
	'/embed/assets/radar.0123456789.js',
	'/embed/host/1/size.js',
	'/embed/status.json',
	'/embed/oembed/en/slope.json',
	'/embed/pictures/en/slope.light.svg',
	'/_app/immutable/chunks/a.js',
	'/data/v1/threat.csv',
	'/data/v1/CODEBOOK.md',
	'/data/v1.0.0/threat.csv',
	'/data/v1.0.0/SHA256SUMS',
	'/api/v1/index.json',
	'/favicon.svg',
	'/preview.png',
	'/hosting/nginx.conf'
];

describe('what a host says', () => {
	test.each(ADDRESSES)('%s gets no header twice: some hosts would join them', (path) => {
		for (const [name, values] of Object.entries(sent(path))) expect(values, name).toHaveLength(1);
		expect(sent(path)['X-Content-Type-Options']).toEqual(['nosniff']);
		expect(sent(path)['Content-Security-Policy']).toHaveLength(1);
	});

	test('pages are framed by nobody else, embeds by anybody, and no script may be made up', () => {
		for (const path of ['/', '/en/', '/ja/sector/cyber/', '/explore/', '/data/', '/embed/']) {
			expect(sent(path)['Content-Security-Policy']?.[0]).toMatch(/frame-ancestors 'self'$/);
		}
		for (const path of ['/embed/en/slope/', '/embed/v1.0.0/en/slope/']) {
			expect(sent(path)['Content-Security-Policy']?.[0]).toMatch(/frame-ancestors \*$/);
		}
		for (const { headers } of rules) {
			const scripts =
				/script-src ([^;]*)/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? '';
			expect(scripts).not.toMatch(/unsafe|\*|http/);
		}
	});

	test('what never changes is kept for a year, all else for minutes; files for others are open', () => {
		const age = (path: string): string => sent(path)['Cache-Control']?.[0] ?? '';
		const from = ADDRESSES.indexOf('/embed/v1.0.0/en/slope/');
		for (const path of [
			...ADDRESSES.slice(from, from + 3),
			'/data/v1.0.0/threat.csv',
			'/data/v1.0.0/'
		]) {
			expect(age(path)).toContain('immutable');
		}
		for (const path of ['/en/', '/embed/en/slope/', '/embed/status.json', '/data/v1/threat.csv']) {
			expect(age(path)).toBe('public, max-age=300');
		}
		for (const path of ADDRESSES.slice(from - 1, -3)) {
			expect(sent(path)['Access-Control-Allow-Origin'], path).toEqual(['*']);
		}
		// An embed in a frame without an origin takes its evidence from there; from nowhere else among the pages.
		expect(sent('/ja/sector/cyber/')['Access-Control-Allow-Origin']).toEqual(['*']);
		expect(sent('/en/')['Access-Control-Allow-Origin']).toBeUndefined();
	});

	test('the three files say the same, also below a folder', () => {
		const base = '/stories/eu-japan';
		const files = [headersFile, nginxFile, caddyFile].map((write) => write(rules, base));
		for (const { paths, headers } of rules) {
			for (const [name, value] of Object.entries(headers)) {
				// nginx says types by endings, which is tested below.
				for (const file of name === 'Content-Type' ? [files[0], files[2]] : files) {
					expect(file).toContain(name);
					expect(file).toContain(value);
				}
			}
			for (const path of paths) {
				expect(files[0]).toContain(`${base}${path}\n`);
				expect(files[2]).toMatch(
					new RegExp(`path .*${(base + path).replaceAll(/[.*]/g, '\\$&')}( |\n)`)
				);
				const plain = path.replaceAll('.', '\\.').replace(/\*$/, '.*');
				if (!('Content-Type' in headers)) expect(files[1]).toContain(`"~^${base}${plain}$"`);
			}
		}
	});

	test('a browser shows the codebook and checksums, and does not save them as what it does not know', () => {
		for (const path of ['/data/v1/CODEBOOK.md', '/data/v1/SHA256SUMS', '/data/v1.0.0/SHA256SUMS']) {
			expect(sent(path)['Content-Type']).toEqual(['text/plain; charset=utf-8']);
		}
		const nginx = nginxFile(rules, '');
		expect(nginx).toMatch(/text\/plain [^;]*\bmd\b/);
		expect(nginx).toMatch(/default_type text\/plain;/);
		expect(nginx).not.toContain('add_header Content-Type');
	});

	test('what is missing says so with the headers of a page, whatever was asked for', () => {
		const file = caddyFile(rules, '');
		const missing = /handle_errors \{([^]*?)\n\t\}/.exec(file)?.[1] ?? '';
		for (const [name, [value = '']] of Object.entries(sent('/404.html'))) {
			expect(missing).toContain(`${name} "${value}"`);
		}
	});

	test('tables are tables, and say their alphabet; below a folder nothing is found beside it', () => {
		const [nginx, folder] = ['', '/stories/eu-japan'].map((base) => nginxFile(rules, base));
		for (const file of [nginx, folder]) {
			expect(file).toMatch(/include mime\.types;\s+types \{ text\/csv csv; [^}]*\}/);
			expect(file).toMatch(/charset_types [^;]*text\/csv/);
		}
		expect(nginx).toContain('    root /srv/far-apart;');
		expect(folder).not.toMatch(/^ {4}root /m);
		expect(folder).toContain('location / { return 404; }');
		expect(caddyFile(rules, '/stories/eu-japan')).toMatch(/handle \{\s+error 404/);
	});
});
