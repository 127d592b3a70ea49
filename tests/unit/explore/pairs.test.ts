// If this fails, the explorer sets a field where the EU's or Japan's value is another, counts other fields than it draws, or
// hides a name, a mark or what is not known.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threatKey } from '../../../src/lib/index/keys';
import { answer } from '../../../src/lib/explore/answer';
import { CHARTS } from '../../../src/lib/explore/charts/all';
import { settle, type ExploredMeasure, type Wishes } from '../../../src/lib/explore/question';
import { pictureOf } from '../../../src/lib/chart/picture';
import type { Opinion, Scores } from '../../../src/lib/index/types';
import { overlap } from '../../../src/lib/scene/boxes';
import { markBox } from '../../../src/lib/scene/dial';
import type { Label, Mark, Scene } from '../../../src/lib/scene/types';
import { faults } from '../scene/faults';
import { index } from '../index/real';
import { anyOpinion, FRAMES, known, material, words } from './material';

const ask = (wishes: Wishes) =>
	answer(settle({ chart: 'scatter', ...wishes }, known), material, CHARTS);

const draw = (wishes: Wishes, frame = { width: 760, height: 560 }): Scene => {
	const { view, scores, kind } = ask(wishes);
	return pictureOf({ view }, kind, scores, frame, words);
};

/** The EU's and Japan's value of a field, from the scores by hand. */
function valuesOf(
	scores: Scores,
	measure: ExploredMeasure,
	sector: string
): (number | undefined)[] {
	const from = measure === 'response' ? scores.response : scores.threat;
	return (['eu', 'japan'] as const).map((actor) => from?.[threatKey(sector, actor, 'p3')]?.value);
}

/** Edges between columns from the left, or between rows from the bottom. */
function edgesOf(scene: Scene, axis: 'eu' | 'japan'): number[] {
	const lines = scene.guides.filter(({ key }) => new RegExp(`^(grid|axis):${axis}\\b`).test(key));
	const at = lines.map(({ ends }) => ends?.[axis === 'eu' ? 0 : 1] ?? NaN);
	return at.sort((a, b) => (axis === 'eu' ? a - b : b - a));
}

/** How far a mark's centre is from a label. */
const apart = ({ x, y }: Mark, label: Label): number =>
	Math.hypot(
		Math.max(label.x - x, x - label.x - label.width, 0),
		Math.max(label.y - y, y - label.y - label.height, 0)
	);

/** Counts that a sentence tells, in its order. */
const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

const measures = fc.constantFrom<ExploredMeasure>('threat', 'response');
const recipes = fc.constantFrom<Wishes['recipe']>(
	{},
	{ lowestConfidence: 'high' },
	{ responseWeights: { strategy: 1, law: 0.5, body: 2, action: 0.1 } },
	{ responseWeights: { strategy: 0, law: 4, body: 1, action: 1 }, lowestConfidence: 'medium' }
);

describe('levels and responses of both sides', () => {
	test('stand in the field of their two values, the EU’s across and Japan’s up, with equal ones in shaded fields', () => {
		fc.assert(
			fc.property(measures, recipes, fc.constantFrom(...FRAMES), (measure, recipe, frame) => {
				const wishes: Wishes = { measure, periods: ['p3'], ...(recipe && { recipe }) };
				const { scores } = ask(wishes);
				const scene = draw(wishes, frame);
				const [xs, ys] = [edgesOf(scene, 'eu'), edgesOf(scene, 'japan')];
				for (const sector of known.sectors) {
					const [eu, japan] = valuesOf(scores, measure, sector);
					const marks = scene.marks.filter((mark) => mark.sector === sector);
					if (eu === undefined || japan === undefined) {
						expect(marks).toEqual([]);
						expect(scene.summary).toContain(words.running(sector));
						continue;
					}
					const whose = eu === japan ? ['eu', 'japan'] : eu > japan ? ['eu'] : ['japan'];
					expect(marks.map(({ actor }) => actor)).toEqual(whose);
					for (const { x, y, value, actor } of marks) {
						expect(value).toBe(actor === 'eu' ? eu : japan);
						expect(xs.filter((edge) => edge < x)).toHaveLength(Math.floor(eu) + 1);
						expect(ys.filter((edge) => edge > y)).toHaveLength(Math.floor(japan) + 1);
					}
				}
				expect(scene.areas).toHaveLength(5);
				scene.areas.forEach(({ x, y, width, height }, i) => {
					expect([x, x + width]).toEqual(
						[xs[i], xs[i + 1]].map((n) => expect.closeTo(n ?? NaN, 6) as number)
					);
					expect([y + height, y]).toEqual(
						[ys[i], ys[i + 1]].map((n) => expect.closeTo(n ?? NaN, 6) as number)
					);
				});
			})
		);
	});

	test('that are the same for several fields stand side by side: no mark hides another', () => {
		for (const measure of ['threat', 'response'] as const) {
			for (const period of known.periods) {
				for (const frame of FRAMES) {
					const { marks } = draw({ measure, periods: [period] }, frame);
					for (const mark of marks) {
						const others = marks.filter(({ sector }) => sector !== mark.sector);
						expect(others.filter((other) => overlap(markBox(mark), markBox(other)))).toEqual([]);
					}
				}
			}
		}
	});

	test('are counted as they are drawn: by corners and by who has more', () => {
		for (const measure of ['threat', 'response'] as const) {
			for (const period of known.periods) {
				const scene = draw({ measure, periods: [period] });
				const values = known.sectors.map((sector) =>
					(['eu', 'japan'] as const).map((actor) =>
						measure === 'threat'
							? index.threat(sector, actor, period).coding.level
							: index.response(sector, actor, period).value
					)
				);
				const count = (test: (eu: number, japan: number) => boolean): number =>
					values.filter(([eu = NaN, japan = NaN]) => test(eu, japan)).length;
				const corners = {
					'right-top': count((eu, japan) => eu >= 3 && japan >= 3),
					'right-bottom': count((eu, japan) => eu >= 3 && japan < 3),
					'left-top': count((eu, japan) => eu < 3 && japan >= 3),
					'left-bottom': count((eu, japan) => eu < 3 && japan < 3)
				};
				const notes = scene.labels.filter(({ role }) => role === 'note');
				expect(notes).toHaveLength(4);
				for (const { key, lines } of notes) {
					const corner = key.replace('note:', '') as keyof typeof corners;
					expect(numbersIn(lines.join(' '))).toEqual([corners[corner], 12]);
				}
				const ahead = [count((eu, japan) => eu > japan), count((eu, japan) => eu < japan)];
				expect(numbersIn(scene.summary.split('. ')[1] ?? '')).toEqual([
					...ahead,
					count((eu, japan) => eu === japan)
				]);
				expect(
					numbersIn((scene.summary.split('. ')[0] ?? '').replace(words.period(period), ''))
				).toEqual(
					measure === 'threat'
						? [
								corners['right-top'],
								12,
								3,
								4,
								corners['right-bottom'],
								corners['left-top'],
								corners['left-bottom']
							]
						: [
								3,
								4,
								corners['right-top'],
								12,
								corners['right-bottom'],
								corners['left-top'],
								corners['left-bottom']
							]
				);
				const lone = (shape: string) =>
					scene.marks.filter(
						(mark) =>
							mark.shape === shape &&
							scene.marks.filter(({ sector }) => sector === mark.sector).length === 1
					).length;
				expect([lone('disc'), lone('ring')]).toEqual(ahead);
			}
		}
	});

	test('lead to evidence of the period, and tell of both sides', () => {
		const { kind, scores } = ask({ measure: 'threat', periods: ['p3'] });
		const mark = draw({ measure: 'threat', periods: ['p3'] }).marks.find(
			({ sector }) => sector === 'migration'
		);
		expect(mark?.period).toBe('p3');
		expect(mark && kind.readout(mark, scores, words)).toContain('EU 3, Japan 0 of 4');
	});
});

describe('cooperation by other weights', () => {
	test('leaves no field out: a score between two whole numbers stands in the field that it has reached', () => {
		const recipe = { weights: { agenda: 1, dialogue: 2, agreement: 0.5, 'joint-action': 3 } };
		const { scores } = ask({ measure: 'cooperation', periods: ['p3'], recipe });
		const scene = draw({ measure: 'cooperation', periods: ['p3'], recipe });
		expect(scene.marks).toHaveLength(known.sectors.length);
		const lines = scene.guides.filter(({ key }) => /:forms/.test(key));
		for (const { sector = '', y } of scene.marks) {
			const score = scores.cooperation[`${sector}:p3`]?.value ?? NaN;
			const under = lines.filter(({ ends }) => (ends?.[1] ?? NaN) > y);
			expect(under).toHaveLength(Math.floor(score) + 1);
		}
		expect(
			known.sectors.some((id) => !Number.isInteger(scores.cooperation[`${id}:p3`]?.value))
		).toBe(true);
	});
});

const withOpinion = (opinion: Opinion, frame: { width: number; height: number }): Scene => {
	const question = settle({ chart: 'scatter', measure: 'opinion' }, known);
	const { view, scores, kind } = answer(question, { ...material, opinion }, CHARTS);
	return pictureOf({ view }, kind, scores, frame, words);
};

describe('measured opinion of both sides', () => {
	test('stands exactly where its two shares are, on one scale along both axes', () => {
		fc.assert(
			fc.property(anyOpinion, fc.constantFrom(...FRAMES), (opinion, frame) => {
				const scene = withOpinion(opinion, frame);
				expect(faults(scene)).toEqual([]);
				const tick = (axis: 'eu' | 'japan') =>
					scene.guides
						.filter(({ key }) => new RegExp(`^(grid|axis):${axis}:`).test(key))
						.map(({ key, ends }) => [
							Number(key.split(':')[2]),
							ends?.[axis === 'eu' ? 0 : 1] ?? NaN
						]);
				const place = (axis: 'eu' | 'japan', share: number): number => {
					const [[a = 0, x = 0] = [], [b = 0, y = 0] = []] = tick(axis);
					return x + ((share - a) / (b - a)) * (y - x);
				};
				expect(place('eu', 10) - place('eu', 0)).toBeCloseTo(
					place('japan', 0) - place('japan', 10),
					6
				);
				for (const mark of scene.marks) {
					const topic = opinion.topics[mark.sector ?? ''];
					expect(mark.x).toBeCloseTo(place('eu', topic?.eu ?? NaN), 6);
					expect(mark.y).toBeCloseTo(place('japan', topic?.japan ?? NaN), 6);
				}
				const drawn = new Set(scene.marks.map(({ sector }) => sector));
				for (const id of known.sectors) {
					const label = scene.labels.find(({ sector }) => sector === id);
					expect([drawn.has(id), label !== undefined]).toEqual(
						opinion.topics[id] ? [true, true] : [false, false]
					);
					if (!opinion.topics[id]) expect(scene.summary).toContain(words.running(id));
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('has a name beside every mark, nearer to it than to any other or with a line to it, in every width', () => {
		for (let width = 312; width <= 1440; width += 8) {
			for (const height of [400, 480, 560]) {
				const scene = draw({ measure: 'opinion' }, { width, height });
				expect(faults(scene), `${width} × ${height}`).toEqual([]);
				expect(scene.keys, `${width} × ${height}`).toEqual([]);
				const led = scene.guides.filter(({ key }) => /^leader:(?!equal)/.test(key));
				for (const label of scene.labels.filter(({ role }) => role === 'sector')) {
					if (led.some(({ sector }) => sector === label.sector)) continue;
					const [nearest] = [...scene.marks].sort((a, b) => apart(a, label) - apart(b, label));
					expect(nearest?.sector, `${width} × ${height}`).toBe(label.sector);
				}
			}
		}
	});

	test('is counted as it is drawn', () => {
		const scene = draw({ measure: 'opinion' });
		const topics = Object.values(material.opinion?.topics ?? {});
		const count = (test: (eu: number, japan: number) => boolean): number =>
			topics.filter(({ eu, japan }) => test(eu, japan)).length;
		const [first = '', second = ''] = scene.summary.split('. ');
		expect(numbersIn(first)).toEqual([
			2020,
			topics.length,
			50,
			count((eu, japan) => eu >= 50 && japan >= 50),
			count((eu, japan) => eu < 50 && japan >= 50),
			count((eu, japan) => eu >= 50 && japan < 50),
			count((eu, japan) => eu < 50 && japan < 50)
		]);
		expect(numbersIn(second)).toEqual([
			count((eu, japan) => japan - eu >= 1),
			count((eu, japan) => eu - japan >= 1)
		]);
		for (const id of ['military', 'organised-crime', 'energy']) {
			expect(scene.summary).toContain(words.running(id));
			expect(scene.marks.some(({ sector }) => sector === id)).toBe(false);
		}
	});
});
