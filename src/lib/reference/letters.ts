/** Long lists under the letters that their entries begin with. */

/** Entries that begin alike. */
export interface Letter<Entry> {
	/** A capital letter without accents, or undefined for what begins with a figure or has neither. */
	letter: string | undefined;
	entries: Entry[];
}

/** What a title begins with, apart from quotation marks and the like. */
function letterOf(title: string): string | undefined {
	const first = /[\p{L}\p{N}]/u.exec(title.normalize('NFD'))?.[0].toUpperCase();
	return first !== undefined && /\p{L}/u.test(first) ? first : undefined;
}

/**
 * Entries in the order they came in, under their letters in the order in which these first come.
 *
 * @param titleOf What an entry is listed by.
 */
export function byLetter<Entry>(
	entries: readonly Entry[],
	titleOf: (entry: Entry) => string
): Letter<Entry>[] {
	const letters = new Map<string | undefined, Entry[]>();
	for (const entry of entries) {
		const letter = letterOf(titleOf(entry));
		letters.set(letter, [...(letters.get(letter) ?? []), entry]);
	}
	return [...letters].map(([letter, all]) => ({ letter, entries: all }));
}
