/**
 * Tells the page around the frame how high the embed is, in the three ways that hosts understand: our own, AMP's and pym's.
 * Nothing is sent when nothing changed, and nothing depends on an answer.
 */

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
	const observer = new ResizeObserver(() => {
		const { bottom } = element.getBoundingClientRect();
		// Up to whole pixels, or a fraction of one would make the frame scroll.
		const height = Math.ceil(bottom + scrollY);
		if (height === told) return;
		told = height;
		// To any origin: whoever embeds us is unknown, and a height is no secret.
		for (const message of heightMessages(height, pymId)) parent.postMessage(message, '*');
	});
	observer.observe(element);
}
