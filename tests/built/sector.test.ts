// If this fails, the page of a field lacks a part, weighs too much, or a value on it does not open to its evidence.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editionOf, readChanges } from '../../src/lib/download/edition';
import { readRecord } from '../../src/lib/record/read';
import { AT_ROOT, fileAt, page, readBytes } from './site';
import { weigh } from './weights';

const record = readRecord();

describe.each(AT_ROOT)('the pages of fields in $folder', (build) => {
	test.each(record.sectors.map(({ id, name }) => [id, name]))('%s', (id, name) => {
		const file = `en/sector/${id}/index.html`;
		const $ = page(build, file);
		expect($('h1').text()).toBe(name);
		for (const row of record.threat.filter(({ sector }) => sector === id)) {
			const evidence = $(`details #threat-${row.actor}-${row.period}`);
			expect(evidence.text()).toContain(row.rationale);
			expect(evidence.find('.cited a')).toHaveLength(row.sources.length);
			expect(evidence.find(`.confidence.${row.confidence}`)).toHaveLength(1);
		}
		for (const { id: period } of record.periods)
			expect($(`details #cooperation-${period} h4`).length).toBeGreaterThanOrEqual(4);
		expect($('.figure').length).toBeGreaterThanOrEqual(2);
		for (const figure of $('.figure').toArray()) {
			const links = $(figure).find('.source a');
			const [get, cite] = links.toArray().map((link) => $(link).attr('href') ?? '');
			expect(links.text()).toBe('Get this figureCite this figure');
			expect(cite).toBe(`${get}#cite`);
			const shop = fileAt(build, new URL(get ?? '', 'https://site.test'));
			expect(page(build, shop ?? '')('#cite')).toHaveLength(1);
		}
		// Where people were asked, the owner of the survey is named with what it asks to be said.
		if ($('.figure.opinion').length > 0)
			expect($('main').text()).toContain('Pew bears no responsibility');
		// What search engines and those who share the page are told of it.
		const data = JSON.parse($('script[type="application/ld+json"]').text()) as {
			url: string;
			citation: unknown[];
			dateModified: string;
			isBasedOn: { '@type': string; version: string; url: string };
			breadcrumb: { itemListElement: { item: string }[] };
		};
		expect(data.url).toBe($('link[rel="canonical"]').attr('href'));
		expect(data.citation).toHaveLength($('.sources li').length);
		const edition = editionOf(readChanges(readFileSync('data/CHANGELOG.md', 'utf8')));
		expect(data.dateModified).toBe(edition.date);
		expect(data.isBasedOn).toMatchObject({ '@type': 'Dataset', version: edition.version });
		expect(fileAt(build, new URL(data.isBasedOn.url))).toBe('en/data/index.html');
		for (const { item } of data.breadcrumb.itemListElement) {
			expect(fileAt(build, new URL(item)), item).toBeDefined();
		}
		const picture = new URL($('meta[property="og:image"]').attr('content') ?? '');
		const png = readBytes(build, fileAt(build, picture) ?? '');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
		// Its words say what the record says.
		const levels = record.threat.filter(({ sector, actor }) => sector === id && actor === 'eu');
		const alt = $('meta[property="og:image:alt"]').attr('content');
		expect(alt).toContain(`EU: ${levels.map(({ level }) => level).join(', ')};`);
		expect(png.length).toBeLessThan(120_000);
		const { scripts, styles, html } = weigh(build, file);
		expect(scripts).toBe(0);
		expect(scripts + styles).toBeLessThanOrEqual(45_000);
		expect(html).toBeLessThanOrEqual(40_000);
	});

	test('the list leads to every field, and the story to the list', () => {
		const $ = page(build, 'en/sector/index.html');
		const links = $('.fields a')
			.toArray()
			.map((e) => $(e).attr('href'));
		expect(links).toEqual(record.sectors.map(({ id }) => `${id}/`));
		expect(page(build, 'en/index.html')('.page-links a[href$="/en/sector/"]')).toHaveLength(1);
	});
});
