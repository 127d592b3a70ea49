import { m } from '../paraglide/messages';
import { escape } from '../chart/markup';
import type { EmbedState } from './figures';

/**
 * What leads from state to state of a figure: to the one before, to the one after, and a dot for each with its name. Arrow
 * keys, Home and End do the same while one of them has the focus; the dots are one tab stop.
 */

/** A button to the state before (-1) or after (1). */
const way = (by: -1 | 1, name: string, more: string): string =>
	`<button type="button" class="way" aria-label="${escape(name)}"${more}><svg viewBox="-8 -8 16 16" width="20" height="20" aria-hidden="true"><path d="M${-2 * by} -5L${3 * by} 0L${-2 * by} 5"/></svg></button>`;

/**
 * The buttons as markup. In a narrow frame only the name of the state that is shown has room; the others are read aloud, and
 * told to who points at their dots.
 *
 * @param more Attributes of each: those of a document are disabled until its script comes.
 */
export function stepperMarkup(
	states: readonly Pick<EmbedState, 'name'>[],
	shown: number,
	more = ''
): string {
	const dots = states.map(({ name }, i) => {
		const current = i === shown ? ' aria-current="true"' : '';
		return `<button type="button" title="${escape(name)}"${current}${more}><span>${escape(name)}</span></button>`;
	});
	return `${way(-1, m.embed_previous(), more)}<div class="dots">${dots.join('')}</div>${way(1, m.embed_next(), more)}`;
}

/**
 * Makes the buttons of a figure lead from state to state. Of buttons whose state is not shown nothing is left.
 *
 * @param onstep Called with the index of the state to show.
 */
export function followStepper(
	stepper: HTMLElement | null,
	states: readonly EmbedState[],
	first: number,
	onstep: (index: number) => void
): void {
	if (!stepper) return;
	const last = states.length - 1;
	if (last < 1) {
		stepper.remove();
		return;
	}
	stepper.innerHTML = stepperMarkup(states, first);
	const [before, ...rest] = stepper.querySelectorAll('button');
	const after = rest.pop();
	// Whoever stays on the button to the next state hears what has come.
	stepper.previousElementSibling?.setAttribute('aria-live', 'polite');

	let shown = first;
	/** Says which state is shown. A way that leads nowhere keeps the focus. */
	function tell(): void {
		rest.forEach((dot, i) => {
			dot.tabIndex = i === shown ? 0 : -1;
			if (i === shown) dot.setAttribute('aria-current', 'true');
			else dot.removeAttribute('aria-current');
		});
		before?.setAttribute('aria-disabled', String(shown === 0));
		after?.setAttribute('aria-disabled', String(shown === last));
	}
	function step(index: number): void {
		const next = Math.min(last, Math.max(0, index));
		if (next !== shown) {
			shown = next;
			tell();
			onstep(next);
		}
		if (rest.some((dot) => dot === document.activeElement)) rest[shown]?.focus();
	}
	tell();
	rest.forEach((dot, i) => dot.addEventListener('click', () => step(i)));
	before?.addEventListener('click', () => step(shown - 1));
	after?.addEventListener('click', () => step(shown + 1));
	const leads: Record<string, () => number> = {
		ArrowLeft: () => shown - 1,
		ArrowUp: () => shown - 1,
		ArrowRight: () => shown + 1,
		ArrowDown: () => shown + 1,
		Home: () => 0,
		End: () => last
	};
	stepper.addEventListener('keydown', (event) => {
		const lead = leads[event.key];
		if (!lead || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		step(lead());
	});
}
