/**
 * What the outline of a dial encloses, and how much of that is owed to the order of its spokes alone.
 *
 * Spokes stand at even angles all the way round. Orders are lists of places: `order[i]` is the place in the given list of
 * what stands on spoke `i`.
 */

/**
 * Area inside the closed outline of levels, in squares whose side is one level.
 *
 * Two neighbouring spokes and the outline between them make a triangle, so with `n` spokes, and `r` the distance of a
 * level from the middle (the level and the hub), the area is ½ · sin(2π / n) · Σ rᵢ · rᵢ₊₁.
 *
 * @param levels In the order of the spokes; fewer than three enclose nothing.
 * @param hub Distance of level 0 from the middle, in levels; 0 where it stands in the middle.
 */
export function outlineArea(levels: readonly number[], hub = 0): number {
	const n = levels.length;
	if (n < 3) return 0;
	const products = levels.map((level, i) => (level + hub) * ((levels[(i + 1) % n] ?? 0) + hub));
	return (Math.sin((2 * Math.PI) / n) / 2) * products.reduce((sum, product) => sum + product, 0);
}

/** Things in another order. */
export const inOrder = <T>(things: readonly T[], order: readonly number[]): T[] =>
	order.flatMap((place) => things.slice(place, place + 1));

/** Places of levels, lowest level first. */
const ascending = (levels: readonly number[]): number[] =>
	levels.map((_, place) => place).sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0));

/** An order grown from its first place at both ends in turn. */
function grow(places: readonly number[]): number[] {
	return places.reduce<number[]>(
		(row, place, i) => (i % 2 ? [place, ...row] : [...row, place]),
		[]
	);
}

/**
 * The order in which levels enclose most: they fall to both sides from the highest, so that high stands beside high.
 * That no order encloses more is the rearrangement inequality on a circle (Hardy, Littlewood and Pólya).
 */
export function widestOrder(levels: readonly number[]): number[] {
	return grow(ascending(levels).reverse());
}

/** The order in which levels enclose least: the highest stands between the two lowest, these beside the next highest, and so on. */
export function narrowestOrder(levels: readonly number[]): number[] {
	const low = ascending(levels);
	const high = low.splice(Math.floor(low.length / 2)).reverse();
	const places: (number | undefined)[] = [high.shift()];
	while (low.length + high.length > 0) {
		places.push(...low.splice(0, 2), ...high.splice(0, 2));
	}
	return grow(places.filter((place) => place !== undefined));
}

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Orders of `n` spokes without end, each as likely as any other; the same for the same seed. */
export function* shuffles(n: number, seed: number): Generator<number[], never> {
	const next = chance(seed);
	for (;;) {
		const order = Array.from({ length: n }, (_, place) => place);
		for (let i = n - 1; i > 0; i--) {
			const j = Math.floor(next() * (i + 1));
			order.push(...order.splice(j, 1));
		}
		yield order;
	}
}

/** By how many per cent one outline encloses more than another; less than 0 where it encloses less. */
export function moreArea(levels: readonly number[], than: readonly number[], hub = 0): number {
	const base = outlineArea(than, hub);
	return base === 0 ? 0 : (outlineArea(levels, hub) / base - 1) * 100;
}
