import { pathRound } from 'd3-path';
import type { Stroke } from './types';

/** Two ends of a line, in pixels of the frame. */
export type Ends = NonNullable<Stroke['ends']>;

/** Decimals of coordinates in path data: a hundredth of a pixel is finer than any screen. */
const DIGITS = 2;

/** Path of a line between two marks: level at both ends, so that it leaves and meets marks cleanly. */
export function linePath([x0, y0, x1, y1]: Ends): string {
	const path = pathRound(DIGITS);
	const middle = (x0 + x1) / 2;
	path.moveTo(x0, y0);
	path.bezierCurveTo(middle, y0, middle, y1, x1, y1);
	return path.toString();
}

/** A straight line from place to place, at any slant. */
export const slanted = (
	key: string,
	kind: Stroke['kind'],
	[x0, y0, x1, y1]: Ends,
	about: Pick<Stroke, 'sector' | 'actor'> = {}
): Stroke => {
	const path = pathRound(DIGITS);
	path.moveTo(x0, y0);
	path.lineTo(x1, y1);
	return { key, kind, ...about, d: path.toString(), opacity: 1 };
};

/** A line from place to place that can be moved. */
export function straight(
	key: string,
	kind: Stroke['kind'],
	ends: Ends,
	about: Pick<Stroke, 'sector' | 'actor'> = {}
): Stroke {
	return { key, kind, ...about, d: linePath(ends), opacity: 1, ends };
}
