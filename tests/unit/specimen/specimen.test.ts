// If this fails, whoever changes a chart does not see all that the change does.
import { load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { CHART_KINDS, type View } from '../../../src/lib/scene/view';
import { FRAMES } from '../../../src/lib/specimen/frames';
import { picturesOf } from '../../../src/lib/specimen/pictures';
import Specimen from '../../../src/lib/specimen/Specimen.svelte';
import { WORDS } from '../scene/fixture';
import { chapters, scores } from '../scene/story';

const pictures = picturesOf(chapters);

test('every step has its picture, with what it raises; and every chart has one', () => {
	for (const { address, view } of chapters.flatMap(({ steps }) => steps)) {
		const found = pictures.filter(({ steps }) => steps.includes(address));
		expect(found, address).toHaveLength(1);
		expect({ ...found[0]?.view, raise: view.raise }).toEqual(view);
		if (view.raise.length > 0) expect(found[0]?.raises).toContainEqual(view.raise);
	}
	expect(new Set(pictures.map(({ view }) => view.chart))).toEqual(new Set(CHART_KINDS));
	const plain = pictures.map(({ view }): View => view);
	expect(new Set(plain.map((view) => JSON.stringify(view))).size).toBe(pictures.length);
});

describe.each(CHART_KINDS)('the specimens of %s', (chart) => {
	const shown = pictures.filter(({ view }) => view.chart === chart);
	let $: ReturnType<typeof load>;

	beforeAll(() => {
		const props = { pictures: shown.slice(-1), scores, words: WORDS.en };
		$ = load(render(Specimen, { props }).body);
	});

	test('come in every width, light and dark', () => {
		for (const [width] of FRAMES) {
			for (const theme of ['light', 'dark']) {
				const figures = $(`.figure[data-width="${width}"][data-theme="${theme}"]`);
				expect(figures.length).toBe($('h3').length);
				expect($('.plot svg', figures[0]).find('path, circle').length).toBeGreaterThan(10);
			}
		}
	});

	test('come with nothing raised, something raised and something pointed at', () => {
		const [calm, raised, pointed] = $('h3')
			.toArray()
			.map((heading) => $(heading).nextUntil('h3').find('.plot .raised, .plot .muted').length);
		expect(calm).toBe(0);
		expect(raised).toBeGreaterThan(0);
		expect(pointed).toBeGreaterThan(0);
	});
});
