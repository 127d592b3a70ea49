// If this fails, a doubting reader cannot get from a mark to the passage behind it.
import { violations } from './audit';
import { addProbe, expectInStep, goInto, openStory, rest, sideways, stepIds } from './reader';
import { expect, PHONE, test, type Page } from './fixture';

/** The dialog over the story. */
const panel = (page: Page) => page.locator('dialog.why[open]');

test('from a mark, by keyboard: Enter opens its evidence over the story, Escape leads back to the mark', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	// An empty picture has nothing that could open.
	const source = page.locator('[data-stage] .source');
	await expect(source).not.toContainText('mark opens');
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	await expect(source).toContainText('mark opens');
	await page.locator('[data-stage] .stop').focus();
	await page.keyboard.press('ArrowRight');
	const readout = page.locator('[data-stage] .readout');
	const told = (await readout.textContent()) ?? '';
	const before = await page.evaluate(() => ({ y: scrollY, address: location.href }));
	await page.keyboard.press('Enter');
	await expect(panel(page)).toBeVisible();
	// The same value in the same words, announced by its heading.
	const [, level = 'none'] = /(\d)\s+of\s+4/.exec(told) ?? [];
	await expect(page.getByRole('dialog')).toHaveAccessibleName(new RegExp(`${level}\\s+of\\s+4`));
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

test('from a mark, by pointer: a click opens it; the way back closes, and links of the story lead on', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
	await page.locator('[data-stage] .plot circle.ring').first().click({ force: true });
	await expect(panel(page)).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(panel(page)).toHaveCount(0);
	// What was pressed stays told when the pointer leaves, with a link for those who look for one.
	await page.mouse.move(2, 2);
	const link = page.locator('[data-stage] .readout a');
	await expect(link).toHaveText('Why this value?');
	await link.click();
	await expect(panel(page)).toHaveCount(1);
	const title = (await panel(page).locator('h2').textContent()) ?? '';
	await panel(page).getByRole('link', { name: 'The one before' }).click();
	await expect(panel(page).locator('h2')).not.toHaveText(title);
	// The story stays where it is, whatever turns over it.
	const y = await page.evaluate(() => scrollY);
	await page.mouse.move(1200, 300);
	await page.mouse.wheel(0, 900);
	await rest(page);
	expect(await page.evaluate(() => scrollY)).toBe(y);
	// A press on its own margin is no wish to close it; one beside it is.
	const { x, width, height } = (await panel(page).boundingBox())!;
	await page.mouse.click(x + width - 6, height / 2);
	await rest(page);
	await expect(panel(page)).toHaveCount(1);
	await page.goBack();
	await expect(panel(page)).toHaveCount(0);
	await page.goForward();
	await expect(panel(page)).toHaveCount(1);
	await page.mouse.click(x + width + 60, height / 2);
	await expect(panel(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/why=/);
	await rest(page, 4);
	const last = (await stepIds(page)).at(-1) ?? '';
	await page
		.locator('.rail a')
		.last()
		.evaluate((rail: HTMLElement) => rail.click());
	await rest(page, 4);
	const top = await page.evaluate((id) => document.getElementById(id)!.offsetTop, last);
	expect(await page.evaluate(() => scrollY)).toBeGreaterThan(top / 2);
});

test.describe('by finger', () => {
	test.use({ viewport: PHONE, hasTouch: true });

	test('a tap tells a mark, a second one opens it', async ({ page, site }) => {
		await addProbe(page);
		await openStory(page, `${site}/en/`);
		await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
		const { x, y, width, height } = (await page
			.locator('[data-stage] .plot circle.ring')
			.first()
			.boundingBox())!;
		const tap = () => page.touchscreen.tap(x + width / 2, y + height / 2);
		await tap();
		await expect(page.locator('[data-stage] .readout')).toHaveText(/\d\s+of\s+4.*Why this value/);
		await rest(page);
		await expect(panel(page)).toHaveCount(0);
		await tap();
		await expect(panel(page).locator('h2')).toHaveText(/\d\s+of\s+4/);
		await page.keyboard.press('Escape');
		// A tap beside all marks tells nothing.
		const room = (await page.locator('[data-stage] .stop').boundingBox())!;
		await page.touchscreen.tap(room.x + 3, room.y + 3);
		await expect(page.locator('[data-stage] .readout')).toHaveText('');
	});
});

/** Goes to a step of this chart and gives its address. */
async function goToChart(page: Page, site: string, address: string): Promise<void> {
	await addProbe(page);
	await openStory(page, `${site}/en/`);
	await goInto(page, `/${address}`, 0.5);
	await page.locator('[data-stage] .stop').focus();
	await page.keyboard.press('ArrowRight');
}

for (const [address, why, told] of [
	['march-day/the-day', /why=milestones\/milestone-\d+n\d/, /\d{4}: /],
	['two-agreements/two-papers', /why=agreement\/article-\d+/, /^Article \d+/],
	['old-fears/military-spending', /why=military-spending\/year-\d{4}/, /^\d{4}: EU .*Japan/],
	['new-fears/people', /why=[a-z-]+\/people-(eu|japan)/, /per cent/],
	['why-some/shared-fear', /why=[a-z-]+\/both-p\d/, /EU \d, Japan \d of 4; \d of 4 forms/]
] as const) {
	test(`${address}: Enter on a mark opens what it stands for, with its sources`, async ({
		page,
		site
	}) => {
		await goToChart(page, site, address);
		await page.keyboard.press('Enter');
		await expect(panel(page).locator('h2')).toHaveText(told);
		await expect(page).toHaveURL(why);
		expect(await panel(page).locator('.sources li').count()).toBeGreaterThan(0);
		expect(await violations(page, 'dialog.why')).toEqual([]);
	});
}

test('where both stand level the pointer reaches the ring as well, and the panel leads to the other side', async ({
	page,
	site
}) => {
	await addProbe(page);
	await openStory(page, `${site}/en/?why=cyber/threat-eu-p3`);
	await expect(panel(page).locator('h2')).toHaveText(/European Union/);
	await panel(page).getByRole('link', { name: 'The same for Japan' }).click();
	await expect(panel(page).locator('h2')).toHaveText(/^Japan/);
	await expect(page).toHaveURL(/why=cyber\/threat-japan-p3/);
	await page.goto(`${site}/en/explore/?chart=radar&measure=threat&period=p3`);
	const pair = await page.locator('[data-picture] .stop').evaluate((stop) => {
		stop.scrollIntoView({ block: 'center', behavior: 'instant' });
		const boxes = (selector: string) =>
			[...stop.querySelectorAll(selector)].map((mark) => mark.getBoundingClientRect());
		const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
		const discs = boxes('circle.disc').map(middle);
		for (const ring of boxes('circle.ring')) {
			const [x, y] = middle(ring);
			if (discs.some(([dx, dy]) => Math.hypot(dx - x, dy - y) < 1)) {
				return { x, y, out: ring.width / 2 };
			}
		}
		return undefined;
	});
	if (!pair) throw new Error('no field on which both stand level');
	await page.mouse.move(pair.x, pair.y);
	await expect(page.locator('[data-readout]')).toContainText('European Union');
	await page.mouse.move(pair.x + pair.out, pair.y);
	await expect(page.locator('[data-readout]')).toContainText('Japan');
	await page.mouse.click(pair.x + pair.out, pair.y);
	await expect(page).toHaveURL(/why=[a-z-]+\/threat-japan-p3/);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('a mark of a field’s figure opens its evidence on the page', async ({ page, site }) => {
		await page.goto(`${site}/en/sector/cyber/`);
		await expect(page.locator('#threat-eu-p3')).toBeHidden();
		await page.locator('.linked .wide a[href="#threat-eu-p3"]').click();
		await expect(page.locator('#threat-eu-p3')).toBeVisible();
		const fact = page.locator('[aria-labelledby=chronicle] .wide a').first();
		const id = (await fact.getAttribute('href')) ?? '';
		await fact.click();
		await expect(page.locator(id)).toBeVisible();
	});
});

test('an address opens its evidence over its step, and closing it leaves the step', async ({
	page,
	site
}) => {
	await addProbe(page);
	const step = 'before-you-scroll/answer';
	await openStory(page, `${site}/en/?why=cyber/response-eu-p4#/${step}`);
	await expect(panel(page).locator('h2')).toHaveText(/of\s4 forms/);
	// The headings of its page, one level nearer; the last period of one side is not followed by the other side's first.
	await expect(panel(page).locator('h3.firm').first()).toBeVisible();
	await expect(panel(page).getByRole('link', { name: 'The one after' })).toHaveCount(0);
	expect(await violations(page, 'dialog.why')).toEqual([]);
	await panel(page).getByRole('button', { name: 'Close' }).click();
	await expect(page).toHaveURL(`${site}/en/#/${step}`);
	await expectInStep(page, 'after the evidence is closed');
});

for (const [what, value] of [
	['malformed', 'cyber/nothing'],
	['well formed, of a row that there is not', 'milestones/milestone-19000101n1']
] as const) {
	test(`an address of no evidence, ${what}: one note says so, and the story stands`, async ({
		page,
		site
	}) => {
		const step = 'new-fears/people';
		await addProbe(page);
		await openStory(page, `${site}/en/?why=${value}#/${step}`);
		const note = page.locator('.left-out');
		await expect(note.getByRole('listitem')).toHaveText([
			`why: “${value}”: there is no such evidence; expected the address of a value, such as cyber/threat-eu-p3 or milestones/milestone-20110311n1`
		]);
		await expect(page).toHaveURL(`${site}/en/#/${step}`);
		await expect(panel(page)).toHaveCount(0);
		expect(await violations(page, '.left-out')).toEqual([]);
		await note.getByRole('button', { name: 'Close' }).click();
		await expect(note).toHaveCount(0);
		await expectInStep(page, 'after the note is closed');
	});
}

test('an example of what may be asked for, as the note names it, opens', async ({ page, site }) => {
	await openStory(page, `${site}/en/?why=milestones/milestone-20110311n1`);
	await expect(panel(page).locator('h2')).toContainText('2011');
});

test.describe('without the panel', () => {
	test.use({ allowed: /Failed to load resource/ });

	test('the evidence is found on its own page, and the way back leads to the story', async ({
		page,
		site
	}) => {
		await page.route('**/en/sector/*/', (route) =>
			route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
		);
		await addProbe(page);
		await openStory(page, `${site}/en/`);
		await goInto(page, (await stepIds(page))[1] ?? '', 0.5);
		await page.locator('[data-stage] .stop').focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/en\/sector\/[a-z-]+\/#threat-(eu|japan)-p3$/);
		await expect(page.locator('details[open] > [id^=threat] .confidence')).toHaveCount(1);
		await page.goBack();
		await expect(page.locator('[data-stage] .stop')).toBeAttached();
		await expect(page).not.toHaveURL(/why=/);
	});
});

test('on paper: the evidence alone with the addresses of its sources; a field’s page with all of it', async ({
	page,
	site
}) => {
	await openStory(page, `${site}/en/?why=cyber/cooperation-p4`);
	await expect(panel(page).locator('h2')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	expect((await panel(page).boundingBox())?.y).toBe(0);
	await expect(page.locator('main').first()).toBeHidden();
	const printed = await panel(page)
		.locator('.sources a[rel=external]')
		.first()
		.evaluate((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]);
	expect(printed[1]).toContain(printed[0]);
	await page.goto(`${site}/en/sector/cyber/`);
	await expect(page.locator('#threat-japan-p1')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`the page of a field, ${colorScheme}`, () => {
		test.use({ colorScheme, viewport: { ...PHONE, width: 320 } });

		test('axe finds nothing, and nothing sticks out', async ({ page, site }) => {
			await page.goto(`${site}/en/sector/cyber/#cooperation-p4`);
			await expect(page.locator('#cooperation-p4')).toBeVisible();
			// With everything open, tables wider than the screen too.
			await page
				.locator('details')
				.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			expect(await violations(page)).toEqual([]);
			expect(await sideways(page)).toEqual({ excess: 0, widest: [] });
		});
	});
}
