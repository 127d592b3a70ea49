/** Fewest letters inserted, deleted or replaced that turn one word into the other. */
function distance(a: string, b: string): number {
	let above = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const deleted = (above[column] ?? 0) + 1;
			const inserted = (current[column - 1] ?? 0) + 1;
			current.push(Math.min(replaced, deleted, inserted));
		}
		above = current;
	}
	return above[b.length] ?? 0;
}

/** The known word that a misspelt one most likely stands for; none if all are too far away. */
export function closest(word: string, known: Iterable<string>): string | undefined {
	let best: string | undefined;
	// A third of the letters may be wrong: enough for slips, too little for another word.
	let limit = Math.floor(word.length / 3) + 1;
	for (const candidate of known) {
		// Words whose lengths differ by more than the limit cannot be nearer than it.
		if (Math.abs(candidate.length - word.length) >= limit) continue;
		const steps = distance(word.toLowerCase(), candidate.toLowerCase());
		if (steps < limit) [best, limit] = [candidate, steps];
	}
	return best;
}

/** `; did you mean "events"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
	const match = closest(word, known);
	return match === undefined ? '' : `; did you mean "${match}"?`;
}
