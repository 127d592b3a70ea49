// If this fails, a word cannot be looked up where it stands, or nothing can be searched for.
import { violations } from './audit';
import { addProbe, goInto, openStory, sideways } from './reader';
import { expect, PHONE, test } from './fixture';

test('a term opens beside the text by keyboard, and Escape leads back to it', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, '/two-agreements/two-papers', 0.4);
	const term = page.locator('a.term[href^="#term-economic-partnership"]').first();
	const before = await page.evaluate(() => ({ y: scrollY, entries: history.length }));
	await term.focus();
	await page.keyboard.press('Enter');
	const sheet = page.locator('[data-note-sheet]');
	await expect(sheet).toBeVisible();
	await expect(sheet).toBeFocused();
	// It is called by what it explains.
	await expect(sheet).toHaveAccessibleName('Economic Partnership Agreement (EPA)');
	await expect(sheet.locator('dfn')).toHaveText('Economic Partnership Agreement (EPA)');
	await expect(sheet).toContainText('The trade treaty between the EU and Japan');
	expect(await violations(page, '[data-note-sheet]')).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(term).toBeFocused();
	expect(await page.evaluate(() => ({ y: scrollY, entries: history.length }))).toEqual(before);
});

test('on paper terms are footnotes: numbers in the text and at the end, and no links that lead nowhere', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/`);
	await page.emulateMedia({ media: 'print' });
	const told = await page.evaluate(() => {
		const before = (element: Element | null, pseudo: string): string =>
			element ? getComputedStyle(element, pseudo).content : '';
		const entry = document.querySelector('#term-kedo');
		return {
			n: entry?.getAttribute('data-n'),
			mark: before(document.querySelector('a.term[href="#term-kedo"]'), '::after'),
			entry: before(entry?.querySelector('dfn') ?? null, '::before')
		};
	});
	expect(Number(told.n)).toBeGreaterThan(0);
	// Browsers tell the parts of a computed content one by one.
	expect(told.mark.replace(/[" ]/g, '')).toBe(`[${told.n}]`);
	expect(told.entry.replace(/[" ]/g, '')).toBe(`[${told.n}]`);
	await expect(page.locator('#term-kedo').getByText('In the glossary')).toBeHidden();
});

test('every source and where it is used can be hit with a finger', async ({ page, site }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(`${site}/en/sources/`);
	await page.evaluate(() => {
		for (const one of document.querySelectorAll('details')) one.open = true;
	});
	expect(await violations(page, '.bibliography')).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a term leads to its sentence at the end, and back', async ({ page, site }) => {
		await page.goto(`${site}/en/`);
		const term = page.locator('a.term[href="#term-kedo"]');
		await term.click();
		const entry = page.locator('#term-kedo');
		await expect(entry).toBeInViewport();
		await entry.locator('.back').click();
		await expect(term).toBeInViewport();
	});
});

test.describe('searching', () => {
	// A browser asks for the sign of a page again when its address changes.
	test.use({ viewport: { ...PHONE, width: 320 }, allowed: /ERR_INTERNET_DISCONNECTED/ });

	test('words are found, also with a slip in them; what was found is read out, linked and kept', async ({
		page,
		site,
		requests
	}) => {
		await page.goto(`${site}/en/search/`);
		const status = page.getByRole('status');
		await expect(status).toContainText('A field, a treaty');
		const field = page.getByRole('searchbox');
		await field.fill('cyber dialogue');
		const events = page.locator('section', { has: page.getByRole('heading', { name: /^Events/ }) });
		await expect(events.getByRole('link').first()).toHaveText(/Cyber Dialogue/);
		await expect(status).toHaveText(/^Results: \d+$/);
		await expect(page).toHaveURL(/\?q=cyber(\+|%20)dialogue$/);
		// From here on nothing is asked of anybody.
		const asked = (): string[] => requests.filter((url) => !url.endsWith('favicon.svg'));
		const before = asked();
		await page.context().setOffline(true);
		await field.fill('cyber dialgoue');
		await expect(status).toHaveText(/like them: \d+$/);
		await expect(events.getByRole('link').first()).toHaveText(/Cyber Dialogue/);
		await field.fill('<xyzzyplugh>');
		await expect(status).toContainText('<xyzzyplugh>');
		await expect(page.locator('main xyzzyplugh')).toHaveCount(0);
		await field.fill('サイバー');
		await expect(page.getByRole('link', { name: 'Cyber security' })).toBeVisible();
		expect(asked()).toEqual(before);
		await page.context().setOffline(false);
		await field.fill('japan');
		await page.locator('summary').first().click();
		expect(await violations(page)).toEqual([]);
		expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
	});

	test('an address with a query shows its results, and a link leads to the place', async ({
		page,
		site
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(`${site}/en/search/?q=Europol`);
		const term = page.getByRole('link', { name: 'Europol', exact: true });
		await expect(term).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await term.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/en\/glossary\/#term-europol$/);
		await expect(page.locator('#term-europol')).toBeInViewport();
		expect(await violations(page)).toEqual([]);
		expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
	});
});

test.describe('without a connection', () => {
	test.use({ allowed: /ERR_INTERNET_DISCONNECTED/ });

	test('what is typed after the page was opened is found all the same', async ({
		page,
		site,
		context
	}) => {
		const arrived = page.waitForResponse('**/search/index.json');
		await page.goto(`${site}/en/search/`);
		await (await arrived).finished();
		await context.setOffline(true);
		await page.getByRole('searchbox').fill('climate');
		await expect(page.getByRole('status')).toHaveText(/^Results: \d+$/);
	});
});

test.describe('when the index does not arrive', () => {
	test.use({ allowed: /Failed to load resource/ });

	test('the page says so, and the next try is a new one', async ({ page, site }) => {
		await page.route('**/search/index.json', (route) => route.abort());
		await page.goto(`${site}/en/search/?q=climate`);
		const status = page.getByRole('status');
		await expect(status).toContainText('did not arrive');
		await page.unroute('**/search/index.json');
		await page.getByRole('button', { name: 'Search' }).click();
		await expect(status).toHaveText(/^Results: \d+$/);
	});
});
