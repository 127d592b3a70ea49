// If this fails, somebody without scripts, without motion, on paper, in the dark or on a tiny screen cannot read the story.
import {
	addProbe,
	activeStep,
	expectInStep,
	goInto,
	openStory,
	rest,
	sideways,
	stepIds
} from './reader';
import { DESK, expect, PHONE, SIZES, test, type Page } from './fixture';

const stage = (page: Page) => page.locator('[data-stage]');

/** Fails unless the page is an article: every step with its text and its own picture, no moving figure. */
async function expectArticle(page: Page): Promise<void> {
	await expect(stage(page)).toBeHidden();
	const steps = page.locator('[data-step]');
	expect(await steps.count()).toBeGreaterThan(20);
	const lacking = await steps.evaluateAll((all) =>
		all
			.filter((step) => {
				const figure = step.querySelector<HTMLElement>('.still .figure');
				const text = step.querySelector<HTMLElement>('.card p');
				const [a, b] = [figure?.getBoundingClientRect(), text?.getBoundingClientRect()];
				return !(a && b && a.width > 100 && a.height > 100 && b.width > 100 && b.height > 10);
			})
			.map((step) => step.id)
	);
	expect(lacking).toEqual([]);
	expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
}

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		test('the switch leads to the article and back, to the same step', async ({ page, site }) => {
			await addProbe(page);
			await openStory(page, `${site}/en/`);
			const entries = await page.evaluate(() => history.length);
			const button = page.locator('[data-mode-switch]');
			await expect(button).toHaveText(/plain article/, { useInnerText: true });
			await button.click();
			await expectArticle(page);
			await expect(button).toHaveText(/moving chart/, { useInnerText: true });
			expect(new URL(page.url()).searchParams.has('article')).toBe(true);
			await button.click();
			await expect(stage(page)).toBeVisible();
			expect(new URL(page.url()).searchParams.has('article')).toBe(false);
			await expectInStep(page, 'back at the top');

			const id = (await stepIds(page))[14] ?? '';
			await goInto(page, id, 0.6);
			await expectInStep(page, id);
			await button.evaluate((e: HTMLElement) => e.click());
			await expectArticle(page);
			await expect(page.locator(`[id="${id}"] .card p`).first()).toBeInViewport({ ratio: 0 });
			await button.evaluate((e: HTMLElement) => e.click());
			await expectInStep(page, 'back in the middle');
			expect(await activeStep(page)).toBe(id);
			expect(await page.evaluate(() => history.length)).toBe(entries);
		});

		test('the address of the article opens the article', async ({ page, site }) => {
			await page.goto(`${site}/en/?article`);
			await expectArticle(page);
			await expect(page.locator('[data-mode-switch]')).toHaveText(/moving chart/, {
				useInnerText: true
			});
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('everything is there', async ({ page, site }) => {
				await page.goto(`${site}/en/`);
				await expectArticle(page);
				// A switch that does nothing would be a promise broken.
				await expect(page.locator('[data-mode-switch]')).toBeHidden();
				await page.locator('a[href^="#note-"]').first().click();
				await expect(page.locator('#note-1')).toBeInViewport();
			});
		});

		test.describe('when scripts do not arrive', () => {
			test.use({ allowed: /Failed to load resource/ });

			for (const [what, which] of [
				['any', /\.js$/],
				['one of them', undefined]
			] as const) {
				test(`the page falls back to the article: ${what}`, async ({ page, site }) => {
					const html = await (await page.request.get(`${site}/en/`)).text();
					const preloaded = [...html.matchAll(/modulepreload" href="([^"]+)"/g)].map(
						(match) => match[1] ?? ''
					);
					const lost = which ?? new RegExp(`${preloaded.at(-1) ?? 'none'}$`);
					await page.route(lost, (route) => route.abort());
					await page.goto(`${site}/en/`);
					await expect(page.locator('html')).toHaveAttribute('data-mode', 'article');
					await expectArticle(page);
					await expect(page.locator('[data-mode-switch]')).toBeHidden();
				});
			}
		});
	});
}

test.describe('on paper', () => {
	// A sheet of A4 at the resolution of CSS.
	test.use({ colorScheme: 'dark', viewport: { width: 794, height: 1123 } });

	test('every picture, no moving figure', async ({ page, site }) => {
		await openStory(page, `${site}/en/`);
		await page.emulateMedia({ media: 'print' });
		await expectArticle(page);
		await expect(page.locator('[data-mode-switch]')).toBeHidden();
		await expect(page.locator('[data-rail]')).toBeHidden();
		const paper = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor
		);
		expect(paper).toMatch(/rgba?\((255, 255, 255|0, 0, 0, 0)/);
		const bytes = await page.pdf({ format: 'A4' });
		expect(bytes.length).toBeGreaterThan(10_000);
	});

	test('ink is dark, also for those whose screen is', async ({ page, site }) => {
		await openStory(page, `${site}/en/`);
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const ink = await page
			.locator('[data-step] .card p')
			.first()
			.evaluate((e) => getComputedStyle(e).color);
		const [r = 255, g = 255, b = 255] = ink.match(/\d+/g)?.map(Number) ?? [];
		expect(Math.max(r, g, b)).toBeLessThan(80);
	});
});

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' });

	test('the page is dark and its text light', async ({ page, site }) => {
		await openStory(page, `${site}/en/`);
		const [paper, ink] = await page.evaluate(() => {
			const light = (colour: string): number =>
				(colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) /
				3;
			const style = getComputedStyle(document.documentElement);
			return [light(style.backgroundColor), light(style.color)];
		});
		expect(paper).toBeLessThan(60);
		expect(ink).toBeGreaterThan(180);
	});
});

test.describe('small screens', () => {
	for (const viewport of [
		{ width: 320, height: 640 },
		{ width: 320, height: 256 },
		{ width: 640, height: 360 },
		{ width: 844, height: 390 }
	]) {
		test.describe(`${viewport.width} by ${viewport.height}`, () => {
			test.use({ viewport });

			test('nothing scrolls sideways, in either mode', async ({ page, site }) => {
				await addProbe(page);
				await openStory(page, `${site}/en/`);
				expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
				// Every chart, in one of its steps; where its words stand is tried without a browser.
				for (const id of (await stepIds(page)).filter((_, i) => i % 3 === 0)) {
					await goInto(page, id, 0.5);
					expect(await sideways(page), id).toEqual({ excess: 0, widest: [] });
				}
				await page.goto(`${site}/en/?article`);
				await expectArticle(page);
				for (const other of ['/404.html']) {
					await page.goto(`${site}${other}`);
					expect(await sideways(page), other).toEqual({ excess: 0, widest: [] });
				}
			});

			test('there is room to read: the picture leaves the words at least a third', async ({
				page,
				site
			}) => {
				await addProbe(page);
				await openStory(page, `${site}/en/`);
				for (const id of (await stepIds(page)).slice(0, 20)) {
					await goInto(page, id, 0.4);
					const room = await page.evaluate(() => {
						const column = document.querySelector('[data-step] .card')!.getBoundingClientRect();
						const place = document.querySelector<HTMLElement>('[data-stage]')!;
						if (place.offsetHeight === 0) return 1;
						const box = place.getBoundingClientRect();
						const beside = box.left >= column.right - 1;
						const covered = beside
							? 0
							: Math.max(0, Math.min(innerHeight, box.bottom) - Math.max(0, box.top));
						return 1 - covered / innerHeight;
					});
					expect(room, id).toBeGreaterThanOrEqual(1 / 3);
				}
			});
		});
	}
});

test.describe('forced colours', () => {
	test.use({ forcedColors: 'active', viewport: DESK });

	test('every mark can be told from the background', async ({ page, site }) => {
		await addProbe(page);
		await openStory(page, `${site}/en/`);
		for (const id of await stepIds(page)) {
			await goInto(page, id, 0.9);
			const lost = await page.evaluate(() => {
				const canvas = getComputedStyle(document.documentElement).backgroundColor;
				const isSeen = (colour: string): boolean =>
					colour !== 'none' && colour !== canvas && colour !== 'rgba(0, 0, 0, 0)';
				const marks = [
					...document.querySelectorAll('[data-stage] .plot :is(circle, .cells path, text)')
				];
				return marks
					.filter((mark) => {
						const { fill, stroke } = getComputedStyle(mark);
						return !isSeen(fill) && !isSeen(stroke);
					})
					.map((mark) => mark.getAttribute('class'));
			});
			expect(lost, id).toEqual([]);
		}
	});
});

test('turning motion and size at once still leaves one figure in the stage', async ({
	page,
	site
}) => {
	await page.setViewportSize(PHONE);
	await openStory(page, `${site}/en/`);
	await expect(stage(page).locator('.figure')).toHaveCount(1);
	await page.setViewportSize(DESK);
	await rest(page);
	await expect(stage(page).locator('.figure')).toHaveCount(1);
});
