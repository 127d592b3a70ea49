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

/** Between two lines of hatching; side of a notch, and from one to the next; smallest half of a square with notches. */
const HATCH = 5;
const NOTCH = 3;
const NOTCHES = 6;
const MIN_NOTCHED = 10;

/** Slanted lines across a square. */
function hatching(size: number): string {
	let path = '';
	for (let c = HATCH - 2 * size; c < 2 * size; c += HATCH) {
		const [a, b] = [round(Math.max(-size, c - size)), round(Math.min(size, c + size))];
		path += `M${a} ${b}L${b} ${a}`;
	}
	return path;
}

/** A hole at the foot of a square for each of its parts, drawn the other way round than its outline. */
function notches(size: number, parts: number): string {
	if (size < MIN_NOTCHED) return '';
	return Array.from({ length: parts }, (_, i) => {
		const x = round((i - (parts - 1) / 2) * NOTCHES - NOTCH / 2);
		return `M${x} ${round(size - 2 * NOTCH)}v${NOTCH}h${NOTCH}v${-NOTCH}z`;
	}).join('');
}

/** Path of a mark drawn around the origin; empty for shapes that are no outlines. */
export function outline({ shape, size, loose, parts = 0 }: Mark): string {
	if (shape === 'tick') return `M0 ${round(-size)}V${round(size)}`;
	const points = OUTLINES[shape] ?? [];
	const path = points.map(([x, y]) => `${round(x * size)} ${round(y * size)}`).join('L');
	if (points !== SQUARE) return path && `M${path}z`;
	return `M${path}z${loose ? hatching(size) : ''}${notches(size, parts)}`;
}
