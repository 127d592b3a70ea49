// If this fails, a newsroom copies words about another picture than it chose, or is offered what the figure cannot show.
import { expect } from './fixture';
import { inside, PIECE, test } from './newsroom';

test('title, alternative text and caption tell of what was chosen', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/radar/`);
	await expect(page.locator('#frame')).toContainText('2011–18"');
	await page.getByLabel('Shown first').selectOption('p1');
	for (const rung of ['frame', 'sized', 'element']) {
		await expect(page.locator(`#${rung}`)).toContainText('1991–2000"');
		await expect(page.locator(`#${rung}`)).toContainText('state=p1');
	}
	await expect(page.locator('#alt')).toContainText('1991–2000');
	await expect(page.locator('#alt')).not.toContainText('2011–18');
	await expect(page.locator('#caption')).toContainText('1991–2000');
	// There is no picture of that: it shows what it always did, and says so, here and where it is copied.
	await expect(page.locator('#picture')).toContainText('2011–18');
	const unfollowed = page.locator('[data-tell="unfollowed"]');
	await expect(unfollowed).toContainText('A linked picture; An address (oEmbed)');
	await expect(page.locator('[data-unfollowed]')).toHaveCount(2);
	for (const line of await page.locator('[data-unfollowed]').all())
		await expect(line).toBeVisible();
	// Of the last period the story has one.
	await page.getByLabel('Shown first').selectOption('p4');
	await expect(page.locator('#picture')).toContainText('2018–26');
	await expect(page.locator('#picture')).toContainText('/pictures/en/story/');
	await expect(unfollowed).not.toContainText('A linked picture');
	await expect(page.locator('[data-unfollowed="picture"]')).toBeHidden();
	// Fields, too: what is not drawn is not told of.
	await page.getByLabel('Shown first').selectOption('');
	await page.locator('.choices summary').click();
	const told = page.locator('#alt');
	await expect(told).toContainText('2011–18');
	await expect(told).toContainText('migration');
	await page.getByRole('group', { name: 'Drawn' }).getByLabel('Migration').uncheck();
	await expect(told).not.toContainText('migration');
});

test('a figure is offered in light colours, and whoever follows the reader’s system knows what that means', async ({
	page,
	site,
	publish
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/slope/`);
	await expect(page.locator('#frame')).toContainText(`${PIECE}/embed/en/slope/?theme=light"`);
	const preview = await inside(page.locator('.previews iframe').first());
	await expect(preview.locator('html')).toHaveCSS('color-scheme', 'light');
	await page.locator('[name=theme][value=auto]').check();
	await expect(page.locator('#frame')).toContainText(`${PIECE}/embed/en/slope/"`);
	await expect(page.locator('.choices')).toContainText('dark block');
});

test('what a figure cannot show is not offered', async ({ page, site, publish }) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/slope/`);
	const frame = page.locator('#frame');
	const periods = page.getByRole('group', { name: 'Periods' }).getByRole('checkbox');
	// A ladder has two rungs at least.
	for (const period of (await periods.all()).slice(1)) await period.uncheck();
	await expect(page.locator('[data-tell="few-periods"]')).toBeVisible();
	await expect(frame).not.toContainText('period=');
	await periods.nth(1).check();
	await expect(page.locator('[data-tell="few-periods"]')).toBeHidden();
	await expect(frame).toContainText('period=p1,p2');
	// Up to the conference there is nothing since then.
	const states = page.getByLabel('Shown first').locator('option');
	await expect(states.filter({ hasText: 'And since then' })).toBeDisabled();
	// Nobody can raise what is not drawn.
	await page.locator('.choices summary').click();
	const drawn = page.getByRole('group', { name: 'Drawn' });
	const raised = page.getByRole('group', { name: 'Raised' });
	await raised.getByLabel('Cyber').check();
	await expect(frame).toContainText('highlight=cyber');
	await drawn.getByLabel('Cyber').uncheck();
	await expect(raised.getByLabel('Cyber')).toBeDisabled();
	await expect(frame).not.toContainText('highlight=');
	// Measured series have no fields.
	await page.goto(`${site}/en/embed/context-asylum/`);
	await expect(page.getByLabel('a still picture')).toBeVisible();
	await expect(page.locator('[name=sectors], [name=highlight]')).toHaveCount(0);
});

test('a still picture is one, whatever else was chosen before it', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/radar/`);
	await page.getByLabel('Shown first').selectOption('p1');
	await page.locator('.choices summary').click();
	await page.getByRole('group', { name: 'Drawn' }).getByLabel('Cyber').uncheck();
	await page.getByLabel('without motion').check();
	const heightNow = async (): Promise<number> =>
		Number(/height="(\d+)"/.exec((await page.locator('#frame').textContent()) ?? '')?.[1]);
	const live = await heightNow();
	await page.getByLabel('a still picture').check();
	const frame = page.locator('#frame');
	await expect(frame).toContainText(`${PIECE}/embed/en/radar/static/light/"`);
	expect(await heightNow()).toBeLessThan(live);
	// Of a kept version there may be none in these colours; there is one without a script all the same.
	await page.locator('[name=keep][value=frozen]').check();
	await expect(frame).toContainText(/embed\/v[\d.]+\/en\/radar\/static\/(light\/)?"/);
	const kept = await heightNow();
	const address = /src="([^"]+)"/.exec((await frame.textContent()) ?? '')?.[1] ?? '';
	await page.goto(address);
	await expect(page.locator('.narrow svg')).toBeAttached();
	await expect(page.locator('script')).toHaveCount(0);
	for (const width of [280, 300, 360, 600, 900]) {
		await page.setViewportSize({ width, height: kept });
		const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		expect(over, `${width} px`).toBeLessThanOrEqual(0);
	}
});

test('what a still picture leaves out is asked for again once it moves', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/radar/`);
	const frame = page.locator('#frame');
	await page.getByLabel('without motion').check();
	await expect(frame).toContainText('motion=off');
	await page.getByLabel('a still picture').check();
	await expect(frame).not.toContainText('motion=off');
	await page.getByLabel('a still picture').uncheck();
	await expect(page.getByLabel('without motion')).toBeChecked();
	await expect(frame).toContainText('motion=off');
});

test('without its words a figure gets a frame that is only as high as it needs', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/slope/`);
	await page.getByLabel('without title').check();
	const code = (await page.locator('#frame').textContent()) ?? '';
	const height = Number(/height="(\d+)"/.exec(code)?.[1]);
	await page.goto(`${site}/embed/en/slope/?theme=light&plain=1`);
	await page.locator('.stop svg').waitFor();
	let most = -Infinity;
	for (const width of [280, 300, 360, 480, 600, 900]) {
		await page.setViewportSize({ width, height });
		const bottom = await page
			.locator('.embed')
			.evaluate((figure) => Math.ceil(figure.getBoundingClientRect().bottom));
		most = Math.max(most, bottom - height);
	}
	expect(most).toBeLessThanOrEqual(0);
	expect(most).toBeGreaterThan(-70);
});

test('a figure that stays says that its evidence does not', async ({ page, site, publish }) => {
	await publish({ figures: '' });
	// As a version will be that is kept from now on.
	await page.route('**/embed/en/slope/', async (route) => {
		const response = await route.fetch({ url: `${process.env.AT_ROOT}/embed/en/slope/` });
		const html = (await response.text()).replace(
			'id="embed-data">{',
			'id="embed-data">{"status":{"address":"../../status.json","version":"0.0.1"},'
		);
		await route.fulfill({ response, body: html });
	});
	await page.goto(`${site}/embed/en/slope/`);
	await page.locator('.stop').focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-readout] a')).toContainText('evidence of today');
});
