import type { Table } from '../chart/kinds/types';
import type { View } from '../scene/view';
import type { Chapter } from './types';

/**
 * Addresses of the steps whose numbers no earlier step of their chapter has shown; only these carry a table in the plain
 * article, so that every chapter has its numbers and none has them twice.
 *
 * @param tableOf The numbers of a view, if it has any.
 */
export function firstShown(
	chapters: readonly Chapter[],
	tableOf: (view: View) => Table | undefined
): Set<string> {
	const fresh = new Set<string>();
	for (const { steps } of chapters) {
		const seen = new Set<string>();
		for (const { address, view } of steps) {
			const numbers = JSON.stringify(tableOf(view));
			if (!seen.has(numbers)) fresh.add(address);
			seen.add(numbers);
		}
	}
	return fresh;
}
