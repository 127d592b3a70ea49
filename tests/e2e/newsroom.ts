import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from '@playwright/test';
import { expect, test as base } from './fixture';

/**
 * A newsroom on an address of its own, and the piece on the address for which it was built. The browser asks for both by
 * name; what it gets for the piece comes from the build that is served, with its headers.
 */

export const NEWSROOM = 'https://newsroom.example';
export const PIECE = 'https://far-apart.example';

/** A page of the newsroom: which article it is, what is pasted into it, and what its host says with it. */
interface Article {
	/** File in `tests/e2e/newsroom`. */
	file?: string;
	figures: string;
	headers?: Record<string, string>;
}

interface Fixtures {
	/** A snippet as it stands on the page of a figure, to be copied. */
	snippet: (figure: string, rung: string) => Promise<string>;
	/** Opens an article. */
	publish: (article: Article) => Promise<void>;
}

const articles = new URL('newsroom/', import.meta.url);

/** Tests in a newsroom: the page may ask for its own files and for the piece's, and for nobody else's. */
export const test = base.extend<Fixtures>({
	site: PIECE,
	host: NEWSROOM,
	snippet: async ({ request }, use) => {
		const served = process.env.AT_ROOT ?? '';
		await use(async (figure, rung) => {
			const page = await request.get(`${served}/en/embed/${figure}/`);
			const code = load(await page.text())(`pre[id="${rung}"]`).text();
			if (!code) throw new Error(`no snippet ${rung} of ${figure}`);
			return code;
		});
	},
	publish: async ({ page }, use) => {
		await serveThePiece(page);
		await use(async ({ file = 'article.html', figures, headers = {} }) => {
			const html = readFileSync(new URL(file, articles), 'utf8');
			await page.route(`${NEWSROOM}/**`, (route) =>
				route.fulfill({
					body: html.replace('<!-- figures -->', () => figures),
					headers: { 'content-type': 'text/html; charset=utf-8', ...headers }
				})
			);
			await page.goto(`${NEWSROOM}/article`);
		});
		// What the page still asks for when the test is over is nobody's business.
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	}
});

/** What the build that is served answers, and says with it. */
interface Answer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

const answers = new Map<string, Promise<Answer>>();

async function ask(pathname: string): Promise<Answer> {
	const response = await fetch(`${process.env.AT_ROOT}${pathname}`);
	const headers = Object.fromEntries(response.headers);
	// How it travelled is no matter of the browser's.
	for (const name of ['content-encoding', 'content-length', 'connection', 'keep-alive']) {
		Reflect.deleteProperty(headers, name);
	}
	return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** Answers for the piece with the build that is served; each file is asked for once, however many frames need it. */
async function serveThePiece(page: Page): Promise<void> {
	await page.route(`${PIECE}/**`, async (route) => {
		const { pathname } = new URL(route.request().url());
		const answer = answers.get(pathname) ?? ask(pathname);
		answers.set(pathname, answer);
		await route.fulfill(await answer);
	});
}

/** The document in a frame once its picture is drawn by the script. */
export async function inside(frame: Locator): Promise<Frame> {
	await frame.scrollIntoViewIfNeeded();
	const handle = await frame.elementHandle();
	const content = await handle.contentFrame();
	if (!content) throw new Error('no frame');
	await content.locator('.stop svg').waitFor();
	return content;
}

/** How much higher the content is than its frame; below zero, how much room is left. */
export const excess = async (content: Frame): Promise<number> =>
	content.evaluate(() => document.documentElement.scrollHeight - innerHeight);

/** How high the content is. */
export const contentHeight = (content: Frame): Promise<number> =>
	content.evaluate(() =>
		Math.ceil(document.querySelector('.embed')?.getBoundingClientRect().bottom ?? 0)
	);

export const heightOf = async (frame: Locator): Promise<number> =>
	(await frame.boundingBox())?.height ?? 0;

/** Waits until a frame is as high as what is in it. */
export async function fits(frame: Locator, content: Frame): Promise<void> {
	await expect
		.poll(async () => Math.abs((await heightOf(frame)) - (await contentHeight(content))))
		.toBeLessThanOrEqual(1);
	expect(await excess(content)).toBeLessThanOrEqual(0);
}
