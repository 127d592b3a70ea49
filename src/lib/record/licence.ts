/**
 * The terms on which figures of a source may be used, as its title states them ("…; licence CC BY 4.0", "…; reuse allowed
 * with attribution"); empty if it states none.
 */
export function licenceOf(title: string): string {
	const stated = /\blicence:? (.+)$/.exec(title)?.[1] ?? /\b(reuse allowed .+)$/.exec(title)?.[1];
	return (stated ?? '').replace(/^of the (underlying dataset) /, '$1: ');
}

/** A source's title without the terms at its end. */
export function titleOf(title: string): string {
	return title.replace(/[;,:]? (?:licence:? |reuse allowed ).+$/, '');
}
