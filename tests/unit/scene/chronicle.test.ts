// If this fails, the timeline of a field hides one of its facts, sets it at another time, or writes one over another.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markBox } from '../../../src/lib/scene/dial';
import { overlap } from '../../../src/lib/scene/boxes';
import {
	chronicleHeight,
	chronicleScene,
	PARTIES,
	type ChronicleFact
} from '../../../src/lib/scene/chronicle';
import { chronicleOf } from '../../../src/lib/sector/chronicle';
import { faults } from './faults';
import { record } from './fixture';

const LANES = { eu: 'European Union', both: 'Together', japan: 'Japan' };
const YEARS = [1991, 2001, 2011, 2018, 2027];
const FRAMES = [
	{ width: 340, text: 12 },
	{ width: 900, text: 13 }
];

const sceneOf = (facts: readonly ChronicleFact[], { width, text }: (typeof FRAMES)[number]) => {
	const asked = { sector: 'cyber', facts, years: YEARS, lanes: LANES };
	const height = Math.max(chronicleHeight(asked, width, text), width > 600 ? 460 : 0);
	return chronicleScene({ ...asked, frame: { width, height, text } });
};

/** What is wrong with a picture of these facts. */
function wrong(facts: readonly ChronicleFact[], frame: (typeof FRAMES)[number]): string[] {
	const scene = sceneOf(facts, frame);
	const found = faults(scene);
	scene.marks.forEach((mark, i) => {
		for (const other of scene.marks.slice(i + 1)) {
			if (overlap(markBox(mark), markBox(other))) found.push(`${mark.key} lies on ${other.key}`);
		}
	});
	for (const fact of facts) {
		const mark = scene.marks.find(({ key }) => key === `fact:${fact.n}`);
		const lane = scene.areas[PARTIES.indexOf(fact.party)];
		if (!mark || !lane || mark.y < lane.y || mark.y > lane.y + lane.height)
			found.push(`${fact.title} is not in the lane of ${fact.party}`);
		const label = scene.labels.find(({ key }) => key === `number:${fact.n}`);
		if (!label?.lines.join(' ').startsWith(String(fact.n))) found.push(`${fact.n} is not told`);
	}
	return found;
}

describe.each(record.sectors.map(({ id }) => id))('%s', (sector) => {
	const facts = chronicleOf(record, sector);

	test('has every dated fact of the record, in the order of time', () => {
		const rows = record.events.filter((row) => row.sector === sector);
		expect(facts).toHaveLength(rows.length);
		expect(facts.map(({ n }) => n)).toEqual(facts.map((_, i) => i + 1));
		for (const { id, title, party, date } of facts) {
			expect(rows.find((row) => row.id === id)).toMatchObject({ title, actor: party, date });
		}
	});

	test.each(FRAMES)('nothing lies over anything, $width px wide', (frame) => {
		expect(wrong(facts, frame)).toEqual([]);
	});

	test('later facts of a lane stand further right', () => {
		const { marks } = sceneOf(facts, FRAMES[1]!);
		for (const party of PARTIES) {
			const xs = facts
				.filter((fact) => fact.party === party)
				.map(({ n }) => marks.find(({ key }) => key === `fact:${n}`)?.x ?? NaN);
			expect(xs).toEqual([...xs].sort((a, b) => a - b));
		}
	});
});

test('a wide picture tells titles as well as numbers', () => {
	const scene = sceneOf(chronicleOf(record, 'cyber'), FRAMES[1]!);
	expect(scene.labels.filter(({ lines }) => lines.join(' ').length > 12).length).toBeGreaterThan(6);
});

test('whatever happens, and however much at once, has a place of its own', () => {
	const fact = fc.record({
		party: fc.constantFrom(...PARTIES),
		year: fc.integer({ min: 1985, max: 2026 }),
		form: fc.integer({ min: 0, max: 3 }),
		loose: fc.boolean(),
		title: fc.string({ minLength: 1, maxLength: 80 }).map((text) => `x${text.trim()}`)
	});
	fc.assert(
		fc.property(
			fc.array(fact, { minLength: 1, maxLength: 45 }),
			fc.constantFrom(...FRAMES),
			(found, frame) => {
				const facts = [...found]
					.sort((a, b) => a.year - b.year)
					.map(({ year, ...rest }, i): ChronicleFact => ({
						...rest,
						n: i + 1,
						date: String(year)
					}));
				expect(wrong(facts, frame)).toEqual([]);
			}
		),
		{ numRuns: 60 }
	);
});
