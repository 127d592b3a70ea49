/** A group of boxes in a form: all that there are, and those that are ticked. */
export interface Ticked {
	name: string;
	all: readonly string[];
	ticked: readonly string[];
}

/**
 * The query of an embed's address for what is chosen. What is as it would be anyway is left out: a short address is more
 * easily read and copied.
 *
 * @param single What was chosen of one of several, or ticked by itself; empty if it was not.
 * @param lists Groups of boxes. With all ticked, or none, nothing is asked for.
 */
export function queryOf(
	single: Readonly<Record<string, string>>,
	lists: readonly Ticked[]
): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(single)) {
		if (value !== '' && !(name === 'theme' && value === 'auto')) query.set(name, value);
	}
	for (const { name, all, ticked } of lists) {
		if (ticked.length > 0 && ticked.length < all.length) query.set(name, ticked.join(','));
	}
	// Commas stand for themselves in a query, and are what whoever reads the address expects.
	const text = query.toString().replaceAll('%2C', ',');
	return text && `?${text}`;
}
