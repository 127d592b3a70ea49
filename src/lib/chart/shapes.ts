import { round } from '../scene/round';
import type { Mark, MarkShape } from '../scene/types';

type Points = readonly (readonly [x: number, y: number])[];

const SQUARE: Points = [
	[-1, -1],
	[1, -1],
	[1, 1],
	[-1, 1]
];

/** Outlines in units of a mark's size, around its centre. */
const OUTLINES: Partial<Record<MarkShape, Points>> = {
	square: SQUARE,
	'square-out': SQUARE,
	diamond: [
		[0, -1],
		[1, 0],
		[0, 1],
		[-1, 0]
	],
	'verdict-ahead': [
		[0, -1],
		[1, 0.8],
		[-1, 0.8]
	],
	'verdict-as-expected': [
		[-1, -0.35],
		[1, -0.35],
		[1, 0.35],
		[-1, 0.35]
	],
	'verdict-behind': [
		[0, 1],
		[1, -0.8],
		[-1, -0.8]
	],
	'verdict-reversed': [
		[-1, 0],
		[0.8, -1],
		[0.8, 1]
	],
	'verdict-unclear': [
		[0, -1],
		[1, 0],
		[0, 1],
		[-1, 0]
	]
};

/** Path of a mark drawn around the origin; empty for shapes that are no outlines. */
export function outline({ shape, size }: Mark): string {
	if (shape === 'tick') return `M0 ${round(-size)}V${round(size)}`;
	const points = OUTLINES[shape] ?? [];
	const path = points.map(([x, y]) => `${round(x * size)} ${round(y * size)}`).join('L');
	return path && `M${path}z`;
}
