import { outward, type Bend } from './bend';
import { clamp } from './clamp';
import type { Label } from './types';

/** Words on their way between two pictures: where they hang on a bending baseline, and when they are let go. */

/** How far names stand from the highest level, in pixels. */
const REACH = 16;

/** How soon a name that leans to one side hangs on that side alone. */
const LEAN = 4;

/** Overlap with other words at which a label is gone, in pixels. */
const COVERED = 3;

/** Words that pass others on their way are let go in the middle of it, where nobody could read them. */
export const passing = (t: number): number => Math.max(0, 1 - 6 * (1 - Math.abs(2 * t - 1)));

/**
 * Where the middle of a name hangs on a baseline that is bent like this, seen from its point there: outward, so that marks
 * never lie on it. Numbers of the scale stand on their points.
 */
export function hungOn(
	bend: Bend,
	[u]: readonly [u: number, h: number],
	{ role, width, height }: Label
): readonly [x: number, y: number] {
	if (role === 'tick') return [0, 0];
	const [dx, dy] = outward(bend, u);
	return [dx * REACH + (clamp(LEAN * dx, -1, 1) * width) / 2, dy * (REACH + height / 2)];
}

/** How far one label lies on another: 0 not at all, 1 so far that neither can be read. */
function cover(a: Label, b: Label): number {
	// Most words of a picture are nowhere near each other, and this is asked of every two in every frame.
	if (a.y >= b.y + b.height || b.y >= a.y + a.height) return 0;
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return clamp(Math.min(across, down) / COVERED, 0, 1);
}

/** Labels of one moment: of any that come to lie on each other the later ones in the list step back. */
export function stepBack(labels: readonly Label[]): Label[] {
	const standing: Label[] = [];
	for (const label of labels) {
		const veil = standing.reduce((v, other) => v * (1 - other.opacity * cover(label, other)), 1);
		standing.push({ ...label, opacity: label.opacity * veil });
	}
	return standing;
}
