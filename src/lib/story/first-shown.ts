import type { View } from '../scene/view';
import type { Chapter } from './types';

/** Views with the same numbers, whatever they raise and however they are drawn. */
function numbersOf(view: View): string {
	const measure = view.chart === 'slope' ? 'cooperation' : 'threat';
	return [measure, ...view.periods, ...view.show].join(':');
}

/**
 * Addresses of the steps whose numbers no earlier step of their chapter has shown; only these carry a table in the plain
 * article, so that every chapter has its numbers and none has them twice.
 */
export function firstShown(chapters: readonly Chapter[]): Set<string> {
	const fresh = new Set<string>();
	for (const { steps } of chapters) {
		const seen = new Set<string>();
		for (const { address, view } of steps) {
			const numbers = numbersOf(view);
			if (!seen.has(numbers)) fresh.add(address);
			seen.add(numbers);
		}
	}
	return fresh;
}
