import type { Position } from './position';
import type { StageStep } from './stage-data';

/** Finest step of the line that shows how far the reader has come, as a share of it: about a pixel. */
const STEP = 1 / 400;

/** Marks the chapter being read in the rail, and how far the reader has come. */
export function followRail(steps: readonly StageStep[]): (position: Position) => void {
	const rail = document.querySelector<HTMLElement>('[data-rail]');
	const links = new Map(
		[...(rail?.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]') ?? [])].map((a) => [
			a.hash.slice(2),
			a
		])
	);
	const read = rail?.querySelector<HTMLElement>('[data-read]');
	// On narrow screens the list lies over the page; a chosen chapter should be seen.
	const list = rail?.querySelector<HTMLElement>('[popover]');
	list?.addEventListener('click', (event) => {
		if (
			event.target instanceof Element &&
			event.target.closest('a') &&
			list.matches(':popover-open')
		)
			list.hidePopover();
	});
	let current: HTMLAnchorElement | undefined;
	let shown = -1;
	return ({ index, progress }) => {
		const share = Math.round((index + progress) / steps.length / STEP) * STEP;
		// Of nothing but the line that shows it: whatever contains more would be styled anew with all that it contains.
		if (share !== shown) read?.style.setProperty('--read', String(share));
		shown = share;
		const chapter = steps[index]?.address.split('/')[0] ?? '';
		const link = links.get(chapter);
		if (link === current) return;
		current?.removeAttribute('aria-current');
		link?.setAttribute('aria-current', 'step');
		current = link;
	};
}
