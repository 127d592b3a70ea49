import scrollama from 'scrollama';
import { positionAt, type Position, type StepBox } from './position';

/** What a page must tell the driver. */
export interface DriverOptions {
	/** Step elements in the order of the story. */
	steps: readonly HTMLElement[];
	/** Distance of the line at which steps become active from the top of the viewport, in pixels. */
	lineAt: () => number;
	/** Called with each new position, at most once per frame. */
	onmove: (position: Position) => void;
	/** Called when scrolling has come to rest. */
	onrest: (position: Position) => void;
}

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
	let last: Position = { index: -1, progress: -1 };
	let frame = 0;

	function measure(): void {
		const offset = window.scrollY;
		line = lineAt();
		boxes = steps.map((step) => {
			const { top, bottom } = step.getBoundingClientRect();
			return { top: top + offset, bottom: bottom + offset };
		});
	}

	function update(): void {
		frame = 0;
		const position = positionAt(boxes, window.scrollY + line);
		if (position.index === last.index && position.progress === last.progress) return;
		last = position;
		onmove(position);
	}

	const wake = (): void => {
		frame ||= requestAnimationFrame(update);
	};
	const remeasure = (): void => {
		measure();
		// scrollama reads the height of the window only when told to.
		scroller.resize();
		wake();
	};

	const scroller = scrollama();
	scroller.setup({ step: [...steps], offset: 0.5 }).onStepEnter(wake).onStepExit(wake);

	const observer = new ResizeObserver(remeasure);
	for (const step of steps) observer.observe(step);
	// What stands above a step can push it down without changing its size.
	observer.observe(document.body);

	window.addEventListener('resize', remeasure, { signal });
	window.addEventListener('pageshow', remeasure, { signal });
	window.addEventListener('hashchange', wake, { signal });
	document.addEventListener('scroll', wake, { signal, passive: true });
	document.addEventListener('scrollend', () => onrest(last), { signal });
	measure();
	update();

	return () => {
		abort.abort();
		observer.disconnect();
		scroller.destroy();
		cancelAnimationFrame(frame);
	};
}
