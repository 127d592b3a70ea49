/**
 * Where the reader is, as a pure function of geometry: the same boxes and the same line always give the same
 * answer, however the page came to stand there.
 */

/** Extent of a step in the document, in pixels from its top. */
export interface StepBox {
	top: number;
	bottom: number;
	/** Distance in pixels that the line travels through the step until that has come to rest. */
	reach: number;
}

/** The active step and how far the line has travelled through it, 0 to 1. */
export interface Position {
	index: number;
	progress: number;
}

/**
 * The step at the line: the last one that begins at or above it. Before the first step it is the first, at 0.
 *
 * @param boxes Steps in the order of the story, not overlapping.
 * @param line Distance of the line from the top of the document, in pixels.
 */
export function positionAt(boxes: readonly StepBox[], line: number): Position {
	// Binary search: the number of boxes that begin at or above the line.
	let [low, high] = [0, boxes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((boxes[middle]?.top ?? Infinity) <= line) low = middle + 1;
		else high = middle;
	}
	const index = Math.max(0, low - 1);
	const box = boxes[index];
	if (!box || low === 0) return { index, progress: 0 };
	const height = box.bottom - box.top;
	const progress = height > 0 ? Math.min(1, (line - box.top) / height) : 1;
	return { index, progress };
}

/** Where the reader is, and how near the active step has come to its place. */
export interface Place extends Position {
	/** 0 when the step becomes active, 1 once it has come to where an address or a link would put it. */
	approach: number;
}

/**
 * How near the step at the line has come to its place: the pictures of steps that scrub change on this way, so that they
 * stand still when the text is in full view, and an address always opens on the finished picture.
 */
export function placeAt(boxes: readonly StepBox[], line: number): Place {
	const position = positionAt(boxes, line);
	const { top, reach } = boxes[position.index] ?? { top: line, reach: 0 };
	const travelled = line - top;
	const approach = reach > 0 ? Math.min(1, Math.max(0, travelled / reach)) : 1;
	return { ...position, approach };
}
