// If this fails, words in the picture are too small, too faint, cut off, or lie over one another.
import { addProbe, goInto, openStory, stepIds } from './reader';
import { expect, test } from './fixture';

const WIDTHS = [
	[320, 640],
	[360, 740],
	[768, 1024],
	[1024, 768],
	[1280, 720]
] as const;

for (const [place, [width, height]] of WIDTHS.entries()) {
	test.describe(`${width} by ${height}`, () => {
		test.use({ viewport: { width, height } });

		test('words in the moving figure are at least 12 px, inside the window and apart', async ({
			page,
			site
		}) => {
			await addProbe(page);
			await openStory(page, `${site}/en/`);
			const faults: string[] = [];
			// Every step at every other width; where labels stand is tried at all sizes without a browser.
			const ids = (await stepIds(page)).filter((_, i) => (i + place) % 2 === 0);
			for (const id of ids) {
				await goInto(page, id, 0.95);
				const found = await page.evaluate(() => {
					const complaints: string[] = [];
					const place = document.querySelector<HTMLElement>('[data-stage]')!;
					const shown = (e: Element): boolean =>
						e.getClientRects().length > 0 && Number(e.getAttribute('opacity') ?? 1) > 0.5;
					const texts = [...place.querySelectorAll<SVGTextElement>('.plot text')].filter(shown);
					const bounds = place.getBoundingClientRect();
					const boxes = texts.map((text) => {
						const { a: scale = 1 } = text.getScreenCTM() ?? {};
						const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
						const box = text.getBoundingClientRect();
						const name = text.textContent;
						if (size < 11.9) complaints.push(`“${name}” is ${size.toFixed(1)} px`);
						const outside =
							box.left < -0.5 ||
							box.right > innerWidth + 0.5 ||
							box.top < bounds.top - 1 ||
							box.bottom > bounds.bottom + 1;
						if (outside) complaints.push(`“${name}” is cut off`);
						return {
							name,
							lines: [...text.querySelectorAll('tspan')].map((line) => line.getBoundingClientRect())
						};
					});
					for (const [i, one] of boxes.entries()) {
						for (const other of boxes.slice(i + 1)) {
							// Boxes of lines are taller than their letters.
							const meet = one.lines.some((a) =>
								other.lines.some((b) => {
									const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
									const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
									return across > 1 && down > 0.3 * Math.min(a.height, b.height);
								})
							);
							if (meet) complaints.push(`“${one.name}” lies over “${other.name}”`);
						}
					}
					const words = [
						...place.querySelectorAll<HTMLElement>(
							'.title, .unit, .legend li, .readout, .keys li, .numbers-button, .source'
						)
					];
					for (const word of words.filter(shown)) {
						const size = Number.parseFloat(getComputedStyle(word).fontSize);
						if (size < 11.9)
							complaints.push(`${word.className || word.tagName} is ${size.toFixed(1)} px`);
						const box = word.getBoundingClientRect();
						// On a phone what opens the numbers stays at the lower edge of the window.
						const floor = getComputedStyle(word).position === 'fixed' ? innerHeight : bounds.bottom;
						if (box.height > 0 && (box.right > innerWidth + 0.5 || box.bottom > floor + 1)) {
							complaints.push(
								`${word.className || word.tagName} “${word.textContent.trim().slice(0, 20)}” is cut off`
							);
						}
					}
					return complaints;
				});
				faults.push(...found.map((fault) => `${id}: ${fault}`));
			}
			expect(faults).toEqual([]);
		});

		test('still figures of the article are as legible', async ({ page, site }) => {
			await page.goto(`${site}/en/?article`);
			const small = await page.locator('.still .plot text').evaluateAll((texts) =>
				(texts as SVGTextElement[])
					.map((text) => {
						const { a: scale = 1 } = text.getScreenCTM() ?? {};
						return {
							name: text.textContent,
							size: Number.parseFloat(getComputedStyle(text).fontSize) * scale
						};
					})
					.filter(({ size }) => size < 11.9)
					.map(({ name, size }) => `“${name}” is ${size.toFixed(1)} px`)
			);
			expect([...new Set(small)]).toEqual([]);
		});
	});
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme, viewport: { width: 1440, height: 900 } });

		test('words in the picture stand out from what lies behind them', async ({ page, site }) => {
			await addProbe(page);
			await openStory(page, `${site}/en/`);
			const faint = new Set<string>();
			// Colours are those of the chart, of which each has several steps.
			const ids = (await stepIds(page)).filter((_, i) => i % 3 === Number(colorScheme === 'dark'));
			for (const id of ids) {
				await goInto(page, id, 0.95);
				const found = await page.evaluate(() => {
					const parts = (colour: string): number[] =>
						(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
					const luminance = (colour: string): number => {
						const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
							const share = part / 255;
							return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
						});
						return 0.2126 * r + 0.7152 * g + 0.0722 * b;
					};
					const contrast = (a: string, b: string): number => {
						const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
						return (high + 0.05) / (low + 0.05);
					};
					// The deepest ground there is: areas behind the ladder, or the page itself.
					const areas = [...document.querySelectorAll('[data-stage] .plot .area')].map(
						(area) => getComputedStyle(area).fill
					);
					const grounds = [getComputedStyle(document.documentElement).backgroundColor, ...areas];
					// Numbers of articles stand on their cells; on hatched ones they are set in ink.
					const cells = [
						...document.querySelectorAll('[data-stage] .plot .mark.square:not(.loose)')
					].map((cell) => getComputedStyle(cell).fill);
					return [...document.querySelectorAll('[data-stage] .plot text')].flatMap((text) => {
						const least = Math.min(
							...(text.classList.contains('cell') ? cells : grounds).map((ground) =>
								contrast(getComputedStyle(text).fill, ground)
							)
						);
						return least < 4.5 ? [`${text.getAttribute('class') ?? ''}: ${least.toFixed(2)}`] : [];
					});
				});
				for (const one of found) faint.add(one);
			}
			expect([...faint]).toEqual([]);
		});

		test('marks stand out from the page', async ({ page, site }) => {
			await addProbe(page);
			await openStory(page, `${site}/en/`);
			const colours = await page.evaluate(() => {
				const style = getComputedStyle(document.documentElement);
				return ['--eu', '--japan', '--ochre', '--focus', '--paper'].map((name) =>
					style.getPropertyValue(name).trim()
				);
			});
			const luminance = (hex: string): number => {
				const [r = 0, g = 0, b = 0] = [1, 3, 5]
					.map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
					.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
				return 0.2126 * r + 0.7152 * g + 0.0722 * b;
			};
			const paper = luminance(colours.at(-1) ?? '');
			for (const colour of colours.slice(0, -1)) {
				const [high = 0, low = 0] = [luminance(colour), paper].sort((a, b) => b - a);
				expect((high + 0.05) / (low + 0.05), colour).toBeGreaterThanOrEqual(3);
			}
		});
	});
}
