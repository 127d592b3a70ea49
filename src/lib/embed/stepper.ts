import type { EmbedState } from './figures';

/**
 * Makes the buttons of a figure lead from state to state: a press, or arrow keys, Home and End while one of them has the
 * focus. Of buttons whose state is not shown nothing is left.
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
	if (states.length < 2) {
		stepper.remove();
		return;
	}
	const buttons = states.map(({ name }) => {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = name;
		return button;
	});
	stepper.replaceChildren(...buttons);

	let shown = first;
	function show(index: number): void {
		shown = index;
		buttons.forEach((button, i) => {
			if (i === index) button.setAttribute('aria-current', 'true');
			else button.removeAttribute('aria-current');
		});
	}
	function step(index: number): void {
		const next = Math.min(buttons.length - 1, Math.max(0, index));
		buttons[next]?.focus();
		if (next === shown) return;
		show(next);
		onstep(next);
	}
	show(first);
	buttons.forEach((button, i) => button.addEventListener('click', () => step(i)));
	const leads: Record<string, () => number> = {
		ArrowLeft: () => shown - 1,
		ArrowUp: () => shown - 1,
		ArrowRight: () => shown + 1,
		ArrowDown: () => shown + 1,
		Home: () => 0,
		End: () => buttons.length - 1
	};
	stepper.addEventListener('keydown', (event) => {
		const lead = leads[event.key];
		if (!lead || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		step(lead());
	});
}
