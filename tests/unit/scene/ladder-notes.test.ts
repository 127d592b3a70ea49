// If this fails, a reader of the ladder misses its answer: a remark or a verdict stands beside the wrong field, lies over a
// name, or is only in the legend.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slope } from '../../../src/lib/chart/kinds/ladder';
import type { Scores, Verdict } from '../../../src/lib/index/types';
import { fitFrame } from '../../../src/lib/scene/layout';
import { annotateLadder } from '../../../src/lib/scene/slope/notes';
import type { Frame, Label, Scene } from '../../../src/lib/scene/types';
import { faults } from './faults';
import { anyFrame, anyLang, anyScores, real, viewOf, WORDS } from './fixture';
import { chapters, drawn, scores as story } from './story';

const DESK = { width: 719, height: 649 };
const PHONE = { width: 326, height: 302 };

const anyPeriods = fc.subarray(real.periods, { minLength: 2 });
const anyVerdict = fc.constantFrom<Verdict[]>(
	'ahead',
	'as-expected',
	'behind',
	'reversed',
	'unclear'
);
const anyVerdicts = fc
	.array(anyVerdict, { minLength: 12, maxLength: 12 })
	.map((list): Scores['verdicts'] =>
		Object.fromEntries(
			real.sectors.map((id, i) => [id, { verdict: list[i] ?? 'unclear', confidence: 'high' }])
		)
	);
const anyWords = fc
	.array(fc.constantFrom('fewer', 'forms', 'yet', 'further', 'a', 'trade', 'treaty'), {
		minLength: 1,
		maxLength: 9
	})
	.map((list) => list.join(' '));

const stepOf = (address: string) => {
	const [chapter, id] = address.split('/');
	const step = chapters
		.find((one) => one.id === chapter)
		?.steps.find((one) => one.address === address || one.id === id);
	if (!step) throw new Error(`no step ${address}`);
	return step;
};

const labelsOf = ({ labels }: Scene, sector: string): Label[] =>
	labels.filter((label) => label.sector === sector);

describe('remarks on the last column', () => {
	test('stand under the name of their field, whatever else stands there, and names keep the order of their lines', () => {
		fc.assert(
			fc.property(
				anyPeriods,
				anyScores,
				anyVerdicts,
				anyFrame,
				anyLang,
				fc.tuple(anyWords, anyWords),
				fc.subarray(real.sectors, { minLength: 2, maxLength: 2 }),
				fc.boolean(),
				(periods, scores, verdicts, size, lang, texts, sectors, shown) => {
					const view = viewOf('slope', periods, { verdicts: shown });
					const given = { ...scores, verdicts };
					const frame: Required<Frame> = fitFrame(size);
					const scene = slope.layout(view, given, frame, WORDS[lang]);
					const last = periods.at(-1) ?? '';
					const remarks = sectors.map((id, i) => ({ at: `${id}:${last}`, text: texts[i] ?? '' }));
					const noted = annotateLadder(scene, remarks);
					expect(faults(noted)).toEqual(faults(scene));
					for (const note of noted.labels.filter(({ role }) => role === 'remark')) {
						if (note.sector === undefined) continue;
						const name = labelsOf(noted, note.sector).find(({ role }) => role === 'sector');
						expect(note.x).toBe(name?.x);
						expect(note.y).toBeCloseTo((name?.y ?? NaN) + (name?.height ?? NaN), 6);
					}
					const order = ({ labels }: Scene) =>
						labels
							.filter(({ role }) => role === 'sector' || role === 'number')
							.sort((a, b) => a.y - b.y)
							.map(({ sector }) => sector);
					expect(order(noted)).toEqual(order(scene));
				}
			),
			{ numRuns: 80 }
		);
	});

	test('have their names led to the marks that stand elsewhere', () => {
		const noted = drawn(stepOf('what-happened-next/ahead'), PHONE);
		for (const name of noted.labels.filter(({ role }) => role === 'sector')) {
			const mark = noted.marks.find(({ key }) => key === `${name.sector ?? ''}:p4`);
			const leader = noted.links.find(({ key }) => key === `leader:${name.sector ?? ''}`);
			const middle = name.y + name.height / 2;
			if (Math.abs(middle - (mark?.y ?? NaN)) < 3) expect(leader).toBeUndefined();
			else expect(leader?.ends?.[3]).toBeCloseTo(middle, 6);
			const verdict = noted.marks.find(({ key }) => key === `verdict:${name.sector ?? ''}`);
			expect(verdict?.y).toBeCloseTo(middle, 6);
		}
	});
});

describe('verdicts', () => {
	test.each([
		['at a desk', DESK],
		['on a tablet', { width: 754, height: 536 }],
		['on a phone', PHONE],
		['on the smallest phone', { width: 288, height: 280 }]
	])('are a shape with a word beside every name, %s', (_, frame) => {
		const step = stepOf('what-happened-next/the-rest');
		const scene = drawn(step, frame);
		const words: Record<string, string> = {
			ahead: 'further',
			'as-expected': 'as expected',
			behind: 'less',
			unclear: 'unclear'
		};
		for (const sector of story.sectors) {
			const verdict = story.verdicts?.[sector]?.verdict ?? '';
			const [name, word] = labelsOf(scene, sector);
			expect(name?.role).toBe('sector');
			expect(word?.lines).toEqual([words[verdict]]);
			const shape = scene.marks.find(({ key }) => key === `verdict:${sector}`);
			expect(shape?.shape).toBe(`verdict-${verdict}`);
			expect((shape?.x ?? NaN) < (name?.x ?? NaN)).toBe(true);
			expect(word?.y).toBe(name?.y);
		}
		expect(faults(scene)).toEqual([]);
	});
});

describe('the answers', () => {
	test.each([
		['what-happened-next/fullest', 'military:p4', 'surprise'],
		['what-happened-next/ahead', 'economic:p4', 'yet further'],
		['what-happened-next/the-rest', 'proliferation:p4', 'Less than expected'],
		['closed-doors/middle-rungs', 'military:p3', 'nothing signed'],
		['take-it-with-you/your-turn', 'organised-crime:japan', 'Widest gap']
	])('%s says it in the picture, at any size, and read aloud', (address, at, said) => {
		for (const frame of [DESK, PHONE]) {
			const scene = drawn(stepOf(address), frame);
			const note = scene.labels.find(({ key }) => key.startsWith(`remark:${at}|`));
			expect(note?.lines.join(' ')).toContain(said);
			expect(scene.summary).toContain(said);
		}
	});

	test('the last dial names all three: the widest gap, the furthest cooperation, the surprise', () => {
		for (const frame of [DESK, PHONE]) {
			const notes = drawn(stepOf('take-it-with-you/your-turn'), frame).labels.filter(
				({ role }) => role === 'remark'
			);
			expect(notes).toHaveLength(3);
		}
	});
});
