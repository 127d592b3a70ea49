/**
 * Frames that follow the height of what is in them, in the page that embeds. It believes no message but of the frame's own
 * window, takes nothing but a number in a sensible range, and gives up on a frame whose height never rests.
 */

/** The least and most that a frame may be high, in pixels. */
const LEAST = 100;
const MOST = 6000;

/** Changes that follow each other faster than this, in milliseconds, are no reader's doing. */
const QUICK = 500;

/** As many quick changes in a row are no text that wraps but a frame that follows itself. */
const MOST_QUICK = 40;

/** What is known of a frame: its height, when it got it, and how many quick changes led there. */
interface Known {
	height: number;
	at: number;
	quick: number;
}

const known = new WeakMap<HTMLIFrameElement, Known>();

/** The height that a message asks for; nothing if it is not one of ours or no height that a figure could have. */
export function heightOf(data: unknown): number | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { type, v, height } = data as Record<string, unknown>;
	if (type !== 'far-apart:height' || v !== 1 || typeof height !== 'number') return undefined;
	return height >= LEAST && height <= MOST ? Math.ceil(height) : undefined;
}

/**
 * The next height of a frame; nothing if it stays as it is. A pixel more or less is rounding, and would go on for ever.
 *
 * @param now When it is asked for, in milliseconds.
 */
export function nextHeight(
	frame: HTMLIFrameElement,
	wanted: number,
	now: number
): number | undefined {
	const { height, at, quick } = known.get(frame) ?? { height: 0, at: -QUICK, quick: 0 };
	if (Math.abs(wanted - height) <= 1) return undefined;
	const changes = now - at < QUICK ? quick + 1 : 0;
	const rests = changes > MOST_QUICK;
	// Also of what is refused: who asks without a pause is refused without a pause.
	known.set(frame, { height: rests ? height : wanted, at: now, quick: changes });
	return rests ? undefined : wanted;
}

/**
 * Whether a message comes from what we put into a frame: from its window, and from the address it was given or, where a
 * sandbox took its origin away, from none.
 */
function isFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
	return (
		source === frame.contentWindow &&
		(origin === 'null' || origin === new URL(frame.src, location.href).origin)
	);
}

/** Follows the heights of frames. Called for every message of the window. */
export function follow(frames: Iterable<HTMLIFrameElement>, event: MessageEvent): void {
	const wanted = heightOf(event.data);
	if (wanted === undefined) return;
	for (const frame of frames) {
		if (!isFrom(frame, event)) continue;
		const height = nextHeight(frame, wanted, event.timeStamp);
		if (height !== undefined) frame.style.height = `${height}px`;
	}
}
