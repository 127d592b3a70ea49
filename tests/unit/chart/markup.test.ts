// If this fails, an embed, a picture or a share image draws something else than the page.
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { drawing } from '../../../src/lib/chart/drawing';
import { escape, sceneMarkup } from '../../../src/lib/chart/markup';
import Plot from '../../../src/lib/chart/Plot.svelte';
import { chapters, drawn } from '../scene/story';

/** Without what only the framework needs, and with attributes in one order. */
const plain = (svg: string): string =>
	svg
		.replaceAll(/<!--.*?-->/g, '')
		.replaceAll(/\s+(?=<|$)/g, '')
		.replaceAll(/>\s+/g, '>')
		.replaceAll(
			/<(\w+)((?: [\w-]+="[^"]*")*)\s*(?:\/>|>(?:<\/\1>)?)/g,
			(_, tag: string, all: string) => {
				const attributes = (all.match(/[\w-]+="[^"]*"/g) ?? []).sort();
				return `<${[tag, ...attributes].join(' ')}>`;
			}
		);

describe('a picture as markup', () => {
	test.each(chapters.flatMap(({ steps }) => steps.map((step) => [step.address, step] as const)))(
		'%s is what the component draws',
		(_, step) => {
			const scene = drawn(step, { width: 640, height: 480 });
			const attention = { raise: step.view.raise };
			const focused = scene.marks[0]?.key;
			const component = render(Plot, { props: { scene, attention, focused } }).body;
			const written = sceneMarkup(scene, attention, focused);
			expect(plain(written)).toBe(plain(component));
			expect(written).toContain('<path');
		}
	);

	test('every element has a key of its own, so that none is taken for another', () => {
		for (const step of chapters.flatMap(({ steps }) => steps)) {
			const scene = drawn(step, { width: 360, height: 400 });
			const keys = drawing(scene, { raise: [] }, scene.marks[0]?.key).map(({ key }) => key);
			expect(new Set(keys).size, step.address).toBe(keys.length);
		}
	});

	test('no text can end the element that it stands in, or an attribute', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(escape(text)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
			})
		);
	});
});
