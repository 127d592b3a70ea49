import { expect, type Page } from './fixture';

/** Opens the story and waits until the moving figure is in place and type is loaded. */
export async function openStory(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('[data-stage] .stop').waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await rest(page);
}

/**
 * Lets the page draw two frames, one that sees a change and one that follows it, and waits for what is on its way. Between
 * frames it lets pass whatever the page has put off until then.
 */
export async function rest(page: Page, frames = 2): Promise<void> {
	await page.evaluate(
		(count) =>
			new Promise<void>((done) => {
				const tick = (left: number): void => {
					// A picture that is still on its way says so, or is painted.
					const busy =
						document.querySelector('[data-stage] :is([aria-busy], canvas:not([hidden]))') !== null;
					if (left <= 0 && !busy) done();
					else requestAnimationFrame(() => setTimeout(() => tick(left - 1)));
				};
				tick(count);
			}),
		frames
	);
}

/** One place at which the figure shows another step than the text. */
export interface Mistake {
	at: string;
	expected: string;
	shown: string;
	hash: string;
}

/** The functions of this file that run in the page. */
interface Probe {
	/** Distance from the top of the window of the line at which steps become active. */
	line: () => number;
	/** Identifiers of the steps that geometry allows: one, or two where a step begins exactly at the line. */
	active: () => string[];
	/** What the moving figure shows, in the terms of {@link stillOf}. */
	shown: () => string;
	/** What the still figure of a step shows: its title, its summary, the fields it raises. */
	stillOf: (id: string) => string;
	frames: (count: number) => Promise<void>;
	/** What is painted over the moving figure, to be compared; nothing while it cannot be seen. */
	painted: () => string;
	/** Checks figure, rail and address against the text. */
	compare: (at: string) => Mistake | undefined;
}

declare global {
	interface Window {
		probe: Probe;
	}
}

/** Adds {@link Probe} to every page that is opened from now on. */
export async function addProbe(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const squeeze = (text: string | null | undefined): string =>
			(text ?? '').replaceAll(/\s+/g, '');
		const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-step]')];

		const stage = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-stage]');

		/** Where steps become active: in the middle where the figure stands beside them, low down where it stands above. */
		function line(): number {
			const cards = document.querySelector('[data-step]')?.getBoundingClientRect();
			const beside = (stage()?.getBoundingClientRect().left ?? 0) >= (cards?.right ?? 0) - 1;
			return document.documentElement.clientHeight * (beside ? 0.5 : 0.78);
		}

		function active(): string[] {
			const tops = steps().map((step) => ({ id: step.id, top: step.getBoundingClientRect().top }));
			const at = (y: number): string =>
				tops.findLast(({ top }) => top <= y)?.id ?? tops[0]?.id ?? '';
			const y = line();
			// Half a pixel either way is a matter of rounding.
			return [...new Set([at(y), at(y - 0.5), at(y + 0.5)])];
		}

		/** What a reader can tell from a figure. */
		function figure(root: Element, summary: string): string {
			// In little room a field is a number, which a list explains.
			const keys = new Map(
				[...root.querySelectorAll<HTMLLIElement>('.keys li')].map((item) => [
					String(item.value),
					item.textContent
				])
			);
			const raised = [
				...root.querySelectorAll('.plot svg:not(.samples) text.raised:not(.note)')
			].map(({ textContent }) => squeeze(keys.get(textContent) ?? textContent));
			return [
				squeeze(root.querySelector('.title')?.textContent),
				squeeze(summary),
				...raised.sort()
			].join(' | ');
		}

		const stillOf = (id: string): string => {
			const still = document.getElementById(id)?.querySelector('.still');
			return still ? figure(still, still.querySelector('.summary')?.textContent ?? '') : '';
		};

		function shown(): string {
			const place = stage();
			const label = place?.querySelector('.stop')?.getAttribute('aria-label') ?? '';
			// The label of the moving figure ends with how to use its keys.
			const [summary = ''] = label.split(' Arrow keys');
			return place ? figure(place, summary) : '';
		}

		function painted(): string {
			const canvas = document.querySelector<HTMLCanvasElement>('[data-stage] canvas');
			if (!canvas || canvas.hidden) return '';
			// It is painted in another thread, and can be copied but not asked.
			const copy = document.createElement('canvas');
			[copy.width, copy.height] = [canvas.width, canvas.height];
			copy.getContext('2d')?.drawImage(canvas, 0, 0);
			return copy.toDataURL();
		}

		const frames = (count: number): Promise<void> =>
			new Promise((done) => {
				const tick = (left: number): void => {
					const busy = document.querySelector('[data-stage] [aria-busy]') !== null;
					if (left <= 0 && !busy) done();
					else requestAnimationFrame(() => setTimeout(() => tick(left - 1)));
				};
				tick(count);
			});

		function compare(at: string): Mistake | undefined {
			// A window with room for words alone has every step's own figure instead.
			if (stage()?.offsetHeight === 0) {
				const bare = steps().find(
					(step) => step.querySelector<HTMLElement>('.still')?.offsetHeight === 0
				);
				return (
					bare && { at, expected: `a figure at ${bare.id}`, shown: 'none', hash: location.hash }
				);
			}
			const [expected, now] = [active(), shown()];
			if (expected.some((id) => stillOf(id) === now)) return undefined;
			return {
				at,
				expected: expected.map((id) => `${id}: ${stillOf(id)}`).join(' or '),
				shown: now,
				hash: location.hash
			};
		}

		window.probe = { line, active, shown, stillOf, frames, painted, compare };
	});
}

/** The step that the text has reached, by geometry alone. */
export const activeStep = (page: Page): Promise<string> =>
	page.evaluate(() => window.probe.active()[0] ?? '');

/** All steps of the story, as identifiers. */
export const stepIds = (page: Page): Promise<string[]> =>
	page.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.id));

/** Fails unless the figure shows the step that the text has reached. */
export async function expectInStep(page: Page, at: string): Promise<void> {
	await rest(page);
	expect(await page.evaluate((name) => window.probe.compare(name), at)).toBeUndefined();
}

/** Puts a share of a step above the line. */
export async function goInto(page: Page, id: string, share: number): Promise<void> {
	await page.evaluate(
		([step, part]) => {
			const { top, height } = document.getElementById(step)!.getBoundingClientRect();
			scrollBy({ top: top + height * part - window.probe.line(), behavior: 'instant' });
		},
		[id, share] as const
	);
	await rest(page);
}

/** Whether the document can be scrolled sideways, and what sticks out. */
export const sideways = (page: Page): Promise<{ excess: number; widest: string[] }> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		const widest =
			scrollWidth > clientWidth
				? [...document.querySelectorAll('body *')]
						.filter((e) => e.getBoundingClientRect().right > clientWidth + 0.5)
						.slice(0, 5)
						.map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`)
				: [];
		return { excess: scrollWidth - clientWidth, widest };
	});

/** What has the focus, and what is wrong with that: whether it shows no outline, or something lies over it. */
export const focused = (page: Page): Promise<{ where: string; fault?: string } | undefined> =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element || element === document.body) return undefined;
		const name = element.getAttribute('aria-label') ?? element.textContent;
		const where = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${name.trim().slice(0, 40)}”`;
		// A mark of a picture has its outline around the place at which it answers.
		const outlined = element.querySelector('.hit') ?? element;
		const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(outlined);
		const lit =
			outlined === element
				? outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
				: stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
		// Of a link over two lines, its first.
		const [first] = element.getClientRects();
		const boxes = [element.getBoundingClientRect(), ...(first ? [first] : [])];
		const free = boxes.some((box) =>
			[0.1, 0.5, 0.9].some((part) => {
				const top = document.elementFromPoint(
					box.left + box.width * part,
					box.top + box.height / 2
				);
				return top !== null && (element.contains(top) || top.contains(element));
			})
		);
		if (!lit) return { where, fault: 'shows no outline' };
		return free ? { where } : { where, fault: 'is covered or off the screen' };
	});
