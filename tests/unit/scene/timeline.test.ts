// If this fails, a reader of the timeline sees a milestone in the wrong lane or at the wrong time, one lying over another
// so that it cannot be pointed at, a title that cannot be read, or a step that tells of a milestone the picture does not name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline } from '../../../src/lib/chart/kinds/timeline';
import { SCOPES, type Scores, type TimelineEntry } from '../../../src/lib/index/types';
import { sliceTimeline } from '../../../src/lib/index/timeline';
import { MAX_LEVEL, placeOf, projection } from '../../../src/lib/scene/bend';
import { between } from '../../../src/lib/scene/between';
import { emphasisOf } from '../../../src/lib/chart/emphasis';
import { travel } from '../../../src/lib/chart/travel';
import { fitFrame, layout } from '../../../src/lib/scene/layout';
import type { Frame, Label, Mark, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { faults } from './faults';
import { anyFrame, anyLang, real, record, WORDS } from './fixture';

const RUNS = Number(process.env.RUNS ?? 300);

const scores: Scores = { ...real, timeline: sliceTimeline(record) };
const entries = scores.timeline ?? [];

const viewOf = (more: Partial<View> = {}): View => ({
	chart: 'timeline',
	periods: [],
	show: [],
	raise: [],
	order: 'sector',
	...more
});

/** The step of the story that tells of the missile over Japan, and the one that tells of the conference. */
const MISSILE = viewOf({
	span: [2016, 2018],
	pick: '2017-08-29',
	raise: ['proliferation', 'regional', 'military']
});
const CONFERENCE = viewOf({ span: [2016, 2018], pick: '2018-03-07' });

function draw(view: View, frame: Frame, given = scores, lang: 'en' | 'ja' = 'en'): Scene {
	return timeline.layout(view, given, fitFrame(frame), WORDS[lang]);
}

const PHONE = { width: 360, height: 330 };
const WIDE = { width: 760, height: 640 };

/** Sectors of a scene's milestones as the record has them, by the key of the mark. */
function entryOf(mark: Mark): TimelineEntry | undefined {
	const [, date, n] = mark.key.split(':');
	return entries.filter((entry) => entry.date === date)[Number(n) - 1];
}

const laneOf = (scene: Scene, { y }: Mark): string | undefined =>
	scene.areas.find((area) => area.y <= y && y <= area.y + area.height)?.key;

/** Pairs of diamonds that share some space. */
const heaped = ({ marks }: Scene): string[] =>
	marks.flatMap((a, i) =>
		marks
			.slice(i + 1)
			.filter((b) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y) < a.size + b.size - 0.01)
			.map((b) => `${a.key} ${b.key}`)
	);

/** Marks that reach out of the lane they stand in. */
const astray = (scene: Scene): string[] =>
	scene.marks
		.filter((mark) => {
			const lane = scene.areas.find(({ key }) => key === laneOf(scene, mark));
			return (
				!lane ||
				mark.y - mark.size < lane.y ||
				mark.y + mark.size > lane.y + lane.height ||
				mark.x - mark.size < lane.x ||
				mark.x + mark.size > lane.x + lane.width
			);
		})
		.map(({ key }) => key);

const noteFor = (scene: Scene, title: string): Label | undefined =>
	scene.labels.find((label) => label.role === 'note' && label.lines.join(' ') === title);

const anyWord = fc.string({
	unit: fc.constantFrom(...Array.from('aemnostw')),
	minLength: 1,
	maxLength: 12
});
const anyTitle = fc.array(anyWord, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const two = (n: number): string => String(n).padStart(2, '0');

/** Dates of every precision, crowded into a few years or spread over many. */
const anyDate = fc
	.record({
		year: fc.oneof(fc.integer({ min: 2016, max: 2018 }), fc.integer({ min: 1985, max: 2030 })),
		month: fc.integer({ min: 1, max: 12 }),
		day: fc.integer({ min: 1, max: 28 }),
		precision: fc.constantFrom('year', 'month', 'day')
	})
	.map(({ year, month, day, precision }) =>
		precision === 'year'
			? String(year)
			: [year, two(month), ...(precision === 'day' ? [two(day)] : [])].join('-')
	);

const anyEntry: fc.Arbitrary<TimelineEntry> = fc.record({
	date: anyDate,
	title: anyTitle,
	scope: fc.constantFrom(...SCOPES),
	sectors: fc.subarray(real.sectors, { maxLength: 5 }),
	confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const)
});

/** Any milestones with a view of them: any years or all, any of them chosen or none. */
const anyCase = fc
	.array(anyEntry, { maxLength: 60 })
	.chain((list) =>
		fc.record({
			list: fc.constant(list),
			span: fc.option(
				fc
					.tuple(fc.integer({ min: 1985, max: 2030 }), fc.integer({ min: 0, max: 40 }))
					.map(([from, more]): [number, number] => [from, from + more]),
				{ nil: undefined }
			),
			pick: fc.option(fc.constantFrom(...list.map(({ date }) => date), '2017-08-29'), {
				nil: undefined
			}),
			raise: fc.oneof(fc.constant<string[]>([]), fc.subarray(real.sectors))
		})
	)
	.map(({ list, ...more }) => ({ view: viewOf(more), given: { ...real, timeline: list } }));

const anyText = fc.option(fc.integer({ min: 12, max: 18 }), { nil: undefined });

describe('whatever the record holds', () => {
	test('nothing overlaps, leaves its lane or leaves the frame', () => {
		fc.assert(
			fc.property(anyCase, anyFrame, anyText, anyLang, ({ view, given }, frame, text, lang) => {
				const scene = draw(view, { ...frame, text }, given, lang);
				expect(faults(scene)).toEqual([]);
				expect(heaped(scene)).toEqual([]);
				expect(astray(scene)).toEqual([]);
			}),
			{ numRuns: RUNS }
		);
	});

	test('a chosen milestone is named, and every field has a name or a number where any has', () => {
		fc.assert(
			fc.property(anyCase, anyFrame, anyLang, ({ view, given }, frame, lang) => {
				const scene = draw(view, frame, given, lang);
				const chosen = scene.marks.filter(({ key }) => key.split(':')[1] === view.pick);
				const named = chosen.filter(({ key }) =>
					scene.labels.some((label) => label.key === `note:${key}`)
				);
				// Of several of one date a small frame may name only some.
				expect(named.length > 0).toBe(chosen.length > 0);
				const fields = scene.labels.filter(({ role }) => role === 'sector' || role === 'number');
				if (fields.length > 0) expect(fields.map(({ sector }) => sector)).toEqual(real.sectors);
				const numbered = fields.some(({ role }) => role === 'number');
				expect(scene.keys.length).toBe(numbered ? real.sectors.length : 0);
			}),
			{ numRuns: RUNS }
		);
	});

	test('a dozen in one month stand apart, in their lane and in time order', () => {
		const days = Array.from({ length: 12 }, (_, i) => `2017-08-${two(2 * i + 1)}`);
		for (const scope of SCOPES) {
			const list = days.map((date): TimelineEntry => {
				return { date, title: date, scope, sectors: [], confidence: 'high' };
			});
			for (const frame of [{ width: 280, height: 280 }, PHONE, WIDE]) {
				const view = viewOf({ span: [1991, 2026], pick: '2017-08-13' });
				const scene = draw(view, frame, { ...real, timeline: list });
				expect([...faults(scene), ...heaped(scene), ...astray(scene)]).toEqual([]);
				expect(new Set(scene.marks.map((mark) => laneOf(scene, mark)))).toEqual(
					new Set([`lane:${scope}`])
				);
				const xs = scene.marks.map(({ x }) => x);
				expect(xs).toEqual([...xs].sort((a, b) => a - b));
			}
		}
	});

	test('the same call gives the same picture and leaves what it was given alone', () => {
		fc.assert(
			fc.property(anyCase, anyFrame, ({ view, given }, frame) => {
				const before = structuredClone({ view, given, frame });
				const once = draw(view, frame, given);
				expect(draw(before.view, before.frame, before.given)).toEqual(once);
				expect({ view, given, frame }).toEqual(before);
			}),
			{ numRuns: 60 }
		);
	});

	test('an empty record gives empty lanes and says so', () => {
		const scene = draw(viewOf(), PHONE, real);
		expect([scene.marks, scene.areas.length]).toEqual([[], 4]);
		expect(scene.summary).toBe('The record has no milestone in these years.');
	});
});

describe('the record', () => {
	test('comes in time order and is all there', () => {
		expect(entries.map(({ title }) => title).sort()).toEqual(
			record.timeline.map(({ title }) => title).sort()
		);
		const dates = entries.map(({ date }) => date);
		expect(dates).toEqual([...dates].sort());
	});

	test('every milestone stands in its lane, as a diamond that touches its sectors', () => {
		for (const frame of [PHONE, WIDE]) {
			const scene = draw(viewOf(), frame);
			expect(scene.marks.length).toBe(entries.length);
			expect(scene.areas.map(({ key }) => key)).toEqual(SCOPES.map((scope) => `lane:${scope}`));
			for (const mark of scene.marks) {
				const entry = entryOf(mark);
				expect(laneOf(scene, mark)).toBe(`lane:${entry?.scope}`);
				const actor = entry?.scope === 'eu' || entry?.scope === 'japan' ? entry.scope : undefined;
				expect(mark).toMatchObject({ shape: 'diamond', actor, touches: entry?.sectors });
				expect(mark.loose).toBe(entry?.confidence === 'low');
			}
		}
	});

	test('a span has its own milestones and no others', () => {
		const { marks } = draw(MISSILE, PHONE);
		const within = entries.filter(({ date }) => date >= '2016' && date < '2019');
		expect(marks.map(({ key }) => key.split(':')[1])).toEqual(
			// A year that is all that is known stands in its middle.
			within.map(({ date }) => date).sort((a, b) => middle(a) - middle(b))
		);
	});

	test('time runs to the right, also within one lane that is crowded', () => {
		const short = draw(CONFERENCE, WIDE).marks;
		expect(short.map(({ x }) => x)).toEqual(short.map(({ x }) => x).sort((a, b) => a - b));
		for (const frame of [{ width: 280, height: 280 }, PHONE, WIDE]) {
			const scene = draw(viewOf(), frame);
			for (const scope of SCOPES) {
				const own = scene.marks.filter((mark) => entryOf(mark)?.scope === scope);
				const inTime = [...own].sort((a, b) => middle(dateOf(a)) - middle(dateOf(b)));
				const xs = inTime.map(({ x }) => x);
				expect(xs).toEqual([...xs].sort((a, b) => a - b));
			}
		}
	});

	test('a date of which only month or year is known stands in the middle of it', () => {
		const scene = draw(viewOf({ span: [2016, 2018] }), WIDE);
		const at = (key: string): number => scene.marks.find((mark) => mark.key === key)?.x ?? NaN;
		const [first, second] = scene.labels.filter(({ role }) => role === 'tick');
		const centre = (label?: Label): number => (label ? label.x + label.width / 2 : NaN);
		expect(at('milestone:2016:1')).toBeCloseTo(centre(first), 0);
		const day = (centre(second) - centre(first)) / 365.5;
		expect(at('milestone:2018-03-07:1') - at('milestone:2018-02:1')).toBeCloseTo(20.5 * day, 0);
	});

	test('the chosen milestone is named at every size, beside its mark or led to it', () => {
		for (const [view, title] of [
			[MISSILE, 'North Korean missile flies over Japan'],
			[CONFERENCE, 'Conference at the Egmont Palace, Brussels']
		] as const) {
			for (const width of [280, 340, 760, 1400]) {
				for (const height of [280, 330, 400, 800]) {
					const scene = draw(view, { width, height });
					expect(faults(scene)).toEqual([]);
					const note = noteFor(scene, title);
					const lanesTop = Math.min(...scene.areas.map(({ y }) => y));
					const above = note !== undefined && note.y + note.height <= lanesTop;
					expect([note?.role, scene.links.length]).toEqual(['note', above ? 1 : 0]);
				}
			}
		}
	});

	test('every milestone of the record can be chosen on a phone', () => {
		entries.forEach(({ date, title }, i) => {
			const year = Number(date.slice(0, 4));
			// The whole record takes long to lay out, so only some are chosen among all.
			const span: View['span'] = i % 8 === 0 ? undefined : [year - 1, year + 1];
			const scene = draw(viewOf({ pick: date, span }), PHONE);
			expect(faults(scene)).toEqual([]);
			expect(noteFor(scene, title)?.lines.join(' ')).toBe(title);
		});
	});

	test('lanes and marks stand still while a short span chooses and raises', () => {
		const still = ({ areas, marks }: Scene) => [areas, marks.map(({ x, y }) => [x, y])];
		for (const frame of [{ width: 280, height: 280 }, PHONE, WIDE]) {
			const plain = still(draw(viewOf({ span: [2016, 2018] }), frame));
			expect(still(draw(MISSILE, frame))).toEqual(plain);
			expect(still(draw(CONFERENCE, frame))).toEqual(plain);
		}
	});

	test('titles of raised fields come before others', () => {
		const tpp = 'United States leaves the Trans-Pacific Partnership';
		const raised = viewOf({ span: [2016, 2018], raise: ['economic'] });
		const told = (view: View) =>
			draw(view, { width: 600, height: 420 })
				.labels.filter(({ role }) => role === 'note')
				.filter(({ touches = [] }) => touches.includes('economic')).length;
		expect(told(raised)).toBeGreaterThan(told(viewOf({ span: [2016, 2018] })));
		expect(noteFor(draw(raised, WIDE), tpp)).toBeDefined();
	});

	test('as many years are written as there is room for', () => {
		const years = (view: View, width: number) =>
			draw(view, { width, height: 400 })
				.labels.filter(({ role }) => role === 'tick')
				.map(({ lines }) => lines[0]);
		expect(years(MISSILE, 280)).toEqual(['2016', '2017', '2018']);
		expect(years(viewOf(), 360)).toEqual(['1995', '2000', '2005', '2010', '2015', '2020', '2025']);
		expect(years(viewOf(), 280)).toEqual(['2000', '2010', '2020']);
		expect(years(viewOf(), 2000).length).toBe(36);
	});

	test('all fields are named under the lanes when the story asks which a milestone touches', () => {
		const fields = (view: View, frame: Frame, lang: 'en' | 'ja' = 'en') =>
			draw(view, frame, scores, lang)
				.labels.filter(({ role }) => role === 'sector')
				.map(({ sector }) => sector);
		for (const lang of ['en', 'ja'] as const) {
			expect(fields(MISSILE, PHONE, lang)).toEqual(real.sectors);
			expect(fields(viewOf({ raise: ['cyber'] }), WIDE, lang)).toEqual(real.sectors);
			expect(fields(viewOf({ span: [2016, 2018] }), WIDE, lang)).toEqual([]);
		}
		// The windows of small phones leave this much. Where all of the record is shown and none raised, lanes need the room.
		const small = { width: 326, height: 302 };
		for (const frame of [small, { width: 303, height: 280 }]) {
			expect(fields(MISSILE, frame)).toEqual(real.sectors);
			expect(fields(viewOf({ pick: '2018-03-07' }), frame)).toEqual([]);
		}
		const large = draw(MISSILE, { width: 280, height: 506, text: 18 });
		expect(large.labels.filter(({ role }) => role === 'number').length).toBe(12);
		expect(large.keys.map(({ sector }) => sector)).toEqual(real.sectors);
	});
});

describe('in words', () => {
	test('the summary counts the lanes and tells of the chosen milestone', () => {
		const summary = draw(MISSILE, PHONE).summary;
		expect(summary).toBe(timeline.summarise(MISSILE, scores, WORDS.en));
		expect(summary).toContain('29 August 2017: North Korean missile flies over Japan; it touches');
		const count = (scope: string): number =>
			entries.filter(({ date, scope: of }) => date >= '2016' && date < '2019' && of === scope)
				.length;
		expect(summary).toContain(`${count('world')} in the wider world`);
		expect(summary).toContain(`${count('bilateral')} between the EU and Japan`);
		// A lane without any is not counted out.
		expect(summary).not.toContain(' 0 ');
	});

	test('one milestone is read out with its date, lane and fields, and a doubt where there is one', () => {
		const say = (key: string, given = scores): string => {
			const mark = draw(viewOf(), PHONE, given).marks.find((other) => other.key === key);
			return mark ? timeline.readout(mark, given, WORDS.en) : '';
		};
		expect(say('milestone:2017-08-29:1')).toBe(
			'29 August 2017: North Korean missile flies over Japan. In the wider world; ' +
				'it touches non-proliferation, regional, and military.'
		);
		expect(say('milestone:2018-02:1')).toBe(
			'February 2018: SPA negotiators reach agreement. Between the EU and Japan; ' +
				'it touches no field in particular.'
		);
		const doubted = entries.map((entry) => ({ ...entry, confidence: 'low' as const }));
		expect(say('milestone:2018-02:1', { ...real, timeline: doubted })).toMatch(/Low confidence\.$/);
		expect(timeline.legend(viewOf(), { ...real, timeline: doubted }).length).toBe(1);
	});

	test('two milestones of one date are told apart', () => {
		const { marks, labels } = draw(viewOf({ span: [2025, 2026], pick: '2025-11-20' }), WIDE);
		const keys = marks.map(({ key }) => key).filter((key) => key.includes('2025-11-20'));
		expect(keys).toEqual(['milestone:2025-11-20:1', 'milestone:2025-11-20:2']);
		const said = keys.map((key) => {
			const mark = marks.find((other) => other.key === key);
			return mark && timeline.readout(mark, scores, WORDS.en);
		});
		expect(new Set(said).size).toBe(2);
		for (const key of keys) expect(labels.some((label) => label.key === `note:${key}`)).toBe(true);
	});

	test('the table has every milestone of the picture', () => {
		const table = timeline.table(MISSILE, scores, WORDS.en);
		expect(table?.rows.length).toBe(draw(MISSILE, PHONE).marks.length);
		expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(timeline.table(viewOf(), real, WORDS.en)).toBeUndefined();
	});
});

test('a step begins and ends with exactly its pictures, and keeps the marks that both have', () => {
	const [a, b] = [draw(MISSILE, PHONE), draw(CONFERENCE, PHONE)];
	expect(between(a, b, 0)).toEqual(a);
	expect(between(a, b, 1)).toEqual(b);
	for (const t of [0.25, 0.5, 0.75]) {
		const { marks } = between(a, b, t);
		expect(marks.map(({ key }) => key)).toEqual(a.marks.map(({ key }) => key));
		expect(marks.every(({ opacity }) => opacity === 1)).toBe(true);
	}
});

const dateOf = (mark: Mark): string => mark.key.split(':')[1] ?? '';

/** Middle of a day, month or year, as days of a calendar of 31-day months; fine enough to compare. */
function middle(date: string): number {
	const [year = 0, month, day] = date.split('-').map(Number);
	return year * 372 + (month === undefined ? 186 : (month - 1) * 31 + (day ?? 15.5));
}

describe('the dial under the lanes', () => {
	const LIT: View = { ...MISSILE, periods: ['p3'], show: ['eu', 'japan'] };
	const UNLIT = { ...LIT, raise: [] };
	const RADAR: View = { ...LIT, chart: 'radar' };
	const TABLET = { width: 754, height: 535 };
	const onDial = ({ marks }: Scene): Mark[] => marks.filter(({ shape }) => shape !== 'diamond');

	test('has the marks and levels of the radar, so that they live on in it', () => {
		for (const frame of [WIDE, TABLET]) {
			const scene = draw(LIT, frame);
			const told = ({ key, shape, value, loose }: Mark) => ({ key, shape, value, loose });
			const radar = layout(RADAR, real, frame, WORDS.en);
			expect(onDial(scene).map(told)).toEqual(radar.marks.map(told));
			const middle = between(scene, radar, 0.5);
			for (const { key, opacity } of radar.marks) {
				expect(middle.marks.filter((mark) => mark.key === key).length).toBe(1);
				expect([key, middle.marks.find((mark) => mark.key === key)?.opacity]).toEqual([
					key,
					opacity
				]);
			}
		}
	});

	test('raises the sectors that the chosen milestone touches, and their names, among all twelve', () => {
		const scene = draw(LIT, WIDE);
		const chosen = entries.find(({ date }) => date === LIT.pick)?.sectors ?? [];
		const attention = { raise: LIT.raise };
		const raised = (parts: readonly { sector?: string }[]) =>
			new Set(
				parts
					.filter((part) => part.sector !== undefined && emphasisOf(part, attention) === 'raised')
					.map(({ sector }) => sector)
			);
		expect(raised(onDial(scene))).toEqual(new Set(chosen));
		const names = scene.labels.filter(({ role }) => role === 'sector');
		expect(names).toHaveLength(real.sectors.length);
		expect(raised(names)).toEqual(new Set(chosen));
	});

	test('stands still while another milestone is chosen, and keeps its marks when no sector is raised', () => {
		const [lit, unlit] = [draw(LIT, WIDE), draw(UNLIT, WIDE)];
		expect(unlit.bend).toEqual(lit.bend);
		expect(unlit.areas).toEqual(lit.areas);
		expect(onDial(unlit)).toEqual(onDial(lit));
		expect(onDial(lit)).toHaveLength(2 * real.sectors.length);
	});

	test('is there on a phone too, flat, with every name beside it, and only where it is asked for', () => {
		for (const frame of [PHONE, { width: 326, height: 305 }, { width: 288, height: 280 }]) {
			const scene = draw(LIT, frame);
			const marks = onDial(scene);
			expect(marks.map(({ key }) => key)).toEqual(
				layout(RADAR, real, frame, WORDS.en).marks.map(({ key }) => key)
			);
			const names = scene.labels.filter(({ role }) => role === 'sector');
			expect(names.map(({ sector }) => sector).sort()).toEqual([...real.sectors].sort());
			// At each side names come in the order of their spokes, and none is level with another's end.
			const end = (sector = '') =>
				projection(scene.bend!)(
					placeOf(real.sectors.indexOf(sector), real.sectors.length),
					MAX_LEVEL
				);
			for (const anchor of ['start', 'end']) {
				const side = names
					.filter((name) => name.anchor === anchor)
					.sort((a, b) => end(a.sector)[1] - end(b.sector)[1]);
				expect(side).toHaveLength(6);
				expect([...side].sort((a, b) => a.y - b.y)).toEqual(side);
				for (const { sector, x, y, width, height } of side) {
					const [ex, ey] = end(sector);
					expect(Math.abs(y + height / 2 - ey), sector).toBeLessThanOrEqual(height);
					expect(anchor === 'start' ? x > ex : x + width < ex).toBe(true);
				}
			}
			expect(onDial(draw(MISSILE, frame))).toEqual([]);
		}
	});

	test('a tapped shock lights the spokes, marks and names of its fields, on a phone as on a desk', () => {
		for (const frame of [{ width: 326, height: 305 }, WIDE]) {
			const scene = draw(UNLIT, frame);
			for (const mark of scene.marks.filter(({ touches }) => touches?.length)) {
				const lit = (parts: readonly { sector?: string }[]) =>
					parts.flatMap((part) =>
						part.sector !== undefined &&
						emphasisOf(part, { raise: mark.touches ?? [] }) === 'raised'
							? [part.sector]
							: []
					);
				const touched = new Set(mark.touches);
				expect(new Set(lit(onDial(scene)))).toEqual(touched);
				expect(new Set(lit(scene.guides))).toEqual(touched);
				expect(new Set(lit(scene.labels.filter(({ role }) => role === 'sector')))).toEqual(touched);
			}
		}
	});

	test('leaves keys to time: they go from milestone to milestone and no further', () => {
		const { marks } = draw(LIT, WIDE);
		const diamonds = marks.filter(({ shape }) => shape === 'diamond');
		const last = diamonds.at(-1)?.key;
		expect(travel(marks, last, 'ArrowRight')?.key).toBe(last);
		expect(travel(marks, diamonds[0]?.key, 'End')?.key).toBe(last);
	});

	test('tells the level that is pointed at', () => {
		const mark = onDial(draw(LIT, WIDE)).find(({ key }) => key === 'cyber:japan');
		const level = real.threat['cyber:japan:p3']?.value;
		expect(mark && timeline.readout(mark, scores, WORDS.en)).toContain(String(level));
		expect(mark && timeline.readout(mark, scores, WORDS.en)).toContain('Japan');
	});

	test('never lies over anything, in any frame', () => {
		fc.assert(
			fc.property(
				anyFrame,
				anyLang,
				fc.constantFrom(...entries.map(({ date }) => date)),
				fc.subarray(real.sectors),
				(frame, lang, pick, raise) => {
					const view = { ...LIT, pick, raise };
					const scene = draw(view, frame, scores, lang);
					expect(faults(scene)).toEqual([]);
					const lowest = Math.max(...scene.areas.map(({ y, height }) => y + height));
					for (const { y, size } of onDial(scene)) expect(y - size).toBeGreaterThan(lowest);
				}
			),
			{ numRuns: Math.min(RUNS, 150) }
		);
	});
});

test('where titles want one place, the milestone that the story tells of has it', () => {
	const title = record.timeline.find(({ date }) => date === '2022-12-16')!.title;
	const named = (cited: string[]): boolean => {
		const given = { ...scores, timeline: sliceTimeline(record, new Set(cited)) };
		return noteFor(draw(viewOf({ pick: '2018-03-07' }), WIDE, given), title) !== undefined;
	};
	expect([named([]), named(['jp-nss-2022'])]).toEqual([false, true]);
});

test('the story tells of what its sources are about', () => {
	const told = (cited: string[]): string[] =>
		sliceTimeline(record, new Set(cited)).flatMap((entry) => (entry.told ? [entry.date] : []));
	expect(told([])).toEqual([]);
	expect(told(['sdp-2024'])).toEqual(['2024-11-01']);
});
