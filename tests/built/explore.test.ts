// If this fails, the explorer shows nothing without a script, or has become slow to open on a phone.
import { describe, expect, test } from 'vitest';
import { readRecord } from '../../src/lib/record/read';
import { AT_ROOT, fileAt, filesOf, ORIGIN, page, read } from './site';
import { brotli, weigh } from './weights';

const record = readRecord();
const FILE = 'en/explore/index.html';

describe.each(AT_ROOT)('the explorer in $folder', (build) => {
	const $ = page(build, FILE);

	test('without a script it shows a whole figure and leads to all others', () => {
		expect($('.embed svg circle').length).toBeGreaterThanOrEqual(2 * record.sectors.length);
		expect($('[data-part="numbers"] tbody tr')).toHaveLength(record.sectors.length);
		expect($('[data-part="summary"]').text()).toContain('2011–18');
		expect($('form').attr('hidden')).toBeDefined();
		// Ready snippets for each of its charts.
		expect($('[data-ready] a')).toHaveLength($('input[name="chart"]').length);
		// Who follows a link on a phone sees the picture first, and what can be chosen after it.
		expect(
			$('.explore')
				.children()
				.toArray()
				.map((e) => e.tagName)
		).toEqual(['div', 'form']);
		const link = $('[data-without-script] a').last().attr('href') ?? '';
		expect(fileAt(build, new URL(link, `${ORIGIN}${build.base}/en/explore/`))).toBe(
			'en/embed/index.html'
		);
		// Each of its charts stands as a still picture.
		const stills = $('[data-without-script] a[href*="/static/"]').toArray();
		expect(stills).toHaveLength($('input[name="chart"]').length);
		for (const still of stills) {
			const at = new URL($(still).attr('href') ?? '', `${ORIGIN}${build.base}/en/explore/`);
			expect(fileAt(build, at), at.pathname).toMatch(
				/^embed\/en\/explore\/[a-z]+\/static\/index\.html$/
			);
		}
	});

	test('can be asked for every field, period and form', () => {
		const values = (name: string): string[] =>
			$(`input[name="${name}"]`)
				.toArray()
				.map((input) => $(input).attr('value') ?? '');
		expect(values('sectors')).toEqual(record.sectors.map(({ id }) => id));
		expect(values('period')).toEqual(record.periods.map(({ id }) => id));
		expect($('input[type="range"]')).toHaveLength(8);
	});

	test('weighs at most 75 kB of script and style, and 40 kB of HTML', () => {
		const { html, styles } = weigh(build, FILE);
		expect(brotli(build, 'en/explore/explore.js') + styles).toBeLessThanOrEqual(75_000);
		expect(html).toBeLessThanOrEqual(40_000);
	});

	test('each of its charts can be put into another page, for at most 30 kB of script and style', () => {
		const embeds = filesOf(build).filter((name) =>
			/^embed\/en\/explore\/[a-z]+\/index\.html$/.test(name)
		);
		expect(embeds).toHaveLength($('input[name="chart"]').length);
		for (const name of embeds) {
			const embed = page(build, name);
			const script = embed('script[src]').attr('src') ?? '';
			const at = fileAt(build, new URL(script, `${ORIGIN}${build.base}/${name}`)) ?? '';
			const style = Buffer.byteLength(embed('style').text());
			expect(brotli(build, at) + style / 3, name).toBeLessThanOrEqual(30_000);
			expect(embed('meta[name="robots"]').attr('content')).toBe('noindex');
			expect(embed('.embed svg').length, name).toBeGreaterThan(0);
			expect(read(build, name)).toContain('/explore/?chart=');
		}
	});
});
