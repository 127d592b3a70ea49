// If this fails, a doubting reader cannot get from a mark to the passage behind it.
import { violations } from './audit';
import { addProbe, goInto, openStory, sideways, stepIds } from './reader';
import { expect, PHONE, test, type Page } from './fixture';

/** The dialog over the story. */
const panel = (page: Page) => page.locator('dialog.why[open]');

test('from a mark, by keyboard: Enter opens its evidence over the story, Escape leads back to the mark', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	await page.locator('[data-stage] .stop').focus();
	await page.keyboard.press('ArrowRight');
	const readout = page.locator('[data-stage] .readout');
	const told = (await readout.textContent()) ?? '';
	const before = await page.evaluate(() => ({ y: scrollY, address: location.href }));
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeVisible();
	// The same value in the same words, announced by its heading.
	const level = /(\d) of 4/.exec(told)?.[0] ?? 'none';
	await expect(page.getByRole('dialog')).toHaveAccessibleName(new RegExp(level));
	await expect(panel(page).locator('h2')).toBeFocused();
	await expect(panel(page).locator('.confidence')).toHaveCount(1);
	expect(await panel(page).locator('.sources li').count()).toBeGreaterThan(0);
	expect(await violations(page, 'dialog.why')).toEqual([]);
	await expect(page).toHaveURL(/\?why=[a-z-]+\/threat-(eu|japan)-p3#/);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toHaveCount(0);
	await expect(page.locator('[data-stage] .stop')).toBeFocused();
	await expect(readout).toHaveText(told);
	await expect
		.poll(() => page.evaluate(() => ({ y: scrollY, address: location.href })))
		.toEqual(before);
});

test('from a mark, by pointer: a click keeps it told; the way back closes, a fresh page opens it again', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	await page.locator('[data-stage] .plot circle.ring').first().click({ force: true });
	await page.mouse.move(2, 2);
	const link = page.locator('[data-stage] .readout a');
	await expect(link).toHaveText('Why this value?');
	await link.click();
	const title = (await panel(page).locator('h2').textContent()) ?? '';
	await panel(page).getByRole('link', { name: 'Period before' }).click();
	await expect(panel(page).locator('h2')).not.toHaveText(title);
	const address = page.url();
	await page.goBack();
	await expect(panel(page)).toHaveCount(0);
	await page.goto('about:blank');
	await page.goto(address);
	await expect(panel(page).locator('h2')).toBeVisible();
	await panel(page).getByRole('button', { name: 'Close' }).click();
	await expect(page).not.toHaveURL(/why=/);
});

test.describe('without the panel', () => {
	test.use({ allowed: /Failed to load resource/ });

	test('the evidence is found on its own page', async ({ page, site }) => {
		await page.route('**/en/sector/cyber/', (route) =>
			route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
		);
		await page.goto(`${site}/en/?why=cyber/threat-japan-p4`);
		await page.waitForURL(/\/en\/sector\/cyber\/#threat-japan-p4$/);
		await expect(page.locator('details[open] .confidence')).toHaveCount(1);
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`the page of a field, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { ...PHONE, width: 320 } });

		test('axe finds nothing, and nothing sticks out', async ({ page, site }) => {
			await page.goto(`${site}/en/sector/cyber/#cooperation-p4`);
			await expect(page.locator('#cooperation-p4')).toBeVisible();
			expect(await violations(page)).toEqual([]);
			expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
		});
	});
}
