// If this fails, a doubting reader cannot get from a mark to the passage behind it.
import { violations } from './audit';
import { addProbe, goInto, openStory, sideways, stepIds } from './reader';
import { expect, PHONE, test } from './fixture';

test('from a mark, by keyboard: Enter opens its evidence', async ({ page, site }) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	await page.locator('[data-stage] .stop').focus();
	await page.keyboard.press('ArrowRight');
	const told = (await page.locator('[data-stage] .readout').textContent()) ?? '';
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/en\/sector\/[a-z-]+\/#threat-(eu|japan)-p3$/);
	await expect(page.locator('details[open]')).toHaveCount(1);
	// The same value in the same words.
	const level = /(\d) of 4/.exec(told)?.[0] ?? 'none';
	await expect(page.locator('details[open] > summary')).toContainText(level);
	await page.goBack();
	await expect(page.locator('[data-stage] .stop')).toBeAttached();
});

test('from a mark, by pointer: a click keeps it told, with the way to its evidence', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	const mark = page.locator('[data-stage] .plot circle.ring').first();
	await mark.click({ force: true });
	await page.mouse.move(2, 2);
	const link = page.locator('[data-stage] .readout a');
	await expect(link).toHaveText('Why this value?');
	await link.click();
	await expect(page.locator('details[open] .confidence')).toHaveCount(1);
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
