// If this fails, pictures end in different states with and without motion, or move for readers who asked for stillness.
import { addProbe, expectInStep, goInto, openStory, stepIds } from './reader';
import { expect, SIZES, test, type Page } from './fixture';

test.beforeEach(async ({ page }) => {
	await addProbe(page);
});

const drawn = (page: Page): Promise<string> => page.locator('[data-stage] .plot').innerHTML();

/** Every picture that is painted while the page goes from one step into the next. */
async function paintedOnTheWay(page: Page, to: string, frames: number): Promise<number> {
	return page.evaluate(
		async ([id, count]) => {
			const plot = document.querySelector('[data-stage] .plot')!;
			const seen = new Set<string>();
			scrollBy({
				top: document.getElementById(id)!.getBoundingClientRect().top - window.probe.line() + 20,
				behavior: 'instant'
			});
			for (let i = 0; i < count; i++) {
				await window.probe.frames(1);
				seen.add(plot.innerHTML);
			}
			return seen.size;
		},
		[to, frames] as const
	);
}

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		test('with and without motion every step ends in the same picture', async ({
			page,
			site,
			browser
		}) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			// Not in order, so that pictures set out from where the story does not lead; every order is tried without a browser.
			const some = ids.map((_, i) => ids[(i * 7) % ids.length] ?? '').slice(0, 7);
			const still = new Map<string, string>();
			for (const id of some) {
				await goInto(page, id, 0.95);
				still.set(id, await drawn(page));
			}
			const moving = await browser.newContext({ viewport, reducedMotion: 'no-preference' });
			const other = await moving.newPage();
			await addProbe(other);
			await openStory(other, `${site}/en/`);
			for (const id of some) {
				await goInto(other, id, 0.95);
				await expect
					.poll(() => drawn(other), { message: id, intervals: [100] })
					.toBe(still.get(id));
				await expectInStep(other, id);
			}
			await moving.close();
		});

		test('the same picture, whether reached by reading or by a link', async ({
			page,
			site,
			context
		}) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			for (const id of [ids[9] ?? '', ids[21] ?? '', ids[30] ?? '']) {
				const linked = await context.newPage();
				await addProbe(linked);
				await openStory(linked, `${site}/en/#${id}`);
				await goInto(linked, id, 0.95);
				await goInto(page, id, 0.95);
				expect(await drawn(linked), id).toBe(await drawn(page));
				await linked.close();
			}
		});

		test.describe('for those who like motion', () => {
			test.use({ reducedMotion: 'no-preference' });

			test('pictures move from step to step', async ({ page, site }) => {
				await openStory(page, `${site}/en/`);
				const ids = await stepIds(page);
				const painted: number[] = [];
				for (const [i, id] of ids.slice(1, 7).entries()) {
					await goInto(page, ids[i] ?? '', 0.9);
					painted.push(await paintedOnTheWay(page, id, 40));
				}
				expect(painted.filter((count) => count > 5).length).toBeGreaterThan(1);
			});
		});

		test('for those who do not, pictures change at once', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			for (const [i, id] of ids.slice(1).entries()) {
				if (i % 6 !== 1) continue;
				await goInto(page, ids[i] ?? '', 0.9);
				// The one before and the one after.
				expect(await paintedOnTheWay(page, id, 8), id).toBeLessThanOrEqual(2);
			}
			const moving = await page.evaluate(() => document.getAnimations().length);
			expect(moving).toBe(0);
		});
	});
}
