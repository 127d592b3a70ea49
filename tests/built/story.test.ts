// If this fails, a reader without scripts, a screen reader or a printer loses part of the story.
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/lib/index/build';
import { readRecord } from '../../src/lib/record/read';
import { readStory } from '../../src/lib/story/copy/read';
import type { Step } from '../../src/lib/story/types';
import { BUILDS, finderIn, page, read, STORY_FILE } from './site';

const record = readRecord();
const story = readStory('en', buildIndex(record));
const steps = story.chapters.flatMap((chapter) => chapter.steps);

/** Text without any white space, which breaking a label into lines may take or add. */
const squeeze = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(BUILDS)('the story in $folder', (build) => {
	const $ = page(build, STORY_FILE);
	const byId = finderIn($);

	test('readers may guess before the dial fills: three fields, nothing chosen for them, and nothing is sent', () => {
		const guess = byId('/before-you-scroll/question').find('form');
		const groups = guess.find('fieldset').toArray();
		expect(groups).toHaveLength(3);
		for (const group of groups) {
			expect($(group).find('legend').text()).not.toBe('');
			const answers = $(group).find('label input[type=radio]');
			expect(answers).toHaveLength(3);
			expect(new Set(answers.toArray().map((e) => $(e).attr('name'))).size).toBe(1);
			expect(answers.filter('[checked]')).toHaveLength(0);
		}
		expect(guess.attr('action')).toBeUndefined();
		expect(guess.find('button, [type=submit]')).toHaveLength(0);
	});

	test('every chapter is there, in order, under its heading', () => {
		const chapters = $('main section[id^="/"]').filter((_, e) => !$(e).is('[data-step]'));
		expect(chapters.toArray().map((e) => $(e).attr('id'))).toEqual(
			story.chapters.map(({ id }) => `/${id}`)
		);
		for (const { id, title } of story.chapters) {
			expect(byId(`/${id}`).find('h2').text()).toContain(title);
		}
	});

	test('every step is there, in order, with all of its text', () => {
		const found = $('[data-step]').toArray();
		expect(found.map((e) => $(e).attr('id'))).toEqual(steps.map(({ address }) => `/${address}`));
		for (const { address, html } of steps) {
			const text = squeeze(load(html).text());
			expect(text).not.toBe('');
			expect(squeeze(byId(`/${address}`).text()), address).toContain(text);
		}
	});

	/** Pictures of milestones, of articles and of what was measured have other names in them. */
	const hasOtherNames = ({ view }: Step): boolean =>
		view.chart === 'timeline' ||
		view.chart === 'context' ||
		(view.chart === 'articles' && view.place !== 'spokes');

	test.each(steps)(
		'$address has its own still figure, which names all twelve fields or what it shows instead',
		(step) => {
			const figure = byId(`/${step.address}`).find('.still .figure');
			expect(figure).toHaveLength(1);
			const drawn = figure.find('svg[role="img"], .plot svg');
			expect(drawn.find('path, circle').length).toBeGreaterThan(0);
			expect(drawn.attr('aria-label')).toBeTruthy();
			const text = squeeze(drawn.text() + figure.find('.keys').text());
			expect(record.sectors).toHaveLength(12);
			if (hasOtherNames(step)) return;
			for (const { nameShort } of record.sectors) expect(text).toContain(squeeze(nameShort));
		}
	);

	test('every chapter has a picture, and the story a table of numbers for each measure', () => {
		for (const { id } of story.chapters) {
			expect(byId(`/${id}`).find('.plot svg').length, id).toBeGreaterThan(0);
		}
		const tables = $('[data-step] table').toArray();
		expect(tables.length).toBeGreaterThan(0);
		for (const table of tables) {
			expect($(table).find('caption').text()).not.toBe('');
			const step = steps.find(({ address }) => $(table).closest(byId(`/${address}`)).length > 0);
			const rows = $(table).find('tbody tr').length;
			if (step && hasOtherNames(step)) expect(rows, step.address).toBeGreaterThan(12);
			else expect(rows, step?.address).toBe(12);
			expect($(table).find('th:not([scope])')).toHaveLength(0);
		}
	});

	test('every still figure leads to its evidence, and so does every row of its table', () => {
		for (const { address } of steps) {
			const figure = byId(`/${address}`).find('.still .figure');
			const links = figure.find('.source a').toArray();
			const led = links.map((e) => $(e).attr('href') ?? '');
			expect(
				led.some((href) => /^(sector|evidence)\//.test(href)),
				address
			).toBe(true);
			expect(figure.find('.source').text()).not.toContain('mark opens');
			for (const row of figure.find('tbody tr').toArray()) {
				const isUnasked = $(row)
					.find('td')
					.toArray()
					.slice(1)
					.every((e) => $(e).text() === '');
				if (!isUnasked || $(row).find('td').length < 3)
					expect($(row).find('a').length, `${address} ${$(row).text()}`).toBeGreaterThan(0);
			}
		}
	});

	test('every step says in words what its picture shows', () => {
		for (const { address } of steps) {
			const step = byId(`/${address}`);
			const said = step.find('.in-the-chart').text();
			expect(said.length, address).toBeGreaterThan(20);
			expect(said).toContain(step.find('.still .summary').text());
		}
	});

	test('every source mark leads to a note, and every note back to a mark', () => {
		const marks = $('a[href^="#note-"]').toArray();
		expect(marks.length).toBeGreaterThanOrEqual(story.notes.length);
		for (const mark of marks) {
			const href = $(mark).attr('href') ?? '';
			expect(byId(href.slice(1)).is('.notes li'), href).toBe(true);
		}
		expect($('.notes li[id^="note-"]')).toHaveLength(story.notes.length);
		for (const { n, title, url } of story.notes) {
			const note = byId(`note-${n}`);
			expect(note.text()).toContain(title);
			if (url) expect(note.find(`a[href="${url}"]`)).toHaveLength(1);
			const back = note.find('a.back').attr('href') ?? '';
			const mark = byId(back.slice(1));
			expect(mark, `note ${n} leads back to ${back}`).toHaveLength(1);
			expect(mark.closest('[data-step]')).toHaveLength(1);
			expect(mark.is('a') ? mark.attr('href') : mark.find('a').attr('href')).toBe(`#note-${n}`);
		}
	});

	test('whoever has come to the end is led on, before terms and notes', () => {
		const ways = $('.onward a').toArray();
		expect(ways.length).toBeGreaterThan(3);
		expect(ways.map((way) => $(way).attr('href'))).toContain('embed/');
		expect($('.onward').nextAll('.notes').length).toBe(2);
	});

	test('no identifier is given twice', () => {
		const ids = $('[id]')
			.toArray()
			.map((e) => $(e).attr('id') ?? '');
		expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
	});

	test('what labels or describes something is there', () => {
		for (const name of [
			'aria-labelledby',
			'aria-describedby',
			'aria-controls',
			'popovertarget',
			'for'
		]) {
			for (const element of $(`[${name}]`).toArray()) {
				for (const id of ($(element).attr(name) ?? '').split(/\s+/)) {
					expect(byId(id), `${name}="${id}"`).toHaveLength(1);
				}
			}
		}
	});

	test('headings leave out no level', () => {
		const levels = $('h1, h2, h3, h4, h5, h6')
			.toArray()
			.map((e) => Number(e.tagName.slice(1)));
		expect(levels[0]).toBe(1);
		for (const [i, level] of levels.entries()) {
			expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
		}
	});

	test('nothing is left unresolved', () => {
		const shown = load(read(build, STORY_FILE));
		shown('script').remove();
		const html = shown.html();
		for (const slip of [
			/\{(threat|gap|shared|closeness|cooperation|response|forms|widest|narrowest|higher)\b[^}]*\}?/,
			/\{(equal|foremost|level|most|least|all|reached|gained|lost|verdict|indicator|poll)\b/,
			/\{(date|month|year|period|sectors|periods|events|sources)\b/,
			/\{#/,
			/\[\^/,
			/:(eu|japan)\[/,
			/\*\*/,
			/\bundefined\b/,
			/\bNaN\b/,
			/\[object/,
			/\bnull\b/,
			/%(sveltekit|lang)/,
			/&lt;\/?[a-z]+/
		]) {
			expect(html.match(slip)?.[0] ?? null, String(slip)).toBeNull();
		}
	});

	test('the scripts’ own data are whole', () => {
		for (const script of $('script[type="application/json"]').toArray()) {
			const json = $(script).text();
			expect(() => JSON.parse(json) as unknown).not.toThrow();
			expect(json).not.toMatch(/NaN|undefined|\[object/);
		}
	});
});
