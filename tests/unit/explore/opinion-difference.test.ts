// If this fails, the explorer says that more people are worried on one side when it is the other, by another number of
// points, or says nothing of what nobody was asked.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/lib/explore/answer';
import { CHARTS } from '../../../src/lib/explore/charts/all';
import { settle, type Wishes } from '../../../src/lib/explore/question';
import { pictureOf } from '../../../src/lib/chart/picture';
import type { Opinion } from '../../../src/lib/index/types';
import type { Scene } from '../../../src/lib/scene/types';
import { faults } from '../scene/faults';
import { anyOpinion, FRAMES, known, material, words } from './material';

const ask = (opinion: Opinion, wishes: Wishes = {}) =>
	answer(
		settle({ chart: 'difference', measure: 'opinion', ...wishes }, known),
		{ ...material, opinion },
		CHARTS
	);

const draw = (
	opinion: Opinion,
	frame = { width: 760, height: 560 },
	wishes: Wishes = {}
): Scene => {
	const { view, scores, kind } = ask(opinion, wishes);
	return pictureOf({ view }, kind, scores, frame, words);
};

const real = material.opinion ?? { year: 0, topics: {} };

const EVERY_WIDTH = Array.from({ length: 141 }, (_, i) => 320 + 8 * i);

describe('the difference of measured opinion', () => {
	test('stands as many points from Japan as the shares are apart, for the median and for every country', () => {
		fc.assert(
			fc.property(anyOpinion, fc.constantFrom(...FRAMES), (opinion, frame) => {
				const scene = draw(opinion, frame);
				expect(faults(scene)).toEqual([]);
				const rings = scene.marks.filter(({ shape }) => shape === 'ring');
				expect(rings).toHaveLength(Object.keys(opinion.topics).length);
				const axis = scene.guides.find(({ kind }) => kind === 'axis')?.ends?.[0] ?? NaN;
				const [from, to] = scene.guides
					.filter(({ kind }) => kind === 'grid')
					.map(({ key, ends }) => [Number(key.split(':')[2]), ends?.[0] ?? NaN] as const);
				const point =
					((to?.[1] ?? NaN) - (from?.[1] ?? NaN)) / ((to?.[0] ?? NaN) - (from?.[0] ?? NaN));
				for (const { x, value, sector = '' } of scene.marks) {
					const japan = opinion.topics[sector]?.japan ?? NaN;
					expect(x).toBeCloseTo(axis + (value - japan) * point, 6);
				}
				const heads = scene.labels.filter(({ role }) => role === 'column');
				expect(heads.map(({ lines }) => lines.join(' ')).sort()).toEqual([
					'Less in the EU',
					'More in the EU'
				]);
			}),
			{ numRuns: 80 }
		);
	});

	test('is sorted from the EU’s largest lead to Japan’s; fields that nobody was asked about come last and say so', () => {
		const scene = draw(real);
		const rows = scene.labels
			.filter(({ role }) => role === 'sector')
			.sort((a, b) => a.y - b.y)
			.map(({ sector = '' }) => sector);
		const lead = (id: string): number => (real.topics[id]?.eu ?? 0) - (real.topics[id]?.japan ?? 0);
		const asked = known.sectors.filter((id) => real.topics[id]);
		expect(rows.slice(0, asked.length)).toEqual([...asked].sort((a, b) => lead(b) - lead(a)));
		const missing = known.sectors.filter((id) => !real.topics[id]);
		expect(rows.slice(asked.length)).toEqual(missing);
		const notes = scene.labels.filter(({ role }) => role === 'note');
		expect(notes.map(({ sector, lines }) => [sector, lines[0]])).toEqual(
			missing.map((id) => [id, 'not asked'])
		);
		for (const id of missing) expect(scene.summary).toContain(words.running(id));
	});

	test('says in words what it shows, and in its table what it draws', () => {
		const { view, scores, kind } = ask(real);
		const scene = draw(real);
		const leads = Object.values(real.topics).map(({ japan, eu }) => japan - eu);
		const [first = '', second = ''] = scene.summary.split('. ');
		expect(first).toContain(`of ${leads.length} fields asked about`);
		expect(first).toContain(
			`on ${leads.filter((n) => n >= 1).length}, and fewer on ${leads.filter((n) => n <= -1).length}`
		);
		const widest = Object.entries(real.topics).find(
			([, { japan, eu }]) => japan - eu === Math.max(...leads)
		);
		expect(second).toContain(words.running(widest?.[0] ?? ''));
		const above = known.sectors.filter((id) =>
			real.topics[id]?.members.every(({ value }) => value < (real.topics[id]?.japan ?? 0))
		);
		expect(above.length).toBeGreaterThan(0);
		expect(scene.summary).toContain(
			`On ${words.list(above.map((id) => words.running(id)))}, Japan’s share was above`
		);

		const rows = kind.table(view, scores, words)?.rows ?? [];
		expect(rows.map(([name]) => name)).toEqual(
			scene.labels
				.filter(({ role }) => role === 'sector')
				.sort((a, b) => a.y - b.y)
				.map(({ lines }) => lines[0])
		);
		for (const [name, , eu, japan, gap] of rows) {
			if (eu === '') continue;
			const told = Number(gap?.replace('−', '-'));
			expect(told, name).toBe(parseInt(eu ?? '', 10) - parseInt(japan ?? '', 10));
		}
		expect(kind.source(view, scores)).toContain('Pew Research Center');
	});

	test('of one mark tells both shares and which is larger, also for a single country', () => {
		const { scores, kind } = ask(real);
		const { marks } = draw(real);
		const said = (key: string): string => {
			const mark = marks.find((one) => one.key === key);
			return mark ? kind.readout(mark, scores, words) : '';
		};
		expect(said('proliferation:eu')).toMatch(
			/median.*: 61 per cent.*Japan: 87; 26 points more in Japan/
		);
		expect(said('proliferation:japan')).toBe(said('proliferation:eu'));
		expect(said('human:eu')).toContain('5 points fewer in Japan');
		const member = real.topics['proliferation']?.members[0];
		expect(said(`member:proliferation:${member?.country ?? ''}`)).toContain(
			`${member?.country ?? ''}: ${Math.round(member?.value ?? NaN)} per cent`
		);
	});

	test('has no label over another in any width, all names in full', () => {
		for (const width of EVERY_WIDTH) {
			for (const height of [400, 480, 560]) {
				const scene = draw(real, { width, height });
				expect(faults(scene), `${width} × ${height}`).toEqual([]);
				expect(scene.keys).toEqual([]);
			}
		}
	});

	test('of three fields of which none was asked about is still a picture that says so', () => {
		const scene = draw(real, undefined, { sectors: ['military', 'organised-crime', 'energy'] });
		expect(faults(scene)).toEqual([]);
		expect(scene.marks).toEqual([]);
		expect(scene.summary).toMatch(/^Nobody was asked about/);
	});
});
