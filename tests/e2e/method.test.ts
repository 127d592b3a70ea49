// If this fails, a sceptic with a small screen or a screen reader cannot check how far the story is to be trusted.
import { violations } from './audit';
import { expect, PHONE, test } from './fixture';
import { sideways } from './reader';

test.use({ viewport: { ...PHONE, width: 320 } });

test('the page on method: axe finds nothing, and nothing sticks out', async ({ page, site }) => {
	await page.goto(`${site}/en/method/`);
	expect(await violations(page)).toEqual([]);
	expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
	// It is long, and what it is made of has every colour it uses in its weakest claims.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, '.claims .weak')).toEqual([]);
});
