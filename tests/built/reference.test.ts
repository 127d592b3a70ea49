// If this fails, a term is not explained, a source does not say where it is used, or something cannot be searched for.
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { AT_ROOT, fileAt, ORIGIN, page, read, readBytes, STORY_FILE } from './site';

type Row = Record<string, string>;

/** A table as text, read without the code that makes the pages. */
const rowsOf = (table: string): Row[] =>
	parse(readFileSync(`data/${table}.csv`, 'utf8'), { columns: true, bom: true });

const TABLES = [
	'threat',
	'threat-second-coding',
	'events',
	'timeline',
	'polls',
	'indicators',
	'scholars',
	'chapters',
	'spa-articles',
	'prospects',
	'glossary'
];

const glossary = rowsOf('glossary');
const sources = rowsOf('sources');
const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** How many rows of all tables name each source. */
const naming = new Map<string, number>();
for (const row of TABLES.flatMap(rowsOf)) {
	for (const id of new Set((row.source_id ?? '').split(';').map((one) => one.trim()))) {
		naming.set(id, (naming.get(id) ?? 0) + 1);
	}
}

describe.each(AT_ROOT)('terms in $folder', (build) => {
	const $ = page(build, STORY_FILE);
	const $glossary = page(build, 'en/glossary/index.html');

	test('a chapter marks each term once, where it first uses it, and never in a title or a link', () => {
		let marks = 0;
		for (const chapter of $('.chapter').toArray()) {
			const hrefs = $(chapter)
				.find('a.term')
				.toArray()
				.map((e) => $(e).attr('href'));
			expect(new Set(hrefs).size, $(chapter).attr('id')).toBe(hrefs.length);
			marks += hrefs.length;
		}
		expect(marks).toBeGreaterThan(15);
		expect($('a.term')).toHaveLength(marks);
		expect($('a.term a, a a.term, h1 .term, h2 .term, h3 .term, figure .term')).toHaveLength(0);
	});

	test('the first of two words for the same thing is the one that is marked', () => {
		const chapter = $('.chapter[id="/two-agreements"]');
		expect(chapter.find('a[href^="#term-strategic-partnership"]').text()).toBe(
			'Strategic Partnership Agreement'
		);
		expect(chapter.text()).toContain('SPA');
	});

	test('a mark leads to one sentence, which leads back and to the glossary', () => {
		const used = new Set(
			$('a.term')
				.toArray()
				.map((e) => $(e).attr('href')?.slice(1) ?? '')
		);
		const entries = $('[role="doc-glossary"] li');
		expect(entries.toArray().map((e) => $(e).attr('id'))).toHaveLength(used.size);
		for (const id of used) {
			const entry = $(`li[id="${id}"]`);
			const row = glossary.find(({ term }) => term === entry.find('dfn').text());
			expect(entry.find('[data-note]').text(), id).toContain(row!.definition);
			expect(entry.find(`a[href="glossary/#${id}"]`)).toHaveLength(1);
			expect($(entry.find('a.back').attr('href')).is(`a.term[href="#${id}"]`), id).toBe(true);
			expect($glossary(`[id="${id}"]`)).toHaveLength(1);
			// On paper a number leads from the one to the other.
			for (const mark of $(`a.term[href="#${id}"]`).toArray())
				expect($(mark).attr('data-n'), id).toBe(entry.attr('data-n'));
		}
		expect(entries.toArray().map((e) => Number($(e).attr('data-n')))).toEqual(
			[...used].map((_, i) => i + 1)
		);
	});

	test('the glossary has every term, with its sources, and the chapters that mark it', () => {
		expect($glossary('.glossary > div')).toHaveLength(glossary.length);
		for (const entry of $glossary('.glossary > div').toArray()) {
			const row = glossary.find(({ term }) => term === $glossary(entry).find('dfn').text())!;
			expect($glossary(entry).text()).toContain(row.definition);
			expect($glossary(entry).text()).toContain(row.term_ja);
			const ids = row.source_id === '' ? [] : row.source_id!.split(';').map((id) => id.trim());
			expect(
				$glossary(entry)
					.find('a.from')
					.toArray()
					.map((e) => new URL($glossary(e).attr('href')!, ORIGIN).hash)
			).toEqual(ids.map((id) => `#source-${id}`));
			const marks = $(`a.term[href="#${$glossary(entry).attr('id')}"]`);
			expect($glossary(entry).find('.where a[href*="#/"]')).toHaveLength(marks.length);
		}
		const marked = $glossary('.glossary > div').filter(
			(_, e) => $glossary(e).find('.where a[href*="#/"]').length > 0
		);
		expect(numbersIn($glossary('.page > p').first().text())).toEqual([
			glossary.length,
			marked.length
		]);
	});
});

describe.each(AT_ROOT)('sources in $folder', (build) => {
	const $ = page(build, 'en/sources/index.html');
	const story = page(build, STORY_FILE);
	const entries = new Map(
		$('.bibliography > li')
			.toArray()
			.map((e) => [$(e).attr('id'), e])
	);

	/** How many steps cite each note. */
	const steps = new Map<string, number>();
	for (const step of story('[data-step]').toArray()) {
		const notes = story(step)
			.find('a[href^="#note-"]')
			.toArray()
			.map((e) => story(e).attr('href')?.slice(1) ?? '');
		for (const note of new Set(notes)) steps.set(note, (steps.get(note) ?? 0) + 1);
	}
	/** How many steps cite each source. */
	const citing = new Map(
		story('.notes li[id^="note-"]')
			.toArray()
			.map((e) => {
				const href = story(e).find('a[href^="sources/"]').attr('href') ?? '';
				return [href.replace('sources/#source-', ''), steps.get(story(e).attr('id') ?? '') ?? 0];
			})
	);

	test('every source is there, and says how much rests on it, or that nothing does', () => {
		expect(entries.size).toBe(sources.length);
		let unused = 0;
		for (const { id, publisher, url } of sources) {
			const entry = $(entries.get(`source-${id}`));
			expect(entry.find('.entry').text(), id).toContain(publisher);
			if (url) expect(entry.find(`.entry a[href="${url}"]`), id).toHaveLength(1);
			const uses = (naming.get(id!) ?? 0) + (citing.get(id!) ?? 0);
			if (uses === 0) unused += 1;
			expect(entry.find('details').length, id).toBe(uses > 0 ? 1 : 0);
			if (uses > 0) expect(numbersIn(entry.find('summary').text()), id).toEqual([uses]);
			else expect(entry.text()).toContain('Used nowhere yet.');
		}
		expect(numbersIn($('.page > p').first().text())).toEqual([sources.length, unused]);
	});

	test('every note, every source of a field and every source with terms leads to its entry', () => {
		const files = ['en/data/index.html', 'en/sector/cyber/index.html', STORY_FILE];
		for (const file of files) {
			const from = page(build, file);
			const links = from('a[href*="sources/#source-"]').toArray();
			expect(links.length, file).toBeGreaterThan(10);
			for (const link of links) {
				const id = new URL(from(link).attr('href')!, ORIGIN).hash.slice(1);
				expect(entries.has(id), id).toBe(true);
			}
		}
		expect(story('.notes a[href^="sources/#source-"]')).toHaveLength(
			story('.notes li[id^="note-"]').length
		);
	});

	test('what has no address, and what has no place in a document, says so', () => {
		const saying = (from: CheerioAPI, entry: string, link: string): (string | undefined)[] =>
			from(entry)
				.toArray()
				.filter((e) => from(e).text().includes('The record has no address of it.'))
				.map((e) => new URL(from(e).find(link).attr('href') ?? '', ORIGIN).hash.slice(1));
		const none = sources.filter(({ url }) => !url).map(({ id }) => `source-${id}`);
		expect(none.length).toBeGreaterThan(0);
		const listed = [...entries].flatMap(([id, e]) =>
			$(e).text().includes('The record has no address of it.') ? [id] : []
		);
		expect(listed.sort()).toEqual(none.sort());
		const notes = saying(story, '.notes [data-note]', 'a[href^="sources/"]');
		expect(notes).toEqual(['source-seed-conference-2018']);
		const climate = page(build, 'en/sector/climate/index.html');
		expect(saying(climate, '.sources > li', 'a[href*="/sources/#"]')).toContain(
			'source-un-unfccc-1992'
		);
		const milestones = page(build, 'en/evidence/milestones/index.html');
		for (const entry of milestones('details > div').toArray()) {
			expect(milestones(entry).text()).toContain('does not say where in the document');
		}
		const outlook = page(build, 'en/sector/energy/index.html')('#outlook');
		expect(outlook.text()).toContain('does not say where in the document');
	});

	test('the picture of what somebody measured leads to who did', () => {
		const step = story('[id="/new-fears/nuclear-power"]');
		expect(step.find('.source a[href^="sources/#source-"]')).toHaveLength(1);
		expect(story('[id="/old-fears/weapons"] .source a[href="sources/"]')).toHaveLength(1);
	});

	test('an event leads to where it is told', () => {
		const events = new Map(rowsOf('events').map((row) => [row.title, row]));
		/** What stands at a place of a page, by its address. */
		const places = new Map<string, string>();
		let told = 0;
		for (const link of $('.bibliography a[href*="/sector/"][href*="#"]').toArray()) {
			const event = events.get($(link).text());
			if (!event) continue;
			const address = new URL($(link).attr('href')!, ORIGIN);
			if (!places.has(address.href)) {
				const sector = page(build, fileAt(build, address)!);
				for (const e of sector('details [id]').toArray()) {
					address.hash = sector(e).attr('id') ?? '';
					places.set(address.href, sector(e).text());
				}
			}
			const { href } = new URL($(link).attr('href')!, ORIGIN);
			expect(places.get(href), event.id).toContain(event.title);
			told += 1;
		}
		expect(told).toBeGreaterThanOrEqual(events.size);
	});
});

describe.each(AT_ROOT)('search in $folder', (build) => {
	const FILE = 'en/search/index.html';
	const $ = page(build, FILE);
	const { storedFields } = JSON.parse(read(build, 'en/search/index.json')) as {
		storedFields: Record<string, { kind: string; title: string; text: string; href: string }>;
	};
	const found = Object.values(storedFields);

	test('everything that can be found has a page and a place on it', () => {
		const ids = new Map<string, Set<string>>();
		expect(found.length).toBeGreaterThan(sources.length + glossary.length);
		for (const { href, title } of found) {
			const address = new URL(href, `${ORIGIN}${build.base}/en/`);
			const file = fileAt(build, address);
			expect(file, title).toBeDefined();
			const known =
				ids.get(file!) ??
				new Set(
					page(
						build,
						file!
					)('[id]')
						.toArray()
						.map((e) => ('attribs' in e ? e.attribs.id : ''))
				);
			ids.set(file!, known as Set<string>);
			if (address.hash) expect(known, href).toContain(decodeURIComponent(address.hash.slice(1)));
		}
	});

	test('without a script the page says so, and leads to everything in lists', () => {
		expect($('[role="status"]').text()).toContain('JavaScript');
		for (const list of ['sector', 'glossary', 'sources']) {
			expect($(`.page a[href="${build.base}/en/${list}/"]`)).toHaveLength(1);
		}
		expect($('form input').attr('name')).toBe('q');
		expect($('label').attr('for')).toBe($('form input').attr('id'));
		expect(
			$('.page li a')
				.toArray()
				.flatMap((e) => numbersIn($(e).text()))
		).toEqual([rowsOf('sectors').length, glossary.length, sources.length]);
	});

	test('the script is small, and the index is not asked for with the page', () => {
		expect(fileAt(build, new URL($('form').attr('data-index')!, ORIGIN))).toBe(
			'en/search/index.json'
		);
		const loaded = $('script[src], link[rel="modulepreload"]').toArray();
		expect(loaded.map((e) => $(e).attr('src'))).toEqual([`${build.base}/en/search/search.js`]);
		expect($('link[as="fetch"], link[href$=".json"]')).toHaveLength(0);
		const script = readBytes(build, 'en/search/search.js');
		expect(brotliCompressSync(script).length).toBeLessThanOrEqual(12_000);
		expect(script.toString()).not.toMatch(/innerHTML|insertAdjacent/);
	});

	test('every page leads there', () => {
		for (const file of [STORY_FILE, 'en/glossary/index.html', 'en/sector/cyber/index.html']) {
			const links = load(read(build, file))(`.page-links a[href="${build.base}/en/search/"]`);
			expect(links, file).toHaveLength(1);
		}
	});
});
