// If this fails, the piece has become slow to open on a phone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { AT_ROOT, BUILDS, filesOf, read, STORY_FILE } from './site';
import { brotli, neededBy, pagesOf, weigh, type Weights } from './weights';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const REPORT = 'test-results/reports/weights.txt';

describe.each(BUILDS)('the weight of $folder', (build) => {
	let story: Weights;

	beforeAll(() => {
		story = weigh(build, STORY_FILE);
		// For whoever wants to know: nothing that a page weighs depends on its address.
		if (!AT_ROOT.includes(build)) return;
		mkdirSync('test-results/reports', { recursive: true });
		const lines = pagesOf(build).map((file) => {
			const { html, scripts, styles, fonts, requests } = weigh(build, file);
			return `${file}: HTML ${kB(html)}, scripts ${kB(scripts)}, styles ${kB(styles)}, fonts ${kB(fonts)}, ${requests} requests`;
		});
		writeFileSync(REPORT, `${lines.join('\n')}\n`);
	});

	test('scripts and styles of the first load are at most 60 kB', () => {
		expect(story.scripts + story.styles).toBeLessThanOrEqual(60_000);
		expect(story.scripts).toBeGreaterThan(0);
		expect(story.styles).toBeGreaterThan(0);
	});

	// Who paints beside the page has a copy of its own of what lies between two pictures: 9 kB of these.
	test('charts of later chapters come later, and are at most 52 kB together with what moves them, asides and evidence', () => {
		const all = weigh(build, STORY_FILE, true);
		const later = all.scripts + all.styles - story.scripts - story.styles;
		expect(later).toBeGreaterThan(0);
		expect(later).toBeLessThanOrEqual(52_000);
	});

	test('evidence over the story is at most 6 kB', () => {
		const its = filesOf(build).filter(
			(name) =>
				/^_app\/.*\/(panel|evidence)\.[\w-]+\.css$/.test(name) ||
				// The heading that names the dialog.
				(/^_app\/.*\.js$/.test(name) && read(build, name).includes('why-title'))
		);
		expect(its).toHaveLength(3);
		const first = neededBy(build, STORY_FILE);
		expect(its.filter((name) => first.includes(name))).toEqual([]);
		expect(its.reduce((sum, name) => sum + brotli(build, name), 0)).toBeLessThanOrEqual(6_000);
	});

	test('the document is at most 60 kB', () => {
		expect(story.html).toBeLessThanOrEqual(60_000);
	});

	test('fonts are at most 90 kB', () => {
		expect(story.fonts).toBeLessThanOrEqual(90_000);
		expect(story.fonts).toBeGreaterThan(0);
	});

	test('the page asks for at most twenty files', () => {
		expect(story.requests).toBeLessThanOrEqual(20);
	});
});
