import { render } from 'svelte/server';
import { wordsOf } from '../chart/words';
import { baseLocale } from '../paraglide/runtime';
import { storyData } from '../server/story';
import tokens from '../story/base.css?raw';
import { picturesOf } from './pictures';
import Specimen from './Specimen.svelte';

/** Custom properties of the root, under no condition or under one. */
const THEMES = {
	light: /^:root \{([^}]*)\}/m,
	dark: /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/
};

/** Both themes at once, whatever the reader's system prefers. */
function themes(): string {
	return Object.entries(THEMES)
		.map(([name, pattern]) => {
			const found = pattern.exec(tokens)?.[1];
			if (found === undefined) throw new Error(`base.css has no ${name} theme`);
			return `[data-theme='${name}'] { ${found} background: var(--paper); color: var(--ink); }`;
		})
		.join('\n');
}

const FONTS = ['serif', 'sans'].map((name) => `/src/lib/story/fonts/${name}.woff2`);

const LAYOUT = `
	body { padding: 1rem; font-family: var(--sans); }
	.pair { display: flex; gap: 0.5rem; margin-bottom: 0.5rem; }
	.pair .figure { flex: none; padding: 1rem; }
	code { font-size: 0.8rem; }`;

/** The page of specimens as a document; all charts, or one. */
export function specimenPage(chart: string | null): string {
	const { story, scores, names } = storyData(baseLocale);
	const pictures = picturesOf(story.chapters).filter(
		({ view }) => chart === null || view.chart === chart
	);
	const words = wordsOf(names, baseLocale);
	const { head, body } = render(Specimen, { props: { pictures, scores, words } });
	return `<!doctype html><html lang="${baseLocale}"><head><meta charset="utf-8"><title>Specimens</title>
		<meta name="viewport" content="width=device-width">
		${FONTS.map((href) => `<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="${href}">`).join('')}
		<link rel="stylesheet" href="/src/lib/story/elements.css"><link rel="stylesheet" href="/src/lib/story/base.css"><link rel="stylesheet" href="/src/lib/chart/chart.css">
		<style>${themes()}${LAYOUT}</style>${head}</head><body>${body}</body></html>`;
}
