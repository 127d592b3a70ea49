// If this fails, who prints a page gets sheets that are cut, empty, or ask to be pressed, or cannot find what is cited.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, type Page } from './fixture';

/** What is written on each sheet of A4, from its head to its foot, and how far it reaches to the right. */
async function sheets(page: Page): Promise<{ lines: string[]; right: number; width: number }[]> {
	const bytes = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm' } });
	const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const file = await loading.promise;
	const found = [];
	for (let n = 1; n <= file.numPages; n++) {
		const sheet = await file.getPage(n);
		const { items } = await sheet.getTextContent();
		const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
		const rows = new Map<number, string[]>();
		for (const { str, transform } of words) {
			const y = Math.round(Number(transform[5]));
			rows.set(y, [...(rows.get(y) ?? []), str]);
		}
		found.push({
			lines: [...rows].sort(([a], [b]) => b - a).map(([, parts]) => parts.join(' ')),
			right: Math.max(0, ...words.map(({ transform, width }) => Number(transform[4]) + width)),
			width: sheet.view[2] ?? 0
		});
	}
	await loading.destroy();
	return found;
}

/** A page of each kind. */
const PAGES = [
	'en/sector/cyber/',
	'en/evidence/milestones/',
	'en/explore/',
	'en/method/',
	'en/data/',
	'en/data/api/',
	'en/data/changes/',
	'en/glossary/',
	'en/search/?q=energy',
	'en/embed/slope/'
];

for (const path of PAGES) {
	test(`${path}: no sheet is empty or cut, nothing asks to be pressed or opened`, async ({
		page,
		site
	}) => {
		await page.goto(`${site}/${path}`);
		if (path.includes('?q=')) await expect(page.locator('.results a').first()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		const asking = await page
			.locator('button, select, summary, input:not([type=search])')
			.evaluateAll((all) =>
				all
					.filter((one) => one.checkVisibility())
					.filter(
						(one) =>
							!one.matches('summary') || getComputedStyle(one).listStyle !== 'outside none none'
					)
					.map(
						(one) => `${one.tagName} ${one.textContent.trim()} ${getComputedStyle(one).listStyle}`
					)
			);
		expect(asking).toEqual([]);
		const closed = await page.locator('details:not([open]) > :not(summary)').evaluateAll((all) =>
			all
				.filter(
					(one) =>
						getComputedStyle(one).display !== 'none' && one.closest('details')?.checkVisibility()
				)
				.filter((one) => one.getBoundingClientRect().height === 0 && one.textContent.trim() !== '')
				.map((one) => one.textContent.trim().slice(0, 40))
		);
		expect(closed).toEqual([]);
		const printed = await sheets(page);
		for (const [i, { lines, right, width }] of printed.entries()) {
			expect(lines.join('').length, `sheet ${i + 1}`).toBeGreaterThan(20);
			expect(right, `sheet ${i + 1}: ${lines[0]}`).toBeLessThan(width);
		}
		// Whoever finds the sheet finds the page.
		const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
		expect(printed[0]?.lines.join('')).toContain(canonical);
	});
}

test('what is told of a value is printed where its page is, and so is what was looked for', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/evidence/agreement/`);
	const text = (await sheets(page)).flatMap(({ lines }) => lines).join(' ');
	for (const entry of await page.locator('.evidence > div > p:first-child').allTextContents()) {
		expect(text.replace(/\s+/g, '')).toContain(
			entry
				.trim()
				.replace(/\s+\d*$/, '')
				.replace(/\s+/g, '')
		);
	}
	await page.goto(`${site}/en/search/?q=energy`);
	await expect(page.locator('.results details a').first()).toBeAttached();
	const found = (await sheets(page)).flatMap(({ lines }) => lines).join(' ');
	expect(found).toContain('Search fields, terms');
	const titles = await page.locator('.results details a').allTextContents();
	for (const title of titles.slice(0, 10))
		expect(found.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('searchbox')).toBeVisible();
});

test('claims of the page on method are not parted from what they fail without', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/method/`);
	const claims = await page.locator('.claims th[scope=row]').allTextContents();
	// What is short is the end of the cell beside it: “readings”.
	const last = (await sheets(page)).map(({ lines }) => lines.findLast((line) => line.length > 20));
	const parted = last.filter((line) =>
		claims.some((claim) => line?.startsWith(claim.slice(0, 60)))
	);
	expect(parted).toEqual([]);
});

test('the title of a picture stands on its sheet', async ({ page, site }) => {
	for (const sector of ['cyber', 'migration', 'economic']) {
		await page.goto(`${site}/en/sector/${sector}/`);
		const printed = await sheets(page);
		const sheet = printed.find(({ lines }) => lines.includes('What happened when'));
		expect(sheet?.lines.some((line) => line.includes('Together'))).toBe(true);
	}
});

test('sources have their addresses, in the bibliography and at the end of the story', async ({
	page,
	site
}) => {
	for (const [path, links] of [
		['en/sources/', '.bibliography .entry a'],
		['en/', '.notes [data-note] a[rel=external]']
	] as const) {
		await page.goto(`${site}/${path}`);
		await page.emulateMedia({ media: 'print' });
		const lacking = await page.locator(links).evaluateAll((all) =>
			all
				.filter((one) => {
					const { content } = getComputedStyle(one, '::after');
					return !content.includes(one.getAttribute('href') ?? 'none');
				})
				.map((one) => one.textContent)
		);
		expect(lacking, path).toEqual([]);
		expect(await page.locator(links).count()).toBeGreaterThan(50);
	}
	await expect(page.locator('.page-links')).toBeHidden();
	await expect(page.locator('.notes .uses').first()).toBeHidden();
});
