/** Where the centres of marks may stand, in pixels. */
export interface Room {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Distances under this are the noise of adding up fractions, in pixels. */
const SLACK = 1e-6;

/** The furthest left that places may stand without passing their wishes: each a step away from the `rows`th before it. */
function pushed(wishes: readonly number[], rows: number, step: number, low: number, high: number) {
	const xs: number[] = [];
	for (const wish of wishes) {
		const before = xs.at(-1) ?? low;
		xs.push(Math.max(wish, before, (xs.at(-rows) ?? -Infinity) + step));
	}
	// What the right edge takes back, it takes back from the right.
	for (let i = xs.length - 1; i >= 0; i--) {
		xs[i] = Math.min(xs[i] ?? high, high, xs[i + 1] ?? high, (xs[i + rows] ?? Infinity) - step);
	}
	return xs;
}

/**
 * Places near their wishes, in the same order, of which no more than `rows` stand within one step. Pushing all to the right
 * and pushing all to the left both keep the distances, and so does the mean of the two, which favours no side.
 */
function settled(
	wishes: readonly number[],
	rows: number,
	step: number,
	{ left, right }: Room
): number[] {
	const mirrored = wishes.map((wish) => -wish).reverse();
	const ahead = pushed(wishes, rows, step, left, right);
	const back = pushed(mirrored, rows, step, -right, -left)
		.map((x) => -x)
		.reverse();
	return ahead.map((x, i) => (x + (back[i] ?? x)) / 2);
}

/** Rows from the middle one outwards, of two that are as far from it the lower first. */
function fromMiddle(rows: number): number[] {
	const away = (row: number): number => Math.abs(row - Math.floor((rows - 1) / 2) - 0.1);
	return Array.from({ length: rows }, (_, row) => row).sort((a, b) => away(a) - away(b));
}

/** Places that lie close to their neighbours, with the row of each. */
type Heap = { x: number; row: number }[];

/** Gives each place the free row nearest to the middle, heap by heap. */
function heapsOf(xs: readonly number[], rows: number, step: number): Heap[] {
	const order = fromMiddle(rows);
	const last = Array<number>(rows).fill(-Infinity);
	const heaps: Heap[] = [];
	let before = -Infinity;
	for (const x of xs) {
		if (x - before >= step - SLACK) heaps.push([]);
		const row = order.find((r) => x - (last[r] ?? 0) >= step - SLACK) ?? 0;
		heaps.at(-1)?.push({ x, row });
		last[row] = x;
		before = x;
	}
	return heaps;
}

/**
 * Moves marks apart that would lie on one another: up and down inside the room, and only where the room is full to the
 * sides, without changing their order. Those that are in nobody's way stand half way down.
 *
 * @param wishes Where marks belong across, in ascending order.
 * @param pitch Smallest distance of two centres, across or down; undercut only where the room has no space for all.
 * @returns The centre of each, in the same order.
 */
export function dodge(
	wishes: readonly number[],
	room: Room,
	pitch: number
): { x: number; y: number }[] {
	const rows = 1 + Math.max(0, Math.floor((room.bottom - room.top) / pitch + SLACK));
	const columns = Math.ceil(wishes.length / rows);
	const step = Math.min(pitch, (room.right - room.left) / Math.max(1, columns - 1));
	const middle = (room.top + room.bottom) / 2;
	return heapsOf(settled(wishes, rows, step, room), rows, step).flatMap((heap) => {
		const used = heap.map(({ row }) => row);
		const centre = (Math.min(...used) + Math.max(...used)) / 2;
		return heap.map(({ x, row }) => ({ x, y: middle + (row - centre) * pitch }));
	});
}
