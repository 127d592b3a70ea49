// Without these, a slip in a step's settings could show a reader the wrong picture, or break the
// address of a step that someone has linked to.
import { describe, expect, test } from 'vitest';
import type { View } from '../../../src/lib/scene/view';
import { firstChapter, problemsOf, STORY_FILE, storyOf } from './fixture';

const HEAD = '---\nchapter: fears\ntitle: Fears\n---\n';
const FIRST = '---\nstep: zero\nview:\n  chart: radar\n  period: p3\n---\nText.\n';

/** A second step with these settings; `view:` stands on line 14 of the file. */
const file = (settings: string) => ({
	name: '01-fears.md',
	text: `${HEAD}${FIRST}\n---\n${settings}\n---\nText.\n`
});
const withView = (lines: string) => file(`step: one\nview:\n${lines}`);

function viewOf(lines: string): View | undefined {
	return firstChapter(storyOf([STORY_FILE, withView(lines)])).steps[1]?.view;
}

const wrong = (settings: string) =>
	problemsOf([STORY_FILE, file(settings)]).map((line) => line.replace(/^.*?\.md:/, ''));

const RADAR: View = {
	chart: 'radar',
	periods: ['p3'],
	show: ['eu', 'japan'],
	raise: [],
	order: 'sector'
};

describe('a view is read', () => {
	test.each<[string, View]>([
		['  chart: radar\n  period: p3', RADAR],
		['  chart: radar\n  period: [p3]', RADAR],
		['  chart: "radar"\n  period:\n    - p3', RADAR],
		['  chart: radar # the dial\n  period: p3 # third', RADAR],
		['  { chart: radar, period: p3 }', RADAR],
		['  chart: radar\n  period: p3\n  show: none', { ...RADAR, show: [] }],
		['  chart: radar\n  period: p3\n  show: eu', { ...RADAR, show: ['eu'] }],
		['  chart: radar\n  period: p3\n  show: japan, eu', RADAR],
		[
			'  chart: radar\n  period: p3\n  raise: civil-protection, military',
			{ ...RADAR, raise: ['military', 'civil-protection'] }
		],
		['  chart: radar\n  period: p3\n  raise: [cyber]', { ...RADAR, raise: ['cyber'] }],
		['  chart: dotplot\n  period: p3\n  order: gap', { ...RADAR, chart: 'dotplot', order: 'gap' }],
		[
			'  chart: slope\n  period: p1, p2, p4',
			{ ...RADAR, chart: 'slope', periods: ['p1', 'p2', 'p4'] }
		],
		[
			'  chart: slope\n  period: p1, p2, p3, p4',
			{ ...RADAR, chart: 'slope', periods: ['p1', 'p2', 'p3', 'p4'] }
		],
		[
			'  chart: slope\n  period:\n    - p3\n    - p4',
			{ ...RADAR, chart: 'slope', periods: ['p3', 'p4'] }
		]
	])('%j', (lines, view) => {
		expect(viewOf(lines)).toEqual(view);
	});
});

describe('a view that cannot be drawn is named', () => {
	test.each([
		['  chart: radr\n  period: p3', '16:10 there is no chart "radr"; did you mean "radar"?'],
		[
			'  chart: pie\n  period: p3',
			'16:10 there is no chart "pie"; expected radar, dotplot, slope, difference, scatter, timeline, articles, opinion, context'
		],
		['  period: p3', '15:1 "view.chart" is missing'],
		['  chart: radar', '15:1 "view.period" is missing'],
		['  chart: radar\n  period:', '17:3 view.period: nothing is written after it'],
		['  chart: radar\n  period: p5', '17:11 there is no period "p5"; expected p1, p2, p3, p4'],
		['  chart: radar\n  period: p3, p4', '17:11 radar shows one period; found 2'],
		['  chart: dotplot\n  period: p3, p4', '17:11 dotplot shows one period; found 2'],
		['  chart: slope\n  period: p3', '17:11 slope shows two to four periods; found 1'],
		['  chart: slope\n  period: p3, p2', '17:11 periods are written in time order; found p3, p2'],
		['  chart: slope\n  period: p2, p3, p2', '17:19 period "p2" is named twice'],
		[
			'  chart: radar\n  period: p3\n  raise: military, regionl',
			'18:20 there is no sector "regionl"; did you mean "regional"?'
		],
		[
			'  chart: radar\n  period: p3\n  raise:\n    - military\n    - regionl',
			'20:7 there is no sector "regionl"; did you mean "regional"?'
		],
		[
			'  chart: radar\n  period: p3\n  raise: cyber,',
			'18:15 a sector is missing beside this comma'
		],
		[
			'  chart: radar\n  period: p3\n  show: us',
			'18:9 there is no actor "us"; expected eu, japan, none'
		],
		['  chart: radar\n  period: p3\n  show: eu, none', '18:13 "none" stands alone'],
		[
			'  chart: radar\n  period: p3\n  order: gap',
			'18:10 order: gap is for dotplot only; found radar'
		],
		[
			'  chart: slope\n  period: p3, p4\n  order: gap',
			'18:10 order: gap is for dotplot only; found slope'
		],
		[
			'  chart: radar\n  period: p3\n  order: gaps',
			'18:10 there is no order "gaps"; did you mean "gap"?'
		],
		[
			'  chart: radar\n  period: p3\n  rise: cyber',
			'18:3 there is no setting "view.rise"; did you mean "raise"?'
		],
		['  chart: [radar]\n  period: p3', '16:10 view.chart: expected words'],
		[
			'  chart: articles\n  period: p3',
			'17:11 period is for radar, dotplot, slope, difference, scatter, timeline; found articles'
		],
		['  chart: difference\n  period: p2, p3', '17:11 difference shows one period; found 2'],
		['  chart: scatter', '15:1 "view.period" is missing'],
		['  chart: radar\n  period: p3\n  span: 2016, 2018', '18:9 span is for timeline; found radar'],
		[
			'  chart: timeline\n  span: 2018, 2016',
			'17:9 span is a first and a last year, as in "2016, 2018"'
		],
		['  chart: timeline\n  span: 2018', '17:9 span is a first and a last year, as in "2016, 2018"'],
		[
			'  chart: timeline\n  pick: 2018-03-08',
			'17:9 there is no milestone "2018-03-08"; did you mean "2018-03-07"?'
		],
		[
			'  chart: articles\n  place: wheel',
			'17:10 there is no place "wheel"; expected field, spokes'
		],
		['  chart: context', '15:1 "view.topic" is missing'],
		[
			'  chart: context\n  topic: asylums',
			'17:10 there is no topic "asylums"; did you mean "asylum"?'
		],
		[
			'  chart: context\n  topic: asylum',
			'17:10 the record cannot show "asylum": data/indicators.csv has no row of "asylum applications lodged" in "applications" for EU'
		],
		['  chart: radar\n  period: p3\n  topic: asylum', '18:10 topic is for context; found radar'],
		[
			'  chart: slope\n  period: p3, p4\n  verdicts: maybe',
			'18:13 there is no answer "maybe"; expected yes, no'
		]
	])('%j', (lines, problem) => {
		expect(wrong(`step: one\nview:\n${lines}`)).toEqual([problem]);
	});
});

test('what only one chart can be asked for reaches its view', () => {
	expect(viewOf('  chart: timeline\n  period: p3')?.periods).toEqual(['p3']);
	expect(viewOf('  chart: timeline')?.periods).toEqual([]);
	expect(viewOf('  chart: timeline\n  span: 2016, 2018\n  pick: 2018-02')).toMatchObject({
		periods: [],
		span: [2016, 2018],
		pick: '2018-02'
	});
	expect(viewOf('  chart: articles\n  place: spokes')).toMatchObject({ place: 'spokes' });
	const fared = viewOf('  chart: slope\n  period: p3, p4\n  verdicts: yes');
	expect(fared).toMatchObject({ verdicts: true });
	expect(viewOf('  chart: slope\n  period: p3, p4\n  verdicts: no')).not.toHaveProperty('verdicts');
});

describe('a step', () => {
	const view = 'view:\n  chart: radar\n  period: p3';

	test.each([
		[
			`step: One\n${view}`,
			'14:7 "One" cannot name a step; expected lower-case letters, digits and hyphens'
		],
		[`step: zero\n${view}`, '14:7 step "zero" is already in this chapter'],
		[`step:\n${view}`, '14:1 step: nothing is written after it'],
		[view, '13:1 "step" is missing'],
		['step: one', '13:1 "view" is missing'],
		['step: one\nview: radar', '15:1 view: expected settings below it, each on a line of its own'],
		[`step: one\nscrubb: yes\n${view}`, '15:1 there is no setting "scrubb"; did you mean "scrub"?'],
		[`step: one\nscrub: maybe\n${view}`, '15:8 scrub: expected yes or no; found "maybe"'],
		[`chapter: two\ntitle: Two`, '13:1 a second chapter; expected one chapter in each file'],
		[`step: one\nstep: two\n${view}`, '15:1 Map keys must be unique'],
		['just words', '13:1 expected settings such as "step: name" in this block'],
		['', '13:1 expected settings such as "step: name" in this block']
	])('%j', (settings, problem) => {
		expect(wrong(settings)).toEqual([problem]);
	});

	test.each([
		['yes', true],
		['true', true],
		['no', false],
		['false', false]
	])('scrub: %s', (written, scrub) => {
		const story = storyOf([STORY_FILE, file(`step: one\nscrub: ${written}\n${view}`)]);
		expect(firstChapter(story).steps.map((step) => step.scrub)).toEqual([false, scrub]);
	});

	test('has an address made of its chapter and itself', () => {
		const story = storyOf([STORY_FILE, file(`step: one\n${view}`)]);
		expect(firstChapter(story).steps.map((step) => step.address)).toEqual([
			'fears/zero',
			'fears/one'
		]);
	});

	test('has its text checked even if its settings cannot be read', () => {
		const text = `${HEAD}---\nstep: a: b\n---\n{foo}\n`;
		expect(problemsOf([STORY_FILE, { name: '01-fears.md', text }])).toEqual([
			'src/content/en/01-fears.md:6:7 a value with a colon in it; put the words in quotes',
			'src/content/en/01-fears.md:8:1 {foo}: there is no expression "foo"; expected one of those in src/content/README.md'
		]);
	});

	test('cannot scrub from a picture that was never there', () => {
		const first = FIRST.replace('---\nText', 'scrub: yes\n---\nText');
		expect(problemsOf([STORY_FILE, { name: '01-fears.md', text: HEAD + first }])).toEqual([
			'src/content/en/01-fears.md:10:8 scrub: the first step of the story has no picture before it'
		]);
		const second = { name: '02-b.md', text: HEAD.replace('chapter: fears', 'chapter: b') + first };
		expect(problemsOf([STORY_FILE, { name: '01-fears.md', text: HEAD + FIRST }, second])).toEqual(
			[]
		);
	});
});

describe('a chapter', () => {
	const chapter = (text: string) =>
		problemsOf([STORY_FILE, { name: '01-fears.md', text }]).map((line) =>
			line.replace(/^.*?\.md:/, '')
		);

	test('may name the step whose picture stands for it, if it has that step', () => {
		const sharing = (step: string) =>
			`${HEAD.replace('\n---\n', `\nshare: ${step}\n---\n`)}${FIRST}`;
		const shareOf = (text: string) =>
			firstChapter(storyOf([STORY_FILE, { name: '01-fears.md', text }])).share;
		expect(shareOf(sharing('zero'))).toBe('zero');
		expect(shareOf(HEAD + FIRST)).toBeUndefined();
		expect(chapter(sharing('zeroo'))).toEqual([
			'4:8 there is no step "zeroo" in the chapter; did you mean "zero"?'
		]);
	});

	test.each([
		['', '1:1 there is no block; a file begins with a block between two lines of ---'],
		['words', '1:1 there is no block; a file begins with a block between two lines of ---'],
		[`words\n${HEAD}${FIRST}`, '1:1 text before the first block; a file begins with a line of ---'],
		[`${HEAD}words\n${FIRST}`, '5:1 text before the first step of the chapter'],
		[HEAD, '1:1 the chapter has no step'],
		[`${HEAD}${FIRST}---\nstep: two\n`, '12:1 this block is not closed; end it with a line of ---'],
		[`${HEAD.replace('title: Fears\n', '')}${FIRST}`, '1:1 "title" is missing'],
		[`${HEAD.replace('chapter: fears\n', '')}${FIRST}`, '1:1 "chapter" is missing'],
		[
			`${HEAD.replace('fears', 'Old fears')}${FIRST}`,
			'2:10 "Old fears" cannot name a chapter; expected lower-case letters, digits and hyphens'
		],
		[
			`${HEAD.replace('title', 'titel')}${FIRST}`,
			'1:1 "title" is missing|3:1 there is no setting "titel"; did you mean "title"?'
		],
		[
			`${HEAD.replace('Fears', '{period.p3} and after')}${FIRST}`,
			'3:20 a value that begins with {; put the words in quotes'
		],
		[
			`${HEAD.replace('Fears', '{period.p3}')}${FIRST}`,
			'3:8 title: expected words; put the words in quotes, a value cannot begin with {'
		],
		[
			`${FIRST}${FIRST.replace('zero', 'one')}`,
			'1:1 a step before the chapter; the first block of a file has "chapter"'
		]
	])('%j', (text, problem) => {
		const found = chapter(text);
		const expected = problem.split('|');
		expect(found).toEqual(expect.arrayContaining(expected));
		expect(found.length).toBeLessThanOrEqual(expected.length + 1);
	});

	test('can have expressions in its title', () => {
		const text = `${HEAD.replace('Fears', '"{period.p3}, {sectors | count | words} fields"')}${FIRST}`;
		const story = storyOf([STORY_FILE, { name: '01-fears.md', text }]);
		expect(firstChapter(story).title).toBe('2011–18, four fields');
	});

	test('is named once in a story', () => {
		const text = HEAD + FIRST;
		const files = [STORY_FILE, { name: '02-b.md', text }, { name: '01-a.md', text }];
		expect(problemsOf(files)).toEqual([
			'src/content/en/02-b.md:2:10 chapter "fears" is already in src/content/en/01-a.md'
		]);
	});

	test('is numbered in the order of the file names, from the opening at 0', () => {
		const named = (name: string, id: string) => ({
			name,
			text: HEAD.replace('fears', id) + FIRST
		});
		const files = [named('10-c.md', 'c'), named('02-b.md', 'b'), STORY_FILE, named('00-a.md', 'a')];
		const { chapters } = storyOf(files);
		expect(chapters.map(({ id, number }) => [id, number])).toEqual([
			['a', 0],
			['b', 1],
			['c', 2]
		]);
	});
});

describe('story.md', () => {
	const chapter = { name: '01-fears.md', text: HEAD + FIRST };
	const titles = (text: string) => problemsOf([{ name: 'story.md', text }, chapter]);
	const whole = STORY_FILE.text;

	test('holds the words around the story', () => {
		const text = whole
			.replace('Brussels', 'Brussels, {date.2018-03-07}')
			.replace('Two maps.', '>-\n  Two maps,\n  {periods | count | words} periods.');
		const { chapters, ...story } = storyOf([{ name: 'story.md', text }, chapter]);
		expect(chapters).toHaveLength(1);
		expect(story).toEqual({
			lang: 'en',
			title: 'Far apart',
			kicker: 'Brussels, 7 March 2018',
			standfirst: 'Two maps, four periods.',
			description: 'A story.',
			minutes: 1,
			words: 1,
			notes: [],
			terms: []
		});
	});

	test.each([
		[whole.replace('kicker: Brussels\n', ''), '1:1 "kicker" is missing'],
		[whole.replace('kicker', 'kickr'), '3:1 there is no setting "kickr"; did you mean "kicker"?'],
		[
			whole.replace('Brussels', 'Brussels 2018'),
			'3:18 "2018" is typed by hand; write an expression, or spell it out if it is not data'
		],
		[
			whole.replace('Brussels', '"In {date.2018-03-08}"'),
			'3:13 {date.2018-03-08}: there is no date "2018-03-08"; did you mean "2018-03-07"?'
		],
		[
			whole.replace('Two maps.', '|\n  Two\n  {maps}'),
			'6:3 {maps}: there is no expression "maps"; expected one of those in src/content/README.md'
		],
		[
			whole.replace('Brussels', 'Brussels.[^report]'),
			"3:18 [^report]: a source mark stands in a step's text"
		],
		[whole.replace('Brussels', 'In **Brussels**'), '3:12 expected plain words, without markup'],
		[whole.replace('Brussels', 'In <b>x</b>'), '3:12 expected plain words, without markup'],
		[`${whole}Words.`, '7:1 text under the block; story.md has none'],
		[`${whole}---\nstep: a\n---\n`, '7:1 expected one block in story.md']
	])('%j', (text, problem) => {
		expect(titles(text)).toContain(`src/content/en/story.md:${problem}`);
	});

	test('has the second of two like mistakes placed where it stands', () => {
		expect(titles(whole.replace('Brussels', '"a {foo} b {foo}"'))).toEqual(
			[12, 20].map(
				(column) =>
					`src/content/en/story.md:3:${column} {foo}: there is no expression "foo"; ` +
					'expected one of those in src/content/README.md'
			)
		);
	});

	test('is missed, and so is a story without chapters', () => {
		expect(problemsOf([])).toEqual([
			'src/content/en/:1:1 there is no chapter',
			'src/content/en/story.md:1:1 the file is missing; it holds the title of the story'
		]);
	});
});
