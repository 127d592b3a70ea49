// If this fails, the page jumps under the reader's eyes, the picture scrolls away, or opening the page costs too much.
import { addProbe, goInto, openStory, stepIds } from './reader';
import { expect, SIZES, test } from './fixture';

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport, reducedMotion: 'no-preference' });

		// An article is one column at any width, and long: read once it is enough.
		for (const query of name === 'phone' ? ['', '?article'] : ['']) {
			test(`nothing shifts while the whole story is read (/en/${query})`, async ({
				page,
				site
			}) => {
				await page.addInitScript(() => {
					const shifts: string[] = [];
					Object.assign(window, { shifts });
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries()) {
							const { value, sources } = entry as PerformanceEntry & {
								value: number;
								sources: { node: Node | null }[];
							};
							const names = sources.map(({ node }) =>
								node instanceof Element
									? `${node.tagName}.${node.getAttribute('class') ?? ''}`
									: String(node?.nodeName)
							);
							if (value > 0.0005)
								shifts.push(`${value.toFixed(4)} at ${Math.round(scrollY)}: ${names.join(', ')}`);
						}
					}).observe({ type: 'layout-shift', buffered: true });
				});
				await page.goto(`${site}/en/${query}`);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				expect(
					await page.evaluate(
						() => [...document.fonts].filter(({ status }) => status === 'loaded').length
					)
				).toBeGreaterThan(0);
				const shifts = await page.evaluate(async () => {
					const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
					const last = document.documentElement.scrollHeight - innerHeight;
					// Whatever is seen at all stands in one window or another.
					for (let y = 0; y < last; y += 0.8 * innerHeight) {
						scrollTo({ top: y, behavior: 'instant' });
						await frame();
						await frame();
					}
					await frame();
					await frame();
					return (window as unknown as { shifts: string[] }).shifts;
				});
				expect(shifts).toEqual([]);
			});
		}

		test('the page asks for at most twenty files, all of its own, none twice', async ({
			page,
			site,
			requests
		}) => {
			await openStory(page, `${site}/en/`);
			for (const id of (await stepIds(page)).slice(0, 8))
				await page.locator(`[id="${id}"]`).scrollIntoViewIfNeeded();
			// The browser looks for the icon anew with every change of address, and for type once more for who paints beside the
			// page; both in its own cache.
			const own = requests.filter(
				(url, i) =>
					!/\/favicon\.svg$|\/sans\.[^/]+\.woff2$/.test(url) || requests.indexOf(url) === i
			);
			expect(own.length).toBeLessThanOrEqual(20);
			expect(own.filter((url, i) => own.indexOf(url) !== i)).toEqual([]);
		});

		test('the picture stays in the window from the first step to the last', async ({
			page,
			site
		}) => {
			await addProbe(page);
			await openStory(page, `${site}/en/`);
			// Before the first step is read the picture may still be on its way up.
			const ids = (await stepIds(page)).slice(1);
			// Other ones on a phone than on a desk.
			for (const id of ids.filter((_, i) => i % 4 === (name === 'phone' ? 0 : 2))) {
				await goInto(page, id, 0.5);
				const top = await page
					.locator('[data-stage]')
					.evaluate((e) => e.getBoundingClientRect().top);
				expect(Math.abs(top), id).toBeLessThan(1);
			}
			// What is set on the whole page as the reader goes on is worked out anew for every element of it.
			expect(await page.locator('html').getAttribute('style')).toBeNull();
			await expect(page.locator('[data-read]')).toHaveAttribute('style', /--read: 0\.\d/);
		});

		test('nothing above the picture is a scroll container', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const found = await page.locator('[data-stage]').evaluate((place) => {
				const containers: string[] = [];
				for (
					let e = place.parentElement;
					e && e !== document.documentElement;
					e = e.parentElement
				) {
					const { overflowX, overflowY } = getComputedStyle(e);
					if (/auto|scroll|hidden/.test(overflowX + overflowY)) containers.push(e.tagName);
				}
				return { position: getComputedStyle(place).position, containers };
			});
			expect(found).toEqual({ position: 'sticky', containers: [] });
		});
	});
}
