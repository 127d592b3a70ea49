/**
 * `npm run bench`: what each page of the build weighs, and how smoothly the story scrolls on a machine four times slower
 * than this one. The same text without the moving figure is measured in the same run, so that the figure's own cost can be
 * told from the machine's. What is asked of smoothness is listed with what was found; it fails if one does not hold. `--json` keeps the numbers in `.bench/`; `--against <file>` compares with an earlier run.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pagesOf, weigh, type Weights } from '../tests/built/weights';
import { keep } from './bench/keep';
import { best, frameLimits, none, type Frames, type Limit } from './bench/smooth';
import { kB, ms, percent, table } from './bench/text';
import { trace } from './bench/traced';
import { serve } from './serve';
import { BROWSER_ARGS, systemBrowser } from './setup.mjs';

const FOLDER = 'build';

/** How much slower than this machine the reader's is. */
const SLOWDOWN = 4;

const SIZES = {
	phone: { width: 390, height: 844 },
	desk: { width: 1440, height: 900 }
} as const;

/** How often each page is scrolled through: the machine is not ours alone, and the best round is nearest to the truth. */
const ROUNDS = 2;

/** How long the beginning is looked at before anybody scrolls, in milliseconds. */
const LOOK = 3000;

interface Results {
	pages: Record<string, Weights>;
	frames: Record<string, Frames>;
	limits: Limit[];
}

/** Scrolls through the whole page, a little in every frame, and returns how long each frame took. */
function scrollThrough(page: Page): Promise<number[]> {
	return page.evaluate(async () => {
		const times: number[] = [];
		const last = document.documentElement.scrollHeight - innerHeight;
		// A window in a second at sixty frames: as somebody skims, several times faster than anybody reads.
		const stride = innerHeight / 60;
		let before = await new Promise<number>(requestAnimationFrame);
		for (let y = 0; y < last; y += stride) {
			scrollTo({ top: y, behavior: 'instant' });
			const now = await new Promise<number>(requestAnimationFrame);
			times.push(now - before);
			before = now;
		}
		return times;
	});
}

/** Seconds that the page has worked since it was opened. */
async function workOf(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const names = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];
	return metrics
		.filter(({ name }) => names.includes(name))
		.reduce((sum, { value }) => sum + value, 0);
}

async function measure(
	browser: Browser,
	address: string,
	size: keyof typeof SIZES,
	empty: boolean
): Promise<Frames> {
	const page = await browser.newPage({ viewport: SIZES[size], reducedMotion: 'no-preference' });
	if (empty)
		await page.route(/\.js$/, (route) =>
			route.fulfill({ contentType: 'text/javascript', body: '' })
		);
	await page.goto(address, { waitUntil: 'load' });
	if (empty) await page.evaluate(() => document.querySelector('[data-stage]')?.replaceChildren());
	else await page.locator('[data-stage] canvas').waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await new Promise((done) => setTimeout(done, LOOK));
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	const before = await workOf(session);
	const times = await scrollThrough(page);
	const work = (await workOf(session)) - before;
	await page.close();
	const sorted = [...times].sort((a, b) => a - b);
	const share = (limit: number): number =>
		times.filter((time) => time > limit).length / times.length;
	return {
		count: times.length,
		// A frame that is on time measures a little more or less than 16.7 ms.
		over16: share(17.5),
		over50: share(50),
		longest: sorted.at(-1) ?? 0,
		median: sorted[Math.floor(sorted.length / 2)] ?? 0,
		work: (work * 1000) / times.length
	};
}

/** Scrolls through the story with and without its figure, in turn, and watches what it does at rest. */
async function allFrames(): Promise<Pick<Results, 'frames' | 'limits'>> {
	const { server, origin } = await serve(FOLDER, process.env.BASE_PATH ?? '');
	const address = `${origin}/en/`;
	const browser = await chromium.launch({ executablePath: systemBrowser(), args: BROWSER_ARGS });
	const frames: Record<string, Frames> = {};
	const limits: Limit[] = [];
	for (const size of ['phone', 'desk'] as const) {
		const figure: Frames[] = [];
		const bare: Frames[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			figure.push(await measure(browser, address, size, false));
			bare.push(await measure(browser, address, size, true));
		}
		const [ours, empty] = [best(figure), best(bare)];
		if (ours) frames[`${size}, story`] = ours;
		if (empty) frames[`${size}, same text without the figure`] = empty;
		const page = await browser.newPage({ viewport: SIZES[size], reducedMotion: 'no-preference' });
		await page.goto(address, { waitUntil: 'load' });
		await page.locator('[data-stage] .stop').waitFor({ state: 'attached' });
		const { forced, idle } = await trace(browser, page);
		await page.close();
		limits.push(
			...frameLimits(size, figure, bare),
			none(`${size}: no layout that a script forces while the page scrolls`, forced),
			none(`${size}: no work while nothing moves`, idle)
		);
	}
	await browser.close();
	server.closeAllConnections();
	server.close();
	return { frames, limits };
}

/** How a number has changed, as a factor; nothing where there was nothing. */
const ratio = (now: number, before: number | undefined): string =>
	before ? ` (×${(now / before).toFixed(2)})` : '';

function report({ pages, frames, limits }: Results, before: Results | undefined): string {
	const weights = table(
		['page, Brotli 11', 'HTML', 'scripts', 'styles', 'fonts', 'requests'],
		Object.entries(pages).map(([name, now]) => {
			const then = before?.pages[name];
			const cell = (key: 'html' | 'scripts' | 'styles' | 'fonts'): string =>
				kB(now[key]) + ratio(now[key], then?.[key]);
			return [
				name,
				cell('html'),
				cell('scripts'),
				cell('styles'),
				cell('fonts'),
				String(now.requests) + ratio(now.requests, then?.requests)
			];
		})
	);
	const smooth = table(
		[
			`scrolling, CPU ${SLOWDOWN} times slower`,
			'frames',
			'over 16.7 ms',
			'over 50 ms',
			'longest',
			'median',
			'work per frame'
		],
		Object.entries(frames).map(([name, now]) => {
			const then = before?.frames[name];
			return [
				name,
				String(now.count),
				percent(now.over16) + ratio(now.over16, then?.over16),
				percent(now.over50) + ratio(now.over50, then?.over50),
				ms(now.longest) + ratio(now.longest, then?.longest),
				ms(now.median) + ratio(now.median, then?.median),
				ms(now.work) + ratio(now.work, then?.work)
			];
		})
	);
	const asked = table(
		['asked for', 'found', ''],
		limits.map(({ asked, found, holds }) => [asked, found, holds ? 'holds' : 'DOES NOT HOLD'])
	);
	return `${weights}\n\n${smooth}\n\n${asked}`;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { json: { type: 'boolean', default: false }, against: { type: 'string' } }
	});
	if (!existsSync(`${FOLDER}/en/index.html`)) {
		console.error(`${FOLDER}/ is missing: run npm run build.`);
		process.exitCode = 1;
		return;
	}
	const build = { folder: FOLDER, base: process.env.BASE_PATH ?? '' };
	const results: Results = {
		pages: Object.fromEntries(pagesOf(build).map((file) => [file, weigh(build, file)])),
		...(await allFrames())
	};
	const before = values.against
		? (JSON.parse(readFileSync(values.against, 'utf8')) as Results)
		: undefined;
	console.log(report(results, before));
	if (results.limits.some(({ holds }) => !holds)) process.exitCode = 1;
	if (values.json) {
		const file = keep('', results);
		console.log(`\nkept in ${file}; compare a later run with --against ${file}`);
	}
}

await main();
