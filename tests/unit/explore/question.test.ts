// If this fails, the explorer's address does not say what is seen, or a broken address breaks the page.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOut, noEvidence } from '../../../src/lib/why/left-out';
import { faultInWords } from '../../../src/lib/explore/faults';
import {
	MEASURES_OF,
	PARAMETERS,
	periodRange,
	queryOf,
	readQuestion,
	sidesOf,
	type Question
} from '../../../src/lib/explore/question';
import { known, questions } from './material';

const read = (query: string) => readQuestion(query, known);
const told = (query: string): string[] => read(query).faults.map(faultInWords);

describe('an address', () => {
	test('that says nothing asks for the levels before the conference', () => {
		expect(read('')).toEqual({
			question: expect.objectContaining({
				chart: 'radar',
				measure: 'threat',
				periods: ['p3'],
				show: ['eu', 'japan'],
				sectors: [],
				highlight: []
			}) as Question,
			faults: []
		});
	});

	test('says all that is wanted', () => {
		const query =
			'?chart=slope&measure=response&period=p2,p4&show=japan&sectors=cyber,energy,climate&highlight=cyber&weights=2,1,0,0.5&responses=1,0,0,4&multilateral=0&confidence=medium';
		const { question, faults } = read(query);
		expect(faults).toEqual([]);
		expect(question).toMatchObject({
			chart: 'slope',
			measure: 'response',
			periods: ['p2', 'p4'],
			show: ['japan'],
			sectors: known.sectors.filter((id) => ['cyber', 'energy', 'climate'].includes(id)),
			highlight: ['cyber'],
			recipe: {
				weights: { agenda: 2, dialogue: 1, agreement: 0, 'joint-action': 0.5 },
				responseWeights: { strategy: 1, law: 0, body: 0, action: 4 },
				multilateral: false,
				lowestConfidence: 'medium'
			}
		});
		expect(read(queryOf(question)).question).toEqual(question);
	});

	test('of any question asks the same again, without complaint', () => {
		fc.assert(
			fc.property(questions, (question) => {
				expect(read(queryOf(question))).toEqual({ question, faults: [] });
				const embed = readQuestion(queryOf(question, false), known, question.chart);
				expect(embed).toEqual({ question, faults: [] });
			}),
			{ numRuns: 2_000 }
		);
	});

	test('of two different questions is not the same', () => {
		fc.assert(
			fc.property(questions, questions, (a, b) => {
				if (queryOf(a) === queryOf(b)) expect(a).toEqual(b);
			}),
			{ numRuns: 500 }
		);
	});

	test.each([
		[
			'?chart=pie',
			['chart: “pie” is not among radar, dotplot, slope, difference, scatter, timeline']
		],
		['?period=p3,p9', ['period: “p9” is not among p1, p2, p3, p4']],
		['?measure=opinion', ['measure: “opinion” is not among threat, response, cooperation']],
		[
			'?chart=difference&measure=cooperation',
			['measure: “cooperation” is not among threat, response, opinion']
		],
		['?period=p1,p2', ['period: “p1,p2”: this chart shows one period']],
		[
			'?chart=slope&period=p1',
			['period: “p1”: this chart needs two periods or more; all are shown']
		],
		[
			'?chart=slope&measure=threat&show=both',
			['show: “both”: this chart shows one side at a time']
		],
		['?sectors=cyber', ['sectors: “cyber”: a chart needs 3 fields or more; all are drawn']],
		[
			'?weights=0,0,0,0',
			[
				'weights: “0,0,0,0”: expected four numbers from 0 to 4 with commas between, not all of them 0'
			]
		],
		['?chart=timeline&measure=threat', ['measure: “threat”: this chart measures nothing']],
		[
			'?chart=radar&order=gap',
			['order: “gap”: only the line of threat levels or responses can be put in order by gap']
		],
		['?chart=difference&show=eu', ['show: “eu”: this chart always shows both sides']],
		[
			'?chart=dotplot&measure=opinion&period=p1',
			['period: “p1”: this chart is of one survey and has no periods']
		],
		[
			'?sectors=military,regional,proliferation&highlight=cyber,military',
			['highlight: “cyber”: not among the fields drawn']
		],
		['?confidence=low&confidence=high', ['confidence: “high”: said twice; the first holds']],
		[
			'?colour=red',
			[`“colour” is not a part of an address here; expected ${PARAMETERS.join(', ')}`]
		]
	])('%s: what cannot be followed is told, by its name', (query, expected) => {
		expect(told(query)).toEqual(expected);
	});

	test('names of hosts and campaigns are nobody’s business', () => {
		expect(told('?utm_source=x&fbclid=y&why=cyber/threat-eu-p3')).toEqual([]);
		const inEmbed = readQuestion('?theme=dark&plain&parentUrl=x', known, 'radar');
		expect(inEmbed.faults).toEqual([]);
		// In the explorer they do nothing, and it says so.
		expect(told('?theme=dark&plain')).toHaveLength(2);
	});

	test('however hostile: no exception, a question that can be drawn, and valid parts keep their meaning', () => {
		const name = fc.oneof(fc.constantFrom(...PARAMETERS), fc.string({ unit: 'grapheme' }));
		const value = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 200 }),
			fc.constantFrom(
				'<script>alert(1)</script>',
				'"><img src=x onerror=alert(1)>',
				'__proto__',
				'constructor',
				'p3,p3,__proto__',
				'1e309,1,1,1',
				'-1,1,1,1',
				'NaN,NaN,NaN,NaN',
				'%00',
				'\u202e',
				'1,1,1,1,1'
			)
		);
		const junk = fc.array(fc.tuple(name, value), { maxLength: 6 });
		fc.assert(
			fc.property(questions, junk, fc.boolean(), (question, pairs, raw) => {
				const valid = queryOf(question);
				const tail = pairs
					.map(([a, b]) =>
						raw ? `${a}=${b}` : `${encodeURIComponent(a)}=${encodeURIComponent(b)}`
					)
					.join('&');
				const said = new URLSearchParams(valid);
				// What the address does not say yet may still be said, rightly or wrongly, by what follows.
				const free = new URLSearchParams(tail);
				const more = PARAMETERS.some((one) => free.has(one) && !said.has(one));
				const { question: got, faults } = read(`${valid}&${tail}`);
				const [fewest, most] = periodRange(got, known.periods.length);
				expect(got.periods.length).toBeGreaterThanOrEqual(fewest);
				expect(got.periods.length).toBeLessThanOrEqual(most);
				expect(sidesOf(got)).toContainEqual(got.show);
				if (got.measure) expect(MEASURES_OF[got.chart]).toContain(got.measure);
				if (!more) expect(got).toEqual(question);
				for (const fault of faults) expect(faultInWords(fault).length).toBeLessThan(400);
				// What is told of it stays text: the note has no element but its own.
				const note = leftOut([...faults.map(faultInWords), noEvidence(tail)]);
				expect(note.replaceAll(/<\/?(?:p|ul|li)>/g, '')).not.toMatch(/[<>]/);
			}),
			{ numRuns: 10_000 }
		);
	});
});
