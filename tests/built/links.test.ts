// If this fails, a link, a picture, a font or a script leads nowhere, or the page calls on someone else's computer.
import { describe, expect, test } from 'vitest';
import { readRecord } from '../../src/lib/record/read';
import {
	BUILDS,
	fileAt,
	filesOf,
	idsIn,
	ORIGIN,
	page,
	read,
	referencesOf,
	STORY_FILE,
	targetOf
} from './site';
import { neededBy } from './weights';

describe.each(BUILDS)('what $folder refers to', (build) => {
	const references = referencesOf(build).filter(({ to }) => !to.startsWith('data:'));
	const inside = references.filter((reference) => targetOf(build, reference).origin === ORIGIN);

	test('there is something to test', () => {
		expect(inside.length).toBeGreaterThan(100);
		expect(references.some(({ from, to }) => from.endsWith('.css') && to.endsWith('.woff2'))).toBe(
			true
		);
		expect(references.some(({ from, loads }) => from.endsWith('.js') && loads)).toBe(true);
	});

	test('every file is there', () => {
		const lost = inside.filter(
			(reference) => fileAt(build, targetOf(build, reference)) === undefined
		);
		expect(lost.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
	});

	test('every fragment is there', () => {
		const lost = inside.filter((reference) => {
			const target = targetOf(build, reference);
			const file = fileAt(build, target);
			const id = decodeURIComponent(target.hash.slice(1));
			// The top of a page needs no element.
			return id !== '' && id !== 'top' && !(file?.endsWith('.html') && idsIn(build, file).has(id));
		});
		expect(lost.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
	});

	test('only links to sources lead elsewhere', () => {
		const outside = references.filter((reference) => !inside.includes(reference));
		const sources = new Set(readRecord().sources.map(({ url }) => url));
		const strange = outside.filter(({ to }) => !sources.has(to));
		expect(outside.some(({ from }) => from === STORY_FILE)).toBe(true);
		expect(strange.map(({ from, to }) => `${from}: ${to}`)).toEqual([]);
		expect(outside.filter(({ loads }) => loads)).toEqual([]);
		for (const { to } of outside) expect(to).toMatch(/^https?:/);
	});

	test('the scripts of the story ask nobody for anything', () => {
		const scripts = neededBy(build, STORY_FILE).filter((name) => name.endsWith('.js'));
		expect(scripts.length).toBeGreaterThan(0);
		for (const file of scripts) {
			const asking = /\b(fetch|sendBeacon|XMLHttpRequest|EventSource|WebSocket|importScripts)\s*\(/;
			expect(read(build, file).match(asking)?.[0] ?? null, file).toBeNull();
		}
	});

	test('no file tells where it was made', () => {
		for (const file of filesOf(build).filter((name) =>
			/\.(html|js|css|json|svg|txt|xml)$/.test(name)
		)) {
			const text = read(build, file);
			expect(text.includes(process.cwd()), file).toBe(false);
			expect(
				text.match(
					/\/(home|root|Users)\/\w+|\/tmp\/|file:\/\/|node_modules|registry\.|npmjs|localhost|127\.0\.0\.1/g
				) ?? [],
				file
			).toEqual([]);
			expect(text, file).not.toMatch(/sourceMappingURL/);
		}
	});

	test('the page of specimens is not published, nor its code', () => {
		for (const file of filesOf(build)) {
			expect(file).not.toMatch(/specimen/i);
			if (/\.(html|js|css|json)$/.test(file)) {
				expect(read(build, file), file).not.toMatch(/specimen/i);
			}
		}
	});

	test('the page for what is missing leads home and to the chapters', () => {
		const links = page(
			build,
			'404.html'
		)('a[href]')
			.toArray()
			.map((e) => page(build, '404.html')(e).attr('href') ?? '');
		expect(links).toContain(`${build.base}/en/`);
		const story = page(build, STORY_FILE);
		const chapters = story('nav a[href^="#/"]')
			.toArray()
			.map((e) => story(e).attr('href') ?? '');
		expect(chapters.length).toBeGreaterThan(5);
		for (const hash of chapters) expect(links).toContain(`${build.base}/en/${hash}`);
	});
});
