// If this fails, the picture goes blank for a moment while a reader scrolls from one step of the story to the next.
import { describe, expect, test } from 'vitest';
import { wayBetween } from '../../../src/lib/scene/between';
import type { Scene } from '../../../src/lib/scene/types';
import { chapters, drawn } from './story';

const steps = chapters.flatMap((chapter) => chapter.steps);

/** How faint everything may be that is drawn at one moment. */
const FAINTEST = 0.2;

/** How plainly the plainest part is drawn that tells of something: a mark, a word or a line of the scale. */
const seen = ({ marks, labels, guides }: Scene): number =>
	Math.max(...[...marks, ...labels, ...guides].map(({ opacity }) => opacity));

describe.each([
	['a phone', { width: 356, height: 357 }],
	['a desk', { width: 760, height: 640 }]
])('on %s', (_, frame) => {
	const scenes = steps.map((step) => drawn(step, frame));

	test('something is always seen between two steps of the story', () => {
		const blank = scenes.slice(1).flatMap((scene, i) => {
			const way = wayBetween(scenes[i] ?? scene, scene);
			const moments = Array.from({ length: 31 }, (_, n) => n / 30);
			return moments
				.filter((t) => seen(way.at(t)) < FAINTEST)
				.map((t) => `${steps[i + 1]?.address} at ${t.toFixed(2)}`);
		});
		expect(blank).toEqual([]);
	});
});
