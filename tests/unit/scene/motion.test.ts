// If this fails, a reader loses sight of a sector while the picture changes: a mark jumps, leaves the
// picture or the baseline it stands on, or the picture does not arrive at what the text describes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between } from '../../../src/lib/scene/between';
import { projection } from '../../../src/lib/scene/bend';
import { inside, overlap } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import { layout } from '../../../src/lib/scene/layout';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { anyFrame, anyScores, anyView, real, viewOf, WORDS } from './fixture';

const SQUARE = { width: 800, height: 800 };

const sceneOf = (view: View, frame: Frame = SQUARE, scores = real): Scene =>
	layout(view, scores, frame, WORDS.en);

const DIAL = sceneOf(viewOf('radar', 'p3'));
const LINE = sceneOf(viewOf('dotplot', 'p3'));
const BY_GAP = sceneOf(viewOf('dotplot', 'p3', { order: 'gap' }));
const LADDER = sceneOf(viewOf('slope', ['p1', 'p2', 'p3']));
const LADDER_4 = sceneOf(viewOf('slope', ['p1', 'p2', 'p3', 'p4']));

/** Every number in a value, however deep, those inside path data included. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value === 'string') return /NaN|Infinity/.test(value) ? [NaN] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(numbersIn);
}

const keysOf = (scene: Scene): Record<string, string[]> =>
	Object.fromEntries(
		(['areas', 'guides', 'links', 'marks', 'labels'] as const).map((part) => [
			part,
			scene[part].map(({ key }) => key)
		])
	);

/** The furthest that any mark in both scenes is moved from one to the other. */
function furthest(a: Scene, b: Scene): number {
	const places = new Map(b.marks.map((mark) => [mark.key, mark]));
	return Math.max(
		0,
		...a.marks.map((mark) => {
			const other = places.get(mark.key);
			return other ? Math.hypot(mark.x - other.x, mark.y - other.y) : 0;
		})
	);
}

/** Longest step of any mark on the way from one scene to another, in `steps` of which some are taken. */
function longestStep(from: Scene, to: Scene, steps = 200, first = 0, last = steps): number {
	let longest = 0;
	let before = between(from, to, first / steps);
	for (let i = first + 1; i <= last; i++) {
		const after = between(from, to, i / steps);
		longest = Math.max(longest, furthest(before, after));
		before = after;
	}
	return longest;
}

/** Longest step, in pixels, where a mark bends with the baseline and walks all along it as well. */
const WITH_REORDERING = 16;

describe('a move', () => {
	test.each([
		['dial to line', DIAL, LINE, 12],
		['line to dial', LINE, DIAL, 12],
		['dial to line in the order of gaps', DIAL, BY_GAP, WITH_REORDERING],
		['line in the order of gaps to dial', BY_GAP, DIAL, WITH_REORDERING],
		['line to ladder', BY_GAP, LADDER, 12],
		['ladder to dial', LADDER, DIAL, 12],
		['three periods to four', LADDER, LADDER_4, 12],
		['four periods to three', LADDER_4, LADDER, 12]
	])('%s has no jump', (_, from, to, most) => {
		const step = longestStep(from, to);
		expect(step).toBeGreaterThan(0);
		expect(step).toBeLessThanOrEqual(most);
		// A jump would stay as long as it is, however finely the way is cut.
		expect(longestStep(from, to, 1000)).toBeLessThan(step / 3);
	});

	test('has no jump between any two pictures', () => {
		// Not from the very ends, where what comes or goes has nothing to be compared with.
		const share = fc.integer({ min: 1, max: 198 });
		fc.assert(
			fc.property(anyView, anyView, anyScores, share, (from, to, scores, i) => {
				const [a, b] = [sceneOf(from, SQUARE, scores), sceneOf(to, SQUARE, scores)];
				const step = longestStep(a, b, 200, i, i + 1);
				expect(step).toBeLessThanOrEqual(WITH_REORDERING);
				const finer = longestStep(a, b, 2000, 10 * i, 10 * i + 10);
				expect(finer).toBeLessThanOrEqual(step / 2 + 0.5);
			}),
			{ numRuns: 60 }
		);
	});

	test('begins and ends as exactly the two pictures', () => {
		fc.assert(
			fc.property(anyView, anyView, anyFrame, (from, to, frame) => {
				const [a, b] = [sceneOf(from, frame), sceneOf(to, frame)];
				expect(between(a, b, 0)).toBe(a);
				expect(between(a, b, 1)).toBe(b);
				expect(between(a, b, -0.1)).toBe(a);
				expect(between(a, b, 1.1)).toBe(b);
			}),
			{ numRuns: 30 }
		);
	});

	test('holds every part of both pictures, once, and only real numbers', () => {
		const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
		fc.assert(
			fc.property(anyView, anyView, anyScores, anyFrame, share, (from, to, scores, frame, t) => {
				const [a, b] = [sceneOf(from, frame, scores), sceneOf(to, frame, scores)];
				const middle = between(a, b, t);
				const [inA, inB, inMiddle] = [keysOf(a), keysOf(b), keysOf(middle)];
				for (const [part, keys] of Object.entries(inMiddle)) {
					const either = new Set([...(inA[part] ?? []), ...(inB[part] ?? [])]);
					expect([...keys].sort()).toEqual([...either].sort());
				}
				expect(numbersIn(middle).every(Number.isFinite)).toBe(true);
				for (const { opacity } of [...middle.marks, ...middle.links, ...middle.labels]) {
					expect(opacity).toBeGreaterThanOrEqual(0);
					expect(opacity).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 80 }
		);
	});

	test('changes nothing in the pictures it lies between', () => {
		const [a, b] = [structuredClone(DIAL), structuredClone(LADDER)];
		between(DIAL, LADDER, 0.3);
		between(DIAL, LINE, 0.7);
		expect(DIAL).toEqual(a);
		expect(LADDER).toEqual(b);
	});

	test('hands over from marks that leave to marks that arrive, and is never empty', () => {
		const opacity = (t: number, key: string): number | undefined =>
			between(DIAL, LADDER, t).marks.find((mark) => mark.key === key)?.opacity;
		expect([0.3, 0.5, 0.7].map((t) => opacity(t, 'cyber:japan'))).toEqual([1, 0.5, 0]);
		expect([0.3, 0.5, 0.7].map((t) => opacity(t, 'cyber:p3'))).toEqual([0, 0.5, 1]);
	});

	test('lets the scale of one picture go before that of the other comes', () => {
		const opacity = (t: number, key: string): number | undefined => {
			const { guides, areas } = between(DIAL, LADDER, t);
			return [...guides, ...areas].find((part) => part.key === key)?.opacity;
		};
		expect([0.25, 0.5, 0.75].map((t) => opacity(t, 'ring:2'))).toEqual([0.5, 0, 0]);
		expect([0.25, 0.5, 0.75].map((t) => opacity(t, 'band:2'))).toEqual([0, 0, 0.5]);
	});

	test('never shows two names over each other in the middle of a move', () => {
		for (const [from, to] of [
			[DIAL, BY_GAP],
			[LADDER, LADDER_4],
			[BY_GAP, LADDER]
		] as const) {
			for (const t of [0.4, 0.5, 0.6]) {
				const seen = between(from, to, t).labels.filter(
					({ opacity, role }) => opacity > 0.1 && role === 'sector'
				);
				const clashes = seen.filter((a, i) => seen.slice(i + 1).some((b) => overlap(a, b)));
				expect(clashes.map(({ key }) => key)).toEqual([]);
			}
		}
	});

	test('lets a new period grow out of the last one, line and mark together', () => {
		for (const t of [0.55, 0.7, 0.9]) {
			const scene = between(LADDER, LADDER_4, t);
			for (const link of scene.links) {
				if (!link.ends || link.kind !== 'line' || !link.key.endsWith(':p3:p4')) continue;
				const [old, young] = ['p3', 'p4'].map((period) =>
					scene.marks.find((mark) => mark.key === `${link.sector}:${period}`)
				);
				const [x0, y0, x1, y1] = link.ends;
				expect(Math.abs(y0 - (old?.y ?? NaN))).toBeLessThan(1e-9);
				expect(Math.abs(y1 - (young?.y ?? NaN))).toBeLessThan(1e-9);
				expect(Math.abs(x0 - (old?.x ?? NaN))).toBeLessThan(21);
				expect(Math.abs(x1 - (young?.x ?? NaN))).toBeLessThan(21);
			}
		}
	});
});

describe('an interrupted move', () => {
	const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

	test('goes on from where it was and arrives', () => {
		fc.assert(
			fc.property(anyView, anyView, anyView, share, share, (first, second, third, s, t) => {
				const [a, b, c] = [sceneOf(first), sceneOf(second), sceneOf(third)];
				const halfway = between(a, b, s);
				expect(between(halfway, c, 0)).toBe(halfway);
				expect(between(halfway, c, 1)).toBe(c);
				expect(numbersIn(between(halfway, c, t)).every(Number.isFinite)).toBe(true);
				expect(furthest(halfway, between(halfway, c, 1e-6))).toBeLessThan(0.01);
				expect(furthest(between(halfway, c, 1 - 1e-6), c)).toBeLessThan(0.01);
				const at = Math.floor(t * 199);
				expect(longestStep(halfway, c, 200, at, at + 1)).toBeLessThanOrEqual(WITH_REORDERING);
			}),
			{ numRuns: 60 }
		);
	});

	test('never changes the shape of the scale while it can be seen', () => {
		// Half on its way to the ladder, the dial is no longer bent; its rings cannot unroll into the line.
		const halfway = between(DIAL, LADDER, 0.2);
		const ring = (t: number) =>
			between(halfway, LINE, t).guides.find(({ key }) => key === 'ring:2');
		expect(ring(0.499)?.d).not.toBe(ring(0.5)?.d);
		expect(ring(0.499)?.opacity).toBeLessThan(0.01);
		expect(ring(0.5)?.opacity).toBeLessThan(0.01);
		expect(ring(0.01)?.opacity).toBeGreaterThan(0.5);
	});
});

/** Centre and radius of the circle through three points. */
function circle(
	[ax, ay]: readonly [number, number],
	[bx, by]: readonly [number, number],
	[cx, cy]: readonly [number, number]
): [number, number, number] {
	const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
	const [a2, b2, c2] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
	const x = (a2 * (by - cy) + b2 * (cy - ay) + c2 * (ay - by)) / d;
	const y = (a2 * (cx - bx) + b2 * (ax - cx) + c2 * (bx - ax)) / d;
	return [x, y, Math.hypot(ax - x, ay - y)];
}

describe('unrolling', () => {
	const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });

	test('every mark stands on one bent baseline, its value above it', () => {
		fc.assert(
			fc.property(anyScores, anyFrame, share, (scores, frame, t) => {
				const dial = sceneOf(viewOf('radar', 'p2'), frame, scores);
				const line = sceneOf(viewOf('dotplot', 'p2', { order: 'gap' }), frame, scores);
				const scene = between(dial, line, t);
				const { bend } = scene;
				if (!bend) throw new Error('no baseline');
				const at = projection(bend);
				const [x, y, radius] = circle(at(-0.5, 0), at(0, 0), at(0.5, 0));
				expect(scene.marks).toHaveLength(24);
				for (const mark of scene.marks) {
					const height = Math.hypot(mark.x - x, mark.y - y) - radius;
					expect(Math.abs(height - mark.value * bend.unit)).toBeLessThan(0.01);
				}
				// The drawn baseline is that same circle.
				const drawn = scene.guides.find(({ kind }) => kind === 'baseline')?.d ?? '';
				const [sx = NaN, sy = NaN, r = NaN] = (drawn.match(/-?[\d.]+/g) ?? []).map(Number);
				expect(Math.hypot(sx - at(-0.5, 0)[0], sy - at(-0.5, 0)[1])).toBeLessThan(0.02);
				expect(Math.abs(r - radius) / radius).toBeLessThan(0.001);
			}),
			{ numRuns: 60 }
		);
	});

	test('turns the angle evenly, so that the curvature falls all the way', () => {
		const angles = [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => between(DIAL, LINE, t).bend?.phi ?? NaN);
		for (const [i, phi] of angles.entries()) {
			expect(phi).toBeCloseTo((DIAL.bend?.phi ?? NaN) * (0.9 - 0.2 * i), 9);
		}
	});

	test('keeps every mark inside the picture', () => {
		fc.assert(
			fc.property(anyScores, anyFrame, share, fc.boolean(), (scores, frame, t, back) => {
				const dial = sceneOf(viewOf('radar', 'p4'), frame, scores);
				const line = sceneOf(viewOf('dotplot', 'p4', { order: 'gap' }), frame, scores);
				const scene = back ? between(line, dial, t) : between(dial, line, t);
				for (const mark of scene.marks) {
					expect([mark.key, inside(markBox(mark), frame.width, frame.height)]).toEqual([
						mark.key,
						true
					]);
				}
			}),
			{ numRuns: 80 }
		);
	});
});

describe('keys', () => {
	test('say what a mark stands for, in every picture', () => {
		for (const scene of [DIAL, LINE, BY_GAP]) {
			expect(scene.marks.map(({ key }) => key).sort()).toEqual(
				real.sectors.flatMap((sector) => [`${sector}:eu`, `${sector}:japan`]).sort()
			);
		}
		expect(LADDER.marks.map(({ key }) => key)).toEqual(
			real.sectors.flatMap((sector) => ['p1', 'p2', 'p3'].map((period) => `${sector}:${period}`))
		);
	});
});
