// If this fails, the line under the chart, or what a screen reader says of a mark, is not what it shows.
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/chart/kinds/all';
import { formNames, levelName } from '../../../src/lib/chart/words';
import { threatKey } from '../../../src/lib/index/keys';
import type { FormState, Scores } from '../../../src/lib/index/types';
import { fitFrame } from '../../../src/lib/scene/layout';
import type { View } from '../../../src/lib/scene/view';
import { real, record, viewOf, WORDS } from '../scene/fixture';
import { sliceVerdicts } from '../../../src/lib/index/verdicts';

const FRAME = fitFrame({ width: 700, height: 700 });

function said(chart: 'radar' | 'slope', key: string): string {
	const view = chart === 'radar' ? viewOf('radar', 'p3') : viewOf('slope', ['p1', 'p2', 'p3']);
	const kind = kindOf(view.chart);
	const mark = kind.layout(view, real, FRAME, WORDS.en).marks.find((m) => m.key === key);
	if (!mark) throw new Error(`no mark ${key}`);
	return kind.readout(mark, real, WORDS.en);
}

describe('readout', () => {
	test.each([
		['migration:japan', 'Migration, Japan, 2011–18: 0 of 4, absent.'],
		['organised-crime:japan', 'Organised crime, Japan, 2011–18: 1 of 4, mentioned in passing.'],
		['military:eu', 'Military, European Union, 2011–18: 2 of 4, named as a challenge.'],
		['cyber:eu', 'Cyber, European Union, 2011–18: 3 of 4, among the headline threats.'],
		[
			'proliferation:eu',
			'Non-proliferation, European Union, 2011–18: 2 of 4, named as a challenge; low confidence.'
		]
	])('of a level: %s', (key, sentence) => {
		expect(said('radar', key)).toBe(sentence);
	});

	test.each([
		[
			'economic:p3',
			'Economic, 2011–18: 4 of 4 forms of cooperation ' +
				'(on the agenda, regular talks, signed agreement, and acting together).'
		],
		['migration:p3', 'Migration, 2011–18: 1 of 4 forms of cooperation (on the agenda).'],
		[
			'military:p3',
			'Military, 2011–18: 2 of 4 forms of cooperation (regular talks and acting together).'
		],
		['migration:p2', 'Migration, 2001–10: none of the four forms of cooperation.']
	])('of cooperation: %s', (key, sentence) => {
		expect(said('slope', key)).toBe(sentence);
	});
});

describe('words', () => {
	test('forms are told in their order, firm or loose alike', () => {
		const forms: FormState[] = ['loose', 'none', 'firm', 'none'];
		expect(formNames(forms)).toEqual(['on the agenda', 'signed agreement']);
		expect(formNames(['none', 'none', 'none', 'none'])).toEqual([]);
	});

	test('a level has a meaning, a number between levels has itself', () => {
		expect([0, 1, 2, 3, 4].map(levelName)).toEqual([
			'absent',
			'mentioned in passing',
			'named as a challenge',
			'among the headline threats',
			'the foremost threat'
		]);
		expect(levelName(2.5)).toBe('2.5');
	});
});

const titleOf = (view: View): string => kindOf(view.chart).title(view, WORDS.en);
const unitOf = (view: View): string => kindOf(view.chart).unit(view, real);

/** Whether the legend explains the look of low confidence. */
const restsOnLowConfidence = (view: View, scores: Scores): boolean =>
	kindOf(view.chart)
		.legend(view, scores)
		.some(({ text }) => text === 'low confidence');

test('a figure is titled by what it shows and when', () => {
	expect(titleOf(viewOf('radar', 'p3'))).toBe('How large each threat looms, 2011–18');
	expect(titleOf(viewOf('slope', ['p1', 'p2', 'p3']))).toBe('How far they work together');
	expect(unitOf(viewOf('dotplot', 'p3'))).toMatch(/\b0 absent, 4 foremost$/);
	expect(unitOf(viewOf('slope', ['p1', 'p2']))).toMatch(/from none to all four$/);
});

test('low confidence is explained exactly where something shown rests on it', () => {
	const scores = structuredClone(real);
	for (const value of Object.values(scores.threat)) value.confidence = 'high';
	for (const value of Object.values(scores.cooperation)) {
		value.forms = value.forms.map((form) =>
			form === 'loose' ? 'firm' : form
		) as typeof value.forms;
	}
	const dial = viewOf('radar', 'p3', { show: ['eu'] });
	const ladder = viewOf('slope', ['p1', 'p2']);
	expect([dial, ladder].map((view) => restsOnLowConfidence(view, scores))).toEqual([false, false]);
	scores.threat[threatKey('cyber', 'japan', 'p3')] = { value: 3, confidence: 'low' };
	scores.threat[threatKey('cyber', 'eu', 'p2')] = { value: 3, confidence: 'low' };
	scores.cooperation['cyber:p3'] = { value: 1, low: 0, forms: ['loose', 'none', 'none', 'none'] };
	expect([dial, ladder].map((view) => restsOnLowConfidence(view, scores))).toEqual([false, false]);
	scores.threat[threatKey('cyber', 'eu', 'p3')] = { value: 3, confidence: 'low' };
	scores.cooperation['cyber:p2'] = { value: 1, low: 0, forms: ['loose', 'none', 'none', 'none'] };
	expect([dial, ladder].map((view) => restsOnLowConfidence(view, scores))).toEqual([true, true]);
});

test('the numbers of a view are its own, with signs and doubts', () => {
	const dial = viewOf('radar', 'p3');
	const table = kindOf(dial.chart).table(dial, real, WORDS.en);
	expect(table?.columns).toEqual(['Field', 'European Union', 'Japan', 'Gap (EU minus Japan)']);
	expect(table?.rows.find(([field]) => field === 'Migration')).toEqual([
		'Migration',
		'3',
		'0',
		'+3'
	]);
	expect(table?.rows.find(([field]) => field === 'Non-proliferation')?.[1]).toBe(
		'2, low confidence'
	);
	const empty = viewOf('radar', 'p3', { show: [] });
	expect(kindOf(empty.chart).table(empty, real, WORDS.en)).toBeUndefined();
});

test('a ladder with verdicts says and shows each of them', () => {
	const view = viewOf('slope', real.periods, { verdicts: true });
	const scores = { ...real, verdicts: sliceVerdicts(record) };
	const kind = kindOf(view.chart);
	const scene = kind.layout(view, scores, FRAME, WORDS.en);
	const shown = scene.marks.filter(({ key }) => key.startsWith('verdict:'));
	expect(shown.map(({ sector, shape }) => [sector, shape]).sort()).toEqual(
		record.prospects.map(({ sector, verdict }) => [sector, `verdict-${verdict}`]).sort()
	);
	for (const { verdict } of record.prospects) {
		const count = record.prospects.filter((row) => row.verdict === verdict).length;
		const name = kind.readout(
			shown.find(({ shape }) => shape === `verdict-${verdict}`)!,
			scores,
			WORDS.en
		);
		const words = name.split(': ')[1]?.replace('.', '') ?? '';
		expect(scene.summary).toContain(`${words}, ${count}: `);
		expect(kind.legend(view, scores).map(({ text }) => text)).toContain(words);
	}
	expect(kind.summarise(view, scores, WORDS.en)).toBe(scene.summary);
});
