// If this fails, a figure that was to stay as it is shows a picture that changes, or words of another version.
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { offered, oembed, pictureSnippet, snippet, staying } from '../../../src/lib/embed/snippets';
import { allFigures } from '../../../src/lib/server/embed/all';
import { csvOf } from '../../../src/lib/server/embed/kit';
import { pictureFiles, picturedBy } from '../../../src/lib/server/embed/picture-files';
import { keepFigure, keptInput, snippetInput } from '../../../src/lib/server/embed/snippets';

const SITE = 'https://far-apart.example/';
const VERSION = '9.8.7';
const figures = allFigures('en');
const slope = figures.find(({ id }) => id === 'slope')!;
const living = snippetInput('en', slope, SITE);
const kept = keepFigure('en', slope);
const words = { title: 'As it was', alt: 'As it was seen', caption: 'As it was said' };

test('what is kept of a figure is told again with addresses of its version, wherever it is published', () => {
	const input = keptInput(VERSION, 'en', 'slope', { ...kept, ...words }, SITE);
	const folder = `${SITE}embed/v${VERSION}/`;
	expect(input.embed).toBe(`${folder}en/slope/`);
	expect(input.height).toBe(living.height);
	expect(JSON.stringify(kept)).not.toContain('://');
	const answer = oembed({ ...input, provider: { name: 'A site', url: SITE } });
	expect(answer.title).toBe(words.title);
	// In the colours in which figures are offered.
	expect(load(answer.html)('iframe').attr('src')).toBe(offered(input).embed);
	expect(answer.thumbnail_url).toBe(`${folder}pictures/en/slope.light.png`);
});

test('numbers that are kept name no address, as nobody knows where they will be published', () => {
	const [header = '', ...rows] = csvOf('en', slope, undefined).trim().split('\r\n');
	const living = csvOf('en', slope, `${SITE}embed/en/slope/`);
	expect(header).toContain(',address,data_version');
	expect(rows.length).toBeGreaterThan(10);
	for (const row of rows) expect(row).not.toMatch(/embed\/|sector\/|:\/\//);
	expect(living).toContain(`${SITE}embed/en/slope/`);
	expect(living).toContain(`${SITE}en/sector/`);
});

test('every picture that is told of is kept, and none that is not told of', () => {
	for (const figure of figures) {
		const input = keptInput(VERSION, 'en', figure.id, keepFigure('en', figure), SITE);
		const pictured = picturedBy('en', figure);
		if (pictured.id.startsWith('story/')) {
			expect(input.pictures, figure.id).toBeUndefined();
			continue;
		}
		const files = pictureFiles('en', pictured, '').map(({ path }) => path);
		for (const ground of ['light', 'dark'] as const) {
			const { png, png2, narrow2 } = input.pictures![ground];
			for (const address of [png, png2, narrow2]) {
				expect(files, figure.id).toContain(address.replace(`${SITE}embed/v${VERSION}/`, ''));
			}
		}
	}
});

test('snippets of a figure that stays have its own words and pictures, or none', () => {
	const { title, alt, caption, pictures } = keptInput(
		VERSION,
		'en',
		'slope',
		{ ...kept, ...words },
		SITE
	);
	const frozen = {
		version: VERSION,
		address: `${SITE}embed/v${VERSION}/en/slope/`,
		height: 700,
		stills: true
	};
	const stays = staying({
		...living,
		frozen: { ...frozen, kept: { title, alt, caption, pictures } }
	});
	for (const ground of ['light', 'dark'] as const) {
		const code = pictureSnippet(stays, ground) ?? '';
		expect(load(code)('img').attr('alt')).toBe(words.alt);
		const addresses = code.match(/https:[^\s",]+\.png/g) ?? [];
		expect(addresses.length).toBeGreaterThan(3);
		for (const one of addresses) expect(one).toContain(`/embed/v${VERSION}/pictures/`);
	}
	expect(load(snippet('frame', stays) ?? '')('iframe').attr()).toMatchObject({
		src: frozen.address,
		title: words.title,
		height: '700'
	});
	// The first versions were kept without pictures: the living one must not pass for theirs.
	expect(pictureSnippet(staying({ ...living, frozen }), 'light')).toBeUndefined();
	expect(staying({ ...living, frozen: undefined }).embed).toBe(living.embed);
});
