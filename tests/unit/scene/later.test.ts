// If this fails, a scene of a later chapter draws what the record does not say, or words in it lie over each other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { travel } from '../../../src/lib/chart/travel';
import { sliceArticles } from '../../../src/lib/index/articles';
import { sliceContext } from '../../../src/lib/index/context';
import { sliceOpinion } from '../../../src/lib/index/opinion';
import { sliceTimeline } from '../../../src/lib/index/timeline';
import { SCOPES, type Scores } from '../../../src/lib/index/types';
import { between } from '../../../src/lib/scene/between';
import { fitFrame } from '../../../src/lib/scene/layout';
import type { Frame, Scene } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';
import { faults } from './faults';
import { anyFrame, anyLang, real, record, viewOf, WORDS } from './fixture';

const RUNS = Number(process.env.RUNS ?? 100);

const full: Scores = {
	...real,
	timeline: sliceTimeline(record),
	articles: sliceArticles(record),
	opinion: sliceOpinion(record),
	context: sliceContext(record, ['asylum'])
};

const draw = (view: View, scores: Scores, frame: Frame, lang: 'en' | 'ja' = 'en'): Scene =>
	kindOf(view.chart).layout(view, scores, fitFrame(frame), WORDS[lang]);

const anyShare = fc.double({ min: 0, max: 100, noNaN: true });
const anySectors = fc.subarray(real.sectors);
const anyConfidence = fc.constantFrom('high' as const, 'medium' as const, 'low' as const);

const anyOpinion = fc
	.uniqueArray(
		fc.record({
			sector: fc.constantFrom(...real.sectors),
			eu: anyShare,
			japan: anyShare,
			members: fc.array(anyShare, { maxLength: 12 }),
			loose: fc.boolean()
		}),
		{ selector: ({ sector }) => sector }
	)
	.map((rows) => ({
		year: 2020,
		topics: Object.fromEntries(
			rows.map(({ sector, members, ...row }) => [
				sector,
				{
					...row,
					topic: 'rain',
					members: members.map((value, i) => ({ country: `Country ${i}`, value }))
				}
			])
		)
	}));

const anyArticles = fc
	.array(fc.record({ sectors: anySectors, confidence: anyConfidence }), { maxLength: 80 })
	.map((rows) => rows.map((row, i) => ({ ...row, article: i + 1, title: `Heading ${i}` })));

const anyTimeline = fc
	.array(
		fc.record({
			year: fc.integer({ min: 1991, max: 2026 }),
			month: fc.integer({ min: 1, max: 12 }),
			title: fc.constantFrom(
				'A shock',
				'A summit with a rather long name in a far away town',
				'Nuclear test'
			),
			scope: fc.constantFrom(...SCOPES),
			sectors: anySectors,
			confidence: anyConfidence
		}),
		{ maxLength: 60 }
	)
	.map((rows) =>
		rows
			.map(({ year, month, ...row }) => ({
				...row,
				date: `${year}-${String(month).padStart(2, '0')}`
			}))
			.sort((a, b) => (a.date < b.date ? -1 : 1))
	);

const timelineView = (more: Partial<View>): View => viewOf('timeline', [], more);

describe('words never lie over each other or leave the frame', () => {
	test('opinion', () => {
		fc.assert(
			fc.property(anyOpinion, anyFrame, anyLang, (opinion, frame, lang) => {
				const scene = draw(viewOf('opinion', []), { ...real, opinion }, frame, lang);
				expect(faults(scene)).toEqual([]);
			}),
			{ numRuns: RUNS }
		);
	});

	test('articles', () => {
		fc.assert(
			fc.property(
				anyArticles,
				anyFrame,
				anyLang,
				fc.constantFrom('field' as const, 'spokes' as const),
				(articles, frame, lang, place) => {
					const scene = draw(viewOf('articles', [], { place }), { ...real, articles }, frame, lang);
					expect(faults(scene)).toEqual([]);
				}
			),
			{ numRuns: RUNS }
		);
	});

	test('timeline', () => {
		fc.assert(
			fc.property(anyTimeline, anyFrame, anyLang, fc.nat(), (timeline, frame, lang, n) => {
				const pick = timeline[n % (timeline.length + 1)]?.date;
				const scene = draw(timelineView({ pick }), { ...real, timeline }, frame, lang);
				expect(faults(scene)).toEqual([]);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('opinion', () => {
	const scene = draw(viewOf('opinion', []), full, { width: 760, height: 640 });
	const share = (sector: string, iso3: string): number | undefined =>
		record.polls.find(
			(poll) =>
				poll.series.endsWith('international threats') &&
				poll.year === 2020 &&
				poll.sector === sector &&
				poll.iso3 === iso3
		)?.valuePct;

	test('what the survey called a field stands under its name, where every row has room', () => {
		const asked = Object.entries(full.opinion?.topics ?? {});
		expect(asked.length).toBeGreaterThan(5);
		for (const [width, height] of [
			[718, 648],
			[754, 535]
		] as const) {
			const wide = draw(viewOf('opinion', []), full, { width, height });
			expect(faults(wide)).toEqual([]);
			const topics = wide.labels.filter(({ key }) => key.startsWith('topic:'));
			expect(topics.map(({ sector, lines }) => [sector, lines.join(' ')]).sort()).toEqual(
				asked.map(([sector, { topic }]) => [sector, topic]).sort()
			);
			for (const topic of topics) {
				const name = wide.labels.find(({ key }) => key === `sector:${topic.sector ?? ''}`);
				expect(topic.y).toBeCloseTo((name?.y ?? NaN) + (name?.height ?? NaN), 9);
				const marks = wide.marks.filter(({ sector }) => sector === topic.sector);
				const middle = ((name?.y ?? NaN) + topic.y + topic.height) / 2;
				for (const mark of marks) expect(mark.y).toBeCloseTo(middle, 9);
			}
		}
		const phone = draw(viewOf('opinion', []), full, { width: 326, height: 302 });
		// A name alone would say that 88 per cent fear for civil protection; they were asked about infectious diseases.
		expect(faults(phone)).toEqual([]);
		expect(
			phone.labels
				.filter(({ key }) => key.startsWith('topic:'))
				.map(({ sector, lines }) => [sector, lines.join(' ')])
				.sort()
		).toEqual(asked.map(([sector, { topic }]) => [sector, topic]).sort());
		expect(phone.labels.filter(({ role }) => role === 'sector')).toHaveLength(asked.length);
		const foot = phone.labels.find(({ key }) => key === 'note:not-asked');
		expect(foot?.lines).toEqual(['Not asked: Military, Organised crime, and Energy']);
		expect(phone.summary).toContain('Belgium, Denmark, France, Germany');
		const legend = kindOf('opinion').legend(viewOf('opinion', []), full);
		expect(legend.map(({ text }) => text)).toEqual(['EU median', 'Japan', 'one of 8 EU countries']);
	});

	test('beside every polled field stands what documents of that time say, in numbers and clear of the shares', () => {
		const period = record.periods.find(({ start, end }) => start < '2020' && end > '2021')?.id;
		const frames = [
			{ width: 760, height: 640 },
			{ width: 358, height: 360 },
			{ width: 326, height: 305 }
		];
		for (const frame of frames) {
			const shown = draw(viewOf('opinion', []), full, frame);
			const papers = shown.marks.filter((mark) => mark.period !== undefined);
			const shares = shown.marks.filter((mark) => mark.period === undefined);
			const polled = Object.keys(full.opinion?.topics ?? {});
			expect(papers).toHaveLength(2 * polled.length);
			for (const mark of papers) {
				expect(polled).toContain(mark.sector);
				expect(mark.period).toBe(period);
				const level = full.threat[`${mark.sector}:${mark.actor}:${period}`]?.value;
				expect(mark.value).toBe(level);
				const told = shown.labels.find(({ key }) => key === `tick:${mark.key}`);
				expect(told?.lines).toEqual([String(level)]);
				const row = shares.find(({ sector }) => sector === mark.sector);
				expect(mark.y).toBe(row?.y);
				// Its own column: right of the end of the scale of shares.
				const end = Math.max(
					...shown.guides.filter(({ kind }) => kind === 'spoke').map(({ ends }) => ends?.[2] ?? 0)
				);
				expect(mark.x - mark.size).toBeGreaterThan(end);
			}
			const head = shown.labels.find(({ key }) => key === 'band:papers');
			expect(head?.lines).toEqual(['Papers, 0–4']);
			expect(shown.summary).toContain('governments and publics are different things');
		}
		const table = kindOf('opinion').table(viewOf('opinion', []), full, WORDS.en);
		expect(table?.columns.at(-1)).toBe('Papers, 0–4');
		const before = { ...full.opinion!, period: undefined };
		const without = draw(viewOf('opinion', []), { ...full, opinion: before }, frames[0]!);
		expect(without.labels.some(({ key }) => key === 'band:papers')).toBe(false);
	});

	test('a ring for Japan, a disc for the median, a tick for each of eight members', () => {
		for (const sector of real.sectors) {
			const marks = scene.marks.filter(
				(mark) => mark.sector === sector && mark.period === undefined
			);
			const asked = share(sector, 'JPN') !== undefined;
			expect(marks.length, sector).toBe(asked ? 10 : 0);
			if (!asked) continue;
			expect(marks.find(({ key }) => key === `${sector}:japan`)?.value).toBe(share(sector, 'JPN'));
			expect(marks.find(({ key }) => key === `${sector}:eu`)?.value).toBe(share(sector, 'EUU'));
		}
		expect(scene.marks.some(({ key }) => /Kingdom/.test(key))).toBe(false);
		expect(scene.labels.filter(({ role }) => role === 'note').length).toBeGreaterThanOrEqual(3);
	});

	test('shares further right are larger', () => {
		const shares = scene.marks.filter(({ period }) => period === undefined);
		const marks = [...shares].sort((a, b) => a.x - b.x);
		const values = marks.map(({ value }) => value);
		expect(values).toEqual([...values].sort((a, b) => a - b));
	});

	test('its owner is named, and not held responsible', () => {
		const said = kindOf('opinion').source(viewOf('opinion', []), full);
		expect(said).toMatch(/Pew Research Center/);
		expect(said).toMatch(/no responsibility/);
	});
});

describe('articles', () => {
	test.each(['field', 'spokes'] as const)(
		'%s: every article once for each of its fields',
		(place) => {
			const scene = draw(viewOf('articles', [], { place }), full, { width: 760, height: 640 });
			const cells = record.spaArticles.flatMap(({ article, sectors }) =>
				sectors.length === 0 ? [`${article}:`] : sectors.map((sector) => `${article}:${sector}`)
			);
			const drawn = scene.marks.map(({ value, sector }) => `${value}:${sector ?? ''}`);
			expect(drawn.sort()).toEqual(cells.sort());
			const unverified = record.spaArticles.filter(({ confidence }) => confidence === 'low');
			expect(new Set(scene.marks.filter(({ loose }) => loose).map(({ value }) => value))).toEqual(
				new Set(unverified.map(({ article }) => article))
			);
		}
	);

	test('on the spokes no cell lies over another', () => {
		fc.assert(
			fc.property(anyFrame, (frame) => {
				const { marks } = draw(viewOf('articles', [], { place: 'spokes' }), full, frame);
				for (const [i, a] of marks.entries()) {
					for (const b of marks.slice(i + 1)) {
						const apart = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
						expect(apart, `${a.key} ${b.key}`).toBeGreaterThanOrEqual(a.size + b.size - 0.01);
					}
				}
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('timeline', () => {
	const span: [number, number] = [2016, 2018];

	test('holds the milestones of its years, each in the lane of whose matter it is', () => {
		const scene = draw(timelineView({ span }), full, { width: 760, height: 640 });
		const wanted = record.timeline.filter(({ date }) => /^201[678]/.test(date));
		expect(scene.marks.length).toBe(wanted.length);
		expect(wanted.length).toBeGreaterThan(10);
		const heights = new Map<string, number[]>();
		for (const { date, scope } of wanted) {
			const [mark] = scene.marks.filter(({ key }) => key.startsWith(`milestone:${date}:`));
			heights.set(scope, [...(heights.get(scope) ?? []), mark?.y ?? NaN]);
		}
		const lanes = SCOPES.flatMap((scope) => heights.get(scope) ?? []);
		const inOrder = SCOPES.filter((scope) => heights.has(scope)).map((scope) => ({
			top: Math.min(...(heights.get(scope) ?? [])),
			bottom: Math.max(...(heights.get(scope) ?? []))
		}));
		inOrder.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThan(inOrder[i]!.bottom));
		expect(lanes.every(Number.isFinite)).toBe(true);
	});

	test('arrow keys go through it in time', () => {
		const { marks } = draw(timelineView({}), full, { width: 760, height: 640 });
		const way = [travel(marks, undefined, 'ArrowRight')!.key];
		while (way.length < marks.length) way.push(travel(marks, way.at(-1), 'ArrowRight')!.key);
		const dates = way.map((key) => key.split(':')[1] ?? '');
		expect(new Set(way).size).toBe(record.timeline.length);
		expect(dates.map((date) => date.slice(0, 4))).toEqual(
			record.timeline.map(({ date }) => date.slice(0, 4)).sort()
		);
		expect(travel(marks, way.at(-1), 'ArrowRight')?.key).toBe(way.at(-1));
	});

	test.each([280, 390, 760, 1400])('the chosen milestone is named, %i px wide', (width) => {
		const view = timelineView({ span, pick: '2017-08-29' });
		const scene = draw(view, full, { width, height: 330 });
		const title = record.timeline.find(({ date }) => date === '2017-08-29')?.title;
		expect(scene.labels.map(({ lines }) => lines.join(' '))).toContain(title);
		expect(scene.summary).toContain('29 August 2017');
	});
});

test('what is between two scenes begins and ends as they do', () => {
	const frame = { width: 700, height: 600 };
	const views = [
		viewOf('radar', 'p3'),
		timelineView({ span: [2016, 2018] }),
		viewOf('articles', [], { place: 'field' }),
		viewOf('articles', [], { place: 'spokes' }),
		viewOf('opinion', []),
		viewOf('difference', 'p3'),
		viewOf('scatter', 'p3'),
		viewOf('context', [], { topic: 'asylum' })
	];
	const scenes = views.map((view) => draw(view, full, frame));
	for (const a of scenes) {
		for (const b of scenes) {
			expect(between(a, b, 0)).toBe(a);
			expect(between(a, b, 1)).toBe(b);
			const middle = between(a, b, 0.5);
			const odd = middle.marks.filter(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y));
			expect(odd).toEqual([]);
		}
	}
});
