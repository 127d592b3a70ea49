// If this fails, a reader loses sight of a sector while the picture changes: a mark jumps, leaves the
// picture or the baseline it stands on, or the picture does not arrive at what the text describes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, wayBetween } from '../../../src/lib/scene/between';
import { projection } from '../../../src/lib/scene/bend';
import { inside, overlap } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import { layout } from '../../../src/lib/scene/layout';
import type { Frame, Label, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { anyFrame, anyScores, anyView, real, viewOf, WORDS } from './fixture';

const SQUARE = { width: 800, height: 800 };
const PHONE = { width: 356, height: 357 };

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
	const way = wayBetween(from, to);
	let before = way.at(first / steps);
	for (let i = first + 1; i <= last; i++) {
		const after = way.at(i / steps);
		longest = Math.max(longest, furthest(before, after));
		before = after;
	}
	return longest;
}

/** Longest step of a move cut into two hundred, in pixels: moves are slow at both ends, and fast between. */
const STEP = 26;
/** The same where a mark bends with the baseline and walks all along it as well. */
const WITH_REORDERING = 32;

describe('a move', () => {
	test.each([
		['dial to line', DIAL, LINE, STEP],
		['line to dial', LINE, DIAL, STEP],
		['dial to line in the order of gaps', DIAL, BY_GAP, WITH_REORDERING],
		['line in the order of gaps to dial', BY_GAP, DIAL, WITH_REORDERING],
		['line to ladder', BY_GAP, LADDER, STEP],
		['ladder to dial', LADDER, DIAL, STEP],
		['three periods to four', LADDER, LADDER_4, STEP],
		['four periods to three', LADDER_4, LADDER, STEP]
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
		const way = wayBetween(DIAL, LADDER);
		let before = way.at(0.001);
		for (let i = 1; i < 100; i++) {
			const now = way.at(i / 100);
			for (const sector of real.sectors) {
				const opacity = (scene: Scene, key: string): number =>
					scene.marks.find((mark) => mark.key === `${sector}:${key}`)?.opacity ?? NaN;
				expect(Math.max(opacity(now, 'japan'), opacity(now, 'p3'))).toBeGreaterThanOrEqual(0.5);
				expect(opacity(now, 'japan')).toBeLessThanOrEqual(opacity(before, 'japan'));
				expect(opacity(now, 'p3')).toBeGreaterThanOrEqual(opacity(before, 'p3'));
			}
			before = now;
		}
	});

	test('lets the scale of one picture go before that of the other comes', () => {
		const way = wayBetween(DIAL, LADDER);
		let [went, came] = [false, false];
		for (let i = 0; i <= 100; i++) {
			const { guides, areas } = way.at(i / 100);
			const [ring = 0, band = 0] = ['ring:2', 'band:2'].map(
				(key) => [...guides, ...areas].find((part) => part.key === key)?.opacity
			);
			expect(Math.min(ring, band)).toBe(0);
			went ||= ring > 0 && ring < 1;
			came ||= band > 0 && band < 1;
		}
		expect([went, came]).toEqual([true, true]);
	});

	test('what leaves goes first, then the new stage is set, and what stays moves to its place on it', () => {
		const way = wayBetween(LADDER_4, DIAL);
		const when = (happens: (scene: Scene) => boolean): number[] =>
			Array.from({ length: 99 }, (_, i) => (i + 1) / 100).filter((t) => happens(way.at(t)));
		const leaving = when(({ areas }) => areas.some(({ opacity }) => opacity > 0 && opacity < 1));
		const handing = when(({ marks }) =>
			marks.some(({ key, opacity }) => !/:p[123]$/.test(key) && opacity > 0 && opacity < 1)
		);
		const setting = when(({ guides }) =>
			guides.some(({ kind, opacity }) => kind === 'ring' && opacity > 0 && opacity < 1)
		);
		expect(leaving.at(-1)).toBeLessThan(handing[0] ?? NaN);
		expect(leaving.at(-1)).toBeLessThan(setting[0] ?? NaN);
		expect(setting.at(-1)).toBeLessThan(handing.at(-1) ?? NaN);
		// Of each field one mark is on its way; those of earlier periods go where they stand.
		for (const { marks } of [0.1, 0.2, 0.4].map((t) => way.at(t))) {
			for (const mark of marks.filter(({ key }) => /:p[123]$/.test(key))) {
				const own = LADDER_4.marks.find(({ key }) => key === mark.key);
				expect([mark.x, mark.y]).toEqual([own?.x, own?.y]);
			}
		}
	});

	test('what the old picture raised stays raised until it has gone', () => {
		const raising = sceneOf(viewOf('slope', ['p3', 'p4'], { raise: ['migration'] }));
		const way = wayBetween(raising, DIAL);
		expect(way.at(0.1).view.raise).toEqual(['migration']);
		expect(way.at(0.5).view.raise).toEqual(DIAL.view.raise);
		// In a picture of the same kind the eye is led at once.
		expect(wayBetween(LADDER, raising).at(0.1).view.raise).toEqual(['migration']);
	});

	test('names go along with their marks from one kind of picture to another', () => {
		const middle = ({ x, y, width, height }: Label): [number, number] => [
			x + width / 2,
			y + height / 2
		];
		const nameOf = ({ labels }: Scene, sector: string) =>
			labels.find(({ key }) => key === `sector:${sector}`);
		for (const [from, to, whose] of [
			[DIAL, LADDER, 'p3'],
			[LADDER, DIAL, 'p3'],
			[LADDER_4, DIAL, 'p4']
		] as const) {
			const way = wayBetween(from, to);
			const away = (scene: Scene, sector: string): number => {
				const [name, mark] = [
					nameOf(scene, sector),
					scene.marks.find(({ key }) => key === `${sector}:${whose}`)
				];
				if (!name || !mark) return 0;
				const [x, y] = middle(name);
				return Math.hypot(x - mark.x, y - mark.y);
			};
			for (const sector of real.sectors) {
				const most = Math.max(
					away(from, sector),
					away(to, sector),
					away(way.at(0.999), sector),
					away(way.at(0.001), sector)
				);
				for (let i = 1; i < 50; i++) {
					expect(away(way.at(i / 50), sector), sector).toBeLessThanOrEqual(most + 1);
				}
			}
		}
	});

	test('words that hardly move are not let go: a picture that the reader unrolls starts as it stood', () => {
		for (const [from, to, t] of [
			[DIAL, BY_GAP, 0.1],
			[DIAL, LADDER, 0.003]
		] as const) {
			const begun = wayBetween(from, to).at(t);
			const back = wayBetween(from, begun);
			for (const share of [0.2, 0.5, 0.8]) {
				for (const label of back.at(share).labels) {
					const own = from.labels.find(({ key }) => key === label.key);
					if (own)
						expect([label.key, label.opacity]).toEqual([label.key, expect.closeTo(own.opacity, 1)]);
				}
			}
		}
	});

	test('threads stand on the marks that they join, at any moment', () => {
		const empty = sceneOf(viewOf('radar', 'p3', { show: [] }));
		const bare = { ...DIAL, links: [] };
		for (const [from, to] of [
			[empty, DIAL],
			[DIAL, empty],
			[DIAL, LINE],
			[BY_GAP, DIAL],
			[bare, DIAL]
		] as const) {
			for (const t of [0.2, 0.5, 0.8, 0.95]) {
				const at = between(from, to, t);
				for (const { actor, run } of at.links.filter(({ kind }) => kind === 'thread')) {
					if (run?.type !== 'path') throw new Error('no thread');
					const own = at.marks.filter((mark) => mark.actor === actor).map((mark) => mark.at);
					expect([...run.points].sort()).toEqual([...own].sort());
				}
			}
		}
	});

	test('takes less than nine tenths of a second, and no time where nothing happens', () => {
		fc.assert(
			fc.property(anyView, anyView, (from, to) => {
				expect(wayBetween(sceneOf(from), sceneOf(to)).duration).toBeLessThan(900);
			}),
			{ numRuns: 60 }
		);
		const raised = sceneOf(viewOf('radar', 'p3', { raise: ['cyber'] }));
		expect(wayBetween(DIAL, raised).duration).toBe(0);
	});

	test('is led by what the story raises', () => {
		const raised = sceneOf(viewOf('slope', ['p1', 'p2', 'p3', 'p4'], { raise: ['migration'] }));
		const way = wayBetween(DIAL, raised);
		const gone = (t: number, sector: string): number => {
			const [start, now] = [DIAL, way.at(t)].map((scene) =>
				scene.marks.find(({ key }) => key === `${sector}:eu`)
			);
			return Math.hypot((now?.x ?? NaN) - (start?.x ?? NaN), (now?.y ?? NaN) - (start?.y ?? NaN));
		};
		const first = [...Array(100).keys()].find((i) => gone(i / 100, 'migration') > 0) ?? NaN;
		for (const sector of real.sectors.filter((id) => id !== 'migration')) {
			expect([sector, gone(first / 100, sector)]).toEqual([sector, 0]);
		}
	});

	test('never shows two names over each other on the way', () => {
		for (const [from, to] of [
			[DIAL, BY_GAP],
			[sceneOf(viewOf('radar', 'p3'), PHONE), sceneOf(viewOf('dotplot', 'p3'), PHONE)],
			[LADDER, LADDER_4],
			[BY_GAP, LADDER]
		] as const) {
			const way = wayBetween(from, to);
			for (let i = 1; i < 50; i++) {
				const seen = way
					.at(i / 50)
					.labels.filter(({ opacity, role }) => opacity > 0.5 && role === 'sector');
				// Boxes are a little larger than their letters.
				const letters = seen.map((label) => ({
					key: label.key,
					x: label.x + 1,
					y: label.y + 1,
					width: label.width - 2,
					height: label.height - 2
				}));
				const clashes = letters.filter((a, i) => letters.slice(i + 1).some((b) => overlap(a, b)));
				expect(clashes.map(({ key }) => key)).toEqual([]);
			}
		}
	});

	test('keeps names off the marks of their dial while it unrolls', () => {
		const [dial, line] = (['radar', 'dotplot'] as const).map((chart) =>
			sceneOf(viewOf(chart, 'p4'), PHONE)
		);
		if (!dial || !line) throw new Error('no pictures');
		for (const way of [wayBetween(dial, line), wayBetween(line, dial)]) {
			for (let i = 1; i < 50; i++) {
				const { labels, marks } = way.at(i / 50);
				const names = labels.filter(({ opacity, role }) => opacity > 0.5 && role === 'sector');
				const hit = names.filter((name) => marks.some((mark) => overlap(name, markBox(mark))));
				expect([i, hit.map(({ key }) => key)]).toEqual([i, []]);
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
		// On its way to the ladder the dial is no longer bent; its rings cannot unroll into the line.
		const way = wayBetween(between(DIAL, LADDER, 0.1), LINE);
		const ring = (t: number) => way.at(t).guides.find(({ key }) => key === 'ring:2');
		let changes = 0;
		for (let i = 1; i < 500; i++) {
			const [before, after] = [ring((i - 1) / 500), ring(i / 500)];
			if (before?.d === after?.d) continue;
			changes++;
			expect(before?.opacity).toBeLessThan(0.05);
			expect(after?.opacity).toBeLessThan(0.05);
		}
		expect(changes).toBe(1);
		expect(ring(0.01)?.opacity).toBeGreaterThan(0.3);
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
				// No circle goes through three points of a line that is all but straight.
				if (bend.phi < 0.05) return;
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

	test('the angle falls all the way, half of it in the middle of the move', () => {
		const way = wayBetween(DIAL, LINE);
		const angles = Array.from({ length: 101 }, (_, i) => way.at(i / 100).bend?.phi ?? NaN);
		const moving = angles.filter((phi) => phi > 0 && phi < (DIAL.bend?.phi ?? NaN));
		expect(moving.length).toBeGreaterThan(50);
		for (const [i, phi] of moving.slice(1).entries()) expect(phi).toBeLessThan(moving[i] ?? NaN);
		const half = (DIAL.bend?.phi ?? NaN) / 2;
		const middle = moving.findIndex((phi) => phi < half) / moving.length;
		expect(Math.abs(middle - 0.5)).toBeLessThan(0.05);
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
