/** Fewest letters inserted, deleted, replaced or swapped that turn one word into the other. */
function distance(a: string, b: string): number {
	// steps[row][column] turns the first `row` letters of one into the first `column` of the other.
	const steps = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const at = (row: number, column: number) => steps[row]?.[column] ?? Infinity;
	for (let row = 1; row <= a.length; row++) {
		steps.push([row]);
		for (let column = 1; column <= b.length; column++) {
			const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
			const swaps = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			const swapped = swaps ? at(row - 2, column - 2) + 1 : Infinity;
			const stepped = Math.min(at(row - 1, column), at(row, column - 1)) + 1;
			steps[row]?.push(Math.min(replaced, swapped, stepped));
		}
	}
	return at(a.length, b.length);
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
