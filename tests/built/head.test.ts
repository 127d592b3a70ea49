// If this fails, a shared link shows no title, text or picture, or search engines and screen readers get the page wrong.
import { describe, expect, test } from 'vitest';
import { BUILDS, fileAt, filesOf, ORIGIN, page, readBytes, STORY_FILE } from './site';

describe.each(BUILDS)('the head of $folder', (build) => {
	const $ = page(build, STORY_FILE);
	const meta = (name: string): string | undefined =>
		$(`meta[property="${name}"], meta[name="${name}"]`).attr('content');

	test('language, title, description and one heading', () => {
		expect($('html').attr('lang')).toBe('en');
		expect($('title')).toHaveLength(1);
		expect($('title').text()).not.toBe('');
		expect($('h1')).toHaveLength(1);
		expect($('h1').text()).not.toBe('');
		const description = meta('description') ?? '';
		expect(description.length).toBeGreaterThan(50);
		expect(description.length).toBeLessThan(300);
		expect($('meta[name="viewport"]').attr('content')).not.toMatch(
			/user-scalable=no|maximum-scale/
		);
	});

	test('the canonical address is that of the page', () => {
		expect($('link[rel="canonical"]')).toHaveLength(1);
		expect($('link[rel="canonical"]').attr('href')).toBe(`${ORIGIN}${build.base}/en/`);
		expect(meta('og:url')).toBe(`${ORIGIN}${build.base}/en/`);
	});

	test('the share image is a PNG of 1200 by 630 pixels', () => {
		const address = new URL(meta('og:image') ?? '');
		expect(address.origin).toBe(ORIGIN);
		const file = fileAt(build, address);
		expect(file).toBeDefined();
		const bytes = readBytes(build, file!);
		expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
		expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
		expect([meta('og:image:width'), meta('og:image:height')]).toEqual(['1200', '630']);
		expect(meta('og:image:alt')).toBeTruthy();
		// Larger ones are not fetched by some of those who show them.
		expect(bytes.length).toBeLessThan(600_000);
	});

	test('title and description are given to those who share', () => {
		expect(meta('og:title')).toBe($('title').text());
		expect(meta('og:description')).toBe(meta('description'));
		expect(meta('twitter:card')).toBe('summary_large_image');
	});

	test('the article data can be read', () => {
		const data = $('script[type="application/ld+json"]');
		expect(data).toHaveLength(1);
		expect(JSON.parse(data.text())).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'Article',
			headline: $('h1').text(),
			inLanguage: 'en',
			url: `${ORIGIN}${build.base}/en/`
		});
	});

	test.each(['index.html', '404.html'])('%s has a language, a title and one heading', (file) => {
		const other = page(build, file);
		expect(other('html').attr('lang')).toBe('en');
		expect(other('title').text()).not.toBe('');
		expect(other('h1')).toHaveLength(1);
	});

	test('every page that is asked for without a language leads to the same page in one', () => {
		const pages = filesOf(build).flatMap(
			(file) => /^en\/([a-z]+)\/index\.html$/.exec(file)?.[1] ?? []
		);
		expect(pages).toContain('embed');
		for (const name of pages) {
			const door = page(build, `${name}/index.html`);
			expect(door('main a').attr('href'), name).toBe(`${build.base}/en/${name}/`);
			expect(door('meta[http-equiv="refresh"]').attr('content')).toBe(
				`0;url=${build.base}/en/${name}/`
			);
		}
	});

	test('no page is an error page or a redirect stub without text', () => {
		expect(page(build, 'index.html')('a[href]').attr('href')).toBe(`${build.base}/en/`);
		expect(page(build, '404.html')('meta[name="robots"]').attr('content')).toMatch(/noindex/);
	});
});
