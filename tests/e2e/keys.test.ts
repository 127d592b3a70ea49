// If this fails, somebody who goes from link to link with the keyboard loses sight of where they are.
import { focused, openStory, rest } from './reader';
import { expect, PHONE, SIZES, test, type Page } from './fixture';

/** Goes on with the Tab key and gives what was wrong on the way. */
async function walk(page: Page, stops: number): Promise<string[]> {
	const faults: string[] = [];
	const seen = new Set<string>();
	for (let i = 0; i < stops; i++) {
		await page.keyboard.press('Tab');
		await rest(page);
		const found = await focused(page);
		// Past the last stop the browser's own controls have the focus.
		if (!found) break;
		seen.add(found.where);
		if (found.fault) faults.push(`${found.where} ${found.fault}`);
	}
	expect(seen.size).toBeGreaterThan(3);
	return faults;
}

/** One page of each kind, with more stops than its first screen has. */
const PAGES = [
	['en/sector/cyber/', 45],
	['en/evidence/agreement/', 30],
	['en/explore/', 40],
	['en/method/', 40],
	['en/data/', 40],
	['en/data/api/', 30],
	['en/glossary/', 30],
	['en/sources/', 45],
	['en/search/?q=energy', 30],
	['embed/en/slope/', 9],
	['404.html', 20]
] as const;

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		for (const [path, stops] of PAGES) {
			test(`${path}: whatever has the focus shows it, and nothing lies over it`, async ({
				page,
				site
			}) => {
				await page.goto(`${site}/${path}`);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				expect(await walk(page, stops)).toEqual([]);
			});
		}
	});
}

for (const viewport of [PHONE, { width: 844, height: 390 }]) {
	test.describe(`${viewport.width} by ${viewport.height}`, () => {
		test.use({ viewport });

		test('at the end of the story terms and notes stand above the bar', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			await page.locator('.onward a').first().focus();
			expect(await walk(page, 90)).toEqual([]);
		});
	});
}
