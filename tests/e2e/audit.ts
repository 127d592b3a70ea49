import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './fixture';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
	interface Window {
		axe: {
			run: (context: Document | string, options: RunOptions) => Promise<AxeResults>;
		};
	}
}

/**
 * What axe finds wrong on a page as it is now, a line for each element.
 *
 * @param part Selector of the part that is looked at; the whole page when left out.
 */
export async function violations(page: Page, part?: string): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	const found = await page.evaluate(
		async (where) =>
			// What passes is not told in full: on the whole story that alone takes seconds.
			(
				await window.axe.run(where ?? document, {
					resultTypes: ['violations'],
					// Of WCAG 2.2, and not among what axe tries by itself.
					rules: { 'target-size': { enabled: true } }
				})
			).violations,
		part
	);
	return found.flatMap(({ id, help, nodes }) =>
		nodes.slice(0, 5).map(({ target }) => `${id}: ${help}: ${target.join(' ')}`)
	);
}
