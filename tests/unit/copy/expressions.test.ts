// Without these, a reader could be told a number or a name that the data do not say, and an author
// who mistypes one would not learn where.
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/lib/story/copy/expressions';
import { makeScope } from '../../../src/lib/story/copy/scope';
import { context, index, htmlOf, problemsOf, chapterFile, STORY_FILE, wrongWith } from './fixture';

const printed = (expression: string) => htmlOf(expression).replace(/^<p>(.*)<\/p>$/s, '$1');

describe('an expression gives what the data say', () => {
	test.each([
		['{threat.military.japan.p3}', '3'],
		['{ threat.military.eu.p3 }', '2'],
		['{threat.cyber.eu.p1}', '0'],
		['{gap.military.p3}', '1'],
		['{gap.civil-protection.p4}', '−2'],
		['{shared.military.p3}', '2'],
		['{closeness.military.p3}', '3'],
		['{cooperation.civil-protection.p3}', '4'],
		['{response.cyber.eu.p3}', '1'],
		['{response.cyber.japan.p3}', '0'],
		['{forms.cyber.p3}', 'agenda and dialogue'],
		['{forms.civil-protection.p3}', 'agenda, dialogue, agreement and joint action'],
		['{widest.p3}', 'military'],
		['{narrowest.p3}', 'regional, cyber and civil protection'],
		['{higher.japan.p3}', 'military'],
		['{higher.eu.p4}', 'civil protection'],
		['{equal.p4}', 'military, regional and cyber'],
		['{foremost.japan.p4}', 'military'],
		['{level.0.japan.p1}', 'cyber'],
		['{level.3.eu.p3}', 'regional and cyber'],
		['{most.p3}', 'civil protection'],
		['{least.p3}', 'military'],
		['{all.p3}', 'civil protection'],
		['{reached.agreement.p3}', 'civil protection'],
		['{reached.joint-action.p3}', 'civil protection'],
		['{gained.p2.p3}', 'regional, cyber and civil protection'],
		['{lost.p3.p4}', 'cyber and civil protection'],
		['{verdict.ahead}', 'military and regional'],
		['{verdict.behind}', 'cyber'],
		['{indicator.ghg-eu-1990}', '4,445.208'],
		['{indicator.change}', '−2.5'],
		['{poll.pew-2018-cyber-fra}', '67.4'],
		['{date.2018-03-07}', '7 March 2018'],
		['{date.2018-02}', 'February 2018'],
		['{date.2012}', '2012'],
		['{date.2016}', '2016'],
		['{month.2018-03-07}', 'March 2018'],
		['{month.2018-02}', 'February 2018'],
		['{month.2011-03}', 'March 2011'],
		['{year.2011-03-11}', '2011'],
		['{year.2018}', '2018'],
		['{period.p3}', '2011–18'],
		['{sectors}', 'military, regional, cyber and civil protection'],
		['{periods}', '1991–2000, 2001–10, 2011–18 and 2018–26'],
		['{events | count}', '9'],
		['{sources | count}', '4']
	])('%s', (expression, expected) => {
		expect(printed(expression)).toBe(expected);
	});
});

describe('of the survey of both publics', () => {
	const poll = (sector: string, iso3: string, valuePct: number) => ({
		...context.record.polls[0]!,
		series: 'Pew Global Attitudes: international threats',
		note: iso3 === 'JPN' ? 'n=300' : '',
		sector,
		iso3,
		valuePct
	});
	const asked = [
		...[poll('military', 'JPN', 60), poll('military', 'EUU', 40)],
		// Shown in whole per cent, these are the same.
		...[poll('regional', 'JPN', 50.4), poll('regional', 'EUU', 49.6)],
		...[poll('cyber', 'JPN', 30), poll('cyber', 'EUU', 45)],
		poll('civil-protection', 'JPN', 80)
	];
	const scope = makeScope({ ...context, record: { ...context.record, polls: asked } });

	test.each([
		['asked', ['military', 'regional', 'cyber']],
		['worried.japan', ['military']],
		['worried.eu', ['cyber']],
		// Of 300 people each, chance may set two shares eight points apart: what nobody can tell is not among them.
		['chancy', ['regional']]
	])('%s', (expression, items) => {
		expect(evaluate(expression, scope)).toMatchObject({ items });
	});

	test('without it the sentence is named, not the program broken', () => {
		expect(wrongWith('{worried.japan}').join()).toContain('polls.csv');
	});
});

test('how sure levels are, and what a second coding made of them', () => {
	const { threat } = context.record;
	const [first = threat[0]!] = threat.filter(({ sector }) => sector === 'cyber');
	const unsure = { ...first, confidence: 'low' as const };
	const again = { ...first, levelFirst: 1, rationaleSecond: '' };
	const scope = makeScope({
		...context,
		record: {
			...context.record,
			threat: threat.map((row) => (row === first ? unsure : row)),
			secondCoding: [
				{ ...again, levelSecond: 1 },
				{ ...again, levelSecond: 3 }
			]
		}
	});
	const { actor, period } = first;
	expect(evaluate(`unsure.${actor}.${period}`, scope)).toMatchObject({ items: ['cyber'] });
	expect(evaluate('unsure.japan.p4', scope)).toMatchObject({ items: [] });
	expect(evaluate('twice', scope)).toMatchObject({ items: ['cyber'] });
	expect(evaluate('apart', scope)).toMatchObject({ items: ['cyber'] });
	expect(evaluate('apart', makeScope(context))).toMatchObject({ items: [] });
});

test('articles of the agreement are those that fall into a field, to be counted', () => {
	const article = (n: number, sectors: string[]) => ({
		...{ line: n, article: n, sectors },
		...{ title: '', sources: [], confidence: 'low' as const, note: '' }
	});
	const spaArticles = [article(1, []), article(2, ['cyber', 'regional']), article(3, ['cyber'])];
	const scope = makeScope({ ...context, record: { ...context.record, spaArticles } });
	expect(evaluate('articles.cyber', scope)).toMatchObject({ items: ['2', '3'] });
	expect(evaluate('articles.military | count', scope)).toMatchObject({ value: 0 });
});

describe('a filter changes how it is printed', () => {
	test.each([
		['{threat.military.japan.p3 | words}', 'three'],
		['{threat.cyber.eu.p1|words}', 'zero'],
		['{widest.p3 | count | words}', 'one'],
		['{sectors | count | words | capital}', 'Four'],
		['{lost.p2.p3 | count}', '0'],
		['{forms.cyber.p3 | count | words}', 'two'],
		['{gap.civil-protection.p4 | abs | words}', 'two'],
		['{indicator.ghg-eu-1990 | round}', '4,445'],
		['{indicator.ghg-eu-1990 | tenths}', '4,445.2'],
		['{indicator.change | round}', '−3'],
		['{indicator.change | abs | round | words}', 'three'],
		['{widest.p3 | capital}', 'Military'],
		['{widest.p3 | names}', 'military security'],
		['{equal.p4 | names | capital}', 'Military security, regional security and cyber security'],
		['{forms.cyber.p3 | capital}', 'Agenda and dialogue'],
		['{date.2018-02 | capital}', 'February 2018'],
		['{lost.p3.p4\n  | count\n  | words}', 'two']
	])('%s', (expression, expected) => {
		expect(printed(expression)).toBe(expected);
	});
});

describe('a mistake is named, with what was expected', () => {
	test.each([
		['{}', 'nothing to look up; expected an expression, as in threat.cyber.eu.p3'],
		['{ | count}', 'nothing to look up; expected an expression, as in threat.cyber.eu.p3'],
		['{treat.cyber.eu.p3}', 'there is no expression "treat"; did you mean "threat"?'],
		[
			'{constructor}',
			'there is no expression "constructor"; expected one of those in src/content/README.md'
		],
		['{threat.regionl.eu.p3}', 'there is no sector "regionl"; did you mean "regional"?'],
		[
			'{threat.space.eu.p3}',
			'there is no sector "space"; expected military, regional, cyber, civil-protection'
		],
		['{threat.cyber.eur.p3}', 'there is no actor "eur"; did you mean "eu"?'],
		['{threat.cyber.uk.p3}', 'there is no actor "uk"; expected eu, japan'],
		['{threat.cyber.eu.p5}', 'there is no period "p5"; expected p1, p2, p3, p4'],
		[
			'{threat.cyber.p3}',
			'"threat" needs a sector, an actor and a period, as in threat.cyber.eu.p3; found cyber, p3'
		],
		['{widest}', '"widest" needs a period, as in widest.p3; found nothing'],
		['{sectors.p3}', '"sectors" needs nothing, as in sectors; found p3'],
		[
			'{threat cyber}',
			'"threat cyber" is not an expression; expected names joined by dots, as in threat.cyber.eu.p3'
		],
		[
			'{threat..eu.p3}',
			'"threat..eu.p3" is not an expression; expected names joined by dots, as in threat.cyber.eu.p3'
		],
		['{level.5.eu.p3}', 'there is no level "5"; expected 0, 1, 2, 3, 4'],
		['{reached.agreements.p3}', 'there is no form "agreements"; did you mean "agreement"?'],
		['{verdict.ahed}', 'there is no verdict "ahed"; did you mean "ahead"?'],
		['{indicator.ghg-eu-1991}', 'there is no indicator "ghg-eu-1991"; did you mean "ghg-eu-1990"?'],
		[
			'{poll.pew-2018-cyber-fr}',
			'there is no poll "pew-2018-cyber-fr"; did you mean "pew-2018-cyber-fra"?'
		],
		['{date.2018-03-08}', 'there is no date "2018-03-08"; did you mean "2018-03-07"?'],
		['{date.soon}', 'there is no date "soon"; expected a date of timeline.csv or events.csv'],
		['{month.2012}', '"2012" has no month; expected a fuller date'],
		['{gained.p3.p2}', 'expected an earlier and a later period; found p3 and p2'],
		['{gained.p3.p3}', 'expected an earlier and a later period; found p3 and p3'],
		['{lost.p2.p3}', 'the list is empty; there is nothing to print'],
		['{verdict.reversed}', 'the list is empty; there is nothing to print'],
		['{events}', 'is a list of events and cannot be printed; add "| count"'],
		['{widest.p3 |}', 'no filter after the bar; expected one, as in | words'],
		['{widest.p3 | cuont}', 'there is no filter "cuont"; did you mean "count"?'],
		[
			'{widest.p3 | loud}',
			'there is no filter "loud"; expected words, count, abs, round, tenths, capital, names'
		],
		['{widest.p3 | words}', '"words" needs a number; found a list of sectors, use "count" first'],
		['{gap.civil-protection.p4 | words}', '"words" needs a whole number from 0 to 99; found -2'],
		[
			'{indicator.change | abs | words}',
			'"words" needs a whole number from 0 to 99; found 2.5, use "round" first'
		],
		['{gap.cyber.p3 | count}', '"count" needs a list; found a number'],
		['{period.p3 | abs}', '"abs" needs a number; found text'],
		['{gap.cyber.p3 | capital}', '"capital" needs words; found a number, use "words" first'],
		['{forms.cyber.p3 | names}', '"names" needs a list of sectors; found a list of forms'],
		['{widest.p3 | capital | names}', '"names" needs a list of sectors; found text'],
		['{#hold widest.p3 is cyber}', 'there is no "#hold"; did you mean "holds"?']
	])('%s', (expression, message) => {
		expect(wrongWith(`Words. ${expression}`)).toEqual([`1:8 ${expression}: ${message}`]);
	});

	test('a level that the data do not have is not printed as nothing', () => {
		const bare = {
			...index,
			threat: (...names: Parameters<typeof index.threat>) => ({
				...index.threat(...names),
				value: null
			}),
			gap: () => null
		};
		const scope = { ...makeScope(context), index: bare };
		const message = 'has no value; expected rows for it in data/threat.csv';
		expect(() => evaluate('threat.cyber.eu.p3', scope)).toThrow(message);
		expect(() => evaluate('gap.cyber.p3', scope)).toThrow(message);
	});
});

describe('a mistake is placed where an editor shows it', () => {
	test('in the file, counted past the blocks', () => {
		const file = chapterFile('First line.\nThen :eu[the EU’s] {threat.regionl.eu.p3} here.\n');
		expect(problemsOf([STORY_FILE, file])).toEqual([
			'src/content/en/01-fears.md:13:20 {threat.regionl.eu.p3}: there is no sector "regionl"; did you mean "regional"?'
		]);
	});

	test('also in files with other line ends and a byte order mark', () => {
		const { name, text } = chapterFile('First line.\nThen {foo} here.\n');
		const file = { name, text: `\uFEFF${text.replaceAll('\n', '\r\n')}` };
		expect(problemsOf([STORY_FILE, file])[0]).toMatch(
			/^src\/content\/en\/01-fears\.md:13:6 \{foo}/
		);
	});

	test('after an expression that runs over two lines', () => {
		expect(wrongWith('{widest.p3\n  | count} and {foo} and\n\n\n{bar}')).toEqual([
			'2:16 {foo}: there is no expression "foo"; expected one of those in src/content/README.md',
			'5:1 {bar}: there is no expression "bar"; expected one of those in src/content/README.md'
		]);
	});

	test('all of them at once, in order', () => {
		expect(wrongWith('{a}\n\n**{b}** :eu[{c}]').map((line) => line.slice(0, 8))).toEqual([
			'1:1 {a}:',
			'3:3 {b}:',
			'3:13 {c}'
		]);
	});
});

describe('braces', () => {
	test.each([
		['Open {threat.cyber', '1:6 {threat.cyber: the brace is not closed; write \\{ for a brace'],
		['Open {a\n\nb} next', '1:6 {a: the brace is not closed; write \\{ for a brace'],
		['Close p3} here', '1:9 }: closes no brace; write \\} for a brace']
	])('%j', (text, message) => {
		expect(wrongWith(text)).toContain(message);
	});

	test('a brace inside a brace leaves the outer one open', () => {
		expect(wrongWith('{gap.{widest.p3}')).toEqual([
			'1:1 {gap.{widest.p3}: the brace is not closed; write \\{ for a brace'
		]);
	});

	test('can be written with a backslash', () => {
		expect(htmlOf('A \\{literal\\} brace, {widest.p3}.')).toBe(
			'<p>A {literal} brace, military.</p>'
		);
	});
});
