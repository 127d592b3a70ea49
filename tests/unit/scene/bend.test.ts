// If this fails, the rings are drawn as other arcs than the ones that the marks stand on: the scale lies.
import { describe, expect, test } from 'vitest';
import {
	extent,
	mixRun,
	outward,
	pathOf,
	placeOf,
	projection,
	type Bend
} from '../../../src/lib/scene/bend';

const bendOf = (phi: number, turn = 0): Bend => ({
	phi,
	turn,
	length: 400,
	unit: 40,
	cx: 300,
	cy: 200
});

/** The middle of a drawn arc, by the rules of SVG: ends, radius, large-arc and sweep flag. */
function middleOfArc(d: string): [number, number] {
	const [x0 = 0, y0 = 0, r = 0, , , large = 0, sweep = 0, x1 = 0, y1 = 0] = (
		d.match(/-?[\d.]+/g) ?? []
	).map(Number);
	const [dx, dy] = [x1 - x0, y1 - y0];
	const chord = Math.hypot(dx, dy);
	const toCentre = Math.sqrt(Math.max(0, r * r - (chord / 2) ** 2));
	// From the middle of the chord to the arc: away from the centre, or past it for the larger arc.
	const rise = large ? r + toCentre : r - toCentre;
	const side = sweep ? 1 : -1;
	return [(x0 + x1) / 2 + (side * rise * dy) / chord, (y0 + y1) / 2 - (side * rise * dx) / chord];
}

describe('an arc', () => {
	test.each([0.3, 1.5, 2.8, 3.5, 4.5, 5.5])('of %f radians runs through its own places', (phi) => {
		for (const turn of [0, 0.7, Math.PI / 2]) {
			for (const h of [0, 2, 4]) {
				const bend = bendOf(phi, turn);
				const d = pathOf(bend, { type: 'arc', from: -0.5, to: 0.5, h });
				const [x, y] = projection(bend)(0, h);
				const [mx, my] = middleOfArc(d);
				expect(Math.hypot(mx - x, my - y)).toBeLessThan(0.2);
			}
		}
	});

	test('of no angle is a straight line', () => {
		const d = pathOf(bendOf(0), { type: 'arc', from: -0.5, to: 0.5, h: 0 });
		expect(d).toBe('M100 280L500 280');
	});
});

test('values grow outward, by the unit', () => {
	for (const phi of [0, 1, 5]) {
		const bend = bendOf(phi, 0.4);
		for (const u of [-0.5, -0.1, 0.3]) {
			const [[x0, y0], [x1, y1]] = [projection(bend)(u, 1), projection(bend)(u, 3)];
			const [dx, dy] = outward(bend, u);
			expect(x1 - x0).toBeCloseTo(80 * dx, 9);
			expect(y1 - y0).toBeCloseTo(80 * dy, 9);
		}
	}
});

test('places are spread evenly from end to end', () => {
	expect([0, 1, 2].map((i) => placeOf(i, 3))).toEqual([-0.5, 0, 0.5]);
	expect(placeOf(0, 1)).toBe(0);
});

test('a run that cannot be turned into the other changes in the middle', () => {
	const arc = { type: 'arc', from: -0.5, to: 0.5, h: 1 } as const;
	const path = { type: 'path', points: [[0, 0] as const, [0, 4] as const] } as const;
	expect([mixRun(arc, path, 0.4), mixRun(arc, path, 0.6)]).toEqual([arc, path]);
	expect(mixRun(arc, { ...arc, h: 3 }, 0.25)).toEqual({ ...arc, h: 1.5 });
});

test('a bend reaches as far as any step along it', () => {
	for (let phi = 0; phi <= 6.2; phi += 0.31) {
		for (const turn of [0, 0.7, Math.PI / 2, 4, -2]) {
			const bend = bendOf(phi, turn);
			const at = projection(bend);
			const places = Array.from({ length: 49 }, (_, i) => i / 48 - 0.5).flatMap((u) => [
				at(u, 0),
				at(u, 4)
			]);
			const [x0, y0, x1, y1] = extent(bend);
			const xs = places.map(([x]) => x);
			const ys = places.map(([, y]) => y);
			expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(x1 - x0, 9);
			expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo(y1 - y0, 9);
			expect((Math.max(...xs) + Math.min(...xs)) / 2).toBeCloseTo(bend.cx, 9);
			expect((Math.max(...ys) + Math.min(...ys)) / 2).toBeCloseTo(bend.cy, 9);
		}
	}
});
