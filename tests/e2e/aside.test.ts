// If this fails, the dial that shows what an outline is worth cannot be played with, or says something that it does not show.
import { violations } from './audit';
import { expect, PHONE, SIZES, test, type Page } from './fixture';
import { openStory, rest, sideways } from './reader';

const aside = (page: Page) => page.locator('.aside');
const live = (page: Page) => aside(page).locator('.live');
const button = (page: Page, name: string) => live(page).getByRole('button', { name });
const said = (page: Page) => live(page).getByRole('status');

/** Opens the step with the aside and waits until its buttons work. */
async function openAside(page: Page, site: string): Promise<void> {
	await openStory(page, `${site}/en/#/old-fears/unroll`);
	await live(page).scrollIntoViewIfNeeded();
	await expect(button(page, 'Shuffle the spokes')).toBeEnabled();
}

/** What a dial shows, measured on the screen: its numbers clockwise, the level of each, and the area of its outline. */
interface Shown {
	numbers: string[];
	levels: number[];
	area: number;
}

/** Reads the first visible dial. A spoke runs from level 0 to level 4, so it is the ruler of the mark on it. */
const shown = (page: Page): Promise<Shown> =>
	page.evaluate(() => {
		const plot = [...document.querySelectorAll('.aside .plot')].find((p) => p.clientWidth > 0)!;
		const corners = (path: Element): number[][] =>
			[...(path.getAttribute('d') ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
				Number(x),
				Number(y)
			]);
		const outline = corners(plot.querySelector('.thread')!);
		const twice = outline.reduce((sum, [x = 0, y = 0], i) => {
			const [nextX = 0, nextY = 0] = outline[i + 1] ?? [x, y];
			return sum + x * nextY - nextX * y;
		}, 0);
		const marks = [...plot.querySelectorAll('circle.ring')].map((c) =>
			[...(c.getAttribute('transform') ?? '').matchAll(/-?[\d.]+/g)].map(Number)
		);
		const levels = [...plot.querySelectorAll('.spoke')].map((spoke) => {
			const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = corners(spoke);
			const length = Math.hypot(x1 - x0, y1 - y0);
			// Along the spoke and away from it, in levels.
			const places = marks.map(([x = 0, y = 0]) => [
				(((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length ** 2) * 4,
				Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / length ** 2
			]);
			const on = places.filter(([along = 0, off = 0]) => along > -0.2 && off < 0.03);
			return on.length === 1 ? Math.round((on[0]?.[0] ?? NaN) * 20) / 20 : NaN;
		});
		return {
			numbers: [...plot.querySelectorAll('text.number')].map((e) => e.textContent),
			levels,
			area: Math.abs(twice) / 2
		};
	});

/** Levels by the number of their field. */
const byNumber = ({ numbers, levels }: Shown): [string, number | undefined][] =>
	numbers
		.map((n, i): [string, number | undefined] => [n, levels[i]])
		.sort(([a], [b]) => Number(a) - Number(b));

/** Levels as the list under the dial has them. */
const listed = (page: Page): Promise<[string, number][]> =>
	aside(page)
		.locator('.keys li')
		.evaluateAll((items) =>
			items.map((item, i): [string, number] => [
				String(i + 1),
				parseInt(item.querySelector('b')?.textContent ?? '', 10)
			])
		);

test('by keyboard: shuffling changes the outline and says by how much, and no level', async ({
	page,
	site
}) => {
	await openAside(page, site);
	await expect(said(page)).toHaveText('The spokes stand in our order.');
	const ours = await shown(page);
	expect(ours.numbers).toEqual(Array.from({ length: 12 }, (_, i) => String(i + 1)));
	expect(byNumber(ours)).toEqual(await listed(page));

	await button(page, 'Shuffle the spokes').focus();
	const areas = new Set([ours.area]);
	for (let i = 0; i < 4; i++) {
		await page.keyboard.press('Enter');
		await rest(page);
		const now = await shown(page);
		expect(now.numbers).not.toEqual(ours.numbers);
		expect(byNumber(now)).toEqual(byNumber(ours));
		const more = Math.round((now.area / ours.area - 1) * 100);
		expect(more).not.toBe(0);
		await expect(said(page)).toContainText(
			`${Math.abs(more)} per cent ${more > 0 ? 'more' : 'less'} than in our order`
		);
		await expect(said(page)).toContainText('Not one level has changed.');
		areas.add(now.area);
	}
	expect(areas.size).toBeGreaterThan(3);
	await expect(live(page).getByRole('img')).toHaveAccessibleName(/^Dial of Japan’s levels/);
	await expect(live(page).locator('.against')).toHaveCount(1);

	await page.keyboard.press('Tab');
	await expect(button(page, 'Fill the outline')).toBeFocused();
	await page.keyboard.press('Space');
	await expect(button(page, 'Fill the outline')).toHaveAttribute('aria-pressed', 'true');
	await expect(live(page).locator('.inside')).toHaveCount(1);
	await page.keyboard.press('Space');
	await expect(live(page).locator('.inside')).toHaveCount(0);

	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await rest(page);
	expect(await shown(page)).toEqual(ours);
	await expect(said(page)).toHaveText('Back in our order. Not one level has changed.');
	await expect(live(page).locator('.against')).toHaveCount(0);
});

test('every reader meets the same orders', async ({ page, site }) => {
	const orders: string[][][] = [];
	for (let visit = 0; visit < 2; visit++) {
		await page.goto('about:blank');
		await openAside(page, site);
		const met: string[][] = [];
		for (let i = 0; i < 3; i++) {
			await button(page, 'Shuffle the spokes').click();
			await rest(page);
			met.push((await shown(page)).numbers);
		}
		orders.push(met);
	}
	expect(orders[1]).toEqual(orders[0]);
});

test.describe('with motion', () => {
	test.use({ reducedMotion: 'no-preference' });

	test('the outline travels to its new shape, and arrives', async ({ page, site }) => {
		await openAside(page, site);
		const ours = await shown(page);
		const shapes = await page.evaluate(async () => {
			const dial = document.querySelector('.live .plot')!;
			const numbers = (): string =>
				[...dial.querySelectorAll('text.number')].map((e) => e.textContent).join();
			const before = numbers();
			const seen = new Set<string>();
			document.querySelector<HTMLButtonElement>('.live button')!.click();
			// Numbers are listed in their new order once all have arrived.
			while (numbers() === before) {
				await new Promise(requestAnimationFrame);
				seen.add(dial.querySelector('.thread')?.getAttribute('d') ?? '');
			}
			return seen.size;
		});
		expect(shapes).toBeGreaterThan(2);
		const now = await shown(page);
		expect(now.numbers).not.toEqual(ours.numbers);
		expect(byNumber(now)).toEqual(byNumber(ours));
	});
});

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		test('nothing moves when the script comes, buttons are large, and axe finds nothing', async ({
			page,
			site
		}) => {
			let go: () => void = () => undefined;
			const held = new Promise<void>((done) => (go = done));
			const html = await (await page.request.get(`${site}/en/`)).text();
			const first = [...html.matchAll(/[\w-]+\.js/g)].map(([file]) => file);
			await page.route(/\.js$/, async (route) => {
				const file = route.request().url().split('/').at(-1) ?? '';
				if (!first.includes(file)) await held;
				await route.continue();
			});
			await openStory(page, `${site}/en/#/old-fears/unroll`);
			const boxes = () =>
				aside(page)
					.locator('h3, p, svg, button, li')
					.evaluateAll((all) =>
						all
							.filter((e) => e.getClientRects().length > 0)
							.map((e) => {
								const { width, height, left } = e.getBoundingClientRect();
								const top = e.getBoundingClientRect().top + scrollY;
								return [e.tagName, left, top, width, height].join(' ');
							})
					);
			await expect(button(page, 'Shuffle the spokes')).toBeDisabled();
			const before = await boxes();
			go();
			await expect(button(page, 'Shuffle the spokes')).toBeEnabled();
			expect(await boxes()).toEqual(before);

			for (const each of await live(page).getByRole('button').all()) {
				expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			}
			await button(page, 'Shuffle the spokes').click();
			await button(page, 'Fill the outline').click();
			expect(await violations(page, '.aside')).toEqual([]);
		});

		test('what has the focus is not under the picture or the bar', async ({ page, site }) => {
			await openAside(page, site);
			for (const each of await live(page).getByRole('button').all()) {
				await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
				await each.focus();
				await rest(page);
				const seen = await each.evaluate((e) => {
					const { left, top, width, height } = e.getBoundingClientRect();
					return [top + 2, top + height - 2].every((y) =>
						e.contains(document.elementFromPoint(left + width / 2, y))
					);
				});
				expect(seen).toBe(true);
			}
		});
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, viewport: PHONE });

	test('two filled dials side by side make the point, with nothing to press', async ({
		page,
		site
	}) => {
		await page.goto(`${site}/en/`);
		const pair = aside(page).locator('.pair');
		await expect(pair.locator('figure')).toHaveCount(2);
		await expect(pair.locator('.inside')).toHaveCount(2);
		await expect(pair).toContainText(/\d+ per cent (more|less) area/);
		const [a, b] = await pair.getByRole('img').all();
		const [first, second] = [await a?.boundingBox(), await b?.boundingBox()];
		expect(second?.y).toBe(first?.y);
		expect(second?.x).toBeGreaterThan(first?.x ?? Infinity);
		await expect(live(page)).toBeHidden();
		await expect(aside(page).getByRole('button')).toHaveCount(0);
	});
});

test('on paper and in the article the two dials stand for the one', async ({ page, site }) => {
	await openAside(page, site);
	await expect(aside(page).locator('.pair')).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(aside(page).locator('.pair')).toBeVisible();
	await expect(live(page)).toBeHidden();
	await page.goto(`${site}/en/?article`);
	await expect(aside(page).locator('.pair')).toBeVisible();
	await expect(live(page)).toBeHidden();
});

test.describe('the narrowest screen', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('numbers are large enough, and nothing sticks out', async ({ page, site }) => {
		for (const query of ['', '?article']) {
			await page.goto(`${site}/en/${query}#/old-fears/unroll`);
			await rest(page);
			const sizes = await aside(page)
				.locator('.plot text')
				.evaluateAll((all) =>
					all
						.filter((e) => e.getClientRects().length > 0)
						.map((e) => {
							const { a: scale } = (e as SVGTextElement).getScreenCTM()!;
							return parseFloat(getComputedStyle(e).fontSize) * scale;
						})
				);
			expect(sizes.length).toBeGreaterThan(10);
			expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
			expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
		}
	});
});
