// If this fails, who shares a chapter shows no picture, an empty one, or one that is cut off.
import { describe, expect, test } from 'vitest';
import { readPicture } from './pictures';
import { BUILDS, fileAt, filesOf, ORIGIN, page, readBytes, STORY_FILE } from './site';

interface Chapter {
	'@type': string;
	name: string;
	position: number;
	url: string;
	image: { url: string; width: { value: number }; height: { value: number }; caption: string }[];
}

/** Pixels at the edges that nothing may reach. */
const EDGE = 6;

describe.each(BUILDS)('pictures of chapters in $folder', (build) => {
	const $ = page(build, STORY_FILE);
	const article = JSON.parse($('script[type="application/ld+json"]').text()) as {
		hasPart: Chapter[];
	};
	const images = article.hasPart.flatMap(({ name, image }) =>
		image.map((each, i) => ({
			...each,
			width: each.width.value,
			height: each.height.value,
			chapter: name,
			shape: i
		}))
	);
	const fileOf = (url: string): string | undefined => fileAt(build, new URL(url));

	test('the article names its chapters, in order, and where they are', () => {
		const headings = $('main h2[id^="title-"]').toArray();
		expect(headings.length).toBeGreaterThan(5);
		expect(article.hasPart.map(({ name }) => name)).toEqual(
			headings.map((h) => $(h).clone().children('.number').remove().end().text().trim())
		);
		article.hasPart.forEach(({ position, url }, i) => {
			expect(position).toBe(i);
			const { origin, pathname, hash } = new URL(url);
			expect([origin, pathname]).toEqual([ORIGIN, `${build.base}/en/`]);
			expect($(`[id="${hash.slice(1)}"]`), url).toHaveLength(1);
		});
	});

	test('every chapter has a wide picture and a square one, with words for them', () => {
		for (const { name, image } of article.hasPart) {
			expect(image.map(({ width, height }) => [width.value, height.value])).toEqual([
				[1200, 630],
				[1080, 1080]
			]);
			for (const { caption } of image) expect(caption.length, name).toBeGreaterThan(40);
		}
	});

	test.each(images)('$chapter, $width × $height', ({ url, width, height }) => {
		const file = fileOf(url);
		expect(file, url).toBeDefined();
		const bytes = readBytes(build, file!);
		expect(bytes.length).toBeLessThan(120_000);

		const picture = readPicture(bytes);
		expect([picture.width, picture.height]).toEqual([width, height]);
		const paper = picture.colourAt(0, 0);
		let inked = 0;
		const atEdge: string[] = [];
		for (let y = 0; y < height; y++) {
			for (let x = 0; x < width; x++) {
				if (picture.colourAt(x, y) === paper) continue;
				inked++;
				const inside = Math.min(x, y, width - 1 - x, height - 1 - y);
				if (inside < EDGE) atEdge.push(`${x},${y}`);
			}
		}
		expect(atEdge.slice(0, 3), 'nothing is cut off').toEqual([]);
		expect(inked / (width * height)).toBeGreaterThan(0.05);
	});

	test('no two chapters have the same picture, nor the story one of theirs', () => {
		const story = fileOf($('meta[property="og:image"]').attr('content') ?? '');
		const files = [story, ...images.map(({ url }) => fileOf(url))];
		const contents = files.map((file) => readBytes(build, file!).toString('base64'));
		expect(new Set(contents).size).toBe(images.length + 1);
	});

	test('and no picture is there that nothing names', () => {
		const fields = filesOf(build).filter((name) => /^\w+\/sector\/.+\/index\.html$/.test(name));
		const ofFields = fields.map((file) =>
			fileOf(page(build, file)('meta[property="og:image"]').attr('content') ?? '')
		);
		const named = [...images.map(({ url }) => fileOf(url)), ...ofFields].sort();
		expect(filesOf(build).filter((name) => /^share\/.*\//.test(name))).toEqual(named);
	});
});
