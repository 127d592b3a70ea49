// If this fails, a doubting reader is shown the wrong evidence for a value, or none.
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { ACTORS, COOPERATION_FORMS } from '../../../src/lib/index/types';
import { dossierOf, fieldLinesOf, type EventEvidence } from '../../../src/lib/sector/dossier';
import { viewsOf } from '../../../src/lib/sector/views';
import { evidenceOf } from '../../../src/lib/site/evidence';
import { record } from '../scene/fixture';
import { chapters, drawn } from '../scene/story';

const index = buildIndex(record);
const BESIDE = { polled: ['cyber'], topics: { 'nuclear-power': 'energy' } } as const;
const dossiers = index.sectors.map((sector) => dossierOf(index, sector, BESIDE));

describe.each(dossiers.map((dossier) => [dossier.sector, dossier] as const))(
	'%s',
	(id, dossier) => {
		/** Identifiers of the sources behind numbers. */
		const behind = (cited: readonly number[]): (string | undefined)[] =>
			cited.map((n) => dossier.sources[n - 1]?.id);

		test('has a level for each side and period, with its own rationale and documents', () => {
			expect(dossier.levels).toHaveLength(2 * index.periods.length);
			for (const { actor, period, level, rationale, cited } of dossier.levels) {
				const row = record.threat.find(
					(one) => one.sector === id && one.actor === actor && one.period === period.id
				);
				expect([level, rationale, behind(cited)]).toEqual([
					row?.level,
					row?.rationale,
					row?.sources
				]);
			}
		});

		test('shows as many reached forms as its score counts, each by events of that kind', () => {
			for (const { period, value, low, forms } of dossier.cooperation) {
				expect(forms.map(({ form }) => form)).toEqual([...COOPERATION_FORMS]);
				expect(forms.filter(({ state }) => state !== 'none')).toHaveLength(value);
				expect(forms.filter(({ state }) => state === 'firm')).toHaveLength(low);
				for (const { form, state, events } of forms) {
					expect(events.length > 0).toBe(state !== 'none');
					for (const event of events) {
						const row = record.events.find(
							({ title, date, kind }) =>
								title === event.title && date === event.date && kind === form
						);
						expect([row?.actor, row?.sector, row?.scored], event.title).toEqual(['both', id, true]);
						expect(behind(event.cited)).toEqual(row?.sources);
					}
				}
				expect(period.id).toMatch(/^p\d$/);
			}
		});

		test('keeps apart what is not counted', () => {
			const all = [
				...dossier.cooperation,
				...dossier.responses.flatMap(({ scores }) => scores)
			].flatMap(({ uncounted }): EventEvidence[] => uncounted);
			for (const { title, date } of all) {
				const rows = record.events.filter((row) => row.title === title && row.date === date);
				expect(rows.some(({ scored, sector }) => !scored && sector === id)).toBe(true);
			}
		});

		test('numbers its sources from first to last, none twice', () => {
			const ids = dossier.sources.map((source) => source.id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids.length).toBeGreaterThan(5);
			const firsts = dossier.levels.flatMap(({ cited }) => cited);
			expect(firsts[0]).toBe(1);
		});
	}
);

test('the second coding stands beside the first where there is one', () => {
	const second = dossiers.flatMap(({ levels }) => levels).filter(({ second }) => second);
	expect(second).toHaveLength(record.secondCoding.length);
});

test('previous and next lead through all fields and back', () => {
	const order: string[] = [];
	for (let at = dossiers[0]; at && !order.includes(at.sector);) {
		order.push(at.sector);
		const { id } = at.next;
		const next = dossiers.find(({ sector }) => sector === id);
		expect(next?.previous.id).toBe(at.sector);
		at = next;
	}
	expect(order).toEqual(index.sectors);
});

test('pictures are those that the record has something for', () => {
	const of = (id: string) => {
		const dossier = dossiers.find(({ sector }) => sector === id);
		if (!dossier) throw new Error(`no dossier of ${id}`);
		return viewsOf(dossier, index.periods, 'p3');
	};
	expect([of('cyber').people?.view.chart, of('cyber').measured]).toEqual(['opinion', undefined]);
	expect([of('energy').people, of('energy').measured?.view.topic]).toEqual([
		undefined,
		'nuclear-power'
	]);
});

test('a sector that is not there is named', () => {
	expect(() => dossierOf(index, 'weather', BESIDE)).toThrow('There is no sector "weather"');
});

test('every level and score that the story draws leads to its evidence', () => {
	const there = new Set(
		dossiers.flatMap(({ sector, levels, cooperation }) =>
			[...levels, ...cooperation].map(({ id }) => `sector/${sector}/#${id}`)
		)
	);
	const marks = chapters
		.flatMap(({ steps }) => steps)
		.filter(({ view }) =>
			['radar', 'dotplot', 'slope', 'difference', 'scatter'].includes(view.chart)
		)
		.flatMap((step) => drawn(step, { width: 760, height: 640 }).marks)
		.filter(({ shape }) => ['disc', 'ring', 'cells'].includes(shape));
	expect(marks.length).toBeGreaterThan(100);
	for (const mark of marks) expect(there, mark.key).toContain(evidenceOf(mark));
});

test('marks that are no level and no score have no evidence of their own', () => {
	const opinion = chapters
		.flatMap(({ steps }) => steps)
		.find(({ view }) => view.chart === 'opinion');
	if (!opinion) throw new Error('no step shows opinion');
	const { marks } = drawn(opinion, { width: 760, height: 640 });
	expect(marks.length).toBeGreaterThan(10);
	expect(marks.flatMap((mark) => evidenceOf(mark) ?? [])).toEqual([]);
});

test('the list of fields has the numbers of the index', () => {
	const lines = fieldLinesOf(index, 'p3');
	expect(lines.map(({ id }) => id)).toEqual(index.sectors);
	for (const { id, eu, japan, forms } of lines) {
		expect([eu, japan]).toEqual(ACTORS.map((actor) => index.threat(id, actor, 'p3').coding.level));
		expect(forms).toBe(index.cooperation(id, 'p3').value);
	}
});
