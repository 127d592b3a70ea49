// If this fails, assistive technology is told something wrong, or somebody cannot see or reach a part of a page.
import { violations } from './audit';
import { addProbe, goInto, openStory, stepIds } from './reader';
import { expect, SIZES, test } from './fixture';

/** Pages that no other test looks at as a whole. */
const ASIDE = [
	'sector/',
	'sources/#source-aa-2023',
	'glossary/',
	'data/changes/',
	'embed/',
	'embed/slope/'
];

test('pages beside the story', async ({ page, site }) => {
	for (const path of ASIDE) {
		await page.goto(`${site}/en/${path}`);
		expect(await violations(page), path).toEqual([]);
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [name, viewport] of SIZES) {
		test.describe(`${colorScheme}, ${name}`, () => {
			test.use({ colorScheme, viewport });

			// Colours do not depend on the size of the window, nor the other way round.
			const isOneWay = (colorScheme === 'dark') === (name === 'phone');

			if (isOneWay)
				test('the story with the moving figure', async ({ page, site }) => {
					await addProbe(page);
					await openStory(page, `${site}/en/`);
					const ids = await stepIds(page);
					expect(await violations(page)).toEqual([]);
					await goInto(page, ids[22] ?? '', 0.5);
					await page.locator('[data-stage] .numbers-button').click();
					expect(await violations(page, '[data-stage]'), 'with the numbers open').toEqual([]);
				});

			if (!isOneWay)
				test('the plain article', async ({ page, site }) => {
					await page.goto(`${site}/en/?article`);
					await expect(page.locator('[data-mode-switch]')).toHaveText(/moving chart/, {
						useInnerText: true
					});
					expect(await violations(page)).toEqual([]);
					await page
						.locator('details')
						.evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
					expect(await violations(page), 'with all numbers open').toEqual([]);
				});

			if (isOneWay)
				test('what is missing', async ({ page, site }) => {
					await page.goto(`${site}/404.html`);
					expect(await violations(page)).toEqual([]);
				});

			if (isOneWay)
				test('the way in', async ({ page, site }) => {
					// Without being led on at once.
					await page.route(`${site}/`, async (route) => {
						const answer = await route.fetch();
						const body = (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
						await route.fulfill({ response: answer, body });
					});
					await page.goto(`${site}/`);
					expect(await violations(page)).toEqual([]);
				});
		});
	}
}
