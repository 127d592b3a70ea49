// If this fails, a reader of measured series sees a value in the wrong place, a line across years of which nothing is known,
// words lying over one another, or a summary that the picture does not bear out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../../../src/lib/chart/kinds/context';
import { travel } from '../../../src/lib/chart/travel';
import { sliceContext } from '../../../src/lib/index/context';
import {
	ACTORS,
	CONTEXT_TOPICS,
	type ContextEntry,
	type ContextLine,
	type ContextTopic,
	type Scores
} from '../../../src/lib/index/types';
import { between } from '../../../src/lib/scene/between';
import { scaleTo } from '../../../src/lib/scene/context/board';
import { fitFrame, layout } from '../../../src/lib/scene/layout';
import type { Frame, Label, Mark, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { faults } from './faults';
import { anyLang, real, record, viewOf, WORDS } from './fixture';

const RUNS = Number(process.env.RUNS ?? 150);

const scores: Scores = { ...real, context: sliceContext(record, CONTEXT_TOPICS) };

const viewFor = (topic: ContextTopic): View => viewOf('context', [], { topic, show: [] });

const draw = (view: View, frame: Frame, given = scores, lang: 'en' | 'ja' = 'en'): Scene =>
	context.layout(view, given, fitFrame(frame), WORDS[lang]);

const PHONE = { width: 326, height: 290 };
const WIDE = { width: 720, height: 640 };

/** Values of a series by year. */
const valuesOf = ({ from, values }: ContextLine): [year: number, value: number][] =>
	values.flatMap((value, i): [number, number][] => (value === null ? [] : [[from + i, value]]));

const linesOf = (topic: ContextTopic): ContextLine[] => scores.context?.[topic]?.lines ?? [];

const anyFrame = fc.record({
	width: fc.integer({ min: 280, max: 1440 }),
	height: fc.integer({ min: 280, max: 1000 }),
	text: fc.option(fc.integer({ min: 12, max: 18 }), { nil: undefined })
});
const anyTopic = fc.constantFrom(...CONTEXT_TOPICS);

/** Any values with any gaps, small or large, none at all included. */
const anyLine = (actor: ContextLine['actor']): fc.Arbitrary<ContextLine> =>
	fc
		.record({
			from: fc.integer({ min: 1985, max: 2015 }),
			size: fc.constantFrom(1, 40, 2_000_000),
			shares: fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 })
		})
		.map(({ from, size, shares }) => ({
			...(actor && { actor }),
			from,
			values: shares.map((share) => share && share * size)
		}));

const anyEntry: fc.Arbitrary<ContextEntry> = fc.record({
	sector: fc.constant('energy'),
	lines: fc.oneof(
		fc.tuple(anyLine('eu'), anyLine('japan')),
		fc.tuple(anyLine(undefined)),
		fc.constant<ContextLine[]>([])
	),
	notes: fc.constant(['made up']),
	milestones: fc.uniqueArray(
		fc.record({
			year: fc.integer({ min: 1985, max: 2050 }),
			title: fc.constantFrom(
				'Rain',
				'A summit with a rather long name in a far away town',
				'Snow in May, and after that again'
			),
			actor: fc.constantFrom(undefined, ...ACTORS)
		}),
		{ maxLength: 3, selector: ({ title }) => title }
	),
	conference: fc.integer({ min: 1985, max: 2050 }),
	sources: fc.constant([{ publisher: 'Nobody', licence: '' }])
});

const given = (topic: ContextTopic, entry: ContextEntry): Scores => ({
	...real,
	context: { [topic]: entry }
});

const pieces = (scene: Scene): number[][][] =>
	scene.links.map(({ d }) =>
		d
			.slice(1)
			.split('L')
			.map((place) => place.split(' ').map(Number))
	);

const labelFor = (scene: Scene, key: string): Label | undefined =>
	scene.labels.find((label) => label.key === key);

const markAt = (scene: Scene, key: string): Mark | undefined =>
	scene.marks.find((mark) => mark.key === key);

describe('whatever the record holds', () => {
	test('no words lie over each other or over a mark, or leave the frame', () => {
		fc.assert(
			fc.property(anyTopic, anyEntry, anyFrame, anyLang, (topic, entry, frame, lang) => {
				const scene = draw(viewFor(topic), frame, given(topic, entry), lang);
				expect(faults(scene)).toEqual([]);
				expect(JSON.stringify(scene)).not.toMatch(/NaN|null/);
			}),
			{ numRuns: RUNS }
		);
	});

	test('every value is a mark of its year, later ones further right and larger ones higher', () => {
		fc.assert(
			fc.property(anyTopic, anyEntry, anyFrame, (topic, entry, frame) => {
				const { marks } = draw(viewFor(topic), frame, given(topic, entry));
				const wanted = entry.lines.flatMap((line) =>
					valuesOf(line).map(([year, value]) => [`${topic}:${line.actor ?? 'both'}:${year}`, value])
				);
				expect(marks.map(({ key, value }) => [key, value]).sort()).toEqual(wanted.sort());
				const inTime = [...marks].sort((a, b) => Number(a.group) - Number(b.group));
				inTime.slice(1).forEach(({ x }, i) => expect(x).toBeGreaterThanOrEqual(inTime[i]!.x));
				const byValue = [...marks].sort((a, b) => a.value - b.value);
				byValue.slice(1).forEach(({ y }, i) => expect(y).toBeLessThanOrEqual(byValue[i]!.y + 1e-6));
			}),
			{ numRuns: RUNS }
		);
	});

	test('lines join neighbouring years and no others', () => {
		fc.assert(
			fc.property(anyTopic, anyEntry, (topic, entry) => {
				const scene = draw(viewFor(topic), WIDE, given(topic, entry));
				const joined = pieces(scene).map((places) => places.length - 1);
				const neighbours = entry.lines.flatMap((line) => {
					const years = valuesOf(line).map(([year]) => year);
					return years.filter((year) => years.includes(year + 1));
				});
				expect(joined.reduce((sum, n) => sum + n, 0)).toBe(neighbours.length);
				const years = scene.marks.map(({ group }) => Number(group));
				const xs = scene.marks.map(({ x }) => x);
				const span = (values: number[]): number => Math.max(...values) - Math.min(...values);
				const year = span(xs) / Math.max(1, span(years));
				for (const places of pieces(scene)) {
					places.slice(1).forEach(([x = NaN], i) => {
						expect(x - (places[i]?.[0] ?? NaN)).toBeLessThanOrEqual(year + 0.1);
					});
				}
			}),
			{ numRuns: RUNS }
		);
	});

	test('the first and the last value of every line are written', () => {
		fc.assert(
			fc.property(anyTopic, anyEntry, anyFrame, (topic, entry, frame) => {
				const scene = draw(viewFor(topic), frame, given(topic, entry));
				for (const line of entry.lines) {
					const count = valuesOf(line).length;
					const who = line.actor ?? 'both';
					expect(labelFor(scene, `first:${who}`) !== undefined).toBe(count > 1);
					expect(labelFor(scene, `last:${who}`) !== undefined).toBe(count > 0);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	test('the same call gives the same picture and leaves what it was given alone', () => {
		fc.assert(
			fc.property(anyTopic, anyEntry, anyFrame, (topic, entry, frame) => {
				const before = structuredClone(entry);
				const once = draw(viewFor(topic), frame, given(topic, entry));
				expect(draw(viewFor(topic), frame, given(topic, before))).toEqual(once);
				expect(entry).toEqual(before);
			}),
			{ numRuns: 30 }
		);
	});

	test('a page without the series says so', () => {
		const scene = draw(viewFor('asylum'), PHONE, real);
		expect([scene.marks, scene.labels.filter(({ role }) => role !== 'tick')]).toEqual([[], []]);
		expect(scene.summary).toBe('The record has no values for this.');
		expect(context.table(viewFor('asylum'), real, WORDS.en)).toBeUndefined();
	});
});

describe('the record', () => {
	const widths = [280, 326, 480, 720, 1000, 1440];

	test.each(CONTEXT_TOPICS)('%s is legible at every width', (topic) => {
		for (const lang of ['en', 'ja'] as const) {
			for (const width of widths) {
				const scene = draw(viewFor(topic), { width, height: 330 }, scores, lang);
				expect(faults(scene)).toEqual([]);
			}
		}
	});

	test.each(CONTEXT_TOPICS)('%s has the mark of each side at the ends of its line', (topic) => {
		const scene = draw(viewFor(topic), WIDE);
		const sizes = scene.marks.map(({ size }) => size);
		for (const line of linesOf(topic)) {
			const own = scene.marks.filter(({ actor }) => actor === line.actor);
			const shape = line.actor === 'eu' ? 'disc' : line.actor === 'japan' ? 'ring' : 'square';
			expect(new Set(own.map((mark) => mark.shape))).toEqual(new Set([shape]));
			for (const end of [own[0], own.at(-1)]) {
				expect(end?.size).toBeGreaterThan(2 * Math.min(...sizes));
			}
		}
		expect(new Set(scene.marks.map(({ sector }) => sector))).toEqual(
			new Set([scores.context?.[topic]?.sector])
		);
	});

	test('words inside the picture keep clear of its lines', () => {
		// The EU's line ends before Japan's, so that its last value stands over it, between steep stretches.
		const entry = scores.context?.['military-spending'];
		const lines = entry!.lines.map((line) => ({
			...line,
			values: line.values.map(
				(value, i) => value && value + (line.actor === 'eu' ? (i % 3) / 2 : 0)
			)
		}));
		for (const width of widths) {
			const scene = draw(
				viewFor('military-spending'),
				{ width, height: 330 },
				given('military-spending', { ...entry!, lines })
			);
			const label = labelFor(scene, 'last:eu')!;
			const crossing = pieces(scene).flatMap((places) =>
				places.slice(1).filter(([x1 = 0, y1 = 0], i) => {
					const [x0 = 0, y0 = 0] = places[i] ?? [];
					return Array.from({ length: 21 }, (_, n) => n / 20).some((t) => {
						const [x, y] = [x0 + t * (x1 - x0), y0 + t * (y1 - y0)];
						return (
							label.x < x && x < label.x + label.width && label.y < y && y < label.y + label.height
						);
					});
				})
			);
			expect(crossing).toEqual([]);
		}
	});

	test('keys go from the higher value of a year to the lower', () => {
		for (const topic of CONTEXT_TOPICS) {
			const { marks } = draw(viewFor(topic), WIDE);
			marks.slice(1).forEach((mark, i) => {
				if (mark.group === marks[i]?.group) expect(mark.y).toBeGreaterThanOrEqual(marks[i]!.y);
			});
		}
	});

	test('a line of the scale is drawn at nought and wherever it has a number', () => {
		for (const topic of CONTEXT_TOPICS) {
			for (const frame of [PHONE, WIDE]) {
				const { guides, labels } = draw(viewFor(topic), frame);
				const lines = guides.map(({ key }) => key).filter((key) => key.startsWith('scale:'));
				const told = labels.map(({ key }) => key).filter((key) => key.startsWith('tick:value:'));
				expect(lines).toEqual([
					...new Set(['scale:0', ...told.map((key) => key.replace('tick:value', 'scale'))])
				]);
			}
		}
	});

	test('steps of the scale that are written are even, from the largest down', () => {
		for (const topic of CONTEXT_TOPICS) {
			const largest = Math.max(
				...linesOf(topic).flatMap((line) => valuesOf(line).map(([, v]) => v))
			);
			for (const frame of [PHONE, WIDE]) {
				const told = draw(viewFor(topic), frame)
					.labels.map(({ key }) => key)
					.filter((key) => key.startsWith('tick:value:') && key !== 'tick:value:0');
				const steps = scaleTo(largest).filter((n) => n > 0);
				expect(told, topic).toEqual(steps.map((n) => `tick:value:${n}`));
			}
		}
	});

	test('Japan’s lone value of 2024 is not joined to what came before', () => {
		const scene = draw(viewFor('military-spending'), WIDE);
		const lone = markAt(scene, 'military-spending:japan:2024');
		const before = markAt(scene, 'military-spending:japan:2020');
		const furthest = Math.max(...pieces(scene).flatMap((places) => places.map(([x = 0]) => x)));
		expect(lone?.x).toBeGreaterThan(furthest + 10);
		expect(before?.x).toBeCloseTo(furthest, 0);
	});

	test.each([280, 326, 720, 1440])(
		'the accident of 2011 is named over its year, %i px',
		(width) => {
			const scene = draw(viewFor('nuclear-power'), { width, height: 330 });
			const title = record.timeline.find(({ date }) => date === '2011-03-11')?.title;
			const note = scene.labels.find(({ lines }) => lines.join(' ') === `2011: ${title}`);
			const leader = scene.guides.find(({ key }) => key === `leader:${note?.key}`);
			const mark = markAt(scene, 'nuclear-power:japan:2011');
			const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN] = leader?.ends ?? [];
			expect([x0, x1]).toEqual([mark?.x, mark?.x]);
			// From right under the note to right over Japan's value, whose matter it is.
			expect(y0 - (note!.y + note!.height)).toBeLessThan(4);
			expect(mark!.y - mark!.size - y1).toBeCloseTo(3, 5);
			expect(x0).toBeGreaterThanOrEqual(note!.x - 0.01);
			expect(x0).toBeLessThanOrEqual(note!.x + note!.width + 0.01);
			expect(labelFor(scene, 'note:conference')?.lines.join(' ')).toBe('2018: the conference');
		}
	);

	test('notes and their leaders keep clear of one another, and a year without values has none', () => {
		for (const topic of CONTEXT_TOPICS) {
			for (const width of widths) {
				const scene = draw(viewFor(topic), { width, height: 330 });
				const notes = scene.labels.filter(({ role }) => role === 'note');
				for (const { key, ends } of scene.guides) {
					if (!ends || !key.startsWith('leader:')) continue;
					const crossed = notes.filter(
						(note) =>
							note.x < ends[0] - 0.01 &&
							ends[0] + 0.01 < note.x + note.width &&
							ends[1] < note.y &&
							note.y < ends[3]
					);
					expect(crossed).toEqual([]);
				}
			}
		}
		const keys = draw(viewFor('military-spending'), WIDE).labels.map(({ key }) => key);
		expect(keys).not.toContain('note:Russia invades Ukraine');
	});

	test('where there is no room for all, what matters less is left out', () => {
		const entry = scores.context?.emissions;
		const notes = (height: number, title = 'A long name that takes whatever room there is') => {
			const milestones = [1997, 1998, 1999].map((year) => ({ year, title: `${title} ${year}` }));
			const scene = draw(
				viewFor('emissions'),
				{ width: 280, height },
				given('emissions', { ...entry!, milestones })
			);
			return scene.labels.flatMap(({ key }) => (key.startsWith('note:') ? [key.slice(-4)] : []));
		};
		const few = notes(280);
		expect(few).toContain('ence');
		expect(few.length).toBeLessThan(4);
		// Of what is left, the one that matters most.
		expect(few).toContain('1997');
	});
});

test('the scale has round steps up to the largest value', () => {
	expect(scaleTo(15)).toEqual([0, 5, 10, 15]);
	expect(scaleTo(2.4)).toEqual([0, 1, 2]);
	expect(scaleTo(1_219_781)).toEqual([0, 500_000, 1_000_000]);
	expect(scaleTo(0)).toEqual([0]);
});

describe('keys', () => {
	const { marks } = draw(viewFor('military-spending'), WIDE);
	const go = (from: string, key: Parameters<typeof travel>[2]) => travel(marks, from, key)?.key;

	test('go through the years of one side, and between the sides of one year', () => {
		expect(go('military-spending:japan:2000', 'ArrowRight')).toBe('military-spending:japan:2001');
		expect(go('military-spending:japan:2000', 'ArrowLeft')).toBe('military-spending:japan:1999');
		expect(go('military-spending:japan:2000', 'ArrowUp')).toBe('military-spending:eu:2000');
		expect(go('military-spending:eu:2000', 'ArrowDown')).toBe('military-spending:japan:2000');
	});

	test('stay with the side they follow where lines cross and where the other has no value', () => {
		const crossing = draw(viewFor('nuclear-power'), WIDE).marks;
		let at = 'nuclear-power:japan:1990';
		for (let year = 1991; year <= 2020; year++) {
			at = travel(crossing, at, 'ArrowRight')?.key ?? '';
			expect(at).toBe(`nuclear-power:japan:${year}`);
		}
		expect(go('military-spending:japan:2020', 'ArrowRight')).toBe('military-spending:japan:2024');
		expect(go('military-spending:japan:2024', 'ArrowLeft')).toBe('military-spending:japan:2020');
	});
});

describe('in words', () => {
	test('the summary has first, last, highest and lowest values, and the gaps', () => {
		const said = context.summarise(viewFor('military-spending'), scores, WORDS.en);
		expect(said).toBe(draw(viewFor('military-spending'), PHONE).summary);
		expect(said).toBe(
			'Military expenditure: % of GDP. ' +
				'EU: 2.4 % in 1990; 1.6 % in 2020; lowest 1.3 % in 2015. ' +
				'Japan: 0.9 % in 1990; 1.4 % in 2024; lowest 0.9 % in 2007; no value for 2021–2023.'
		);
	});

	test('the summary holds for any values', () => {
		fc.assert(
			fc.property(anyEntry, (entry) => {
				const said = context.summarise(viewFor('asylum'), given('asylum', entry), WORDS.en);
				for (const line of entry.lines) {
					const points = valuesOf(line);
					if (points.length === 0) continue;
					const of =
						line.actor === 'eu' ? 'EU: ' : line.actor ? 'Japan: ' : 'Japan with EU members: ';
					const sentence = said.slice(said.indexOf(of)).split(/\.(?: |$)/)[0] ?? '';
					const years = points.map(([year]) => year);
					expect(sentence).toContain(`in ${years[0]}`);
					expect(sentence).toContain(`in ${years.at(-1)}`);
					const most = Math.max(...points.map(([, value]) => value));
					const told = /highest [^ ]+ in (\d+)/.exec(sentence)?.[1];
					if (told) expect(points.find(([year]) => year === Number(told))?.[1]).toBe(most);
					else expect([points[0]?.[1], points.at(-1)?.[1]]).toContain(most);
					const missing = years.some((year, i) => i > 0 && year !== (years[i - 1] ?? 0) + 1);
					expect(sentence.includes('no value for')).toBe(missing);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	test('one value is read out with its year, and with what is noted of that year', () => {
		const say = (topic: ContextTopic, key: string, of = scores): string => {
			const mark = markAt(draw(viewFor(topic), PHONE, of), key);
			return mark ? context.readout(mark, of, WORDS.en) : '';
		};
		expect(say('asylum', 'asylum:eu:2015')).toBe('EU, 2015: 1,219,781.');
		expect(say('nuclear-power', 'nuclear-power:japan:2014')).toBe('Japan, 2014: 0.0 %.');
		expect(say('military-spending', 'military-spending:japan:2024')).toBe(
			'Japan, 2024: 1.4 % (SIPRI April 2025 release; no EU aggregate seen for 2024).'
		);
		expect(say('nuclear-votes', 'nuclear-votes:both:1990')).toBe(
			'Japan with EU members, 1990: 69.7 % (17 roll calls, 11 members).'
		);
		const entry = scores.context?.asylum;
		const doubted = given('asylum', {
			...entry!,
			lines: entry!.lines.map((line) => ({ ...line, loose: [2015] }))
		});
		expect(say('asylum', 'asylum:eu:2015', doubted)).toMatch(/Low confidence\.$/);
		expect(context.legend(viewFor('asylum'), doubted).length).toBe(3);
		expect(context.legend(viewFor('asylum'), scores).length).toBe(2);
	});

	test('the table has a row for every year with a value, and says where there is none', () => {
		for (const topic of CONTEXT_TOPICS) {
			const table = context.table(viewFor(topic), scores, WORDS.en);
			const years = new Set(
				linesOf(topic)
					.flatMap(valuesOf)
					.map(([year]) => String(year))
			);
			expect(new Set(table?.rows.map(([year]) => year))).toEqual(years);
			expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
		}
		const rows = context.table(viewFor('military-spending'), scores, WORDS.en)?.rows;
		expect(rows?.find(([year]) => year === '2024')?.slice(1, 3)).toEqual(['no value', '1.4 %']);
	});

	test('the numbers say how the EU is made up, the source whose they are and on which terms', () => {
		const about = (topic: ContextTopic) => [
			context.table(viewFor(topic), scores, WORDS.en)?.note,
			context.source(viewFor(topic), scores)
		];
		expect(about('asylum')).toEqual([
			'EU: sum of the 27 present members, computed here. Note: app types new, unspecified and ' +
				'new-or-repeat; before 2006 the type is not distinguished.',
			'Source: UNHCR (CC BY 4.0).'
		]);
		expect(about('military-spending')[1]).toBe(
			'Source: World Bank (CC BY 4.0); nippon.com / Jiji.'
		);
		expect(about('emissions')[0]).toContain('EU27');
	});
});

test('the last value of each side comes from its level, and all others come where they stand', () => {
	const frame = fitFrame(WIDE);
	const levels = layout(viewOf('dotplot', 'p3'), real, frame, WORDS.en);
	const scene = draw(viewFor('nuclear-power'), WIDE);
	const way = [0.02, 0.5, 0.98].map((t) => between(levels, scene, t));
	const last = Math.max(...scene.marks.map(({ group }) => Number(group)));
	for (const mark of scene.marks) {
		const at = way.map(({ marks }) => marks.find(({ key }) => key === mark.key));
		const level = levels.marks.find(({ key }) => key === `energy:${mark.actor}`);
		if (Number(mark.group) === last && level) {
			const [near, , far] = at.map((one) =>
				Math.hypot((one?.x ?? NaN) - level.x, (one?.y ?? NaN) - level.y)
			);
			expect(near, mark.key).toBeLessThan(0.05 * (far ?? NaN));
		} else {
			expect(at.map((one) => [one?.x, one?.y])).toEqual(at.map(() => [mark.x, mark.y]));
			expect(at[1]?.opacity, mark.key).toBeLessThan(0.2);
		}
	}
	expect(between(levels, scene, 1)).toBe(scene);
});
