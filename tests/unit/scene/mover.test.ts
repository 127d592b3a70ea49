// If this fails, the picture depends on how the reader came to a step: after a jump, a turn back or an interrupted move
// it shows something else than the page that is opened there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between } from '../../../src/lib/scene/between';
import { layout } from '../../../src/lib/scene/layout';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import { LONGEST } from '../../../src/lib/scene/staging';
import { Mover } from '../../../src/lib/scene/mover';
import type { Place } from '../../../src/lib/story/position';
import { real, viewOf, WORDS } from './fixture';

const FRAMES: Frame[] = [
	{ width: 360, height: 320 },
	{ width: 760, height: 640 }
];

/** Steps as the story has them: dial, raised dial, line under the finger, ladders, and back. */
const STEPS = [
	{ view: viewOf('radar', 'p3', { show: [] }), scrub: false },
	{ view: viewOf('radar', 'p3', { show: ['eu'] }), scrub: false },
	{ view: viewOf('radar', 'p3', { raise: ['climate'] }), scrub: false },
	{ view: viewOf('dotplot', 'p3'), scrub: true },
	{ view: viewOf('dotplot', 'p3', { order: 'gap', raise: ['cyber'] }), scrub: false },
	{ view: viewOf('slope', ['p1', 'p2']), scrub: true },
	{ view: viewOf('slope', ['p1', 'p2', 'p3']), scrub: false },
	{ view: viewOf('slope', ['p1', 'p2', 'p3', 'p4'], { raise: ['energy'] }), scrub: false },
	{ view: viewOf('dotplot', 'p4'), scrub: false },
	{ view: viewOf('radar', 'p4'), scrub: true }
];

/** Each step laid out once for each frame, as a page does. */
function makeSceneOf(): (index: number, frame: Frame) => Scene {
	const laid = new Map<string, Scene>();
	return (index, frame) => {
		const key = `${index} ${frame.width}`;
		const scene =
			laid.get(key) ?? layout(STEPS[index]?.view ?? viewOf('radar', 'p3'), real, frame, WORDS.en);
		laid.set(key, scene);
		return scene;
	};
}

const makeMover = (isStill = false): Mover =>
	new Mover({
		sceneOf: makeSceneOf(),
		isScrubbed: (index) => STEPS[index]?.scrub === true,
		isStill: () => isStill
	});

const place = (index: number, approach = 1): Place => ({ index, progress: 0.5, approach });

const anyPlace = fc
	.record({
		index: fc.integer({ min: 0, max: STEPS.length - 1 }),
		approach: fc.constantFrom(0, 0.2, 0.5, 0.9, 1)
	})
	.map(({ index, approach }) => place(index, approach));

/** Where the reader goes, how long that picture is watched, and how large it is. */
const anyMoment = fc.record({
	to: anyPlace,
	watched: fc.integer({ min: 0, max: 1200 }),
	frame: fc.constantFrom(...FRAMES)
});

describe('a picture, however the reader came to it', () => {
	test('ends as exactly the one of a fresh page', () => {
		fc.assert(
			fc.property(
				fc.array(anyMoment, { minLength: 1, maxLength: 12 }),
				fc.constantFrom(...FRAMES),
				(moments, frame) => {
					const mover = makeMover();
					let now = 0;
					mover.sceneAt(frame, now);
					for (const { to, watched, frame: size } of moments) {
						mover.go(to, now);
						for (const share of [0.3, 0.7, 1]) mover.sceneAt(size, now + watched * share);
						now += watched;
					}
					const last = moments.at(-1)?.to ?? place(0);
					now += LONGEST;
					const fresh = makeMover();
					fresh.go(last, 0);
					expect(mover.sceneAt(frame, now)).toEqual(fresh.sceneAt(frame, 0));
					expect(mover.isMovingAt(now)).toBe(false);
				}
			),
			{ numRuns: 150 }
		);
	});

	test('never jumps when a move is interrupted', () => {
		fc.assert(
			fc.property(anyPlace, anyPlace, fc.integer({ min: 1, max: 800 }), (one, two, after) => {
				const frame = FRAMES[1] ?? { width: 760, height: 640 };
				const mover = makeMover();
				mover.sceneAt(frame, 0);
				mover.go(one, 0);
				const before = mover.sceneAt(frame, after);
				mover.go(two, after);
				if (one.index !== two.index) expect(mover.sceneAt(frame, after)).toEqual(before);
			}),
			{ numRuns: 100 }
		);
	});

	test('changes at once for those who like stillness', () => {
		const [frame] = FRAMES;
		if (!frame) throw new Error('no frame');
		const mover = makeMover(true);
		mover.sceneAt(frame, 0);
		for (const index of [3, 5, 9, 1]) {
			mover.go(place(index, 0.4), 0);
			expect(mover.sceneAt(frame, 0)).toEqual(makeSceneOf()(index, frame));
			expect(mover.isMovingAt(0)).toBe(false);
		}
	});

	test('follows the finger in a step that scrubs, back and forth', () => {
		const frame = FRAMES[0] ?? { width: 360, height: 320 };
		const mover = makeMover();
		const sceneOf = makeSceneOf();
		mover.go(place(2), 0);
		mover.sceneAt(frame, 0);
		mover.go(place(3, 0), 0);
		mover.sceneAt(frame, LONGEST);
		for (const approach of [0.3, 0.6, 0.4, 1, 0.1]) {
			mover.go(place(3, approach), LONGEST);
			expect(mover.sceneAt(frame, LONGEST)).toEqual(
				between(sceneOf(2, frame), sceneOf(3, frame), approach)
			);
		}
	});
});
