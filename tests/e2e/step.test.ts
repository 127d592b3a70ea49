// If this fails, the picture shows another step than the one being read: the piece then says something false.
import {
	addProbe,
	activeStep,
	expectInStep,
	goInto,
	openStory,
	rest,
	stepIds,
	type Mistake
} from './reader';
import { DESK, expect, PHONE, SIZES, test } from './fixture';

test.beforeEach(async ({ page }) => {
	await addProbe(page);
});

test('the text can tell whether the picture is right: most steps look different', async ({
	page,
	site
}) => {
	await openStory(page, `${site}/en/`);
	const ids = await stepIds(page);
	expect(ids.length).toBeGreaterThan(20);
	const looks = await page.evaluate((all) => all.map((id) => window.probe.stillOf(id)), ids);
	const changes = looks.filter((look, i) => look !== looks[i - 1]).length;
	expect(changes / looks.length).toBeGreaterThan(0.8);
});

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		test('scrolling all the way down and up', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const found = await page.evaluate(async () => {
				const mistakes: Mistake[] = [];
				const seen = new Set<string>();
				let places = 0;
				const last = document.documentElement.scrollHeight - innerHeight;
				const stride = innerHeight / 3;
				const look = async (y: number, way: string): Promise<void> => {
					scrollTo({ top: y, behavior: 'instant' });
					await window.probe.frames(2);
					const mistake = window.probe.compare(`${way} at ${Math.round(y)}`);
					if (mistake) mistakes.push(mistake);
					seen.add(window.probe.active()[0] ?? '');
					places++;
				};
				for (let y = 0; y < last; y += stride) await look(y, 'down');
				// On the way up in other places, and fewer.
				for (let y = last; y > 0; y -= 1.7 * stride) await look(y, 'up');
				return {
					mistakes,
					places,
					seen: seen.size,
					steps: document.querySelectorAll('[data-step]').length
				};
			});
			expect(found.mistakes).toEqual([]);
			expect(found.seen).toBe(found.steps);
			expect(found.places).toBeGreaterThan(2 * found.steps);
		});

		test('fast jumps to anywhere', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const mistakes = await page.evaluate(async () => {
				const found: Mistake[] = [];
				const last = document.documentElement.scrollHeight - innerHeight;
				// A fixed sequence without pattern.
				let seed = 7;
				for (let i = 0; i < 40; i++) {
					seed = (seed * 16807) % 2147483647;
					const y = (seed / 2147483647) * last;
					scrollTo({ top: y, behavior: 'instant' });
					await window.probe.frames(2);
					const mistake = window.probe.compare(`jump to ${Math.round(y)}`);
					if (mistake) found.push(mistake);
				}
				return found;
			});
			expect(mistakes).toEqual([]);
		});

		test('the edge of every step, a pixel before and a pixel after the line', async ({
			page,
			site
		}) => {
			await openStory(page, `${site}/en/`);
			const mistakes = await page.evaluate(
				async (first) => {
					const found: Mistake[] = [];
					const line = window.probe.line();
					for (const [i, step] of [...document.querySelectorAll('[data-step]')].entries()) {
						// Half of them on a phone, the other half on a desk.
						if (i % 2 !== first) continue;
						for (const offset of [-1, 1]) {
							scrollBy({
								top: step.getBoundingClientRect().top - line + offset,
								behavior: 'instant'
							});
							await window.probe.frames(2);
							const mistake = window.probe.compare(`${step.id}, ${offset} px`);
							if (mistake) found.push(mistake);
						}
					}
					return found;
				},
				Number(name === 'phone')
			);
			expect(mistakes).toEqual([]);
		});

		test('keys: End, Home, Page Down', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			await page.keyboard.press('End');
			await expect
				.poll(() =>
					page.evaluate(
						() => Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight - 1
					)
				)
				.toBe(true);
			await expectInStep(page, 'End');
			await page.keyboard.press('Home');
			await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
			await expectInStep(page, 'Home');
			for (let i = 0; i < 4; i++) {
				const before = await page.evaluate(() => scrollY);
				await expect(async () => {
					await page.keyboard.press('PageDown');
					expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
				}).toPass();
				// The browser may still be on its way, and the picture is a frame behind it.
				await expect
					.poll(() => page.evaluate((n) => window.probe.compare(`Page Down ${n}`), i + 1))
					.toBeUndefined();
			}
		});

		test('links to chapters, and back', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			const chapters = [...new Set(ids.map((id) => id.split('/')[1] ?? ''))];
			expect(chapters.length).toBeGreaterThan(5);
			for (const chapter of chapters) {
				await page.evaluate((name) => {
					location.hash = `#/${name}`;
				}, chapter);
				await expectInStep(page, `link to ${chapter}`);
				expect((await activeStep(page)).split('/')[1]).toBe(chapter);
			}
			await page.goBack();
			await expectInStep(page, 'back once');
			expect((await activeStep(page)).split('/')[1]).toBe(chapters.at(-2));
			await page.goBack();
			await expectInStep(page, 'back twice');
			await page.goForward();
			await expectInStep(page, 'forward');
		});

		test('a link to any step opens at that step', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			// Half of them on a phone, the other half on a desk.
			const half = (await stepIds(page)).filter((_, i) => (i % 2 === 0) === (name === 'phone'));
			for (const id of half) {
				await page.evaluate((step) => {
					location.hash = `#${step}`;
				}, id);
				await expectInStep(page, `link to ${id}`);
				expect(await activeStep(page)).toBe(id);
			}
		});

		test('a step that grows and shrinks', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			const middle = ids[Math.floor(ids.length / 2)] ?? '';
			await goInto(page, middle, 0.4);
			for (const target of [ids[1] ?? '', middle]) {
				await page.evaluate((id) => {
					const text = document.createElement('p');
					text.className = 'injected';
					text.textContent = 'A note from the reader. '.repeat(300);
					document.getElementById(id)?.querySelector('.card')?.append(text);
				}, target);
				await expectInStep(page, `${target} has grown`);
			}
			for (let y = 0; y < 6; y++) {
				await page.evaluate(() => scrollBy({ top: innerHeight / 2, behavior: 'instant' }));
				await expectInStep(page, `scrolled ${y + 1} times after that`);
			}
			await page.evaluate(() =>
				document.querySelectorAll('.injected').forEach((text) => text.remove())
			);
			await expectInStep(page, 'shrunk again');
		});
	});
}

test.describe('a window that changes', () => {
	const CHANGES = [
		['the window made lower', { width: 1440, height: 800 }, { width: 1440, height: 400 }],
		['the phone’s keyboard or bars', PHONE, { width: 390, height: 500 }],
		['a phone turned', PHONE, { width: 844, height: 390 }],
		['a tablet turned', { width: 1024, height: 768 }, { width: 768, height: 1024 }],
		['zoomed to 200 per cent', DESK, { width: 720, height: 450 }],
		['zoomed to 400 per cent', { width: 1280, height: 1024 }, { width: 320, height: 256 }]
	] as const;

	for (const [name, before, after] of CHANGES) {
		test(name, async ({ page, site }) => {
			await page.setViewportSize(before);
			await openStory(page, `${site}/en/`);
			const ids = await stepIds(page);
			for (const share of [0.25, 0.6]) {
				await goInto(page, ids[Math.floor(ids.length * share)] ?? '', 0.3);
				await expectInStep(page, `before, ${share}`);
				for (const size of [after, before]) {
					await page.setViewportSize(size);
					await page.waitForFunction(
						({ width, height }) => innerWidth === width && innerHeight === height,
						size
					);
					await rest(page, 6);
					await expectInStep(page, `${size.width} by ${size.height}, ${share}`);
					await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
					await expectInStep(page, `${size.width} by ${size.height}, ${share}, scrolled on`);
				}
			}
		});
	}
});
