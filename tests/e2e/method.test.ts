// If this fails, a sceptic with a small screen or a screen reader cannot check how far the story is to be trusted.
import { violations } from './audit';
import { expect, PHONE, test } from './fixture';
import { sideways } from './reader';

test.use({ viewport: { ...PHONE, width: 320 } });

test('the page on method: axe finds nothing, and nothing sticks out', async ({ page, site }) => {
	await page.goto(`${site}/en/method/`);
	expect(await violations(page)).toEqual([]);
	expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
	await page.locator('.claims details.weak > summary').click();
	// It is long, and what it is made of has every colour it uses in its weakest claims.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, '.claims .weak')).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('what is folded opens to who follows a link into it, and on paper', async ({
		page,
		site
	}) => {
		await page.goto(`${site}/en/method/#source-1`);
		await expect(page.locator('#source-1')).toBeInViewport();
		const claim = page.locator('.claims .firm th[scope="row"]').last();
		await expect(claim).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(claim).toBeVisible();
	});

	test('from anywhere on the page its contents are one link away', async ({ page, site }) => {
		await page.goto(`${site}/en/method/#periods`);
		await page.getByRole('link', { name: 'On this page' }).click();
		await expect(page.locator('#contents')).toBeInViewport();
	});
});
