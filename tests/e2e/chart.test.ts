// If this fails, somebody who reads with the keyboard, a screen reader or a pointer cannot ask the picture for its values.
import { addProbe, focused, goInto, openStory, rest, stepIds } from './reader';
import { expect, SIZES, test, type Page } from './fixture';

test.beforeEach(async ({ page }) => {
	await addProbe(page);
});

const readout = (page: Page) => page.locator('[data-stage] .readout');
const stop = (page: Page) => page.locator('[data-stage] .stop');

/** One step for every kind of chart, with marks of both actors in it. */
async function stepsWithMarks(page: Page): Promise<string[]> {
	const data = JSON.parse((await page.locator('#stage-data').textContent()) ?? '') as {
		steps: { address: string; view: { chart: string; show: string[] } }[];
	};
	return ['radar', 'dotplot', 'slope'].map((chart) => {
		const step = data.steps.find(
			({ view }) => view.chart === chart && (chart === 'slope' || view.show.length === 2)
		);
		if (!step) throw new Error(`no step shows a ${chart}`);
		return `/${step.address}`;
	});
}

for (const [name, viewport] of SIZES) {
	test.describe(name, () => {
		test.use({ viewport });

		test('the chart is one tab stop', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			for (const id of await stepsWithMarks(page)) {
				await goInto(page, id, 0.5);
				await expect(page.locator('[data-stage] .plot [tabindex="0"]')).toHaveCount(1);
				await expect(page.locator('[data-stage] .plot :is(a, button, input, select)')).toHaveCount(
					0
				);
			}
		});

		test('arrow keys travel, the line below tells, Escape leaves', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			for (const id of await stepsWithMarks(page)) {
				await goInto(page, id, 0.5);
				const before = await page.evaluate(() => scrollY);
				await stop(page).focus();
				await expect(readout(page)).toHaveText('');
				const said = new Set<string>();
				const tell = async (key: string): Promise<string> => {
					await page.keyboard.press(key);
					await rest(page, 2);
					const text = (await readout(page).textContent()) ?? '';
					expect(text, `${id}: ${key}`).not.toBe('');
					await expect(page.locator('[data-stage] .focus')).toHaveCount(1);
					said.add(text);
					return text;
				};
				const first = await tell('ArrowRight');
				for (let i = 0; i < 11; i++) await tell('ArrowRight');
				// Twelve fields, each told once.
				expect(said.size, id).toBe(12);
				const last = [...said].at(-1);
				expect(await tell('ArrowRight')).toBe(last);
				expect(await tell('Home')).toBe(first);
				expect(await tell('End')).toBe(last);
				expect(await tell('ArrowLeft')).not.toBe(last);
				await tell('Home');
				expect(await tell('ArrowDown')).not.toBe(first);
				expect(await tell('ArrowUp')).toBe(first);
				// The keys belong to the chart while it has the focus.
				expect(await page.evaluate(() => scrollY)).toBe(before);
				await page.keyboard.press('Escape');
				await expect(readout(page)).toHaveText('');
				await expect(page.locator('[data-stage] .focus')).toHaveCount(0);
				await expect(stop(page)).not.toBeFocused();
			}
		});

		test('after Escape the arrow keys scroll the page again', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const [dial = ''] = await stepsWithMarks(page);
			await goInto(page, dial, 0.5);
			await stop(page).focus();
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('Escape');
			const before = await page.evaluate(() => scrollY);
			await page.keyboard.press('ArrowDown');
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
		});

		test('what is told stays true when the picture changes under it', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const [dial = '', rows = ''] = await stepsWithMarks(page);
			await goInto(page, dial, 0.5);
			await stop(page).focus();
			await page.keyboard.press('ArrowRight');
			await goInto(page, rows, 0.9);
			const text = (await readout(page).textContent()) ?? '';
			const period = /\d{4}–\d{2,4}/.exec(
				(await page.locator('[data-stage] .title').textContent()) ?? ''
			)?.[0];
			expect(text === '' || text.includes(period ?? '?'), text).toBe(true);
		});

		test('pointing at a mark tells its value and raises its field', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			for (const id of await stepsWithMarks(page)) {
				await goInto(page, id, 0.5);
				const mark = page
					.locator('[data-stage] .plot')
					.locator('circle.disc, circle.ring, g.cells')
					.first();
				const box = await mark.boundingBox();
				if (!box) throw new Error(`${id}: no mark on screen`);
				await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
				await expect(readout(page), id).not.toHaveText('');
				await expect(page.locator('[data-stage] .plot .muted').first()).toBeAttached();
				await page.mouse.move(1, viewport.height - 2);
				await expect(readout(page), id).toHaveText('');
			}
		});

		test('the value that is told is the one in the table', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const [dial = ''] = await stepsWithMarks(page);
			await goInto(page, dial, 0.5);
			await page.locator('[data-stage] .numbers-button').click();
			const rows = await page
				.locator('[data-stage] table.numbers tbody tr')
				.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
			expect(rows).toHaveLength(12);
			const heads = await page.locator('[data-stage] table.numbers thead th').allTextContents();
			await page.keyboard.press('Escape');
			await stop(page).focus();
			for (let i = 0; i < 12; i++) {
				await page.keyboard.press('ArrowRight');
				await rest(page, 2);
				const text = (await readout(page).textContent()) ?? '';
				const row = rows.find(([field]) => text.startsWith(field ?? '?'));
				const column = heads.findIndex((head, k) => k > 0 && text.includes(head));
				expect(column, text).toBeGreaterThan(0);
				expect(text).toContain(`: ${Number.parseInt(row?.[column] ?? '', 10)} of 4`);
			}
		});

		test('the numbers open and close', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const [dial = ''] = await stepsWithMarks(page);
			await goInto(page, dial, 0.5);
			const button = page.locator('[data-stage] .numbers-button');
			const sheet = page.getByRole('dialog');
			await button.click();
			await expect(sheet.locator('table')).toBeVisible();
			await sheet.locator('tbody tr').last().scrollIntoViewIfNeeded();
			await expect(sheet.locator('tbody tr').last()).toBeInViewport({ ratio: 0 });
			await page.keyboard.press('Escape');
			await expect(sheet).toBeHidden();
			await expect(button).toBeFocused();
			await button.click();
			await sheet.getByRole('button').click();
			await expect(sheet).toBeHidden();
		});

		test('in a table that is wider than the screen the names stay', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			// Of three periods.
			await goInto(page, '/thirty-years/third-column', 0.5);
			await page.locator('[data-stage] .numbers-button').click();
			const table = page.getByRole('dialog').locator('.numbers-scroll');
			await table.evaluate((e) => e.scrollTo({ left: e.scrollWidth, behavior: 'instant' }));
			const left = (part: typeof table) => part.evaluate((e) => e.getBoundingClientRect().left);
			expect(await left(table.locator('tbody th').first())).toBeCloseTo(await left(table), 0);
			if (name === 'phone') {
				expect(await table.evaluate((e) => e.scrollLeft)).toBeGreaterThan(20);
			}
		});

		test('whatever has the focus shows it, and nothing lies over it', async ({ page, site }) => {
			await openStory(page, `${site}/en/`);
			const faults: string[] = [];
			const seen = new Set<string>();
			for (let i = 0; i < 60; i++) {
				await page.keyboard.press('Tab');
				await rest(page, 3);
				const found = await focused(page);
				if (!found) continue;
				seen.add(found.where);
				if (found.fault) faults.push(`${found.where} ${found.fault}`);
			}
			expect(seen.size).toBeGreaterThan(15);
			expect(faults).toEqual([]);
		});
	});
}

test('the way in: skip link, chapters, chart', async ({ page, site }) => {
	await openStory(page, `${site}/en/`);
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await expect(page.locator('.skip')).toBeInViewport();
	await page.keyboard.press('Enter');
	await rest(page);
	const first = (await stepIds(page))[0] ?? '';
	expect(new URL(page.url()).hash).toBe(`#${first}`);
});

test('a note opens beside the text, and its mark has the focus again when it closes', async ({
	page,
	site
}) => {
	await openStory(page, `${site}/en/`);
	const id = (await stepIds(page))[5] ?? '';
	await goInto(page, id, 0.5);
	const mark = page.locator(`[id="${id}"] a[href^="#note-"]`).first();
	const before = await page.evaluate(() => scrollY);
	await mark.focus();
	const scrolled = await page.evaluate(() => scrollY);
	await page.keyboard.press('Enter');
	const sheet = page.locator('[data-note-sheet]');
	await expect(sheet).toBeVisible();
	const note = await page
		.locator(`[id="${(await mark.getAttribute('href'))?.slice(1) ?? ''}"] [data-note]`)
		.textContent();
	await expect(sheet.locator('[data-note-body]')).toHaveText(note ?? '');
	await page.keyboard.press('Escape');
	await expect(sheet).toBeHidden();
	await expect(mark).toBeFocused();
	expect(await page.evaluate(() => scrollY)).toBe(scrolled);
	expect(Math.abs(scrolled - before)).toBeLessThan(900);
});
