// If this fails, a whole page looks other than it did: the picture of the difference is in `test-results/e2e/`. When that is
// meant, `npm run e2e -- pictures -u` takes the pictures anew, to be looked at before they are kept.
import { readdirSync } from 'node:fs';
import { DESK, expect, PHONE, test, type Page } from './fixture';
import { openStory } from './reader';

/** On paper a window has no height of its own; this is the width of a sheet between its margins, and half of one. */
const SHEET = { width: 700, height: 500 };

interface Shot {
	size: { width: number; height: number };
	address: string;
	dark?: boolean;
	print?: boolean;
	/** Whether the moving figure is part of it. */
	stage?: boolean;
}

const SHOTS: Record<string, Shot> = {
	missing: { size: PHONE, address: '/404.html' },
	'opening-phone': { size: PHONE, address: '/en/', stage: true },
	'opening-desk': { size: DESK, address: '/en/', stage: true },
	'step-desk-dark': { size: DESK, address: '/en/#/old-fears/neighbours', dark: true, stage: true },
	article: { size: PHONE, address: '/en/?article' },
	paper: { size: SHEET, address: '/en/', print: true }
};

/** Our faces are optional, so that nobody waits for them; in a picture they are always there. */
async function waitForFaces(page: Page): Promise<void> {
	await page.route('**/*.css', async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
		await route.fulfill({ response, body });
	});
}

for (const [name, { size, address, dark, print, stage }] of Object.entries(SHOTS)) {
	test(`the page looks as it did: ${name}`, async ({ page, site }) => {
		await page.setViewportSize(size);
		await page.emulateMedia({
			colorScheme: dark ? 'dark' : 'light',
			media: print ? 'print' : 'screen'
		});
		await waitForFaces(page);
		if (stage) await openStory(page, `${site}${address}`);
		else await page.goto(`${site}${address}`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(
			await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')),
			'our faces are there'
		).toBe(true);
		await expect(page).toHaveScreenshot(`${name}.png`);
	});
}

test('every picture that is kept is compared', () => {
	const compared = Object.keys(SHOTS).map((name) => `${name}.png`);
	expect(readdirSync('tests/e2e/pictures').filter((file) => !compared.includes(file))).toEqual([]);
});
