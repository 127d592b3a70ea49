// If this fails, a level that a recipe sets aside is told as 0, a score by the reader's weights as a number of forms, or a
// recipe as doing something that it does not do.
import { describe, expect, test } from 'vitest';
import { pictureOf } from '../../../src/lib/chart/picture';
import { answer } from '../../../src/lib/explore/answer';
import { CHARTS } from '../../../src/lib/explore/charts/all';
import { claimsMarkup } from '../../../src/lib/explore/claims-list';
import { recipeInWords } from '../../../src/lib/explore/own-recipe';
import { settle, type Wishes } from '../../../src/lib/explore/question';
import { threatKey } from '../../../src/lib/index/keys';
import { COOPERATION_FORMS, RESPONSE_FORMS, type Actor } from '../../../src/lib/index/types';
import { firstDay, lastDay } from '../../../src/lib/record/dates';
import { index, record } from '../index/real';
import { known, material, words } from './material';

const ask = (wishes: Wishes) => {
	const question = settle(wishes, known);
	const { view, scores, kind } = answer(question, material, CHARTS);
	const scene = pictureOf({ view }, kind, scores, { width: 760, height: 560 }, words);
	return { question, view, scores, kind, scene, table: kind.table(view, scores, words) };
};

const CONFIDENCES = ['medium', 'high'] as const;
const KINDS: Wishes[] = [
	{ chart: 'radar', measure: 'threat' },
	{ chart: 'dotplot', measure: 'threat' },
	{ chart: 'difference', measure: 'threat' },
	{ chart: 'scatter', measure: 'threat' },
	{ chart: 'scatter', measure: 'cooperation' },
	{ chart: 'slope', measure: 'threat', show: ['eu'] }
];

describe('a level that the recipe sets aside', () => {
	test.each(KINDS)('is no number anywhere: $chart, $measure', (kind) => {
		for (const lowestConfidence of CONFIDENCES) {
			for (const period of known.periods) {
				const isCourse = kind.chart === 'slope';
				const periods = isCourse ? known.periods : [period];
				const { table, scores, scene, question } = ask({
					...kind,
					periods: [...periods],
					recipe: { lowestConfidence }
				});
				const lacks = (sector: string, actor: Actor): boolean =>
					periods.some((one) => !scores.threat[threatKey(sector, actor, one)]);
				const actors: Actor[] = isCourse ? question.show : ['eu', 'japan'];
				for (const sector of known.sectors) {
					const row = table?.rows.find(([name]) => name === words.sector(sector)) ?? [];
					const missing = actors.filter((actor) => lacks(sector, actor));
					const isPaired = kind.chart !== 'slope';
					if (missing.length === 0) {
						expect(row).not.toContain('');
						continue;
					}
					// Neither the level nor what lies between it and another.
					const blanks = row.filter((cell) => cell === '').length;
					expect(blanks, `${sector} ${period}`).toBeGreaterThanOrEqual(
						kind.measure === 'cooperation' ? 1 : missing.length + Number(isPaired)
					);
					expect(table?.note).toContain('not 0');
					expect(scene.summary.includes(words.running(sector)) || scene.marks.length === 0).toBe(
						true
					);
				}
				expect(scene.summary).not.toContain('An empty dial');
			}
		}
	});
});

const ONLY_AGENDA = { agenda: 1, dialogue: 0, agreement: 0, 'joint-action': 0 };
const ONLY_STRATEGY = { strategy: 1, law: 0, body: 0, action: 0 };

describe('by the reader’s own weights', () => {
	test.each<Wishes>([
		{ chart: 'radar', measure: 'cooperation' },
		{ chart: 'dotplot', measure: 'cooperation' },
		{ chart: 'slope', measure: 'cooperation', periods: ['p2', 'p3'] },
		{ chart: 'scatter', measure: 'cooperation' },
		{ chart: 'radar', measure: 'response' },
		{ chart: 'slope', measure: 'response', periods: ['p2', 'p3'], show: ['eu'] },
		{ chart: 'difference', measure: 'response' },
		{ chart: 'scatter', measure: 'response' }
	])('a score is called a score: $chart, $measure', (wishes) => {
		const recipe = { weights: ONLY_AGENDA, responseWeights: ONLY_STRATEGY };
		const { view, scores, kind, scene, table } = ask({ ...wishes, recipe });
		const said = [
			kind.unit(view, scores),
			scene.summary,
			table?.note ?? '',
			...(table?.columns ?? []),
			...scene.marks.map((mark) => kind.readout(mark, scores, words)),
			...scene.labels.flatMap(({ lines }) => lines)
		];
		for (const text of said)
			expect(text).not.toMatch(/\d(\.\d+)? of 4 forms|most forms|four forms of resp/i);
		expect(kind.unit(view, scores)).toMatch(/score/i);
		expect(scene.summary).toMatch(/score/i);
		expect(table?.note).toContain('not numbers of forms');
	});

	test('forms that count nothing are named all the same, as their evidence names them', () => {
		const { kind, scores, scene, table } = ask({
			chart: 'radar',
			measure: 'cooperation',
			recipe: { weights: ONLY_AGENDA }
		});
		const { forms } = index.cooperation('military', 'p3');
		const reached = COOPERATION_FORMS.filter((form) => forms[form].state !== 'none');
		expect(reached).toEqual(['dialogue', 'joint-action']);
		const mark = scene.marks.find(({ sector }) => sector === 'military');
		expect(mark && kind.readout(mark, scores, words)).toBe(
			'Military, 2011–18: a score of 0 of 4 by your own weights; forms of cooperation: regular talks and acting together.'
		);
		const row = table?.rows.find(([name]) => name === 'Military');
		expect(row?.[1]).toBe('0: regular talks, acting together');
		const asked = ask({
			chart: 'radar',
			measure: 'response',
			recipe: { responseWeights: ONLY_STRATEGY }
		});
		for (const sector of known.sectors) {
			const found = RESPONSE_FORMS.filter(
				(form) => index.response(sector, 'eu', 'p3').forms[form].state !== 'none'
			);
			const cell = asked.table?.rows.find(([name]) => name === words.sector(sector))?.[1] ?? '';
			expect(cell.split(': ')[1]?.split(', ').length ?? 0, sector).toBe(found.length);
		}
	});

	test('weights that are all the same are the default ones, and forms are counted', () => {
		const weights = { agenda: 2, dialogue: 2, agreement: 2, 'joint-action': 2 };
		const { kind, view, scores } = ask({ chart: 'slope', recipe: { weights } });
		expect(kind.unit(view, scores)).toBe('Forms of cooperation, from none to all four');
	});
});

describe('a recipe is said to do', () => {
	const said = (wishes: Wishes): string => recipeInWords(settle(wishes, known), material);

	test('nothing where nothing shown depends on it', () => {
		const untouched = 'Your own recipe changes nothing in this chart.';
		for (const wishes of [
			{ chart: 'timeline' },
			{ chart: 'dotplot', measure: 'opinion' }
		] as const) {
			expect(said({ ...wishes, recipe: { lowestConfidence: 'high' } })).toBe(untouched);
			expect(said(wishes)).toBe('');
		}
		expect(said({ measure: 'threat', recipe: { weights: ONLY_AGENDA } })).toBe(untouched);
		expect(said({ measure: 'cooperation', recipe: { responseWeights: ONLY_STRATEGY } })).toBe(
			untouched
		);
	});

	test('what it does to what is shown: levels of the fields, sides and periods asked for', () => {
		const missing = known.sectors.filter(
			(id) => index.threat(id, 'japan', 'p1').coding.confidence !== 'high'
		).length;
		expect(
			said({
				measure: 'threat',
				periods: ['p1'],
				show: ['japan'],
				recipe: { lowestConfidence: 'high' }
			})
		).toContain(`leaves out ${missing} of the 12 levels`);
	});
});

describe('the timeline of periods', () => {
	test.each([['p1'], ['p2'], ['p3'], ['p4'], ['p1', 'p3']])(
		'%s %s shows nothing else',
		(...periods) => {
			const { scores, scene, table, view, kind } = ask({ chart: 'timeline', periods });
			const rows = record.periods.filter(({ id }) => periods.includes(id));
			const within = record.timeline.filter(({ date }) =>
				rows.some(({ start, end }) => firstDay(date) <= end && lastDay(date) >= start)
			);
			expect(scores.timeline?.map(({ title }) => title).sort()).toEqual(
				within.map(({ title }) => title).sort()
			);
			expect(table?.rows).toHaveLength(within.length);
			expect(scene.marks).toHaveLength(within.length);
			expect(scene.summary).toContain(`the record has ${within.length} milestones`);
			for (const id of periods) expect(kind.title(view, words)).toContain(words.period(id));
		}
	);

	test('begins and ends with them: the day of the conference stands at the edge', () => {
		const { scene } = ask({ chart: 'timeline', periods: ['p3'] });
		const last = [...scene.marks].sort((a, b) => b.x - a.x)[0];
		expect(last?.key).toContain('2018-03-07');
		expect(last?.x).toBeGreaterThan(720);
	});
});

describe('claims', () => {
	const claim = { text: 'x', sentence: 'So it is.', outcome: 'holds' as const };

	test('that hold here and in no other recipe say why', () => {
		const markup = claimsMarkup([{ ...claim, recipes: 0, hedge: 'a tie, broken as talks weigh' }]);
		expect(markup).toContain(
			'Holds with this recipe. Yes in 0 of 100 recipes. The story hedges it: a tie, broken as talks weigh.'
		);
	});

	test('that count forms are told by ways to count, not as recipes', () => {
		const markup = claimsMarkup([{ ...claim, countings: { holds: 2, of: 6 } }]);
		expect(markup).toContain('Yes in 2 of 6 ways to count.');
		expect(markup).not.toContain('recipes.');
	});
});

test('sentences are whole where all are the same, or one is left out', () => {
	const alike = ask({
		chart: 'dotplot',
		measure: 'threat',
		show: ['eu'],
		sectors: ['regional', 'terrorism', 'cyber']
	});
	expect(alike.scene.summary).toBe(
		'In 2011–18, the EU’s documents put regional, terrorism, and cyber at 3 of 4.'
	);
	const asked = ask({
		chart: 'dotplot',
		measure: 'opinion',
		sectors: ['military', 'regional', 'climate']
	});
	expect(asked.scene.summary).toContain('On one field nobody was asked.');
});
