// If this fails, a figure in somebody else's page is cut off, shrunk by that page's style sheet, or lies on a ground of its own.
import type { Frame } from '@playwright/test';
import { load } from 'cheerio';
import { inflateSync } from 'node:zlib';
import { expect } from './fixture';
import { excess, fits, heightOf, inside, NEWSROOM, PIECE, test } from './newsroom';

/** From a column beside a text to the widest that figures get. */
const WIDTHS = [280, 288, 300, 320, 360, 480, 600, 760, 900, 1000];

/** Pixels that a frame may leave empty: the dial, no higher than a phone is wide, leaves the most. */
const MOST_LEFT = 100;

/** All figures that are offered, in parts that a page can carry. */
const PARTS = {
	'of charts': (id: string) => !id.includes('/'),
	'of fields': (id: string) => id.startsWith('sector/'),
	'of the explorer': (id: string) => id.startsWith('explore/'),
	'of the first half of the story': (id: string, place: number) =>
		id.startsWith('story/') && place % 2 === 0,
	'of the second half of the story': (id: string, place: number) =>
		id.startsWith('story/') && place % 2 === 1
};

/** How wide a frame is, how far what is in it goes beyond it downwards and sideways, and how much it leaves empty. */
const roomIn = (content: Frame): Promise<Record<'inner' | 'over' | 'left' | 'sideways', number>> =>
	content.evaluate(() => {
		const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
		const end = document.querySelector('.embed')?.getBoundingClientRect().bottom ?? 0;
		return {
			inner: innerWidth,
			over: scrollHeight - innerHeight,
			left: innerHeight - Math.ceil(end),
			sideways: scrollWidth - clientWidth
		};
	});

for (const [which, isOne] of Object.entries(PARTS)) {
	test(`a plain frame ${which} has room for its figure at every width, and not much more`, async ({
		page,
		request,
		publish,
		snippet
	}) => {
		const gallery = load(await (await request.get(`${process.env.AT_ROOT}/en/embed/`)).text());
		const ids = gallery('.gallery a')
			.toArray()
			.map(
				(link) =>
					gallery(link)
						.attr('href')
						?.replace(/^.*\/en\/embed\/|\/$/g, '') ?? ''
			)
			.filter(isOne);
		expect(ids.length).toBeGreaterThan(5);
		const frames = await Promise.all(ids.map((figure) => snippet(figure, 'frame')));
		// All at once: what is lazy is for readers who scroll.
		await publish({ figures: frames.join('\n').replaceAll(' loading="lazy"', '') });
		const contents = await Promise.all((await page.locator('iframe').all()).map(inside));
		await page.setViewportSize({ width: 1100, height: 900 });
		for (const width of WIDTHS) {
			await page.locator('body').evaluate((body, px) => {
				Object.assign(body.style, { width: `${px}px`, maxWidth: 'none', padding: '0' });
			}, width);
			for (const [i, content] of contents.entries()) {
				const title = `${ids[i]}, ${width} px`;
				// All that is asked is asked at once: there are hundreds of frames, each drawn ten times.
				await expect
					.poll(async () => {
						const { inner, over, left, sideways } = await roomIn(content);
						const [beyond, beside] = [Math.max(over, 0), Math.max(sideways, 0)];
						return { inner, beyond, beside, left: Math.max(left, MOST_LEFT) };
					}, title)
					.toEqual({ inner: width, beyond: 0, beside: 0, left: MOST_LEFT });
			}
		}
	});
}

test('in a column of 300 pixels a dial has names on its spokes, and no key', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.setViewportSize({ width: 300, height: 900 });
	await page.goto(`${site}/embed/en/radar/`);
	await page.locator('.stop svg').waitFor();
	await expect(page.locator('.stop text.sector')).toHaveCount(12);
	await expect(page.locator('.keys')).toHaveCount(0);
	// What is pointed at is where it is seen.
	const mark = page.locator('.stop circle').nth(20);
	const box = await mark.boundingBox();
	if (!box) throw new Error('no mark');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await expect(page.locator('[data-readout]')).toContainText('of 4');
});

test('a frame that is too low scrolls, and says whose figure it is all the while', async ({
	page,
	publish,
	snippet
}) => {
	const plain = await snippet('slope', 'frame');
	await publish({
		figures: plain.replace(/height="\d+"/, '').replace(/height:\d+px/, 'height:320px')
	});
	const content = await inside(page.locator('iframe'));
	for (const at of [0, 200]) {
		await content.evaluate((y) => scrollTo(0, y), at);
		const foot = await content.locator('.foot').boundingBox();
		const frame = await page.locator('iframe').boundingBox();
		if (!foot || !frame) throw new Error('no foot');
		expect(foot.y + foot.height, `at ${at}`).toBeLessThanOrEqual(frame.y + frame.height + 1);
		expect(foot.y).toBeGreaterThan(frame.y);
	}
});

/** What style sheets of newsrooms say of frames. */
const STYLES = [
	'iframe { max-width: 100%; height: auto; }',
	'iframe { aspect-ratio: 16 / 9; height: auto; }',
	'iframe { border: 3px solid red; width: 50%; }',
	'* { all: unset; }'
];

for (const style of STYLES) {
	test(`a page that says “${style}” leaves a plain frame as large as it is meant to be`, async ({
		page,
		publish,
		snippet
	}) => {
		await publish({ figures: `<style>${style}</style>\n${await snippet('slope', 'frame')}` });
		const frame = page.locator('iframe');
		const content = await inside(frame);
		expect(await excess(content)).toBeLessThanOrEqual(0);
		expect(await heightOf(frame)).toBe(Number(await frame.getAttribute('height')));
		expect((await frame.boundingBox())?.width).toBeGreaterThan(700);
	});
}

test('a frame in a shadow root is sized as any other', async ({ page, publish, snippet }) => {
	const sized = await snippet('radar', 'sized');
	const frame = sized.slice(0, sized.indexOf('<script'));
	await publish({
		figures: `<section style="width:300px"><template shadowrootmode="open"><div><template shadowrootmode="open">${frame}</template></div></template></section>${sized.slice(frame.length)}`
	});
	const inner = page.locator('section iframe');
	await fits(inner, await inside(inner));
});

test('an element keeps its room before its script, and has no more than it needs after; in a row of boxes too', async ({
	page,
	publish,
	snippet
}) => {
	const [code = '', src = ''] =
		/^(<eu-japan.*<\/eu-japan-figure>)[^]*src="([^"]+)"/s
			.exec(await snippet('slope', 'element'))
			?.slice(1) ?? [];
	await publish({ figures: `<div style="display:flex">${code}</div>` });
	const element = page.locator('eu-japan-figure');
	const kept = Number(await element.getAttribute('height'));
	const before = await element.boundingBox();
	expect(before?.height).toBe(kept);
	expect(before?.width).toBeGreaterThan(700);
	await page.addScriptTag({ url: src });
	const frame = element.locator('iframe');
	await fits(frame, await inside(frame));
	expect(await heightOf(element)).toBe(await heightOf(frame));
	expect((await frame.boundingBox())?.width).toBe(before?.width);
});

test.describe('a page that allows no styles but those of its files', () => {
	// What the article itself has in attributes.
	test.use({ allowed: /Applying inline style/ });

	test('has the picture no wider than its column', async ({ page, publish, snippet }) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await publish({
			figures: await snippet('slope', 'picture'),
			headers: { 'content-security-policy': `default-src 'self'; img-src data: ${PIECE}` }
		});
		const picture = page.getByRole('img');
		await picture.scrollIntoViewIfNeeded();
		await expect
			.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
			.toBeGreaterThan(0);
		const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
		expect(width).toBeLessThanOrEqual(320);
		const ratio = await picture.evaluate(
			({ naturalWidth, naturalHeight }: HTMLImageElement) => naturalWidth / naturalHeight
		);
		expect(width / height).toBeCloseTo(ratio, 1);
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(sideways).toBeLessThanOrEqual(0);
	});
});

/** Red, green and blue of the upper left corner of a picture of the screen. */
function firstPixel(png: Buffer): number[] {
	const packed: Buffer[] = [];
	for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
		const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
		if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(data);
	}
	// However its line is filtered, the first pixel of the first stands for itself.
	return [...inflateSync(Buffer.concat(packed)).subarray(1, 4)];
}

/** Grounds of pages, by how they came to them. */
const GROUNDS = {
	'light page': 'html { background: rgb(250, 240, 230); }',
	'page that is dark by its style sheet alone': 'html { background: rgb(17, 34, 51); }',
	'page that says that it is dark': 'html { background: rgb(17, 34, 51); color-scheme: dark; }'
};

for (const [name, style] of Object.entries(GROUNDS)) {
	for (const theme of ['light', 'dark', 'auto']) {
		test(`a transparent figure in ${theme} colours shows the ground of a ${name}`, async ({
			page,
			site,
			publish
		}) => {
			await publish({ figures: '' });
			await page.goto(`${site}/en/embed/slope/`);
			await page.locator(`[name=theme][value=${theme}]`).check();
			await page.getByLabel('transparent ground').check();
			const code = (await page.locator('#frame').textContent()) ?? '';
			const element = (await page.locator('#element').textContent()) ?? '';
			expect(code).toContain('transparent');
			await page.unroute(`${NEWSROOM}/**`);
			for (const figures of [code, element]) {
				await publish({ figures: `<style>${style}</style>${figures}` });
				const frame = page.locator('iframe');
				await inside(frame);
				const { x = 0, y = 0, width = 0 } = (await frame.boundingBox()) ?? {};
				// Under the line at its head, where nothing is drawn.
				const clip = { x: x + width / 2, y: y + 4, width: 2, height: 2 };
				const pixel = firstPixel(await page.screenshot({ clip }));
				const [wanted = []] = [/rgb\((.*?)\)/.exec(style)?.[1]?.split(',').map(Number)];
				expect(pixel).toEqual(wanted);
				await page.unroute(`${NEWSROOM}/**`);
			}
		});
	}
}

test.describe('a page that its own policy puts into a sandbox', () => {
	// What the browser says of the frame that it refuses.
	test.use({ allowed: /frame-ancestors|Framing|Failed to load|Blocked script/ });

	test('shows no frame, as the self-test says, but the picture', async ({
		page,
		publish,
		snippet
	}) => {
		const [frame, picture] = await Promise.all(
			['frame', 'picture'].map((rung) => snippet('slope', rung))
		);
		await publish({
			figures: `${frame}${picture}`.replaceAll(' loading="lazy"', ''),
			headers: { 'content-security-policy': 'frame-src https:; sandbox allow-scripts' }
		});
		const image = page.getByRole('img');
		await expect
			.poll(() => image.evaluate((img: HTMLImageElement) => img.naturalWidth))
			.toBeGreaterThan(0);
		await expect(page.frameLocator('iframe').locator('.embed')).toHaveCount(0);
	});
});
