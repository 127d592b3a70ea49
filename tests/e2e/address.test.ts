// If this fails, a shared link opens at the wrong place, or the back button has to be pressed dozens of times.
import { addProbe, activeStep, expectInStep, goInto, openStory, rest, stepIds } from './reader';
import { expect, SIZES, test } from './fixture';

test.beforeEach(async ({ page }) => {
	await addProbe(page);
});

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		for (const share of [0.3, 0.75]) {
			test(`a deep link opens at its step at once (${share})`, async ({ page, site, context }) => {
				const first = await context.newPage();
				await first.goto(`${site}/en/`);
				const ids = await stepIds(first);
				await first.close();
				const id = ids[Math.floor(ids.length * share)] ?? '';
				await openStory(page, `${site}/en/#${id}`);
				await expectInStep(page, 'opened');
				expect(await activeStep(page)).toBe(id);
				// The words of the step can be read: they are in the window and nothing lies over them.
				const readable = await page.evaluate((step) => {
					const text = document.getElementById(step)?.querySelector('.card p');
					const range = document.createRange();
					range.selectNodeContents(text!);
					const line = [...range.getClientRects()][0]!;
					const top = document.elementFromPoint(line.left + 2, line.top + line.height / 2);
					return line.top >= 0 && line.bottom <= innerHeight && text!.contains(top);
				}, id);
				expect(readable).toBe(true);
			});
		}

		test('the address follows the reader and adds nothing to the history', async ({
			page,
			site
		}) => {
			await openStory(page, `${site}/en/`);
			const entries = await page.evaluate(() => history.length);
			const ids = await stepIds(page);
			for (const id of ids.filter((_, i) => i % 3 === 1)) {
				await goInto(page, id, 0.3);
				await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
			}
			for (const id of ids.slice(1, 4).reverse()) {
				await goInto(page, id, 0.6);
				await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
			}
			await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
			await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
			expect(await page.evaluate(() => history.length)).toBe(entries);
		});

		test('the rail marks the chapter that is being read', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			const chapterOf = (id: string | undefined): string => id?.split('/')[1] ?? '';
			// The first step of every chapter on a phone, the last one on a desk.
			const beyond = name === 'phone' ? -1 : 1;
			const edges = ids.filter((id, i) => chapterOf(id) !== chapterOf(ids[i + beyond]));
			for (const id of edges) {
				await goInto(page, id, 0.5);
				const marked = page.locator('[data-rail] [aria-current]');
				await expect(marked).toHaveCount(1);
				await expect(marked).toHaveAttribute('href', `#/${chapterOf(id)}`);
			}
		});

		test('reloading stays at the step', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			const id = ids[Math.floor(ids.length / 2)] ?? '';
			await goInto(page, id, 0.3);
			await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${id}`);
			await page.reload();
			await page.locator('[data-stage] .stop').waitFor({ state: 'attached' });
			await rest(page, 10);
			await expectInStep(page, 'reloaded');
			expect(await activeStep(page)).toBe(id);
		});
	});
}

test('the address of the site leads to the story', async ({ page, site }) => {
	await page.goto(`${site}/`);
	await page.waitForURL(`${site}/en/`);
	await expect(page.locator('h1')).toBeVisible();
});

test.describe('what is missing', () => {
	test.use({ allowed: /status of 404/ });

	for (const inFolder of [false, true]) {
		test.describe(inFolder ? 'in a folder' : 'at the root', () => {
			test.use({ inFolder });

			test('leads home and to the chapters', async ({ page, site }) => {
				const answer = await page.goto(`${site}/en/nowhere/`);
				expect(answer?.status()).toBe(404);
				await page.locator('a[href*="#/"]').nth(3).click();
				await page.locator('[data-stage] .stop').waitFor({ state: 'attached' });
				expect(new URL(page.url()).pathname).toBe(new URL(`${site}/en/`).pathname);
			});
		});
	}
});

test.describe('in a folder of a larger site', () => {
	test.use({ inFolder: true });

	test('the story runs there as well', async ({ page, site }) => {
		await openStory(page, `${site}/en/`);
		for (const id of (await stepIds(page)).slice(0, 12)) {
			await goInto(page, id, 0.4);
			await expectInStep(page, id);
		}
		expect(new URL(page.url()).pathname).toBe('/stories/eu-japan/en/');
	});
});
