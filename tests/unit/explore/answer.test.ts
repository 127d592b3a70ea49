// If this fails, the explorer draws something else than its address and its recipe say, or cannot draw it.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../src/lib/chart/picture';
import { answer } from '../../../src/lib/explore/answer';
import { CHARTS } from '../../../src/lib/explore/charts/all';
import { tryClaims } from '../../../src/lib/explore/claims';
import { proofOf } from '../../../src/lib/explore/proof';
import { queryOf, settle, type Question, type Wishes } from '../../../src/lib/explore/question';
import type { ExploreData } from '../../../src/lib/explore/data';
import { numbersOf } from '../../../src/lib/explore/wording';
import { buildIndex } from '../../../src/lib/index/build';
import { scoresUnder } from '../../../src/lib/index/tallies';
import { makeTrials } from '../../../src/lib/method/trials';
import { outcomeOf } from '../../../src/lib/method/outcome';
import { sliceScores } from '../../../src/lib/index/slice';
import { localeFor } from '../../../src/lib/story/copy/locale';
import { readClaims } from '../../../src/lib/story/copy/read';
import { makeScope } from '../../../src/lib/story/copy/scope';
import { faults } from '../scene/faults';
import { index, record } from '../index/real';
import { known, material, questions, words } from './material';

const FRAMES = [
	{ width: 320, height: 400, text: 12 },
	{ width: 640, height: 480, text: 15 }
];

const ask = (wishes: Wishes) => {
	const question = settle(wishes, known);
	return { question, ...answer(question, material, CHARTS) };
};

const pictureFor = (wishes: Wishes, frame = FRAMES[1]) => {
	const { view, scores, kind } = ask(wishes);
	return pictureOf({ view }, kind, scores, frame ?? { width: 640, height: 480 }, words);
};

describe('every question', () => {
	test('has a picture without faults, a title, a summary and a table of exactly what is shown', () => {
		fc.assert(
			fc.property(questions, fc.constantFrom(...FRAMES), (question, frame) => {
				const { view, scores, kind } = answer(question, material, CHARTS);
				const scene = pictureOf({ view }, kind, scores, frame, words);
				expect(faults(scene)).toEqual([]);
				expect(kind.title(view, words)).not.toBe('');
				expect(scene.summary).not.toMatch(/undefined|NaN|Infinity|\d\.\d{3}/);
				const drawn = question.sectors.length > 0 ? question.sectors : known.sectors;
				for (const { sector } of scene.marks) if (sector) expect(drawn).toContain(sector);
				const table = kind.table(view, scores, words);
				for (const cell of (table?.rows ?? []).flat()) {
					expect(cell).not.toMatch(/undefined|NaN|Infinity|\d\.\d{3}/);
				}
				if (question.chart !== 'timeline' && question.measure !== 'opinion') {
					expect(table?.rows.map(([name]) => name).sort()).toEqual(
						drawn.map((id) => words.sector(id)).sort()
					);
				}
				for (const mark of scene.marks) {
					expect(kind.readout(mark, scores, words)).not.toMatch(/undefined|NaN|\d\.\d{3}/);
				}
			}),
			{ numRuns: 200 }
		);
	});
});

describe('single pictures', () => {
	test('responses stand where the record says, and lead to their evidence', () => {
		const scene = pictureFor({ chart: 'radar', measure: 'response', periods: ['p4'] });
		expect(scene.marks).toHaveLength(2 * index.sectors.length);
		for (const mark of scene.marks) {
			const { sector = '', actor = 'eu', value } = mark;
			expect(value).toBe(index.response(sector, actor, 'p4').value);
			expect(proofOf(mark, { chart: 'radar', measure: 'response' })).toBe(
				`sector/${sector}/#response-${actor}-p4`
			);
		}
	});

	test('cooperation stands on the dial and the line as on the ladder', () => {
		for (const chart of ['radar', 'dotplot'] as const) {
			const scene = pictureFor({ chart, measure: 'cooperation', periods: ['p2'] });
			for (const { sector = '', value, cells, at } of scene.marks) {
				expect(value).toBe(index.cooperation(sector, 'p2').value);
				expect(cells?.filter((state) => state !== 'none')).toHaveLength(value);
				expect(at?.[1]).toBe(value);
			}
			expect(scene.marks).toHaveLength(index.sectors.length);
		}
	});

	test('a slope of levels has a mark for each level of one side, and lines between them', () => {
		const scene = pictureFor({ chart: 'slope', measure: 'threat', show: ['japan'] });
		expect(scene.marks).toHaveLength(index.sectors.length * index.periods.length);
		for (const { sector = '', period = '', value, shape, loose } of scene.marks) {
			const { value: level, coding } = index.threat(sector, 'japan', period);
			expect([value, shape, loose]).toEqual([level, 'ring', coding.confidence === 'low']);
		}
	});

	test('fields without a level under the recipe have no line, and are named', () => {
		const wishes: Wishes = {
			chart: 'slope',
			measure: 'threat',
			show: ['eu'],
			recipe: { lowestConfidence: 'high' }
		};
		const scene = pictureFor(wishes);
		const lacking = index.sectors.filter((sector) =>
			index.periods.some(
				(period) => index.threat(sector, 'eu', period).coding.confidence !== 'high'
			)
		);
		expect(lacking.length).toBeGreaterThan(0);
		for (const sector of lacking) {
			expect(scene.marks.some((mark) => mark.sector === sector)).toBe(false);
			expect(scene.summary).toContain(words.running(sector));
		}
	});

	test('a timeline has the milestones of its periods and fields', () => {
		const { scores, view } = ask({
			chart: 'timeline',
			periods: ['p3'],
			sectors: ['cyber', 'energy', 'climate']
		});
		expect(view.span).toEqual([2011, 2018]);
		expect(scores.timeline?.length).toBeGreaterThan(0);
		for (const { sectors } of scores.timeline ?? []) {
			expect(sectors.some((id) => ['cyber', 'energy', 'climate'].includes(id))).toBe(true);
		}
	});
});

describe('claims', () => {
	const texts = [...new Set(readClaims('en').map(({ text }) => text))].filter(
		(text) => makeTrialsOnce(text) !== undefined
	);
	const claims = texts.map((text) => ({ text, sentence: text }));

	test('fare under a recipe as they do on the record scored by it', () => {
		for (const wished of [
			{},
			{ multilateral: false },
			{ lowestConfidence: 'medium' as const },
			{ lowestConfidence: 'high' as const },
			{ weights: { agenda: 0, dialogue: 0, agreement: 4, 'joint-action': 1 } }
		]) {
			const { question } = ask({ recipe: wished });
			const real = buildIndex(record, question.recipe);
			const scope = {
				...makeScope({ lang: 'en', folder: '', index, record, locale: localeFor('en') }),
				index: real,
				scores: sliceScores(real)
			};
			const tried = tryClaims(claims, scoresUnder(material.tallies, question.recipe), 'en');
			for (const { text, outcome } of tried)
				expect([text, outcome]).toEqual([text, outcomeOf(text, scope)]);
		}
	});

	test('all hold by the default recipe, and some fall with another', () => {
		const of = (wished: Wishes['recipe']) =>
			tryClaims(
				claims,
				scoresUnder(material.tallies, ask({ recipe: wished }).question.recipe),
				'en'
			);
		expect(of({}).filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
		expect(of({ lowestConfidence: 'high' }).some(({ outcome }) => outcome === 'fails')).toBe(true);
	});
});

/** Trials of the real record, made once. */
function makeTrialsOnce(text: string) {
	trials ??= makeTrials(index);
	return trials(text);
}
let trials: ReturnType<typeof makeTrials> | undefined;

const TAKEN = {
	site: 'https://far-apart.example/',
	lang: 'en',
	edition: { version: '2.0.1', date: '2031-03-09' }
} as ExploreData;

/** The numbers of a question as a reader of CSV finds them. */
function numbers(question: Question): Record<string, string>[] {
	const csv = numbersOf(question, answer(question, material, CHARTS), TAKEN, words);
	return parse(csv, { columns: true });
}

test('numbers of any view leave the page as one plain table, with source, terms, address and version in each row', () => {
	fc.assert(
		fc.property(questions, (question) => {
			const rows = numbers(question);
			for (const row of rows) {
				for (const [column, cell] of Object.entries(row)) {
					expect(cell).not.toMatch(/undefined|NaN|\u2212|^'/);
					const isNumber =
						/_(level|response|median)$|^(japan|year|closeness|cooperation|japan_minus_eu)$/.test(
							column
						);
					if (isNumber) expect(cell, column).toMatch(/^(-?\d+(\.\d{1,2})?)?$/);
				}
				expect(row.address).toBe(`https://far-apart.example/en/explore/${queryOf(question)}`);
				expect(row.data_version).toBe('2.0.1');
				expect(row.source).not.toBe('');
				expect(row.terms).not.toBe('');
			}
			if (question.chart === 'timeline') return;
			const drawn = question.sectors.length > 0 ? question.sectors : known.sectors;
			expect(new Set(rows.map(({ sector }) => sector))).toEqual(new Set(drawn));
			expect(rows).toHaveLength(drawn.length * Math.max(1, question.periods.length));
		}),
		{ numRuns: 100 }
	);
});

test('numbers that leave the page are those of the picture, and say whose they are', () => {
	const { question, scores } = ask({ chart: 'difference', periods: ['p4'] });
	for (const row of numbers(question)) {
		const level = (actor: string) => scores.threat[`${row.sector}:${actor}:p4`]?.value ?? NaN;
		expect(Number(row.eu_level)).toBe(level('eu'));
		expect(Number(row.japan_minus_eu)).toBe(level('japan') - level('eu'));
	}
	const [asked] = numbers(ask({ chart: 'dotplot', measure: 'opinion' }).question);
	expect(asked?.source).toContain('Pew');
	expect(asked?.terms).toMatch(/attribution/);
});
