// If this fails, a newsroom gets a figure that is heavy, unsourced, indexed beside the story, or a file that does not open.
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	AT_ROOT,
	fileAt,
	filesOf,
	finderIn,
	ORIGIN,
	page,
	read,
	readBytes,
	STORY_FILE
} from './site';
import { brotli, squeeze, weighParts } from './weights';

/** Where a figure stands without a script: as the reader's system says, or always light or dark. */
const STILLS = ['static', 'static/light', 'static/dark'];

const EMBED = /^embed\/en\/(.+)\/index\.html$/;

describe.each(AT_ROOT)('the embeds of $folder', (build) => {
	const all = filesOf(build).flatMap((file) => EMBED.exec(file)?.[1] ?? []);
	const live = all.filter((id) => !/\/static(\/|$)/.test(id));
	const at = (id: string): CheerioAPI => page(build, `embed/en/${id}/index.html`);
	const story = page(build, STORY_FILE);
	const inStory = finderIn(story);
	const bytes = (address: string): Buffer => {
		const file = fileAt(build, new URL(address));
		if (!file) throw new Error(`no file for ${address}`);
		return readBytes(build, file);
	};
	/** What stands on the page of a figure, ready to be copied. */
	const snippet = (id: string, rung: string): string =>
		page(build, `en/embed/${id}/index.html`)(`pre[id="${rung}"]`).text();

	test('there is one for every chart, series, field, step and view of the explorer, and each without a script too', () => {
		const steps = story('[data-step]')
			.toArray()
			.map((step) => `story/${story(step).attr('id')?.replace(/^\//, '')}`);
		const fields = filesOf(build).flatMap(
			(file) => /^en\/(sector\/[a-z-]+)\/index\.html$/.exec(file)?.[1] ?? []
		);
		expect(steps.length).toBeGreaterThan(40);
		expect(fields).toHaveLength(12);
		expect(live).toEqual(expect.arrayContaining([...steps, ...fields]));
		for (const chart of ['radar', 'dotplot', 'slope', 'difference', 'scatter', 'timeline']) {
			expect(live).toEqual(expect.arrayContaining([chart, `explore/${chart}`]));
		}
		expect(live.filter((id) => id.startsWith('context-'))).toHaveLength(6);
		expect(all).toEqual(
			expect.arrayContaining(live.flatMap((id) => STILLS.map((still) => `${id}/${still}`)))
		);
	});

	test('each is complete: picture, title, summary, source, credit, numbers, and nothing around it', () => {
		for (const id of all) {
			const $ = at(id);
			expect($('.plot svg').length, id).toBe(2);
			expect($('.plot svg').first().find('path, circle').length, id).toBeGreaterThan(5);
			for (const part of ['.title', '.unit', '.summary', '.source']) {
				expect($(part).first().text().trim(), `${id} ${part}`).not.toBe('');
			}
			expect($('.credit a').length, id).toBe(3);
			expect($('nav, header.site-head, footer').length, id).toBe(0);
			expect($('meta[name="robots"]').attr('content'), id).toBe('noindex');
			// An empty dial has no numbers yet.
			if ($('.plot circle').length > 0) expect($('details table').length, id).toBe(1);
		}
	});

	test('without a script, every row of the numbers leads to evidence on this site', () => {
		for (const id of all) {
			const $ = at(id);
			for (const row of $('details tbody tr').toArray()) {
				const cells = $(row).find('td').toArray().slice(1);
				const isUnasked = cells.length > 2 && cells.every((cell) => $(cell).text() === '');
				const links = $(row).find('a').toArray();
				if (!isUnasked) expect(links.length, `${id} ${$(row).text()}`).toBeGreaterThan(0);
				for (const link of links) {
					expect($(link).attr('href'), id).toMatch(/\/en\/(sector|evidence)\/[a-z-]+\//);
					expect($(link).attr('target'), id).toBe('_blank');
				}
			}
		}
	});

	test('each leads to the step of the story that shows the same', () => {
		for (const id of all) {
			const target = new URL(at(id)('link[rel="canonical"]').attr('href') ?? '');
			expect(target.origin).toBe(ORIGIN);
			expect(fileAt(build, target), id).toBe(STORY_FILE);
			expect(inStory(decodeURIComponent(target.hash.slice(1))).length, id).toBe(1);
			const step = /^story\/([^/]+\/[^/]+)/.exec(id)?.[1];
			if (step) expect(target.hash).toBe(`#/${step}`);
		}
	});

	test('an embed costs at most 30 kB of script and style, with the evidence of its marks, a still one 12 kB in all', () => {
		const sheets = filesOf(build).filter((file) =>
			/^embed\/assets\/evidence\.[\da-f]+\.js$/.test(file)
		);
		expect(sheets).toHaveLength(1);
		const [sheet = ''] = sheets;
		const evidence = brotli(build, sheet);
		for (const id of live) {
			const file = `embed/en/${id}/index.html`;
			const { scripts, requests } = weighParts(build, file);
			expect(scripts, id).toBeGreaterThan(0);
			// The style stands in the document.
			const rest = 30_000 - scripts - evidence;
			const style = squeeze(Buffer.from(at(id)('style').text()), rest);
			expect(scripts + evidence + style, id).toBeLessThanOrEqual(30_000);
			// Asked for by the first mark that is opened, and not before.
			expect(at(id)('head').html(), id).not.toContain(sheet.replace(/.*\//, ''));
			expect(at(id)('#embed-data').text(), id).toContain(sheet.replace(/.*\//, ''));
			expect(squeeze(readBytes(build, file), 12_000), id).toBeLessThanOrEqual(12_000);
			expect(requests, id).toBeLessThanOrEqual(4);
			const stillFile = `embed/en/${id}/static/index.html`;
			const still = weighParts(build, stillFile);
			expect(still.scripts, id).toBe(0);
			const most = 11_900 - still.styles;
			expect(squeeze(readBytes(build, stillFile), most), id).toBeLessThanOrEqual(most);
			for (const place of STILLS) {
				const html = read(build, `embed/en/${id}/${place}/index.html`);
				expect(html, id).not.toContain('<script');
				// In other colours the same, but for the word that says so: no need to squeeze it again.
				const plain = read(build, stillFile);
				// They stand a folder deeper, which every way to evidence says.
				const ways = plain.split('target="_blank"').length - 1;
				expect(html.length - plain.length, id).toBeLessThanOrEqual(100 + 3 * ways);
			}
		}
	});

	test('a still embed has the colours of its address, and its figure’s page leads to each', () => {
		for (const id of live) {
			for (const place of STILLS) {
				const theme = /\/(\w+)$/.exec(place)?.[1];
				const $ = at(`${id}/${place}`);
				expect($('html').attr('data-theme'), id).toBe(theme);
				expect($('meta[name="color-scheme"]').attr('content')).toBe(theme ?? 'light dark');
				const link = `a[href="${build.base}/embed/en/${id}/${place}/"]`;
				expect(page(build, `en/embed/${id}/index.html`)(link).length, id).toBe(1);
			}
		}
	});

	test('the embed of a field is named after it: its document, its heading, its picture, oEmbed', () => {
		const fields = live.filter((id) => id.startsWith('sector/'));
		const names = fields.map((id) => {
			const $ = at(id);
			const field = page(build, `en/${id}/index.html`)('h1').text().trim();
			const title = $('title').text();
			expect(title.startsWith(`${field}: `), `${title}, ${field}`).toBe(true);
			expect($('h1').text()).toBe(title);
			expect($('.wide').attr('aria-label')).toBe(title);
			expect(load(snippet(id, 'frame'))('iframe').attr('title')).toBe(title);
			return title;
		});
		expect(new Set(names).size).toBe(12);
	});

	test('a still dial is drawn for the height at which a phone shows it, so that its words are not made smaller', () => {
		const [, height = ''] = /--p2:(\d+)px/.exec(at('radar')('style').text()) ?? [];
		const drawn = Number(at('radar')('.narrow svg').attr('viewBox')?.split(' ')[3]);
		expect(drawn).toBeLessThanOrEqual(Number(height));
		expect(drawn).toBeGreaterThan(300);
	});

	test('each can be cited in four ways, by its title and an address that is there', () => {
		for (const id of live) {
			const $ = page(build, `en/embed/${id}/index.html`);
			for (const way of ['plain', 'japanese', 'bibtex', 'ris']) {
				const text = $(`#cite-${way}`).text();
				expect(text, `${id} ${way}`).toContain($('h1').text());
				const [address = ''] = /https:[^\s}、（]+/.exec(text) ?? [];
				expect(fileAt(build, new URL(address)), `${id} ${way}`).toMatch(
					new RegExp(`^embed/(v[\\d.]+/)?en/${id}/index\\.html$`)
				);
			}
		}
	});

	test('oEmbed is found from the head of each, says what its specification asks, and frames it', () => {
		for (const id of live) {
			const $ = at(id);
			const href = $('link[type="application/json+oembed"]').attr('href') ?? '';
			const answer = JSON.parse(bytes(href).toString()) as Record<string, unknown>;
			expect(answer, id).toMatchObject({ version: '1.0', type: 'rich', title: $('title').text() });
			for (const size of ['width', 'height'] as const) expect(answer[size]).toBeGreaterThan(100);
			const frame = load(String(answer.html))('iframe');
			expect(fileAt(build, new URL(frame.attr('src') ?? ''))).toBe(`embed/en/${id}/index.html`);
			const thumbnail = bytes(String(answer.thumbnail_url));
			expect(thumbnail.readUInt32BE(16), id).toBe(answer.thumbnail_width);
			expect(thumbnail.readUInt32BE(20), id).toBe(answer.thumbnail_height);
		}
	});

	test('snippets name what is there, and scripts by what they must be', () => {
		for (const id of live) {
			const frame = load(snippet(id, 'frame'))('iframe');
			expect(frame.attr('title'), id).toBeTruthy();
			expect(frame.attr('loading')).toBe('lazy');
			expect(fileAt(build, new URL(frame.attr('src') ?? ''))).toBe(`embed/en/${id}/index.html`);
			for (const rung of ['sized', 'element']) {
				const script = load(snippet(id, rung))('script');
				const hash = createHash('sha384').update(bytes(script.attr('src') ?? ''));
				expect(script.attr('integrity')).toBe(`sha384-${hash.digest('base64')}`);
			}
			const $ = load(snippet(id, 'picture'));
			expect($('img').attr('alt')?.length, id).toBeGreaterThan(40);
			for (const part of [$('img'), $('source')]) {
				for (const one of (part.attr('srcset') ?? '').split(', ')) {
					const [address = '', width = ''] = one.split(' ');
					const png = bytes(address);
					expect(`${png.readUInt32BE(16)}w`, address).toBe(width);
				}
			}
			// On a phone the picture that is drawn for one, with letters as large as there.
			expect($('picture > source').attr('media')).toMatch(/max-width/);
			const [, pixels] = / (\d+)w$/.exec($('source').attr('srcset') ?? '') ?? [];
			expect(Number(pixels) / 2, id).toBeLessThan(400);
		}
	});

	test('whoever passes on the address of an embed or of its page shows its chart, 1200 by 630', () => {
		const seen = new Map<string, string>();
		for (const id of live) {
			const heads = [at(id), page(build, `en/embed/${id}/index.html`), at(`${id}/static`)];
			const addresses = heads.map(($) => $('meta[property="og:image"]').attr('content') ?? '');
			expect(new Set(addresses).size, id).toBe(1);
			for (const $ of heads) {
				expect($('meta[property="og:image:alt"]').attr('content'), id).toBeTruthy();
				expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
			}
			const [address = ''] = addresses;
			const png = bytes(address);
			expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
			expect(png.length, address).toBeLessThan(120_000);
			seen.set(address, id);
		}
		const files = filesOf(build).filter((file) => /^embed\/pictures\/.*\.share\.png$/.test(file));
		expect([...seen.keys()].map((address) => fileAt(build, new URL(address))).sort()).toEqual(
			files
		);
	});

	test('in the gallery every figure has a picture, and no two links have one name', () => {
		const gallery = page(build, 'en/embed/index.html');
		const links = gallery('.gallery a').toArray();
		const names = links.map((link) => gallery(link).text().trim());
		expect(links).toHaveLength(live.length);
		expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
		for (const link of links) {
			for (const part of ['img', 'source']) {
				const shown = gallery(link).find(part);
				const address = shown.attr('src') ?? shown.attr('srcset') ?? '';
				expect(bytes(ORIGIN + address).length, address).toBeGreaterThan(1000);
			}
		}
	});

	test('the gallery leads to the page of each, which leads to the explorer where it is one of its charts', () => {
		const gallery = page(build, 'en/embed/index.html');
		for (const id of live) {
			const link = gallery(`a[href="${build.base}/en/embed/${id}/"]`);
			expect(link.length, id).toBe(1);
			const chart = /^explore\/(\w+)$/.exec(id)?.[1];
			const explorer = `a[href="${build.base}/en/explore/?chart=${chart}"]`;
			const found = page(build, `en/embed/${id}/index.html`)(explorer).length;
			expect(found, id).toBe(chart === undefined ? 0 : 1);
		}
	});

	test('the plainest snippet stands before everything else on a figure’s page, which leads to its parts', () => {
		for (const id of live) {
			const $ = page(build, `en/embed/${id}/index.html`);
			const order = $('#frame, .previews, #snippets, form').toArray();
			expect(order.map((e) => $(e).attr('id') ?? e.tagName)).toEqual([
				'frame',
				'form',
				'div',
				'snippets'
			]);
			const parts = $('.parts a[href^="#"]').toArray();
			expect(parts.length, id).toBeGreaterThanOrEqual(5);
			for (const link of parts) expect($(`h2${$(link).attr('href')}`).length, id).toBe(1);
			const levels = $('h1, h2, h3, h4')
				.toArray()
				.map(({ tagName }) => Number(tagName.slice(1)));
			for (const [i, level] of levels.entries()) {
				expect(level - (levels[i - 1] ?? 0), id).toBeLessThanOrEqual(1);
			}
		}
	});

	test('a picture is offered for a light and for a dark page, each with its own files', () => {
		for (const id of live) {
			const $ = page(build, `en/embed/${id}/index.html`);
			const [light, dark] = ['picture', 'picture-dark'].map((rung) => load(snippet(id, rung)));
			if (!light || !dark) throw new Error(`no pictures of ${id}`);
			expect(dark('img').attr('alt'), id).toBe(light('img').attr('alt'));
			expect(dark.html().replaceAll('.dark', '.light'), id).toBe(light.html());
			for (const ground of ['light', 'dark']) {
				const files = $(`[data-ground="${ground}"] a[download]`).toArray();
				// Steps have what a page shows and what is worked on; the rest would weigh more than the site.
				expect(files.length, id).toBeGreaterThanOrEqual(id.startsWith('story/') ? 3 : 7);
				for (const file of files) {
					const address = $(file).attr('href') ?? '';
					expect(address).toContain(`.${ground}`);
					expect(bytes(ORIGIN + address).length).toBeGreaterThan(1000);
				}
			}
			expect(bytes(dark('img').attr('src') ?? '').length, id).toBeGreaterThan(1000);
		}
	});

	test('pictures carry their letters as outlines and ask for nothing', () => {
		const pictures = filesOf(build).filter((file) => /^embed\/pictures\/.*\.svg$/.test(file));
		// Figures that look alike share their pictures; in both themes and also as they are drawn for a phone, but for steps.
		const named = new Set(live.map((id) => load(snippet(id, 'picture'))('img').attr('src') ?? ''));
		const steps = [...named].filter((address) => address.includes('/story/'));
		expect(named.size).toBeGreaterThan(50);
		expect(pictures.length).toBe(steps.length + 4 * (named.size - steps.length));
		for (const file of pictures) {
			const svg = read(build, file);
			expect(svg, file).not.toMatch(/<text|<image|font-family|href=|url\(http/);
			expect(svg.match(/<path/g)?.length, file).toBeGreaterThan(40);
			expect(svg.length, file).toBeLessThan(240_000);
		}
	});

	test('pictures of every kind say what they show, of which data, on which terms, and where they are from', () => {
		const { version } = JSON.parse(read(build, 'embed/status.json')) as { version: string };
		for (const id of live) {
			const src = load(snippet(id, 'picture'))('img').attr('src') ?? '';
			const $ = load(bytes(src.replace(/png$/, 'svg')).toString(), { xml: true });
			expect($('svg > title').text(), src).not.toBe('');
			expect($('svg > desc').text().length, src).toBeGreaterThan(40);
			const told = bytes(src).toString();
			for (const said of [
				$('svg > desc').text(),
				$('dc\\:rights').text(),
				$('dc\\:identifier').text()
			]) {
				expect(said, src).not.toBe('');
				expect(told, src).toContain(said);
			}
			expect($('dc\\:relation').text(), src).toContain(version);
			expect($('dc\\:identifier').text(), src).toContain(`${ORIGIN}${build.base}/en/#/`);
		}
	});

	test('only where marks open does anything say that they do', () => {
		for (const id of live) {
			// A document says nothing that only its script can keep.
			const documents = [at(id), at(`${id}/static`)].map(($) => $('.source').text());
			for (const text of [...documents, snippet(id, 'caption'), snippet(id, 'picture')]) {
				expect(text, id).not.toContain('mark opens');
			}
			// A sentence, and what is measured is not in the middle of it.
			expect(snippet(id, 'caption'), id).not.toMatch(/, [A-Z][a-z]+ [a-z]+/);
		}
	});

	test('numbers of every figure are one plain table, with unit, source, terms, address and version in each row', () => {
		const figures = live.filter((one) => !one.startsWith('story/'));
		for (const id of figures) {
			const name = `embed/csv/en/${id}.csv`;
			const text = read(build, name);
			expect(read(build, `embed/csv/en/excel/${id}.csv`)).toBe(`\ufeff${text}`);
			const rows = parse<Record<string, string>>(text, { columns: true });
			expect(rows.length, name).toBeGreaterThan(3);
			const keys = Object.keys(rows[0]!).slice(0, 2);
			expect(new Set(rows.map((row) => keys.map((key) => row[key]).join())).size).toBe(rows.length);
			for (const row of rows) {
				for (const column of ['source', 'terms', 'address', 'data_version']) {
					expect(row[column], `${name} ${column}`).not.toBe('');
				}
				expect(fileAt(build, new URL(row.address!)), name).toBeDefined();
				for (const [column, cell] of Object.entries(row)) {
					expect(cell, `${name} ${column}`).not.toMatch(/^[−'+]|\d %$|low confidence|undefined/);
				}
				const values = [row.eu, row.japan, row.eu_level, row.cooperation, row.japan_minus_eu];
				for (const value of values) expect(value ?? '').toMatch(/^(-?\d+(\.\d+)?)?$/);
			}
		}
		// Whose numbers are not ours says so.
		const first = (id: string) =>
			parse<Record<string, string>>(read(build, `embed/csv/en/${id}.csv`), { columns: true })[0];
		expect(first('opinion')?.source).toContain('Pew');
		expect(first('context-nuclear-power')?.terms).toContain('BP terms');
		expect(first('context-asylum')?.terms).toContain('CC BY');
		expect(first('radar')?.terms).toContain('No licence has been chosen');
	});

	test('the kit has pictures in both themes, numbers, words and every snippet', () => {
		for (const id of live.filter((one) => !/^(story|explore)\//.test(one))) {
			const files = unzipSync(readBytes(build, `embed/kits/en/${id}.zip`));
			const names = Object.keys(files);
			for (const ending of [
				'.light.svg',
				'.dark.svg',
				'.light@2x.png',
				'.dark.square.png',
				'.light.pdf',
				'.dark.pdf',
				'.csv'
			]) {
				expect(
					names.filter((name) => name.endsWith(ending)),
					`${id} ${ending}`
				).toHaveLength(1);
			}
			const words = Buffer.from(files['README.txt'] ?? []).toString();
			for (const part of [
				'frame',
				'sized',
				'element',
				'picture',
				'picture-dark',
				'oembed',
				'alt',
				'caption'
			]) {
				expect(words, `${id} ${part}`).toContain(snippet(id, part));
			}
		}
	});
});

describe.each(AT_ROOT)('what stays as it was in $folder', (build) => {
	const archives = readdirSync('releases').filter((name) => name.endsWith('.zip'));

	test('every file of a kept version is published byte for byte, and leads to what is there', () => {
		expect(archives.length).toBeGreaterThan(0);
		for (const archive of archives) {
			const version = archive.replace(/\.zip$/, '');
			const files = Object.entries(unzipSync(readFileSync(`releases/${archive}`)));
			const embeds = files.filter(([name]) => name.startsWith('embed/'));
			expect(embeds.length).toBeGreaterThan(100);
			for (const [name, bytes] of embeds) {
				const published = name.replace('embed/', `embed/v${version}/`);
				expect(readBytes(build, published).equals(bytes), published).toBe(true);
				// Wherever it is put, it is the same: nothing in it says where.
				if (name.endsWith('.html')) expect(Buffer.from(bytes).toString()).not.toContain(ORIGIN);
			}
		}
	});

	test('what embeds are told of the living data names every kept version', () => {
		const status = JSON.parse(read(build, 'embed/status.json')) as {
			version: string;
			since: Record<string, { changed: number; address: string }>;
		};
		expect(status.version).toMatch(/^\d+\.\d+\.\d+$/);
		for (const archive of archives) {
			const version = archive.replace(/\.zip$/, '');
			const { address = '' } = status.since[version] ?? {};
			const target = new URL(address, `${ORIGIN}${build.base}/embed/`);
			const file = fileAt(build, target) ?? '';
			expect(page(build, file)(`[id="${target.hash.slice(1)}"]`).length).toBe(1);
		}
	});
});
