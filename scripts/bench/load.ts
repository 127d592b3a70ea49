/** Loads a page as somebody with a slow phone far from a good network would, and measures it. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { Load } from './loads';
import { DRAWN } from './peers/figure';

/** How much slower than this machine the reader's is. */
const SLOWDOWN = 4;

/** What browsers' own tools call slow 4G. */
const NETWORK = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
	uploadThroughput: (750 * 1024 * 0.9) / 8
};

const VIEWPORT = { width: 640, height: 720 };

const VISIBLE = 'chart-visible';

/**
 * Looks in every frame whether the chart is there, which is then seen in this frame: a library has said that it has drawn,
 * or the document itself brought marks.
 */
function watch({ drawn, visible }: { drawn: string; visible: string }): void {
	const look = (): void => {
		const isThere =
			performance.getEntriesByName(drawn).length > 0 ||
			document.querySelector('[data-picture] svg circle') !== null;
		if (isThere) performance.mark(visible);
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Adds up what travels to the page. */
function count(session: CDPSession): { bytes: number; requests: number } {
	const sum = { bytes: 0, requests: 0 };
	session.on('Network.responseReceived', ({ response }) => {
		if (response.url.startsWith('http')) sum.requests += 1;
	});
	session.on('Network.loadingFinished', ({ encodedDataLength }) => {
		sum.bytes += encodedDataLength;
	});
	return sum;
}

/** When the page was first painted and when its chart was seen, once nothing more is to come. */
async function timesOf(page: Page): Promise<{ first: number; visible: number }> {
	await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, VISIBLE);
	return page.evaluate(async (name) => {
		await document.fonts.ready;
		await new Promise<void>((done) => requestIdleCallback(() => done()));
		const at = (entry: string): number => performance.getEntriesByName(entry)[0]?.startTime ?? NaN;
		const first = at('first-contentful-paint');
		return { first, visible: Math.max(first, at(name)) };
	}, VISIBLE);
}

/**
 * Opens a page in a browser that has nothing kept, and measures it until it has come to rest.
 * @throws when it has not drawn its chart within the browser's time limit.
 */
export async function load(browser: Browser, address: string): Promise<Load> {
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	// In somebody's page, which is where embeds are, no icon is asked for.
	await session.send('Network.setBlockedURLs', { urls: ['*/favicon.svg'] });
	await session.send('Network.emulateNetworkConditions', NETWORK);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await session.send('Performance.enable');
	// Functions that are sent to the page call this, which the compiler leaves behind.
	await page.addInitScript('globalThis.__name = (named) => named');
	await page.addInitScript(watch, { drawn: DRAWN, visible: VISIBLE });
	const travelled = count(session);
	await page.goto(address, { waitUntil: 'load' });
	const times = await timesOf(page);
	const { metrics } = await session.send('Performance.getMetrics');
	const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
	await context.close();
	return { ...travelled, script, ...times };
}
