/** Traces the story while somebody scrolls it, and while nobody does. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { forcedLayouts, workIn, type TraceEvent } from './trace';

/** What traces told of the story. */
export interface Traced {
	/** Layouts that scripts forced while the reader scrolled, named by what forced them. */
	forced: string[];
	/** What the page did while nothing moved, in the middle of the story and at its end. */
	idle: string[];
}

/** Sixty frames, in milliseconds. */
const STILL = 1000;
/** Longer than any move of the picture, and than the browser takes for what it does when a page comes to rest. */
const REST = 3000;
/** Pixels per second: somebody who looks for a place. */
const SPEED = 4000;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** What the browser did meanwhile. */
async function during(
	browser: Browser,
	page: Page,
	act: () => Promise<unknown>
): Promise<TraceEvent[]> {
	await browser.startTracing(page, { categories: ['devtools.timeline', '__metadata'] });
	await act();
	const trace = JSON.parse((await browser.stopTracing()).toString()) as {
		traceEvents: TraceEvent[];
	};
	return trace.traceEvents;
}

/** Scrolls as a finger or wheel would, which no script of the page has a part in. */
const scroll = (session: CDPSession, distance: number): Promise<unknown> =>
	session.send('Input.synthesizeScrollGesture', {
		x: 20,
		y: 300,
		yDistance: -distance,
		speed: SPEED,
		preventFling: true,
		gestureSourceType: 'mouse'
	});

/** Scrolls through a page that has come to rest, and watches it at rest halfway and at the end. */
export async function trace(browser: Browser, page: Page): Promise<Traced> {
	const session = await page.context().newCDPSession(page);
	const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
	const traced: Traced = { forced: [], idle: [] };
	for (const half of [Math.floor(height / 2), Math.ceil(height / 2)]) {
		const moving = await during(browser, page, () => scroll(session, half));
		traced.forced.push(...forcedLayouts(moving));
		await pause(REST);
		traced.idle.push(...workIn(await during(browser, page, () => pause(STILL))));
	}
	return traced;
}
