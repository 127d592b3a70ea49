// If this fails, a doubting reader is shown the wrong evidence for a value, or none.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/lib/index/build';
import { ACTORS, COOPERATION_FORMS } from '../../../src/lib/index/types';
import { dossierOf, fieldLinesOf, type EventEvidence } from '../../../src/lib/sector/dossier';
import { viewsOf } from '../../../src/lib/sector/views';
import { evidenceContent } from '../../../src/lib/reference/evidence';
import { chanceOf } from '../../../src/lib/sector/people';
import { confidenceMeans } from '../../../src/lib/sector/reading';
import { bothFragment, evidenceOf, EVIDENCE_PAGES, OUTLOOK } from '../../../src/lib/site/evidence';
import { record } from '../scene/fixture';
import { chapters, drawn } from '../scene/story';

const index = buildIndex(record);
const BESIDE = { now: 'p3', polled: ['cyber'], topics: { 'nuclear-power': 'energy' } } as const;
const dossiers = index.sectors.map((sector) => dossierOf(index, sector, BESIDE));

describe.each(dossiers.map((dossier) => [dossier.sector, dossier] as const))(
	'%s',
	(id, dossier) => {
		/** Identifiers of the sources behind numbers. */
		const behind = (cited: readonly number[]): (string | undefined)[] =>
			cited.map((n) => dossier.sources[n - 1]?.id);

		test('has a level for each side and period, with its own rationale and documents', () => {
			expect(dossier.levels).toHaveLength(2 * index.periods.length);
			for (const { actor, period, level, says, why, passages } of dossier.levels) {
				const row = record.threat.find(
					(one) => one.sector === id && one.actor === actor && one.period === period.id
				);
				const told = [says, why].filter(Boolean).join(' ');
				expect([level, told, behind(passages.map(({ n }) => n))]).toEqual([
					row?.level,
					row?.rationale,
					row?.sources
				]);
				expect(passages.map(({ locator }) => locator)).toEqual(row?.locators);
				for (const { n, title } of passages) expect(title).toBe(dossier.sources[n - 1]?.title);
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
			const firsts = dossier.levels.flatMap(({ passages }) => passages.map(({ n }) => n));
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
		dossiers.flatMap(({ sector, levels, cooperation, people }) =>
			[
				...[...levels, ...cooperation, ...people].map(({ id }) => id),
				...cooperation.map(({ period }) => bothFragment(period.id)),
				OUTLOOK
			].map((id) => `sector/${sector}/#${id}`)
		)
	);
	for (const place of EVIDENCE_PAGES) {
		for (const { id } of evidenceContent(place, record, 'en').entries) {
			there.add(`evidence/${place}/#${id}`);
		}
	}
	const steps = chapters.flatMap((chapter) => chapter.steps);
	let count = 0;
	for (const step of steps) {
		for (const mark of drawn(step, { width: 760, height: 640 }).marks) {
			expect(there, `${step.address} ${mark.key}`).toContain(evidenceOf(mark, step.view));
			count++;
		}
	}
	expect(count).toBeGreaterThan(1000);
});

test('a mark of the scatter leads to both levels and the cooperation, not to one of the three', () => {
	const step = chapters.flatMap(({ steps }) => steps).find(({ view }) => view.chart === 'scatter');
	if (!step) throw new Error('no step shows the scatter');
	for (const mark of drawn(step, { width: 760, height: 640 }).marks) {
		const { sector, period } = mark;
		expect(evidenceOf(mark, step.view)).toBe(`sector/${sector}/#both-${period}`);
	}
});

test('each dated fact can be led to once', () => {
	for (const { chronicle, cooperation, responses } of dossiers) {
		const told = [...cooperation, ...responses.flatMap(({ scores }) => scores)].flatMap(
			({ forms, uncounted }) =>
				[...forms.flatMap(({ events }) => events), ...uncounted].flatMap(({ id }) => id ?? [])
		);
		expect(new Set(told).size).toBe(told.length);
		expect(told.toSorted()).toEqual(chronicle.map(({ id }) => `event-${id}`).toSorted());
	}
});

test('what people said is what the record has, with the country and the number asked behind it', () => {
	const cyber = dossiers.find(({ sector }) => sector === 'cyber')?.people;
	expect(cyber?.map(({ actor }) => actor)).toEqual([...ACTORS]);
	for (const { topic, year, answers, actor, value } of cyber ?? []) {
		const rows = record.polls.filter(
			(row) => row.sector === 'cyber' && row.year === year && row.questionTopic === topic
		);
		expect(rows.some(({ valuePct }) => valuePct === value)).toBe(true);
		for (const { country, value: share, n } of answers) {
			const row = rows.find((one) => one.country === country);
			expect([row?.valuePct, row?.note.includes(`n=${n}`)]).toEqual([share, true]);
		}
		expect(answers.length).toBe(actor === 'japan' ? 1 : 8);
	}
	expect(dossiers.find(({ sector }) => sector === 'military')?.people).toEqual([]);
});

test('how documents were read is counted from the record, and the codebook says what confidence means', () => {
	const kinds = new Map(record.sources.map(({ id, kind, read }) => [id, `${kind} ${read}`]));
	for (const { sector, levels } of dossiers) {
		for (const { actor, period, reading } of levels) {
			const row = record.threat.find(
				(one) => one.sector === sector && one.actor === actor && one.period === period.id
			);
			const said = reading.flatMap(({ kind, read, count }) =>
				Array<string>(count).fill(`${kind} ${read}`)
			);
			expect(said.toSorted()).toEqual(row?.sources.map((id) => kinds.get(id)).toSorted());
		}
	}
	const means = confidenceMeans(readFileSync('data/CODEBOOK.md', 'utf8'));
	for (const words of Object.values(means)) {
		expect(words.length).toBeGreaterThan(10);
		expect(words).not.toMatch(/=|\n\n/);
	}
	expect(() => confidenceMeans('nothing')).toThrow('CODEBOOK');
});

test('what a field is, is told in words of the record', () => {
	for (const { about, sector } of dossiers) {
		const field = record.sectors.find(({ id }) => id === sector);
		expect(about.plain).toBe(field?.plain);
		const defined = record.glossary.map(({ definition }) => definition);
		for (const term of [about.own, about.kind, ...about.terms])
			if (term) expect(defined).toContain(term.definition);
		expect(about.kind?.term.toLowerCase()).toBe(`${field?.group} security`);
		for (const { actor, rationale } of about.says) {
			const row = record.threat.find(
				(one) => one.sector === sector && one.actor === actor && one.period === 'p3'
			);
			expect(row?.rationale.startsWith(rationale)).toBe(true);
			expect(rationale.length).toBeGreaterThan(40);
		}
	}
});

test('the list of fields has the numbers of the index', () => {
	const lines = fieldLinesOf(index, 'p3');
	expect(lines.map(({ id }) => id)).toEqual(index.sectors);
	for (const { id, eu, japan, forms } of lines) {
		expect([eu, japan]).toEqual(ACTORS.map((actor) => index.threat(id, actor, 'p3').coding.level));
		expect(forms).toBe(index.cooperation(id, 'p3').value);
	}
});

test('how far chance may part two shares follows from how many were asked', () => {
	const asked = (...counts: number[]) => ({
		answers: counts.map((n) => ({ country: '', value: 50, n }))
	});
	// 1.96 standard errors of a difference of two halves, with a thousand people each.
	expect(chanceOf([asked(1000, 2000), asked(1500)])).toBeCloseTo(4.383, 3);
	expect(chanceOf([asked(1000)])).toBeUndefined();
	expect(chanceOf([{ answers: [] }, { answers: [] }])).toBeUndefined();
});
