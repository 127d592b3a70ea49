// If this fails, who takes the numbers of a figure gets other rows than were chosen, or cites it without a day.
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './fixture';

type Row = Record<string, string>;

/** The rows of the file that a link gives. */
async function taken(page: Page, name: string): Promise<{ text: string; rows: Row[] }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name, exact: true }).click()
	]);
	const text = await readFile(await download.path(), 'utf8');
	return { text, rows: parse(text, { columns: true, bom: true }) };
}

const WHOLE = 'The numbers of the whole figure (CSV)';
const CHOSEN = 'The numbers of what you chose (CSV)';

const distinct = (rows: Row[], column: string): string[] => [
	...new Set(rows.map((row) => row[column] ?? ''))
];

test('numbers follow the fields, periods and picture that are chosen, and come back whole', async ({
	page,
	site
}) => {
	await page.goto(`${site}/en/embed/slope/`);
	const whole = await taken(page, WHOLE);
	expect(distinct(whole.rows, 'period')).toEqual(['p1', 'p2', 'p3', 'p4']);

	await page.getByRole('checkbox', { name: '1991–2000' }).uncheck();
	await page.locator('.choices summary').click();
	for (const id of ['military', 'regional', 'economic']) {
		await page.locator(`.choices input[name="sectors"][value="${id}"]`).uncheck();
	}
	const part = await taken(page, CHOSEN);
	expect(distinct(part.rows, 'period')).toEqual(['p2', 'p3', 'p4']);
	expect(distinct(part.rows, 'sector')).toHaveLength(9);
	expect(distinct(part.rows, 'sector')).not.toContain('military');
	// Rows are those of the whole, and no others.
	const all = new Set(
		whole.rows.map((row) => JSON.stringify([row.sector, row.period, row.cooperation]))
	);
	for (const { sector, period, cooperation } of part.rows) {
		expect(all).toContain(JSON.stringify([sector, period, cooperation]));
	}

	await page.locator('.choices select[name="state"]').selectOption('until-2018');
	const state = await taken(page, CHOSEN);
	expect(distinct(state.rows, 'period')).toEqual(['p2', 'p3']);
	expect(state.rows[0]).not.toHaveProperty('verdict');
	const excel = await taken(page, 'The numbers of what you chose, for Excel (CSV)');
	expect(excel.text).toBe(`\ufeff${state.text}`);

	await page.reload();
	expect((await taken(page, WHOLE)).text).toBe(whole.text);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('numbers of the whole figure and of each of its pictures are there', async ({
		page,
		site
	}) => {
		await page.goto(`${site}/en/embed/slope/`);
		expect((await taken(page, WHOLE)).rows.length).toBeGreaterThan(40);
		const { rows } = await taken(page, 'Of one picture: Up to the conference (CSV)');
		expect(distinct(rows, 'period')).toEqual(['p1', 'p2', 'p3']);
		const ris = page.locator('#cite-ris');
		await expect(ris).not.toContainText(/Y2|\[/);
	});
});

test('a page that knows the day puts it into every citation', async ({ page, site }) => {
	await page.goto(`${site}/en/embed/slope/`);
	const today = new Date().toISOString().slice(0, 10);
	await expect(page.locator('#cite-ris')).toContainText(`Y2  - ${today.replaceAll('-', '/')}/`);
	await expect(page.locator('#cite-bibtex')).toContainText(`urldate = {${today}}`);
	await expect(page.locator('#cite-plain')).not.toContainText('[');
});
