// If this fails, pictures are laid out twice, too late, or for a chart that has not arrived.
import { expect, test } from 'vitest';
import type { Scene } from '../../../src/lib/scene/types';
import { Pictures } from '../../../src/lib/story/pictures';
import { chapters, drawn } from '../scene/story';

const steps = chapters.flatMap(({ steps }) => steps);
const ROOM = { width: 356, height: 357 };

/** The pictures of the story, and how often one was laid out. */
function makePictures() {
	const asked: string[] = [];
	const pictures = new Pictures(steps, (step, _, room) => {
		asked.push(step.address);
		return drawn(step, room);
	});
	return { pictures, asked };
}

/** Lays out all there is to lay out near a step. */
function layAll(pictures: Pictures, index: number): Scene[] {
	const laid: Scene[] = [];
	for (let next = pictures.layNext(index); next; next = pictures.layNext(index))
		laid.push(next[1]);
	return laid;
}

test('a picture is laid out once for each room', () => {
	const { pictures, asked } = makePictures();
	const scene = pictures.sceneOf(0, ROOM);
	expect(pictures.sceneOf(0, { ...ROOM })).toBe(scene);
	expect(pictures.sceneOf(0, { ...ROOM, height: 320 })).not.toBe(scene);
	expect(asked).toEqual([steps[0]?.address, steps[0]?.address]);
});

test('what comes next is laid out first, and what has not arrived is left', async () => {
	const { pictures, asked } = makePictures();
	expect(pictures.layNext(0)).toBeUndefined();
	pictures.sceneOf(0, ROOM);
	const waiting = steps.findIndex((_, i) => !pictures.isReady(i));
	expect(waiting).toBeGreaterThan(0);
	layAll(pictures, 0);
	expect(asked).toEqual(steps.slice(0, waiting).map(({ address }) => address));
	expect(() => pictures.sceneOf(waiting, ROOM)).toThrow(/has not arrived/);
	await pictures.fetchAround(0);
	expect(pictures.isReady(waiting)).toBe(true);
	layAll(pictures, 0);
	expect(asked).toEqual(steps.slice(0, 6).map(({ address }) => address));
});

test('who turns back finds the step before', async () => {
	const { pictures, asked } = makePictures();
	await pictures.fetchAround(20);
	pictures.sceneOf(20, ROOM);
	layAll(pictures, 20);
	expect(asked.at(-1)).toBe(steps[19]?.address);
});
