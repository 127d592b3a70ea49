// If this fails, the page of a field lacks a part, weighs too much, or a value on it does not open to its evidence.
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editionOf, readChanges } from '../../src/lib/download/edition';
import { readRecord } from '../../src/lib/record/read';
import { retold } from '../../src/lib/sector/retold';
import { SECTOR_FIGURES } from '../../src/lib/sector/takeaway';
import { EVIDENCE_PAGES } from '../../src/lib/site/evidence';
import { AT_ROOT, fileAt, page, readBytes } from './site';
import { weigh } from './weights';

const record = readRecord();
const { version } = editionOf(readChanges(readFileSync('data/CHANGELOG.md', 'utf8')));

describe.each(AT_ROOT)('the pages of fields in $folder', (build) => {
	test.each(record.sectors.map(({ id, name }) => [id, name]))('%s', (id, name) => {
		const file = `en/sector/${id}/index.html`;
		const $ = page(build, file);
		expect($('h1').text()).toBe(name);
		for (const row of record.threat.filter(({ sector }) => sector === id)) {
			const evidence = $(`details #threat-${row.actor}-${row.period}`);
			// What documents say is told first, then why that is this level.
			const { says, why } = retold(row.rationale);
			const told = evidence
				.find('h4 + p')
				.toArray()
				.map((e) => $(e).text());
			expect(told.slice(0, 2)).toEqual([says, why].filter(Boolean));
			// Each document is named, and where in it that is read, or that the record does not say.
			const places = evidence.find('.passages li').toArray();
			expect(places).toHaveLength(row.sources.length);
			for (const [i, place] of places.entries()) {
				const title = record.sources.find((source) => source.id === row.sources[i])?.title;
				expect($(place).text()).toContain(title);
				expect($(place).text()).toContain(
					row.locators[i] || 'the record does not say where in the document'
				);
				expect($(place).find('.cited a')).toHaveLength(1);
			}
			expect(evidence.find(`.confidence.${row.confidence}`)).toHaveLength(1);
		}
		for (const { id: period } of record.periods)
			expect($(`details #cooperation-${period} h4`).length).toBeGreaterThanOrEqual(4);
		for (const figure of $('.figure:not(.linked)').toArray()) {
			const links = $(figure).find('.source a');
			const [get, cite] = links.toArray().map((link) => $(link).attr('href') ?? '');
			expect(links.text()).toBe('Get this figureCite this figure');
			expect(cite).toBe(`${get}#cite`);
			const shop = fileAt(build, new URL(get ?? '', 'https://site.test'));
			expect(page(build, shop ?? '')('#cite')).toHaveLength(1);
		}
		expect($('.figure').length).toBeGreaterThanOrEqual(4);
		// Marks of both figures of the field are links, which need no script, and so is what is said beside them.
		for (const frame of ['narrow', 'wide']) {
			const course = $(`[aria-labelledby="course"].linked .${frame} a`)
				.toArray()
				.map((e) => $(e).attr('href'));
			expect(course.toSorted()).toEqual(
				record.periods
					.flatMap((period) => [
						`#threat-eu-${period.id}`,
						`#threat-japan-${period.id}`,
						`#cooperation-${period.id}`
					])
					.toSorted()
			);
		}
		const facts = record.events.filter(({ sector }) => sector === id);
		// Both can be cited, and their numbers taken along.
		for (const figure of SECTOR_FIGURES) {
			const whole = $(`[aria-labelledby="${figure}"].linked`);
			const address = new URL(
				whole.find('a[href$=".csv"]').attr('href') ?? '',
				`https://site.test${build.base}/en/sector/${id}/`
			);
			const csv = readBytes(build, fileAt(build, address) ?? '').toString('utf8');
			const rows = parse<Record<string, string>>(csv, { columns: true });
			expect(rows).toHaveLength(figure === 'course' ? record.periods.length : facts.length);
			for (const row of rows) expect(row.address).toMatch(`/en/sector/${id}/#${figure}`);
			expect(whole.find('.cite').text()).toContain(`/en/sector/${id}/#${figure}`);
			expect(whole.find('.cite').text()).toContain(version);
		}
		const course = parse<Record<string, string>>(
			readBytes(build, `en/sector/${id}/course.csv`).toString('utf8'),
			{ columns: true }
		);
		for (const row of record.threat.filter(({ sector }) => sector === id)) {
			const told = course.find(({ period }) => period === row.period);
			expect(told?.[`${row.actor}_level`]).toBe(String(row.level));
		}
		for (const place of ['.narrow a', '.wide a', '.facts a']) {
			const led = $(`[aria-labelledby="chronicle"].linked ${place}`)
				.toArray()
				.map((e) => $(e).attr('href'));
			expect(led.toSorted(), place).toEqual(facts.map((row) => `#event-${row.id}`).toSorted());
			// Whoever goes from mark to mark goes through time, whichever lane they stand in.
			const listed = $('[aria-labelledby="chronicle"].linked .facts a').toArray();
			expect(led, place).toEqual(listed.map((e) => $(e).attr('href')));
		}
		for (const row of facts) {
			const told = $(`details li[id="event-${row.id}"]`);
			expect(told.find('strong').text()).toBe(row.title);
			expect(told.find('.cited a')).toHaveLength(row.sources.length);
			expect(told.text()).toContain(row.locator || 'the record does not say where in the document');
		}
		// Every finding says how our count stands to it.
		const findings = record.scholars.filter(({ sector }) => sector === id);
		expect(
			$('.findings li .verdict')
				.toArray()
				.filter((e) => $(e).text() !== '')
		).toHaveLength(findings.length);
		for (const period of record.periods) {
			const both = $(`section[id="both-${period.id}"]`);
			expect(both.find('details').length).toBe(3);
			expect(both.find('h3').text()).toContain(period.name);
		}
		expect($('details #outlook dd').length).toBe(3);
		expect($('main').text()).toContain($('.plain-words').text());
		// Sentences of several sources stand apart.
		expect($('.plain-words + p').text()).toMatch(/\S/);
		expect($('.plain-words + p').text()).not.toMatch(/[a-z][.”][A-Z]/);
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

	test.each([...EVIDENCE_PAGES])('the page of evidence of %s', (place) => {
		const file = `en/evidence/${place}/index.html`;
		const $ = page(build, file);
		const rows =
			place === 'milestones'
				? record.timeline.length
				: place === 'agreement'
					? record.spaArticles.length
					: 0;
		const entries = $('details.evidence').toArray();
		if (rows > 0) expect(entries).toHaveLength(rows);
		expect(entries.length).toBeGreaterThan(12);
		for (const entry of entries) {
			expect($(entry).children('div').attr('id')).toMatch(/^(milestone|article|year)-[\dn]+$/);
			expect($(entry).find('.cited a').length).toBeGreaterThan(0);
			expect($(entry).find('p.confidence').length).toBeGreaterThan(0);
		}
		expect($('.sources li').length).toBeGreaterThan(0);
		const { scripts, styles, html } = weigh(build, file);
		expect(scripts).toBe(0);
		expect(styles).toBeLessThanOrEqual(45_000);
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
