import { mix } from './mix';
import { round } from './round';

/**
 * One baseline, bent or straight.
 *
 * The dial, the line and everything between them are the same drawing: a baseline of a given
 * length, bent into an arc of a whole angle `phi`, with values standing on it. A place is told by
 * `u`, from −½ (first sector) to ½ (last), and `h`, the height above the baseline in levels.
 * On an arc of radius `length / phi`, `u` lies at the angle `u · phi` and `h` pushes outward; as
 * `phi` falls to zero the arc opens into a straight line.
 */
export interface Bend {
	/** Whole angle of the arc in radians; 0 is a straight line. */
	phi: number;
	/** Direction of the baseline, in radians clockwise: 0 runs to the right, π/2 downward. */
	turn: number;
	/** Length of the baseline in pixels. */
	length: number;
	/** Pixels per level. */
	unit: number;
	/** Where the middle of the bounding box of the values 0–4 stands, in pixels of the frame. */
	cx: number;
	cy: number;
}

/** The way of a stroke along the baseline. */
export type Run =
	| { type: 'arc'; from: number; to: number; h: number }
	| { type: 'path'; points: readonly (readonly [u: number, h: number])[] };

/** Where the thing number `i` of `n` stands along the baseline. */
export const placeOf = (i: number, n: number): number => (n > 1 ? i / (n - 1) - 0.5 : 0);

/** Highest value on the scale. */
export const MAX_LEVEL = 4;

/** Below this angle an arc is drawn as a straight line; its bulge is under a hundredth of a pixel. */
const STRAIGHT = 1e-4;

/** Steps along the baseline when its extent is measured. */
const SAMPLES = 48;

/** A right angle, in radians. */
const QUARTER = Math.PI / 2;

type Point = readonly [x: number, y: number];

type Projection = (u: number, h: number) => Point;

/** Places relative to the middle of the baseline; y grows downward. What all of them share is worked out once. */
function unmoved({ phi, turn, length, unit }: Bend): Projection {
	const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
	const isStraight = Math.abs(phi) < STRAIGHT;
	const radius = length / phi;
	return (u, h) => {
		const angle = u * phi;
		const height = h * unit;
		const x = isStraight ? u * length : (radius + height) * Math.sin(angle);
		// radius · (1 − cos) − height · cos, with the first term in a form that keeps its digits
		const y = isStraight
			? -height
			: 2 * radius * Math.sin(angle / 2) ** 2 - height * Math.cos(angle);
		return [x * cos - y * sin, x * sin + y * cos];
	};
}

type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** Bends never change: each is measured once, however many strokes and words stand on it. */
const extents = new WeakMap<Bend, Extent>();
const projections = new WeakMap<Bend, Projection>();

/** Steps along the baseline that may reach furthest: its ends, and on an arc those next to where it runs across or down. */
function outermost({ phi, turn }: Bend): number[] {
	const steps = [0, SAMPLES];
	if (Math.abs(phi) < STRAIGHT) return steps;
	for (let k = Math.ceil((turn - phi / 2) / QUARTER); k * QUARTER <= turn + phi / 2; k++) {
		const i = ((k * QUARTER - turn) / phi + 0.5) * SAMPLES;
		steps.push(Math.max(0, Math.floor(i)), Math.min(SAMPLES, Math.ceil(i)));
	}
	return steps;
}

/** Extent of the values 0–4 relative to the middle of the baseline. */
export function extent(bend: Bend): Extent {
	const known = extents.get(bend);
	if (known) return known;
	const at = unmoved(bend);
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const i of outermost(bend)) {
		for (let h = 0; h <= MAX_LEVEL; h += MAX_LEVEL) {
			const place = at(i / SAMPLES - 0.5, h);
			x0 = Math.min(x0, place[0]);
			y0 = Math.min(y0, place[1]);
			x1 = Math.max(x1, place[0]);
			y1 = Math.max(y1, place[1]);
		}
	}
	const made = [x0, y0, x1, y1] as const;
	extents.set(bend, made);
	return made;
}

/** A function from places on the baseline to pixels of the frame. */
export function projection(bend: Bend): Projection {
	const known = projections.get(bend);
	if (known) return known;
	const [x0, y0, x1, y1] = extent(bend);
	const dx = bend.cx - (x0 + x1) / 2;
	const dy = bend.cy - (y0 + y1) / 2;
	const at = unmoved(bend);
	const made: Projection = (u, h) => {
		const place = at(u, h);
		return [place[0] + dx, place[1] + dy];
	};
	projections.set(bend, made);
	return made;
}

/** Direction in which values grow at `u`, as a unit vector. */
export function outward(bend: Bend, u: number): Point {
	const [sin, cos] = [Math.sin(bend.turn), Math.cos(bend.turn)];
	const [x, y] = [Math.sin(u * bend.phi), -Math.cos(u * bend.phi)];
	return [x * cos - y * sin, x * sin + y * cos];
}

/** SVG path data of a run. Values between two points of a path lie on a straight segment. */
export function pathOf(bend: Bend, run: Run): string {
	const at = projection(bend);
	const text = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
	if (run.type === 'path') {
		return run.points.map(([u, h], i) => `${i ? 'L' : 'M'}${text(at(u, h))}`).join('');
	}
	const start = text(at(run.from, run.h));
	const end = text(at(run.to, run.h));
	const span = (run.to - run.from) * bend.phi;
	if (span < STRAIGHT) return `M${start}L${end}`;
	const radius = round(bend.length / bend.phi + run.h * bend.unit);
	return `M${start}A${radius} ${radius} 0 ${span > Math.PI ? 1 : 0} 1 ${end}`;
}

/**
 * The bend between two bends. Angle and turn change evenly; the whole is made as large as the space
 * between its two ends allows, which is their own size at the ends.
 */
export function mixBend(a: Bend, b: Bend, t: number): Bend {
	const bend: Bend = {
		phi: mix(a.phi, b.phi, t),
		turn: mix(a.turn, b.turn, t),
		length: mix(a.length, b.length, t),
		unit: mix(a.unit, b.unit, t),
		cx: mix(a.cx, b.cx, t),
		cy: mix(a.cy, b.cy, t)
	};
	const [ax0, ay0, ax1, ay1] = extent(a);
	const [bx0, by0, bx1, by1] = extent(b);
	const [x0, y0, x1, y1] = extent(bend);
	const fit = Math.min(
		mix(ax1 - ax0, bx1 - bx0, t) / (x1 - x0),
		mix(ay1 - ay0, by1 - by0, t) / (y1 - y0)
	);
	return { ...bend, length: bend.length * fit, unit: bend.unit * fit };
}

/** The run between two runs of the same kind; a run that changes kind or length jumps at the middle. */
export function mixRun(a: Run, b: Run, t: number): Run {
	if (a.type === 'arc' && b.type === 'arc') {
		return {
			type: 'arc',
			from: mix(a.from, b.from, t),
			to: mix(a.to, b.to, t),
			h: mix(a.h, b.h, t)
		};
	}
	if (a.type === 'path' && b.type === 'path' && a.points.length === b.points.length) {
		const points = a.points.map(([u, h], i) => {
			const [bu, bh] = b.points[i] ?? [u, h];
			return [mix(u, bu, t), mix(h, bh, t)] as const;
		});
		return { type: 'path', points };
	}
	return t < 0.5 ? a : b;
}
