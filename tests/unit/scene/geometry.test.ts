// If this fails, a picture of the story has changed: the diff says which mark, label or line went where. When that is meant,
// `npm run unit -- geometry -u` writes what is drawn now, to be read before it is kept.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measurePath, tellScenes } from './geometry';
import { FRAMES } from '../../../src/lib/specimen/frames';
import { chapters, drawn } from './story';

/** Windows in which pictures are compared: a phone and a desk. */
const WINDOWS = FRAMES.filter(([width]) => [390, 1440].includes(width));

const FOLDER = `${import.meta.dirname}/geometry`;

const PARTS = chapters.map(({ id, steps }) => [id, steps] as const);

const fileOf = (id: string, width: number): string => `${id}-${width}.txt`;

describe.each(WINDOWS)('in a window %i pixels wide', (width, frame) => {
	test.each(PARTS)('%s is drawn as it was', async (id, steps) => {
		const scenes = steps.map((step) => ({ address: step.address, scene: drawn(step, frame) }));
		await expect(tellScenes(scenes)).toMatchFileSnapshot(`${FOLDER}/${fileOf(id, width)}`);
	});
});

test('no file tells of a chapter that is not there', () => {
	const compared = WINDOWS.flatMap(([width]) => PARTS.map(([id]) => fileOf(id, width)));
	expect(readdirSync(FOLDER).filter((file) => !compared.includes(file))).toEqual([]);
});

describe('a path', () => {
	test.each([
		['M10 20L10 50', { from: [10, 20], to: [10, 50], length: 30, straight: true }],
		['M0 0L30 40L30 0', { from: [0, 0], to: [30, 0], length: 90, straight: false }],
		['M0,0C10,0,20,0,30,0', { from: [0, 0], to: [30, 0], length: 30, straight: true }],
		['M0 0C0,40,40,40,40,0', { from: [0, 0], to: [40, 0], length: 80, straight: false }],
		['M10 0A10 10 0 0 1 0 10', { from: [10, 0], to: [0, 10], length: 15.71, straight: false }],
		['M10 0A10 10 0 1 1 0 -10', { from: [10, 0], to: [0, -10], length: 47.12, straight: false }]
	])('%s', (d, { from, to, length, straight }) => {
		const measured = measurePath(d);
		expect(measured).toMatchObject({ from, to, straight });
		expect(measured.length).toBeCloseTo(length, 0);
	});

	test('of a kind that cannot be measured is no path of length nought', () => {
		expect(() => measurePath('M0 0Q10 10 20 0')).toThrow(/command Q/);
	});
});
