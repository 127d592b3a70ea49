// If this fails, pictures end in different states with and without motion, or move for readers who asked for stillness.
import { addProbe, expectInStep, goInto, openStory, rest, stepIds } from './reader';
import { expect, SIZES, test, type Page } from './fixture';

test.beforeEach(async ({ page }) => {
	await addProbe(page);
});

const drawn = (page: Page): Promise<string> => page.locator('[data-stage] .stop').innerHTML();

/** The moving picture with what covers it on its way; it is brought when the page has nothing else to do. */
async function openCovered(page: Page, address: string): Promise<void> {
	await openStory(page, address);
	await page.locator('[data-stage] canvas').waitFor({ state: 'attached' });
}

/** Keeps back what lays a painted picture aside once it rests, until `window.release` is called. */
async function holdPainted(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const later = window.setTimeout.bind(window);
		let held: (() => void) | undefined;
		const hold = (task: () => void, delay?: number): number => {
			if (delay !== 150) return later(task, delay);
			held = task;
			return 0;
		};
		Object.assign(window, { setTimeout: hold, release: () => held?.() });
	});
}

/** Waits until a painted picture has stopped changing. */
const settled = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		let [before, same] = ['', 0];
		while (same < 4) {
			await window.probe.frames(1);
			const now = window.probe.painted();
			same = now !== '' && now === before ? same + 1 : 0;
			before = now;
		}
	});

/** Share of the dots of two pictures that are plainly of another colour, 0 to 1. */
const unlike = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
	page.evaluate(
		async (pictures) => {
			const [a, b] = await Promise.all(
				pictures.map(async (data) => {
					const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
					const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
					const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
					context.drawImage(image, 0, 0);
					return context.getImageData(0, 0, image.width, image.height).data;
				})
			);
			const far = a!.filter((value, i) => Math.abs(value - (b![i] ?? 0)) > 60).length;
			return far / (a!.length / 4);
		},
		[one.toString('base64'), other.toString('base64')]
	);

/** Every picture that is painted while the page goes from one step into the next. */
async function paintedOnTheWay(page: Page, to: string, frames: number): Promise<number> {
	return page.evaluate(
		async ([id, count]) => {
			const stop = document.querySelector('[data-stage] .stop')!;
			const seen = new Set<string>();
			scrollBy({
				top: document.getElementById(id)!.getBoundingClientRect().top - window.probe.line() + 20,
				behavior: 'instant'
			});
			for (let i = 0; i < count; i++) {
				await window.probe.frames(1);
				seen.add(window.probe.painted() || stop.innerHTML);
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
			await openCovered(other, `${site}/en/`);
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

			// One of each kind of chart, and of each kind of emphasis.
			test('what is painted on the way looks as what is drawn at its end', async ({
				page,
				site
			}) => {
				await holdPainted(page);
				await openCovered(page, `${site}/en/`);
				const ids = await stepIds(page);
				for (const id of ids.filter((_, i) => i % 9 === (name === 'phone' ? 1 : 6))) {
					await page.evaluate((step) => document.getElementById(step)!.scrollIntoView(), id);
					await settled(page);
					const plot = page.locator('[data-stage] .plot');
					const painted = await plot.screenshot();
					// Beside the picture there may be a line, which must not come and go.
					const beyond = await plot.evaluate((room) => {
						const [outer, inner] = [room, room.querySelector('canvas')!].map((e) =>
							e.getBoundingClientRect()
						);
						return Math.max(inner!.bottom - outer!.bottom, inner!.right - outer!.right);
					});
					expect(beyond, id).toBeLessThan(0.01);
					await page.evaluate(() => (window as unknown as { release: () => void }).release());
					await rest(page);
					expect(await unlike(page, painted, await plot.screenshot()), id).toBeLessThan(0.002);
				}
			});

			test('a picture is painted only while it moves', async ({ page, site }) => {
				await openCovered(page, `${site}/en/`);
				const canvas = page.locator('[data-stage] canvas');
				await expect(canvas).toBeHidden();
				const ids = await stepIds(page);
				for (const id of ids.slice(3, 6)) {
					await page.evaluate((step) => document.getElementById(step)!.scrollIntoView(), id);
					await expect(canvas).toBeVisible();
					await expect(canvas).toBeHidden();
				}
			});

			test('colours of the reader are kept on the way', async ({ page, site }) => {
				await page.emulateMedia({ forcedColors: 'active' });
				await openCovered(page, `${site}/en/`);
				const ids = await stepIds(page);
				await goInto(page, ids[4] ?? '', 0.9);
				expect(await paintedOnTheWay(page, ids[5] ?? '', 20)).toBeGreaterThan(2);
				await expect(page.locator('[data-stage] canvas')).toBeHidden();
			});

			test('a painter that has gone leaves the picture of the step behind', async ({
				page,
				site
			}) => {
				await openCovered(page, `${site}/en/`);
				const ids = await stepIds(page);
				await page.workers()[0]!.evaluate(() => close());
				await page.evaluate((step) => document.getElementById(step)!.scrollIntoView(), ids[4]!);
				await expect(page.locator('[data-stage] canvas')).toBeVisible();
				await expectInStep(page, ids[4]!);
				await expect(page.locator('[data-stage] canvas')).toBeHidden();
			});

			test('where nobody can paint, the drawing itself moves', async ({ page, site }) => {
				await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
				await openStory(page, `${site}/en/`);
				const ids = await stepIds(page);
				// Once what moves it has come.
				await expect
					.poll(async () => {
						await goInto(page, ids[4] ?? '', 0.9);
						return paintedOnTheWay(page, ids[5] ?? '', 20);
					})
					.toBeGreaterThan(2);
				await expect(page.locator('[data-stage] canvas')).toHaveCount(0);
			});

			test('pictures move from step to step', async ({ page, site }) => {
				await openCovered(page, `${site}/en/`);
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
