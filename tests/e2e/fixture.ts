import { test as base, expect, type Page } from '@playwright/test';

interface Options {
	/** What the console may say in a test that breaks something on purpose. */
	allowed: RegExp | undefined;
	/** Whether the site is served from a folder of a larger one. */
	inFolder: boolean;
	/** Origin of a page that the site is framed by. */
	host: string;
}

interface Fixtures {
	/** Address of the site, without a slash at the end. */
	site: string;
	/** Fails the test when the page complains or asks another origin for anything. */
	quiet: undefined;
	/** Addresses that the page has asked for. */
	requests: string[];
}

/** The test function of all end-to-end tests: a page that must be quiet and keep to itself. */
export const test = base.extend<Options & Fixtures>({
	allowed: [undefined, { option: true }],
	inFolder: [false, { option: true }],
	host: ['', { option: true }],
	site: async ({ inFolder }, use) => {
		const site = inFolder ? process.env.IN_FOLDER : process.env.AT_ROOT;
		if (site === undefined) throw new Error('no build is served');
		await use(site);
	},
	requests: async ({ page }, use) => {
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await use(requests);
	},
	quiet: [
		async ({ page, site, allowed, host, requests }, use) => {
			const complaints: string[] = [];
			const complain = (text: string): void => {
				if (!allowed?.test(text)) complaints.push(text);
			};
			page.on('console', (message) => {
				if (['warning', 'error'].includes(message.type()))
					complain(`${message.type()}: ${message.text()}`);
			});
			page.on('pageerror', (error) => complain(`error: ${error.stack ?? error.message}`));
			await use(undefined);
			const { origin } = new URL(site);
			const strange = requests.filter(
				(url) => !url.startsWith('data:') && ![origin, host].includes(new URL(url).origin)
			);
			expect(complaints, 'what the console and the page complained of').toEqual([]);
			expect(strange, 'requests to other origins').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect, type Page };

/** Sizes at which the piece is read most: a phone in the hand, a window on a desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };
export const SIZES = [
	['phone', PHONE],
	['desk', DESK]
] as const;
