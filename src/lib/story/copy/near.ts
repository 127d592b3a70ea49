import { closest } from '../../record/suggest';

/** Longest list of names that a message spells out. */
const SPELT_OUT = 12;

/**
 * The end of a message about an unknown name: a near name if there is one, otherwise what was
 * expected. `expected` stands in where the names are too many to be listed.
 */
export function didYouMean(word: string, names: readonly string[], expected = ''): string {
	const near = closest(word, names);
	if (near !== undefined) return `; did you mean "${near}"?`;
	if (names.length > 0 && names.length <= SPELT_OUT) return `; expected ${names.join(', ')}`;
	return expected === '' ? '' : `; expected ${expected}`;
}
