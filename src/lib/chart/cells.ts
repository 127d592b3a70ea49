import type { FormState } from '../index/types';
import { round } from '../scene/round';
import type { Mark } from '../scene/types';

/** Space between two cells, in pixels. */
const GAP = 1;

/**
 * The four cells of a cooperation mark as path data, one path per state, so that a mark is three paths at most.
 * Coordinates are relative to the mark's centre.
 */
export function cellPaths(mark: Mark): Partial<Record<FormState, string>> {
	const step = mark.size / 4;
	const height = mark.depth ?? step;
	const paths: Partial<Record<FormState, string>> = {};
	(mark.cells ?? []).forEach((state, i) => {
		// Outlined cells are drawn half a pixel smaller on each side, so that all come out the same size.
		const inset = state === 'firm' ? GAP / 2 : GAP / 2 + 0.5;
		const x = round(i * step - mark.size / 2 + inset);
		const y = round(-height / 2 + inset - GAP / 2);
		const [w, h] = [round(step - 2 * inset), round(height - 2 * inset + GAP)];
		paths[state] = `${paths[state] ?? ''}M${x} ${y}h${w}v${h}h${-w}z`;
	});
	return paths;
}
