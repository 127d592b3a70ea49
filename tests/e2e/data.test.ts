// If this fails, the page of the data cannot be read by everybody, or a download does not arrive.
import { readFileSync } from 'node:fs';
import { violations } from './audit';
import { expect, test } from './fixture';
import { sideways } from './reader';

test('in light and dark, with a table open, nothing is hidden from assistive technology', async ({
	page,
	site
}) => {
	for (const path of ['data/#table-events', 'data/api/']) {
		await page.goto(`${site}/en/${path}`);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page)).toEqual([]);
		}
	}
});

test('a phone of 320 pixels needs no scrolling sideways, with every table open', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(`${site}/en/data/`);
	await page
		.locator('details')
		.evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
	expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
	await page.goto(`${site}/en/data/api/`);
	expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
});

test('with the keyboard a table is explained and taken', async ({ page, site }) => {
	await page.goto(`${site}/en/data/`);
	await page.locator('details:has(> #table-threat) > summary').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#table-threat table')).toBeVisible();
	await page.getByRole('link', { name: /^Threat levels as CSV,/ }).focus();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.keyboard.press('Enter')
	]);
	expect(download.suggestedFilename()).toBe('threat.csv');
	const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
	expect(lines[0]).toMatch(/^sector,actor,period,level,lower,rationale,/);
});

for (const scripted of [true, false]) {
	test.describe(`with${scripted ? '' : 'out'} a script`, () => {
		test.use({ javaScriptEnabled: scripted });

		test('who follows the name of a table finds it open', async ({ page, site }) => {
			await page.goto(`${site}/en/data/`);
			const columns = page.locator('#table-polls table');
			await expect(columns).toBeHidden();
			await page.locator('.files a[href="#table-polls"]').click();
			await expect(columns).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Opinion polls' })).toBeInViewport();
			// From another page too.
			await page.goto(`${site}/en/data/#kept-v1.0.0`);
			await expect(page.locator('#kept-v1\\.0\\.0')).toBeVisible();
		});
	});
}
