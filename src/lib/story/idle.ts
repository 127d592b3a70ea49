/** How long is waited in browsers that do not say when they are idle, in milliseconds. */
const LATER = 200;

/** Does something when the page has nothing else to do. */
export function whenIdle(task: () => void): void {
	if ('requestIdleCallback' in window) requestIdleCallback(task);
	else setTimeout(task, LATER);
}
