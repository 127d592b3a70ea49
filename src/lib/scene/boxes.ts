/** Rectangles in pixels of the frame. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Distances under this are the noise of adding up fractions, in pixels. */
const SLACK = 0.01;

/** Whether two boxes share any space; touching edges do not count. */
export function overlap(a: Box, b: Box): boolean {
	return (
		a.x + SLACK < b.x + b.width &&
		b.x + SLACK < a.x + a.width &&
		a.y + SLACK < b.y + b.height &&
		b.y + SLACK < a.y + a.height
	);
}

/** Whether `inner` lies within a frame of this size. */
export function inside(inner: Box, width: number, height: number): boolean {
	return (
		inner.x >= -SLACK &&
		inner.y >= -SLACK &&
		inner.x + inner.width <= width + SLACK &&
		inner.y + inner.height <= height + SLACK
	);
}

/**
 * Moves values apart until neighbours are `gap` away from each other, keeping their order, staying
 * between `low` and `high`, and moving them as little as possible (least squares: with the gaps
 * taken out this is isotonic regression, solved by pooling adjacent violators).
 *
 * @param wishes Wished positions in ascending order.
 * @returns New positions in the same order. Without room for the gap, the space is shared out evenly.
 */
export function spread(
	wishes: readonly number[],
	gap: number,
	low: number,
	high: number
): number[] {
	const last = wishes.length - 1;
	const step = Math.min(gap, last > 0 ? (high - low) / last : gap);
	return spreadAt(
		wishes,
		wishes.map((_, i) => i * step),
		low,
		Math.max(low, high - last * step)
	);
}

/**
 * The same for blocks of different heights, which keep their order.
 *
 * @param wishes Wished tops, in the order in which the blocks stand.
 * @returns Their tops. Without room for all heights, the last ones stand too low.
 */
export function spreadBlocks(
	wishes: readonly number[],
	heights: readonly number[],
	low: number,
	high: number
): number[] {
	const starts = heights.map((_, i) => heights.slice(0, i).reduce((sum, h) => sum + h, 0));
	const all = heights.reduce((sum, h) => sum + h, 0);
	return spreadAt(wishes, starts, low, Math.max(low, high - all));
}

/** Values moved apart, each at least as far from the first as it is told to start. */
function spreadAt(
	wishes: readonly number[],
	starts: readonly number[],
	low: number,
	most: number
): number[] {
	const pools: { sum: number; count: number }[] = [];
	wishes.forEach((wish, i) => {
		let pool = { sum: wish - (starts[i] ?? 0), count: 1 };
		for (let above = pools.at(-1); above; above = pools.at(-1)) {
			if (above.sum / above.count <= pool.sum / pool.count) break;
			pool = { sum: above.sum + pool.sum, count: above.count + pool.count };
			pools.pop();
		}
		pools.push(pool);
	});
	return pools
		.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
		.map((value, i) => Math.min(most, Math.max(low, value)) + (starts[i] ?? 0));
}
