// If this fails, a journalist needs longer than two minutes to bring a chart from the story into an article.
import { load } from 'cheerio';
import type { Locator } from '@playwright/test';
import { DESK, expect } from './fixture';
import { inside, NEWSROOM, PIECE, test } from './newsroom';
import { openStory } from './reader';

/**
 * What a person takes who knows neither page, in seconds, as the keystroke-level model has it: to press a key or a button, to
 * point at something, to make up their mind, and to read a word at 250 in a minute.
 */
const [PRESS, POINT, MIND, WORD] = [0.28, 1.1, 1.35, 60 / 250];

/** Counts what a journalist does on the way. */
class Journey {
	seconds = 0;
	#did: string[] = [];

	#take(what: string, seconds: number): void {
		this.seconds += seconds;
		this.#did.push(`${what}: ${seconds.toFixed(1)} s`);
	}

	/** Reads all of something. */
	async read(part: Locator): Promise<void> {
		const words = (await part.innerText()).split(/\s+/).filter(Boolean).length;
		this.#take(`reads ${words} words`, words * WORD);
	}

	/** Finds something to press, and presses it. */
	async press(part: Locator): Promise<void> {
		await this.read(part);
		await part.click();
		this.#take('makes up their mind, points and presses', MIND + POINT + PRESS);
	}

	/** Changes to the editor of the newsroom, goes to the place, pastes and looks at the article. */
	paste(): void {
		this.#take('changes the window', MIND + 2 * PRESS);
		this.#take('points at the place and pastes', MIND + POINT + PRESS + 2 * PRESS);
		this.#take('opens the article', MIND + POINT + PRESS);
	}

	toString(): string {
		return [`${this.seconds.toFixed(0)} s`, ...this.#did].join('\n  ');
	}
}

const RUNGS = ['frame', 'sized', 'element', 'picture', 'oembed'] as const;

for (const [place, rung] of RUNGS.entries()) {
	test(`from the story to a chart that works in an article, by the snippet “${rung}”, in less than a minute and a half`, async ({
		page,
		publish,
		context
	}) => {
		await page.setViewportSize(DESK);
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await publish({ figures: '' });
		await openStory(page, `${PIECE}/en/#/new-fears/people`);
		const journey = new Journey();
		await journey.press(page.locator('[data-stage] .numbers-button'));
		await journey.press(page.getByRole('dialog').getByRole('link', { name: 'Get this figure' }));
		await journey.read(page.locator('h1'));
		await journey.read(page.locator('#snippet-frame'));
		if (rung === 'frame') await journey.press(page.locator('[data-copy="frame"]'));
		else {
			// Who does not take the first reads of all that come before the one they take.
			await journey.read(page.locator('#frame + p, .copied + p').first());
			await journey.press(page.locator('.copied + p a[href="#snippets"]').first());
			await journey.read(page.locator('#snippets + p'));
			for (const before of RUNGS.slice(1, place + 1)) {
				await journey.read(page.locator(`#snippet-${before}`));
				await journey.read(page.locator(`#snippet-${before} + p`));
			}
			await journey.press(page.locator(`[data-copy="${rung}"]`));
		}
		await expect(page.locator(`[data-copy="${rung}"] + [role=status]`)).toHaveText('Copied.');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		journey.paste();
		let pasted = copied;
		if (rung === 'oembed') {
			// What a system does with an address.
			const served = (address: string): string => address.replace(PIECE, process.env.AT_ROOT ?? '');
			const figure = load(await (await page.request.get(served(copied))).text());
			const answer = figure('link[type="application/json+oembed"]').attr('href') ?? '';
			({ html: pasted } = (await (await page.request.get(served(answer))).json()) as {
				html: string;
			});
		}
		await page.unroute(`${NEWSROOM}/**`);
		await publish({ figures: pasted });
		if (rung === 'picture') {
			const image = page.getByRole('img');
			await image.scrollIntoViewIfNeeded();
			await expect
				.poll(() => image.evaluate((img) => (img as HTMLImageElement).naturalWidth))
				.toBeGreaterThan(600);
		} else {
			const figure = await inside(page.locator('iframe'));
			await figure.locator('.stop').focus();
			await page.keyboard.press('ArrowRight');
			await expect(figure.locator('[data-readout] a')).toBeVisible();
		}
		test.info().annotations.push({ type: 'journey', description: String(journey) });
		if (process.env.JOURNEY) process.stdout.write(`${rung}: ${String(journey)}\n`);
		expect(journey.seconds, String(journey)).toBeLessThan(90);
	});
}
