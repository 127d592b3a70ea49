// If this fails, a reader cannot ask the numbers something else, or is told something else than is shown.
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { violations } from './audit';
import { expect, PHONE, test, type Page } from './fixture';
import { sideways } from './reader';

const title = (page: Page) => page.locator('[data-part="title"]');
const rows = (page: Page) => page.locator('[data-part="numbers"] tbody tr');

/** Chooses by what is written beside a control. */
const choose = (page: Page, group: string, name: string) =>
	page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check();

test('what is chosen is shown, said by the address, told in numbers, and taken along', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/explore/`);
	await expect(title(page)).toHaveText('How large each threat looms, 2011–18');
	await choose(page, 'Chart', 'Line');
	await choose(page, 'Measure', 'Responses');
	await choose(page, 'Periods', '2018–26');
	await expect(title(page)).toHaveText('How much each side did about it, 2018–26');
	await page.getByText('Fields', { exact: true }).click();
	const drawn = page.getByRole('group', { name: /^Drawn/ });
	for (const name of ['Military', 'Regional', 'Terrorism']) await drawn.getByLabel(name).uncheck();
	await expect(rows(page)).toHaveCount(9);
	await expect(page).toHaveURL(/\?chart=dotplot&measure=response&period=p4&sectors=[a-z,-]+$/);

	// By keyboard, in the picture: the line below tells, and Enter opens the evidence over the page.
	await page.locator('.stop').focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('.readout')).toContainText(
		/of 4 forms of response|no form of response/
	);
	await page.keyboard.press('Enter');
	const dialog = page.locator('dialog.why[open]');
	await expect(dialog).toBeVisible();
	await expect(page).toHaveURL(/[?&]why=[a-z-]+\/response-(eu|japan)-p4$/);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page.locator('.stop')).toBeFocused();

	const shown = await rows(page).locator('th').allTextContents();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Numbers shown (CSV)' }).click()
	]);
	const csv = await readFile(await file.path(), 'utf8');
	const numbers = parse<Record<string, string>>(csv, { columns: true });
	expect(numbers.map((row) => row.sector_name).sort()).toEqual([...shown].sort());
	for (const row of numbers) {
		expect(row.eu_response).toMatch(/^\d(\.\d+)?$/);
		expect(row.address).toContain(
			`/en/explore/${new URL(page.url()).search.replace(/[?&]why=.*$/, '')}`
		);
	}
	const [picture] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Picture shown (SVG)' }).click()
	]);
	const svg = await readFile(await picture.path(), 'utf8');
	expect(svg).toContain('How much each side did about it, 2018–26');
	// It needs no style sheet: everything that is drawn says how.
	expect(svg).not.toContain('class=');
	expect(svg).toMatch(/<circle[^>]* fill="rgb/);

	// The same again from the address, and in another page.
	await page.reload();
	await expect(rows(page)).toHaveCount(9);
	const said = await title(page).textContent();
	const snippet = (await page.locator('[data-explore="snippet"]').textContent()) ?? '';
	const [, source = ''] = /src="([^"]+)"/.exec(snippet) ?? [];
	const address = new URL(source.replaceAll('&amp;', '&'));
	await page.goto(site + address.pathname.replace(/^.*(?=\/embed\/)/, '') + address.search);
	await expect(title(page)).toHaveText(said ?? '');
	expect(await rows(page).locator('th').allTextContents()).toEqual(shown);
});

test('another recipe moves the marks, and says what becomes of the story', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/explore/?chart=slope`);
	const count = page.locator('[data-explore="claims-count"]');
	const before = (await count.textContent()) ?? '';
	const [, holds, total] = /(\d+) of the (\d+) claims/.exec(before) ?? [];
	expect(holds).toBe(total);
	await page.getByText('Recipe', { exact: true }).click();
	await page.getByLabel('high confidence only').check();
	await expect(count).not.toHaveText(before);
	await expect(page.getByRole('heading', { name: 'No longer so' })).toBeVisible();
	await expect(page.locator('[data-explore="own"]')).toContainText('your own recipe');
	// A slider answers to keys; its weight stands beside it and in the address.
	const slider = page
		.getByRole('group', { name: /form of cooperation/ })
		.getByRole('slider')
		.first();
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(page).toHaveURL(/weights=0,1,1,1&confidence=high/);
	await page.getByRole('button', { name: 'Default recipe' }).click();
	await expect(count).toHaveText(before);
	await expect(page).not.toHaveURL(/weights|confidence/);
	expect(await violations(page)).toEqual([]);
});

test('sliders stay where the reader puts them, also all of them at nought', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/explore/?chart=slope&weights=0,0,0,1`);
	await page.getByText('Recipe', { exact: true }).click();
	const group = page.getByRole('group', { name: /form of cooperation/ });
	const sliders = group.getByRole('slider');
	await sliders.last().focus();
	await page.keyboard.press('Home');
	for (const slider of await sliders.all()) await expect(slider).toHaveValue('0');
	await expect(group.locator('[data-all-nought]')).toHaveText(
		'At least one form must count. Until one does, the weights are 0, 0, 0, 1.'
	);
	// What is drawn, and what the address says, is as before.
	await expect(page).toHaveURL(/weights=0,0,0,1$/);
	await expect(page.locator('[data-part="unit"]')).toContainText('by your own weights');
	await sliders.first().focus();
	await page.keyboard.press('End');
	await expect(group.locator('[data-all-nought]')).toBeEmpty();
	await expect(page).toHaveURL(/weights=4,0,0,0$/);
	await sliders.first().press('Home');
	await page.getByRole('button', { name: 'Default recipe' }).click();
	for (const slider of await sliders.all()) await expect(slider).toHaveValue('1');
});

test('on paper stand the table and every claim, and no label that asks to open something', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/explore/?chart=slope&measure=threat&confidence=high`);
	await expect(rows(page)).toHaveCount(12);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Show the numbers')).toBeHidden();
	await expect(page.getByText('All claims')).toBeHidden();
	await expect(page.getByText('Cite this view')).toBeHidden();
	await expect(rows(page).first()).toBeVisible();
	const claims = page.locator('.claims details li');
	expect(await claims.count()).toBeGreaterThan(50);
	for (const claim of (await claims.all()).slice(0, 3)) await expect(claim).toBeVisible();
	const heights = await claims.evaluateAll((all) => all.map((one) => one.clientHeight));
	expect(Math.min(...heights)).toBeGreaterThan(10);
	// Each is printed once.
	await expect(page.locator('.claims > ul').first()).toBeHidden();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page does not say that its address is followed, and leads to still pictures', async ({
		page,
		site
	}) => {
		await page.goto(`${site}/en/explore/?chart=slope&measure=threat`);
		await expect(page.getByText('always says what you see')).toBeHidden();
		// Nothing is promised that takes a script; the numbers lead where its marks would.
		await expect(page.locator('.embed .source')).not.toContainText('mark opens');
		await expect(page.locator('.embed .readout')).toBeHidden();
		const proof = page.locator('.embed .numbers td a').first();
		await expect(proof).toHaveAttribute('href', /sector\/[a-z-]+\/#threat-/);
		const told = page.locator('[data-without-script]');
		await expect(told).toContainText('shows the dial of threat levels in 2011–18, whatever');
		await expect(title(page)).toHaveText('How large each threat looms, 2011–18');
		await told.getByRole('link', { name: 'Over time' }).click();
		await expect(title(page)).toHaveText('How far they work together');
		await expect(page.locator('script')).toHaveCount(0);
	});

	test('an embed says that what its address asks for is not shown', async ({ page, site }) => {
		await page.goto(`${site}/embed/en/explore/radar/?measure=response&period=p4`);
		const told = page.locator('noscript p');
		await expect(told).toBeVisible();
		await expect(told).toContainText('as it is first shown, whatever its address');
	});
});

test('what of an address does nothing is named and taken out of it; evidence of nothing as well', async ({
	page,
	site
}) => {
	await page.goto(
		`${site}/en/explore/?chart=difference&show=eu&order=gap&theme=dark&why=cyber/nonsense#x`
	);
	const faults = page.locator('[data-explore="faults"]');
	await expect(faults.getByRole('listitem')).toHaveText([
		/^“theme” is not a part/,
		/^order: “gap”: only the line/,
		/^show: “eu”: this chart always shows both sides/,
		/^why: “cyber\/nonsense”: there is no such evidence/
	]);
	await expect(page).toHaveURL(/\/en\/explore\/\?chart=difference&measure=threat&period=p3#x$/);
	// What can be followed stays, and so does evidence that there is.
	await page.goto(`${site}/en/explore/?chart=pie&period=p2&why=cyber/threat-eu-p3`);
	await expect(page.locator('dialog.why[open]')).toBeVisible();
	await expect(page).toHaveURL(/\?chart=radar&measure=threat&period=p2&why=cyber\/threat-eu-p3$/);
	await expect(faults.getByRole('listitem')).toHaveCount(1);
	// What only its page can tell not to be there is told in the same place.
	await page.goto(`${site}/en/explore/?period=p2&why=milestones/milestone-19000101n1`);
	await expect(faults.getByRole('listitem')).toHaveText(
		/^why: “milestones\/milestone-19000101n1”: there is no such evidence/
	);
	await expect(page).toHaveURL(/\/en\/explore\/\?period=p2$/);
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE, colorScheme: 'dark' });

	test('what a weight does is in sight of its slider', async ({ page, site }) => {
		await page.goto(`${site}/en/explore/?chart=slope`);
		await page.getByText('Recipe', { exact: true }).click();
		const slider = page.getByRole('slider', { name: 'acting together' });
		await slider.evaluate((one) => one.scrollIntoView({ block: 'center' }));
		await expect(page.locator('.stop > svg')).not.toBeInViewport();
		const small = page.locator('[data-explore="small"] svg');
		await expect(small).toBeInViewport({ ratio: 0.95 });
		// It covers no slider that is being moved.
		const [picture, thumb] = [await small.boundingBox(), await slider.boundingBox()];
		expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(thumb?.y ?? 0);
		const before = await small.innerHTML();
		const said = page.locator('[data-explore="claims-said"]');
		await expect(said).toContainText(/(\d+) of the \1 claims/);
		await slider.focus();
		await page.keyboard.press('End');
		await expect(small).not.toHaveJSProperty('innerHTML', before);
		await expect(said).not.toContainText(/(\d+) of the \1 claims/);
		expect(await violations(page)).toEqual([]);
		expect(await sideways(page)).toMatchObject({ excess: 0 });
	});

	test('a broken address is followed as far as it goes, and says where it was not', async ({
		page,
		site
	}) => {
		await page.goto(
			`${site}/en/explore/?chart=difference&period=p9&measure=<img src=x onerror=alert(1)>&bogus=1`
		);
		await expect(title(page)).toContainText('2011–18');
		const faults = page.locator('[data-explore="faults"]');
		await expect(faults.getByRole('listitem')).toHaveCount(3);
		await expect(faults).toContainText('period: “p9” is not among');
		await expect(faults.locator('img')).toHaveCount(0);
		expect(await sideways(page)).toMatchObject({ excess: 0 });
		expect(await violations(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await sideways(page)).toMatchObject({ excess: 0 });
	});
});
