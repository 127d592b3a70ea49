// If this fails, pictures are laid out twice, too late, or for a chart that has not arrived.
import { expect, test } from 'vitest';
import type { Scene } from '../../../src/lib/scene/types';
import { Pictures } from '../../../src/lib/story/pictures';
import { chapters, drawn, scores } from '../scene/story';

const steps = chapters.flatMap(({ steps }) => steps);
const ROOM = { width: 356, height: 357 };

/** The pictures of the story, and how often one was laid out. */
function makePictures() {
	const asked: string[] = [];
	const said: string[] = [];
	const pictures = new Pictures(steps, {
		draw: (step, _, room) => {
			asked.push(step.address);
			return drawn(step, room);
		},
		say: (step, kind) => {
			said.push(step.address);
			return {
				title: step.address,
				unit: '',
				legend: kind.legend(step.view, scores),
				summary: '',
				source: ''
			};
		}
	});
	return { pictures, asked, said };
}

/** Lays out all there is to lay out near a step. */
function layAll(pictures: Pictures, index: number): Scene[] {
	const laid: Scene[] = [];
	for (let next = pictures.layNext(index); next; next = pictures.layNext(index)) laid.push(next[1]);
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
	const ready = (): number[] => steps.flatMap((_, i) => (pictures.isReady(i) ? [i] : []));
	expect(pictures.layNext(0)).toBeUndefined();
	pictures.sceneOf(0, ROOM);
	const waiting = steps.findIndex((_, i) => !pictures.isReady(i));
	expect(waiting).toBeGreaterThan(0);
	const first = ready();
	layAll(pictures, 0);
	expect(asked).toEqual(first.map((i) => steps[i]?.address));
	expect(() => pictures.sceneOf(waiting, ROOM)).toThrow(/has not arrived/);
	await pictures.fetchAround(0);
	expect(pictures.isReady(waiting)).toBe(true);
	layAll(pictures, 0);
	const later = ready().filter((i) => !first.includes(i));
	expect(asked.slice(first.length)).toEqual(later.map((i) => steps[i]?.address));
});

test('what the reader has passed is laid out last, the nearest of it first', async () => {
	const { pictures, asked } = makePictures();
	await pictures.fetchAround(20);
	pictures.sceneOf(20, ROOM);
	const [ahead, behind] = [steps.slice(20), steps.slice(0, 20).reverse()].map((some) =>
		some.filter((step) => pictures.isReady(steps.indexOf(step)))
	);
	layAll(pictures, 20);
	expect(asked).toEqual([...ahead!, ...behind!].map(({ address }) => address));
});

test('what is said around a picture is made up once', () => {
	const { pictures, said } = makePictures();
	expect(pictures.saidOf(0)).toBe(pictures.saidOf(0));
	expect(said).toEqual([steps[0]?.address]);
	const waiting = steps.findIndex((_, i) => !pictures.isReady(i));
	expect(() => pictures.saidOf(waiting)).toThrow(/has not arrived/);
});
