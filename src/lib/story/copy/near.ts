import { closest } from '../../record/suggest';

/**
 * The end of a message about an unknown name: a near name if there is one, otherwise what was
 * expected, which is any of the names unless told in other words.
 */
export function didYouMean(
	word: string,
	names: readonly string[],
	expected: string = names.join(', ')
): string {
	const near = closest(word, names);
	if (near !== undefined) return `; did you mean "${near}"?`;
	return expected === '' ? '' : `; expected ${expected}`;
}
