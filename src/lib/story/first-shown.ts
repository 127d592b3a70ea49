import type { View } from '../scene/view';
import type { Step } from './types';

/** Views with the same numbers, whatever they raise and however they are drawn. */
function numbersOf(view: View): string {
	const measure = view.chart === 'slope' ? 'cooperation' : 'threat';
	return [measure, ...view.periods, ...view.show].join(':');
}

/** Addresses of the steps whose numbers no earlier step has shown; only these carry a table in the plain article. */
export function firstShown(steps: readonly Step[]): Set<string> {
	const seen = new Set<string>();
	const fresh = new Set<string>();
	for (const { address, view } of steps) {
		const numbers = numbersOf(view);
		if (!seen.has(numbers)) fresh.add(address);
		seen.add(numbers);
	}
	return fresh;
}
