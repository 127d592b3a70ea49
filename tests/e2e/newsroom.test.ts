// If this fails, a figure in somebody else's page is cut off, jumps, breaks that page, or is broken by it.
import type { Frame, Page } from '@playwright/test';
import { violations } from './audit';
import { expect } from './fixture';
import { contentHeight, excess, fits, heightOf, inside, NEWSROOM, PIECE, test } from './newsroom';

/** Fails unless the mark that has the focus opens its evidence in the frame, and Escape leads back to it. */
async function opensEvidence(content: Frame | Page, page: Page): Promise<void> {
	const readout = content.locator('[data-readout]');
	const told = await readout.textContent();
	await page.keyboard.press('Enter');
	const sheet = content.getByRole('dialog');
	await expect(sheet.locator('h2')).toBeFocused();
	await expect(sheet.locator('.confidence')).toHaveCount(1);
	// A frame is no place for other people's pages.
	const within = '[data-source], [rel=prev], [rel=next], [rel=alternate]';
	const astray = sheet.locator(`a:not([target=_blank], ${within})`);
	await expect(astray).toHaveCount(0);
	expect(await sheet.locator('a[target=_blank]').count()).toBeGreaterThan(1);
	await page.keyboard.press('Escape');
	await expect(sheet).toHaveCount(0);
	await expect(content.locator('.stop')).toBeFocused();
	await expect(readout).toHaveText(told ?? '');
}

test('a sized frame follows its figure: at any width, from state to state, unfolded', async ({
	page,
	publish,
	snippet
}) => {
	await publish({ figures: await snippet('radar', 'sized') });
	const frame = page.locator('iframe');
	const content = await inside(frame);
	await fits(frame, content);
	await page.setViewportSize({ width: 360, height: 740 });
	await fits(frame, content);
	await content.getByRole('button', { name: '2018–26' }).click();
	await expect(content.locator('.title')).toContainText('2018–26');
	await fits(frame, content);
	await content.getByText('Show the numbers').click();
	await expect(content.locator('.numbers')).toBeVisible();
	await fits(frame, content);
	// What unfolds them stays where it is, and looks like something to press.
	const fold = content.getByText('Show the numbers');
	await expect(fold).toHaveCSS('position', 'static');
	await expect(fold).toHaveCSS('text-decoration-line', 'underline');
	await content.getByText('Show the numbers').click();
	await fits(frame, content);
});

/** Addresses that ask for what changes the height of a figure's words or its picture, or its colours. */
const ASKED = [
	'slope/?plain=1',
	'slope/?period=p3,p4',
	'slope/?state=since-2018',
	'radar/?theme=dark&state=p1',
	'sector/cyber/?state=cooperation&sectors=cyber,energy,climate',
	'explore/slope/?measure=threat',
	'timeline/?theme=light'
];

test('nothing in an embed jumps while it comes to life, whatever its address asks for', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	for (const width of [300, 600, 900]) {
		await page.setViewportSize({ width, height: 1000 });
		for (const figure of ['slope/', 'radar/', 'scatter/', 'timeline/', ...ASKED]) {
			await page.goto(`${site}/embed/en/${figure}`);
			await page.locator('.stop svg').waitFor();
			await expect(page.locator('main')).toBeVisible();
			const shift = await page.evaluate(
				() =>
					new Promise<number>((done) => {
						let sum = 0;
						new PerformanceObserver((list) => {
							for (const entry of list.getEntries()) {
								sum += (entry as PerformanceEntry & { value: number }).value;
							}
						}).observe({ type: 'layout-shift', buffered: true });
						requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
					})
			);
			expect(shift, `${figure}, ${width} px`).toBe(0);
		}
	}
});

test('an embed that asks for something is not shown before its script has seen to it, and shown as it stands if none comes', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	let send = (): void => undefined;
	const held = new Promise<void>((done) => (send = done));
	await page.route('**/embed/assets/*.js', async (route) => {
		await held;
		await route.fallback();
	});
	await page.goto(`${site}/embed/en/slope/?theme=dark`, { waitUntil: 'commit' });
	// Colours alone are there at once.
	await expect(page.locator('.wide svg')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.goto(`${site}/embed/en/slope/?plain=1`, { waitUntil: 'commit' });
	await expect(page.locator('main')).toBeHidden();
	await expect(page.locator('main')).toBeVisible();
	await expect(page.locator('.title')).toBeVisible();
	send();
	await expect(page.locator('.title')).toBeHidden();
});

test('an element, three times, in a narrow column and in a page that styles everything', async ({
	page,
	publish,
	snippet
}) => {
	const figures = await Promise.all(
		['slope', 'radar', 'sector/energy'].map((figure) => snippet(figure, 'element'))
	);
	await publish({ file: 'narrow.html', figures: figures.join('\n') });
	const frames = page.locator('eu-japan-figure iframe');
	await expect(frames).toHaveCount(3);
	for (const frame of await frames.all()) {
		const content = await inside(frame);
		await fits(frame, content);
		const colour = await content.locator('.title').evaluate((e) => getComputedStyle(e).color);
		expect(colour).not.toBe('rgb(255, 0, 0)');
	}
	// Another figure in the same element, and one in a shadow root of the page's own.
	const first = page.locator('eu-japan-figure').first();
	await first.evaluate((element) => element.setAttribute('figure', 'opinion'));
	await expect(first.locator('iframe')).toHaveAttribute(
		'src',
		`${PIECE}/embed/en/opinion/?theme=light`
	);
	await page.evaluate(() => {
		const host = document.createElement('section');
		host.attachShadow({ mode: 'open' }).innerHTML =
			'<eu-japan-figure figure="articles" lang="en" title="Articles"></eu-japan-figure>';
		document.querySelector('main')?.append(host);
	});
	const nested = page.locator('section iframe');
	await fits(nested, await inside(nested));
});

/** What a newsroom that trusts nobody says of its page. */
const STRICT = `default-src 'none'; style-src 'unsafe-inline'; img-src data: ${PIECE}; frame-src ${PIECE}`;

test('a page with a strict policy: the frame needs no script, the script needs one word', async ({
	page,
	publish,
	snippet
}) => {
	await publish({
		figures: await snippet('slope', 'frame'),
		headers: { 'content-security-policy': STRICT }
	});
	await inside(page.locator('iframe'));
	await page.unroute(`${NEWSROOM}/**`);
	await publish({
		figures: await snippet('slope', 'sized'),
		headers: { 'content-security-policy': `${STRICT}; script-src ${PIECE}` }
	});
	const frame = page.locator('iframe');
	await fits(frame, await inside(frame));
});

test.describe('a page that allows no styles but those of its files', () => {
	// What the article itself has in attributes.
	test.use({ allowed: /Applying inline style/ });

	test('leaves a frame as wide and high as it is meant to be', async ({
		page,
		publish,
		snippet
	}) => {
		await publish({
			figures: await snippet('slope', 'frame'),
			headers: { 'content-security-policy': STRICT.replace("'unsafe-inline'", "'self'") }
		});
		const frame = page.locator('iframe');
		expect(await excess(await inside(frame))).toBeLessThanOrEqual(0);
		expect((await frame.boundingBox())?.width).toBeGreaterThan(500);
	});
});

test('a sandbox without an origin, in a page that isolates itself', async ({
	page,
	publish,
	snippet
}) => {
	const sized = await snippet('difference', 'sized');
	await publish({
		figures: sized.replace('<iframe', '<iframe sandbox="allow-scripts"'),
		headers: { 'cross-origin-embedder-policy': 'require-corp' }
	});
	const frame = page.locator('iframe');
	const content = await inside(frame);
	expect(await content.evaluate(() => origin)).toBe('null');
	await fits(frame, content);
	await content.locator('.stop').focus();
	await page.keyboard.press('ArrowDown');
	await expect(content.locator('[data-readout]')).toContainText(/\d/);
	// What it fetches from its own address is another's to it.
	await opensEvidence(content, page);
});

test('a system that takes scripts out leaves a frame that is high enough', async ({
	page,
	publish,
	snippet
}) => {
	const stripped = (await snippet('slope', 'sized')).replace(/<script.*<\/script>/s, '');
	await publish({ figures: stripped });
	expect(await excess(await inside(page.locator('iframe')))).toBeLessThanOrEqual(0);
	await page.unroute(`${NEWSROOM}/**`);
	await publish({ figures: await snippet('slope', 'picture') });
	const picture = page.getByRole('img');
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
		.toBeGreaterThanOrEqual(640);
	await expect(page.locator('figure a')).toHaveAttribute('href', new RegExp(`^${PIECE}/en/#/`));
});

/** The messages that a page has heard. */
const heard = (page: Page): Promise<unknown[]> =>
	page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

test('hosts with scripts of their own are told in their own words', async ({
	page,
	publish,
	snippet
}) => {
	await page.addInitScript(() => {
		const list: unknown[] = [];
		Object.assign(window, { heard: list });
		if (parent === window) addEventListener('message', ({ data }) => list.push(data));
	});
	const plain = await snippet('radar', 'frame');
	await publish({ figures: plain.replace('/radar/?', '/radar/?childId=pym-7&amp;') });
	const height = await contentHeight(await inside(page.locator('iframe')));
	await expect
		.poll(() => heard(page))
		.toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
	expect(await heard(page)).toContain(`pymxPYMxpym-7xPYMxheightxPYMx${height}`);
	expect(await heard(page)).toContainEqual({ type: 'far-apart:height', v: 1, height });
});

test('a script that comes later than the figure still gives the frame its height', async ({
	page,
	publish,
	snippet
}) => {
	const [frames = '', src = ''] =
		/^(.*<\/iframe>)[^]*src="([^"]+)"/s.exec(await snippet('slope', 'sized'))?.slice(1) ?? [];
	await publish({ figures: frames });
	const frame = page.locator('iframe');
	const content = await inside(frame);
	expect(Math.abs((await heightOf(frame)) - (await contentHeight(content)))).toBeGreaterThan(1);
	await page.addScriptTag({ url: src });
	await fits(frame, content);
});

test('a frame believes nobody but what is in it', async ({ page, publish, snippet }) => {
	const liar = `<iframe id="liar" srcdoc="<script>parent.postMessage({type:'far-apart:height',v:1,height:5000},'*');parent.postMessage('said','*')</script>"></iframe>`;
	await publish({ figures: (await snippet('slope', 'sized')) + liar });
	const frame = page.locator('iframe[data-far-apart]');
	const content = await inside(frame);
	await fits(frame, content);
	const before = await heightOf(frame);
	// The page itself lies, then another frame, then the figure's own window about somebody else.
	await page.evaluate(() => {
		postMessage({ type: 'far-apart:height', v: 1, height: 5000 }, '*');
		const other = document.querySelector<HTMLIFrameElement>('#liar');
		if (other) other.srcdoc += ' ';
	});
	await content.evaluate(() => {
		for (const height of [-1, 0, 1e9, NaN, '900', null]) {
			parent.postMessage({ type: 'far-apart:height', v: 1, height }, '*');
		}
	});
	await page.evaluate(
		() =>
			new Promise<void>((done) => {
				addEventListener('message', ({ data }) => data === 'last' && done());
				document
					.querySelector<HTMLIFrameElement>('#liar')
					?.setAttribute('srcdoc', `<script>parent.postMessage('last','*')</script>`);
			})
	);
	expect(await heightOf(frame)).toBe(before);
});

test('with keys alone: from state to state, from mark to mark, to the evidence', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/embed/en/radar/`);
	await page.locator('.stop svg').waitFor();
	// One stop for the way back, one for all dots, one for the way on.
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Previous' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('End');
	await expect(page.locator('.title')).toContainText('2018–26');
	await expect(page.locator('.dots [aria-current]')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.title')).toContainText('2011–18');
	await expect(page.locator('.dots [aria-current]')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('.title')).toContainText('2018–26');
	await page.keyboard.press('ArrowLeft');
	await expect(page.locator('.title')).toContainText('2011–18');
	await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
	await page.locator('.stop').focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-readout]')).toContainText('of 4');
	await expect(page.locator('[data-readout] a')).toHaveAttribute(
		'href',
		/sector\/[a-z-]+\/#threat-(eu|japan)-p3$/
	);
	await expect(page.locator('circle.focus')).toHaveCount(1);
	const entries = await page.evaluate(() => history.length);
	await opensEvidence(page, page);
	// By pointer the same, and from there to the period before; the host's history stays its own.
	await page.locator('[data-readout] a').click();
	const sheet = page.getByRole('dialog');
	const title = (await sheet.locator('h2').textContent()) ?? '';
	await sheet.getByRole('link', { name: 'The one before' }).click();
	await expect(sheet.locator('h2')).not.toHaveText(title);
	expect(await violations(page, 'dialog')).toEqual([]);
	await sheet.getByRole('button', { name: 'Close' }).click();
	expect(await page.evaluate(() => history.length)).toBe(entries);
	await page.locator('.stop').focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Escape');
	await expect(page.locator('circle.focus')).toHaveCount(0);
});

for (const width of [280, 480, 640]) {
	test.describe(`in a frame of ${width} pixels`, () => {
		test.use({ viewport: { width, height: 1100 } });

		test('a figure is stepped through by thumb, and the name of what is shown is read', async ({
			page,
			site,
			publish
		}) => {
			await publish({ figures: '' });
			for (const figure of ['sector/cyber', 'slope', 'timeline', 'articles']) {
				await page.goto(`${site}/embed/en/${figure}/`);
				await page.locator('.stop svg').waitFor();
				const [before, after] = ['Previous', 'Next'].map((name) =>
					page.getByRole('button', { name, exact: true })
				);
				const dots = page.locator('.dots button');
				const names = await dots.allTextContents();
				for (const way of [before!, after!]) {
					const box = await way.boundingBox();
					expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
				}
				while ((await before!.getAttribute('aria-disabled')) !== 'true') await before!.click();
				const back = new Set<string | null>();
				for (const [i, name] of names.entries()) {
					await expect(page.locator('.dots [aria-current] span')).toHaveText(name);
					await expect(page.locator('.dots [tabindex="0"]')).toHaveText(name);
					// Whole, on one line, and nothing of the row outside the frame.
					const rooms = await dots.evaluateAll((all) =>
						all.map((dot) => ({
							isNamed: getComputedStyle(dot.firstElementChild!).position !== 'absolute',
							height: dot.firstElementChild!.getBoundingClientRect().height,
							width: dot.getBoundingClientRect().width,
							over: dot.scrollWidth - dot.clientWidth
						}))
					);
					for (const [j, room] of rooms.entries()) {
						if (width >= 488 || i === j) expect(room.isNamed, `${figure} ${names[j]}`).toBe(true);
						if (room.isNamed) expect(room.height, `${figure} ${names[j]}`).toBeLessThan(20);
						expect(room.width).toBeGreaterThanOrEqual(24);
						expect(room.over, `${figure} ${names[j]}`).toBeLessThanOrEqual(0);
					}
					expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
					back.add(await page.locator('.credit a').first().getAttribute('href'));
					// What leads nowhere may be pressed all the same.
					await after!.click({ force: true });
				}
				// The story shows these in steps of their own, to which the figure leads back; only years are all in one.
				if (figure !== 'timeline') expect(back.size, figure).toBeGreaterThan(1);
				for (const href of back) expect(href).toMatch(/\/en\/#\/[a-z-]+\/[a-z-]+$/);
				// At the end there is nothing after, and the button stays where it is.
				await expect(after!).toHaveAttribute('aria-disabled', 'true');
				await expect(after!).toBeFocused();
				await dots.first().click();
				await expect(page.locator('.dots [aria-current] span')).toHaveText(names[0] ?? '');
			}
		});
	});
}

test.describe('with an address that asks for what is not there', () => {
	test.use({ allowed: /This figure’s address says/ });

	test('all that can be done is done, and nothing of it becomes markup', async ({
		page,
		site,
		publish
	}) => {
		await publish({ figures: '' });
		const said: string[] = [];
		page.on('console', (message) => said.push(message.text()));
		await page.goto(
			`${site}/embed/en/radar/?theme=dark&period=p4&highlight=cyber,<img src=x onerror=alert(1)>&transparent`
		);
		await page.locator('.stop svg').waitFor();
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(page.locator('.title')).toContainText('2018–26');
		await expect(page.locator('.stepper')).toHaveCount(0);
		await expect(page.locator('text.sector.raised')).toHaveText(['Cyber']);
		await expect(page.locator('img')).toHaveCount(0);
		expect(said).toHaveLength(1);
		expect(said[0]).toContain('highlight=<img src=x onerror=alert(1)>');
	});
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme, viewport: { width: 320, height: 800 } });

		test('axe finds nothing in an embed', async ({ page, site, publish }) => {
			await publish({ figures: '' });
			await page.goto(`${site}/embed/en/slope/`);
			await page.locator('.stop svg').waitFor();
			expect(await violations(page)).toEqual([]);
		});
	});
}

/** Pictures to copy for a figure that stays: they stay too, or the page says that they do not. */
async function expectWhatIsKept(page: Page): Promise<void> {
	const version = await page.locator('#frame').textContent();
	const [folder = ''] = /\/embed\/v[\d.]+\//.exec(version ?? '') ?? [];
	expect(folder).not.toBe('');
	for (const id of ['picture', 'picture-dark']) {
		const code = (await page.locator(`#${id}`).textContent()) ?? '';
		const lacks = page.getByText('was kept without pictures');
		if (code.includes(`${folder}pictures/`)) await expect(lacks).toBeHidden();
		else await expect(lacks).toBeVisible();
	}
}

test('from a figure of the story to a snippet that says what was chosen', async ({
	page,
	site,
	publish,
	context
}) => {
	await publish({ figures: '' });
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${site}/en/embed/radar/`);
	// Who is in a hurry copies without scrolling; on a phone one link leads there.
	await expect(page.locator('[data-copy="frame"]')).toBeInViewport({ ratio: 1 });
	await page.setViewportSize({ width: 360, height: 740 });
	await expect(page.getByRole('link', { name: 'Snippet', exact: true })).toBeInViewport();
	await page.setViewportSize({ width: 1280, height: 720 });
	await expect(page.locator('#picture')).toBeVisible();
	await expect(page.locator('#picture-dark')).toBeHidden();
	await page.getByLabel('dark', { exact: true }).check();
	await expect(page.locator('#picture')).toBeHidden();
	await expect(page.locator('#picture-dark')).toContainText('.dark.png');
	await expect(page.locator('a[download][href$=".light.svg"]')).toBeHidden();
	await expect(page.locator('a[download][href$=".dark.svg"]')).toBeVisible();
	await page.getByRole('group', { name: 'Periods' }).getByLabel('1991–2000').uncheck();
	const address = `${PIECE}/embed/en/radar/?theme=dark&period=p2,p3,p4`;
	await expect(page.locator('#frame')).toContainText(address.replaceAll('&', '&amp;'));
	const preview = page.locator('.previews iframe').first();
	const content = await inside(preview);
	await expect(content.locator('.dots button')).toHaveCount(3);
	await expect(content.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.locator('#sized + button').click();
	await expect(page.locator('#sized ~ [role=status]')).toHaveText('Copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await page.locator('#sized').textContent());
	// The first button of the page copies the plainest snippet.
	await page.getByRole('button', { name: 'Copy the plain frame' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		await page.locator('#frame').textContent()
	);
	// Two fields make no chart: the page says so, and asks for none.
	await page.locator('.choices summary').click();
	const fields = page.getByRole('group', { name: 'Drawn' }).getByRole('checkbox');
	for (const field of (await fields.all()).slice(2)) await field.uncheck();
	await expect(page.locator('[data-tell="few"]')).toBeVisible();
	await expect(page.locator('#frame')).not.toContainText('sectors=');
	await fields.nth(2).check();
	await expect(page.locator('[data-tell="few"]')).toBeHidden();
	await expect(page.locator('#frame')).toContainText('sectors=');
	for (const field of (await fields.all()).slice(3)) await field.check();
	// A still picture has an address of its own, and nothing can be asked of it that takes a script.
	await page.getByLabel('a still picture').check();
	await expect(page.locator('#frame')).toContainText(`${PIECE}/embed/en/radar/static/dark/"`);
	await expect(page.locator('[data-tell="still"]')).toBeVisible();
	const periods = page.getByRole('group', { name: 'Periods' });
	await expect(periods.getByLabel('1991–2000')).toBeDisabled();
	await expect(preview.contentFrame().locator('.narrow svg')).toBeVisible();
	expect(await violations(page)).toEqual([]);
	// What stays as it is does so as an element too.
	await page.locator('[name=keep][value=frozen]').check();
	await expectWhatIsKept(page);
	await page.getByLabel('a still picture').uncheck();
	const element = (await page.locator('#element').textContent()) ?? '';
	await page.unroute(`${NEWSROOM}/**`);
	await publish({ figures: element });
	const kept = page.locator('eu-japan-figure iframe');
	await expect(kept).toHaveAttribute('src', new RegExp(`^${PIECE}/embed/v[\\d.]+/en/radar/`));
	await inside(kept);
});

test('a figure that stays says in one line that the data have moved on', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	const { since } = (await (
		await page.request.get(`${process.env.AT_ROOT}/embed/status.json`)
	).json()) as {
		since: Record<string, unknown>;
	};
	const [version = ''] = Object.keys(since);
	const kept = `${site}/embed/v${version}/en/slope/`;
	/** Opens it on a day on which these are the living data. */
	const openWhen = async (living: string, changed: number): Promise<void> => {
		await page.route('**/embed/status.json', (route) =>
			route.fulfill({
				json: {
					version: living,
					since: { [version]: { changed, address: `../en/data/changes/#v${version}` } }
				}
			})
		);
		const told = page.waitForResponse('**/embed/status.json');
		await page.goto(kept);
		await told;
	};
	await openWhen(version, 0);
	await page.locator('.stop svg').waitFor();
	await expect(page.locator('.credit')).toContainText(version);
	await expect(page.locator('[data-news]')).toBeHidden();
	await openWhen('99.0.0', 3);
	await expect(page.locator('[data-news]')).toContainText('99.0.0');
	await expect(page.locator('[data-news]')).toContainText('3');
	await page.goto((await page.locator('[data-news] a').getAttribute('href')) ?? '');
	await expect(page.locator(`[id="v${version}"]`)).toBeVisible();
});

test('a newsroom that pastes its policy is told which snippet works there', async ({
	page,
	site,
	publish
}) => {
	await publish({ figures: '' });
	await page.goto(`${site}/en/embed/self-test/`);
	const verdict = (rung: string) => page.locator(`td[data-verdict="${rung}"]`);
	for (const rung of ['frame', 'sized', 'element', 'picture', 'oembed']) {
		await expect(verdict(rung)).toHaveText('Works.');
	}
	await page.getByLabel('Content-Security-Policy of your pages').fill(STRICT);
	await expect(verdict('frame')).toHaveText('Works.');
	await expect(verdict('sized')).toContainText('default-src');
	await page.getByLabel('our system puts a sandbox on frames').check();
	await expect(verdict('frame')).toContainText('allow-scripts');
	// The whole attribute as well as its words.
	const sandbox = page.getByLabel('What stands in its sandbox attribute');
	await sandbox.fill('sandbox="allow-scripts allow-popups"');
	await expect(verdict('frame')).toHaveText('Works.');
	// A page without an origin frames nothing, however it lost it.
	const policy = page.getByLabel('Content-Security-Policy of your pages');
	await policy.fill('frame-src https:; sandbox allow-scripts');
	await expect(verdict('frame')).toContainText('without an origin');
	await expect(verdict('picture')).toHaveText('Works.');
	await policy.fill('');
	await expect(verdict('frame')).toHaveText('Works.');
	await page.getByLabel('our pages are read without an origin').check();
	await expect(verdict('frame')).toContainText('Use the linked picture');
	expect(await violations(page)).toEqual([]);
});
