// If this fails, a remark in the picture hides what it speaks of, points at the wrong mark, or is missing where there is room.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/lib/scene/boxes';
import { layout } from '../../../src/lib/scene/layout';
import { annotate } from '../../../src/lib/scene/remarks';
import type { Label, Scene } from '../../../src/lib/scene/types';
import { faults } from './faults';
import { chapters, drawn } from './story';
import { anyFrame, anyScores, anyView, real, viewOf, WORDS } from './fixture';

const DESK = { width: 760, height: 640 };
const DIAL = layout(viewOf('radar', 'p3'), real, DESK, WORDS.en);
const LADDER = layout(viewOf('slope', ['p1', 'p2', 'p3']), real, DESK, WORDS.en);

const remarksOf = ({ labels }: Scene): Label[] => labels.filter(({ role }) => role === 'remark');

/** The two ends of the line that leads to a remark. */
function leaderOf({ guides }: Scene, at: string): [number, number, number, number] {
	const path =
		guides.find(({ kind, key }) => kind === 'leader' && key.startsWith(`remark:${at}|`))?.d ?? '';
	const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
	return [x0, y0, x1, y1];
}

const words = fc
	.array(fc.constantFrom('thin', 'evidence', 'on', 'the', 'agenda', 'disaster'), {
		minLength: 1,
		maxLength: 9
	})
	.map((list) => list.join(' '));

describe('remarks', () => {
	test('lie over no name, no mark and no other remark, and stay in the picture', () => {
		fc.assert(
			fc.property(anyView, anyScores, anyFrame, words, words, (view, scores, frame, one, two) => {
				const scene = layout(view, scores, frame, WORDS.en);
				const keys = scene.marks.map(({ key }) => key);
				const remarks = [
					{ at: keys[3] ?? 'none', text: one, told: `Its mark: ${one}.` },
					{ at: keys.at(-2) ?? 'none', text: two }
				];
				const before = faults(scene);
				expect(faults(annotate(scene, remarks))).toEqual(before);
			}),
			{ numRuns: 60 }
		);
	});

	test('are led to their own mark, and by nothing else', () => {
		for (const scene of [DIAL, LADDER]) {
			for (const mark of scene.marks) {
				const annotated = annotate(scene, [{ at: mark.key, text: 'On the agenda, once' }]);
				const [label] = remarksOf(annotated);
				if (!label) continue;
				const [x0, y0, x1, y1] = leaderOf(annotated, mark.key);
				expect(Math.hypot(x0 - mark.x, y0 - mark.y)).toBeLessThanOrEqual(14);
				expect(x1).toBeGreaterThanOrEqual(label.x - 0.1);
				expect(x1).toBeLessThanOrEqual(label.x + label.width + 0.1);
				expect(y1).toBeGreaterThanOrEqual(label.y - 0.1);
				expect(y1).toBeLessThanOrEqual(label.y + label.height + 0.1);
				for (let i = 0; i <= 20; i++) {
					const point = { x: x0 + ((x1 - x0) * i) / 20, y: y0 + ((y1 - y0) * i) / 20 };
					const crossed = scene.labels.filter((other) =>
						overlap(other, { ...point, width: 0.1, height: 0.1 })
					);
					expect(crossed.map(({ key }) => key)).toEqual([]);
				}
			}
		}
	});

	test('hang on a level of a spoke too, in the dial and on the line', () => {
		for (const chart of ['radar', 'dotplot'] as const) {
			const scene = layout(viewOf(chart, 'p3'), real, DESK, WORDS.en);
			const annotated = annotate(scene, [{ at: 'climate@4', text: 'Foremost' }]);
			expect(remarksOf(annotated)).toHaveLength(1);
			const japan = scene.marks.find(({ key }) => key === 'climate:japan');
			const eu = scene.marks.find(({ key }) => key === 'climate:eu');
			const [x0, y0] = leaderOf(annotated, 'climate@4');
			const from = (mark: typeof eu): number =>
				Math.hypot(x0 - (mark?.x ?? NaN), y0 - (mark?.y ?? NaN));
			// The EU's mark stands at 3 and Japan's at 1, so level 4 is nearer to the EU's.
			expect(from(eu)).toBeLessThan(from(japan));
		}
	});

	test('without a mark in the picture are left out, and the others stay', () => {
		const annotated = annotate(DIAL, [
			{ at: 'cyber:p3', text: 'A mark of another chart' },
			{ at: 'cyber:eu', text: 'A mark of this one' }
		]);
		expect(remarksOf(annotated).map(({ key }) => key)).toEqual([
			'remark:cyber:eu|A mark of this one'
		]);
	});

	test('give way where there is no room, the least important first', () => {
		const remarks = ['cyber', ...real.sectors.filter((id) => id !== 'cyber')].map((id) => ({
			at: `${id}:eu`,
			text: 'A remark that needs some room'
		}));
		const shown = (width: number): string[] =>
			remarksOf(
				annotate(layout(viewOf('radar', 'p3'), real, { width, height: width }, WORDS.en), remarks)
			).map(({ key }) => key.replace(/^remark:|\|.*$/g, ''));
		const [few, many] = [shown(400), shown(1200)];
		expect(many.length).toBeGreaterThan(6);
		expect(few.length).toBeLessThan(many.length);
		expect(few).toContain('cyber:eu');
	});

	test('of the worked example are all told, also on a phone: without room beside their marks at the side, with what they are about', () => {
		const steps = chapters.flatMap((chapter) => chapter.steps);
		for (const frame of [
			{ width: 326, height: 305 },
			{ width: 358, height: 360 }
		]) {
			for (const id of ['one-spoke', 'what-it-says', 'why-no-higher']) {
				const step = steps.find((one) => one.id === id)!;
				const scene = drawn(step, frame);
				const shown = remarksOf(scene).map(({ key }) => key.replace(/.*\|/, ''));
				expect([id, shown]).toEqual([id, step.remarks?.map(({ text }) => text)]);
				for (const label of remarksOf(scene)) {
					const led = scene.guides.some(({ key }) => key === label.key);
					const said = label.lines.join(' ');
					if (!led) expect(said).toMatch(/^Climate, (Japan|European Union): /);
				}
			}
		}
	});

	test('add nothing to a picture that has none', () => {
		expect(annotate(DIAL, [])).toBe(DIAL);
	});
});
