import scrollama from 'scrollama';
import { placeAt, type Place, type StepBox } from './position';

/** What a page must tell the driver. */
export interface DriverOptions {
	/** Step elements in the order of the story. */
	steps: readonly HTMLElement[];
	/** Distance of the line at which steps become active from the top of the viewport, in pixels; asked when sizes change. */
	lineAt: () => number;
	/** Called with each new position, at most once per frame, and with the time of that frame, in milliseconds. */
	onmove: (place: Place, now: number) => void;
	/** Called when scrolling has come to rest. */
	onrest: (place: Place) => void;
}

/** A reader who has not scrolled for this long has come to rest, in milliseconds. */
const REST = 120;

/** A step this near to its place, in pixels, has arrived; browsers round where they scroll to. */
const SETTLED = 2;

const same = (a: Place, b: Place): boolean =>
	a.index === b.index && a.progress === b.progress && a.approach === b.approach;

/**
 * Follows the reader. scrollama wakes it when steps come and go; what is active is then computed from
 * measured boxes, so that a jump, the End key, zoom or rotation give the same answer as slow scrolling.
 * While nothing scrolls nothing runs, and scrolling itself never measures: boxes are measured when their size changes.
 *
 * @returns A function that stops following and lets go of everything.
 */
export function drive({ steps, lineAt, onmove, onrest }: DriverOptions): () => void {
	const abort = new AbortController();
	const { signal } = abort;
	let boxes: StepBox[] = [];
	let line = 0;
	/** How far the page is scrolled. */
	let offset = 0;
	/** Tasks that wait: to ask how far, and to say that the reader has come to rest. */
	let asking = 0;
	let resting = 0;
	let last: Place = { index: -1, progress: -1, approach: 0 };
	let frame = 0;

	function measure(): void {
		offset = window.scrollY;
		line = lineAt();
		boxes = steps.map((step) => {
			const { top, bottom } = step.getBoundingClientRect();
			// Where links put a step is for the style sheet to say.
			const rest = parseFloat(getComputedStyle(step).scrollMarginTop);
			return { top: top + offset, bottom: bottom + offset, reach: line - rest - SETTLED };
		});
	}

	function update(now: number): void {
		frame = 0;
		const place = placeAt(boxes, offset + line);
		if (same(place, last)) return;
		last = place;
		onmove(place, now);
	}

	const wake = (): void => {
		frame ||= requestAnimationFrame(update);
	};
	/**
	 * Asks how far the page is scrolled between two frames, when all of it is laid out: within a frame the browser would
	 * first have to lay out what its transitions have changed, and once more what the picture does.
	 */
	function ask(): void {
		clearTimeout(asking);
		asking = 0;
		offset = window.scrollY;
		wake();
	}
	/**
	 * Like `ask`, and in one go if that is another step: a jump ends before the frame in which it would have been followed.
	 * Within a step the picture is drawn in the frame, and not before that as well.
	 */
	function follow(): void {
		ask();
		if (placeAt(boxes, offset + line).index !== last.index) update(performance.now());
	}
	const onscroll = (): void => {
		clearTimeout(resting);
		// On a machine that does not get to it the picture would not move at all.
		if (asking) ask();
		else asking = window.setTimeout(ask);
	};
	const remeasure = (): void => {
		measure();
		// scrollama reads the height of the window only when told to.
		scroller.resize();
		wake();
	};

	const scroller = scrollama();
	const setup = {
		step: [...steps],
		offset: 0.5 as const,
		// Not in its types. It reads the place of what is scrolled in every scroll event, to tell up from down, which nobody
		// asks it here; of an element outside the page that is nothing, at once.
		container: document.createElement('div')
	};
	scroller.setup(setup).onStepEnter(wake).onStepExit(wake);

	const observer = new ResizeObserver(remeasure);
	for (const step of steps) observer.observe(step);
	// What stands above a step can push it down without changing its size.
	observer.observe(document.body);

	window.addEventListener('resize', remeasure, { signal });
	window.addEventListener('pageshow', remeasure, { signal });
	window.addEventListener('hashchange', wake, { signal });
	document.addEventListener('scroll', onscroll, { signal, passive: true });
	document.addEventListener(
		'scrollend',
		() => {
			clearTimeout(resting);
			resting = window.setTimeout(() => {
				follow();
				// Somebody who pages on ends a scroll with every page, and has not come to rest. And who has followed a link
				// meanwhile is where that leads, though no frame has shown it yet.
				resting = window.setTimeout(() => {
					follow();
					onrest(last);
				}, REST);
			});
		},
		{ signal }
	);
	measure();
	update(performance.now());

	return () => {
		abort.abort();
		clearTimeout(asking);
		clearTimeout(resting);
		observer.disconnect();
		scroller.destroy();
		cancelAnimationFrame(frame);
	};
}
