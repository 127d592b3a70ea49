/**
 * Tells the page around the frame how high the embed is, in the three ways that hosts understand: our own, AMP's and pym's.
 * Nothing depends on an answer; so that a host whose script comes later than ours hears of it too, the height is told
 * again a few times.
 */

/** When it is told again, in milliseconds after it was told first. */
const AGAIN = [500, 2000, 8000, 30_000];

/** Our own message; its host script is `public/`’s `size.js`. */
export interface HeightMessage {
	type: 'far-apart:height';
	v: 1;
	height: number;
}

/** The messages that say one height. */
export function heightMessages(height: number, pymId: string | null): unknown[] {
	const own: HeightMessage = { type: 'far-apart:height', v: 1, height };
	const amp = { sentinel: 'amp', type: 'embed-size', height };
	const pym = pymId === null ? [] : [`pymxPYMx${pymId}xPYMxheightxPYMx${height}`];
	return [own, amp, ...pym];
}

/** Keeps the page around the frame informed of the height of an element. */
export function tellHeight(element: HTMLElement): void {
	if (parent === window) return;
	const pymId = new URLSearchParams(location.search).get('childId');
	let told = 0;
	// To any origin: whoever embeds us is unknown, and a height is no secret.
	const tell = (): void => {
		if (told === 0) return;
		for (const message of heightMessages(told, pymId)) parent.postMessage(message, '*');
	};
	const observer = new ResizeObserver(() => {
		const { bottom } = element.getBoundingClientRect();
		// Up to whole pixels, or a fraction of one would make the frame scroll.
		const height = Math.ceil(bottom + scrollY);
		if (height === told) return;
		told = height;
		tell();
	});
	observer.observe(element);
	for (const wait of AGAIN) setTimeout(tell, wait);
}
