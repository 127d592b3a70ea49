// If this fails, a figure in somebody else's page wants something of its readers, or breaks where it does not get it.
import { expect } from './fixture';
import { PIECE, test } from './newsroom';

/** What a page may keep with its reader. */
const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

/** Bars all that a page may keep with its reader, as browsers do for pages of others, and notes who tries. */
function bar(stores: readonly string[]): void {
	const tried: string[] = [];
	Object.assign(globalThis, { tried });
	const barred = (name: string) => ({
		get(): never {
			tried.push(name);
			throw new DOMException('Access is denied for this document.', 'SecurityError');
		}
	});
	for (const name of stores) Object.defineProperty(globalThis, name, barred(name));
	Object.defineProperty(Document.prototype, 'cookie', {
		...barred('cookie'),
		set: () => tried.push('cookie')
	});
}

for (const [where, sandbox] of [
	['in a frame of its own origin', ''],
	['in a sandbox, where browsers bar it themselves', ' sandbox="allow-scripts"']
] as const) {
	test(`with all storage barred and Save-Data sent, ${where}, an embed works, keeps nothing and asks only its own`, async ({
		page,
		context,
		publish,
		snippet
	}) => {
		if (!sandbox) await page.addInitScript(bar, STORES);
		await page.setExtraHTTPHeaders({ 'save-data': 'on' });
		const asked: string[] = [];
		const set: string[] = [];
		page.on('request', (request) => {
			if (request.frame() !== page.mainFrame()) asked.push(request.url());
		});
		page.on('response', (response) => {
			if ('set-cookie' in response.headers()) set.push(response.url());
		});
		const sized = await snippet('radar', 'sized');
		await publish({ figures: sized.replace('<iframe', `<iframe${sandbox}`) });
		const frame = page.frameLocator('iframe');
		await frame.locator('.stop svg').waitFor();
		await frame.getByRole('button', { name: '2018–26' }).click();
		await expect(frame.locator('.title')).toContainText('2018–26');
		await frame.locator('.stop').press('ArrowRight');
		await expect(frame.locator('[data-readout]')).toContainText('of 4');

		const tried = frame.locator('html').evaluate((_, isBarred) => {
			if (isBarred) return (globalThis as unknown as { tried: string[] }).tried;
			// Nobody notes here who tries; that the way is barred shows that none was needed.
			try {
				return [String(localStorage.length)];
			} catch {
				return [];
			}
		}, !sandbox);
		expect(await tried).toEqual([]);
		expect(set).toEqual([]);
		expect(await context.cookies()).toEqual([]);
		// The document, its script and its face.
		expect(asked.length).toBeGreaterThanOrEqual(2);
		expect(asked.length).toBeLessThanOrEqual(4);
		for (const url of asked) expect(url.startsWith(`${PIECE}/embed/`), url).toBe(true);
	});
}

test('a still embed is there in its own colours where no script may run at all', async ({
	page,
	publish,
	snippet
}) => {
	const plain = await snippet('slope', 'frame');
	await publish({
		figures: plain
			.replace('/slope/?theme=light"', '/slope/static/dark/"')
			.replace('<iframe', '<iframe sandbox=""')
	});
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('.wide svg')).toBeVisible();
	const ground = await frame
		.locator('html')
		.evaluate((root) => getComputedStyle(root).backgroundColor);
	const channels = [...ground.matchAll(/\d+/g)].map(([value]) => Number(value));
	expect(Math.max(...channels.slice(0, 3)), ground).toBeLessThan(60);
});
