// If this fails, the story remarks on a mark that its picture does not have, or on one that a reader at a desk cannot see, or
// shows a picture in which nothing is remarked.
import { expect, test } from 'vitest';
import { chapters, drawn } from '../scene/story';

const steps = chapters.flatMap(({ steps: all }) => all);
const remarked = steps.filter(({ remarks }) => remarks);

/** Steps whose picture has nothing to be remarked on, or says it in its own words, and why. */
const SILENT: Record<string, string> = {
	'before-you-scroll/question': 'the dial is empty, for the reader to guess',
	'old-fears/unroll': 'the reader moves the picture, and plays with another beside it',
	'two-agreements/two-papers': 'all cells are numbered, and the next step remarks on them',
	'why-some/corners': 'each corner says how many fields stand in it',
	'take-it-with-you/thanks': 'the words are about people'
};

/** Charts that note what matters beside their marks on their own: titles of milestones, and dated notes over lines. */
const NOTES_ITS_OWN = ['timeline', 'context'];

/** Steps in whose picture there is no room for a word on a phone. */
const FULL_ON_PHONES = ['new-fears/people'];

const DESK = { width: 760, height: 640 };
const PHONE = { width: 360, height: 320 };

/** Remarks of a step that are drawn in a frame. */
const seen = (step: (typeof steps)[number], frame: typeof DESK): string[] =>
	drawn(step, frame)
		.labels.filter(({ role }) => role === 'remark')
		.map(({ key }) => key.replace(/^remark:|\|.*$/g, ''));

test('every picture of the story has something remarked in it, or needs nothing', () => {
	const bare = steps.filter(({ remarks, view }) => !remarks && !NOTES_ITS_OWN.includes(view.chart));
	expect(bare.map(({ address }) => address).sort()).toEqual(Object.keys(SILENT).sort());
	for (const step of steps.filter(({ view }) => NOTES_ITS_OWN.includes(view.chart))) {
		const notes = drawn(step, DESK).labels.filter(({ role }) => role === 'note');
		expect(notes.length, step.address).toBeGreaterThan(1);
	}
});

test('no picture has more remarks than an eye can take in', () => {
	for (const { address, remarks = [] } of steps) {
		expect(remarks.length, address).toBeLessThanOrEqual(4);
	}
});

test.each(remarked.map((step) => [step.address, step] as const))('%s', (address, step) => {
	const wanted = (step.remarks ?? []).map(({ at }) => at);
	expect(seen(step, DESK)).toEqual(wanted);
	if (!FULL_ON_PHONES.includes(address)) expect(seen(step, PHONE)).toContain(wanted[0]);
	const { summary } = drawn(step, PHONE);
	for (const { text } of step.remarks ?? []) expect(summary).toContain(text);
});

test('a remark on a measured value is told with what was measured, of whom and when', () => {
	const step = remarked.find(({ view }) => view.topic === 'military-spending')!;
	expect(drawn(step, PHONE).summary).toContain('Military expenditure, European Union, 2018: ');
});

test.each(
	remarked
		.filter(({ view }) => view.chart === 'context')
		.map((step) => [step.address, step] as const)
)('no remark lies on a line of measured values: %s', (_, step) => {
	for (const frame of [PHONE, { width: 748, height: 500 }, DESK]) {
		const { labels, links } = drawn(step, frame);
		const places = links.flatMap(({ d }) => {
			const corners = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
				Number(x),
				Number(y)
			]);
			return corners.slice(1).flatMap(([x1 = 0, y1 = 0], i) => {
				const [x0 = 0, y0 = 0] = corners[i] ?? [];
				return Array.from({ length: 40 }, (_, n) => [
					x0 + ((x1 - x0) * n) / 40,
					y0 + ((y1 - y0) * n) / 40
				]);
			});
		});
		for (const { role, lines, x, y, width, height } of labels) {
			if (role !== 'remark') continue;
			const hit = places.some(
				([px = 0, py = 0]) => px > x && px < x + width && py > y && py < y + height
			);
			expect(hit, lines.join(' ')).toBe(false);
		}
	}
});

test.each(
	remarked
		.filter(({ view }) => view.chart === 'dotplot')
		.map((step) => [step.address, step] as const)
)('no remark lies on the line of a row: %s', (_, step) => {
	const { labels, marks } = drawn(step, DESK);
	const rows = [...new Set(marks.map(({ y }) => y))];
	for (const { role, lines, y, height } of labels) {
		if (role !== 'remark') continue;
		const crossed = rows.filter((row) => row > y && row < y + height);
		expect(crossed, lines.join(' ')).toEqual([]);
	}
});
