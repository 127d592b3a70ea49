// Without these, a reader could meet broken markup, a mark that leads to the wrong source, or a
// figure that was typed by hand and is out of date.
import { describe, expect, test } from 'vitest';
import {
	chapterFile,
	context,
	firstChapter,
	htmlOf,
	problemsOf,
	record,
	STORY_FILE,
	stepOf,
	storyOf,
	wrongWith
} from './fixture';

describe('text becomes HTML', () => {
	test.each([
		['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
		['One\ntwo.', '<p>One\ntwo.</p>'],
		['**Cyber** grew.', '<p><strong>Cyber</strong> grew.</p>'],
		[
			':eu[the EU’s] and :japan[Japan’s]',
			'<p><span class="eu">the EU’s</span> and <span class="japan">Japan’s</span></p>'
		],
		[':eu[**both**]', '<p><span class="eu"><strong>both</strong></span></p>'],
		[
			'**{widest.p3 | capital}** and :eu[{threat.cyber.eu.p3}]',
			'<p><strong>Military</strong> and <span class="eu">3</span></p>'
		],
		['did:{threat.cyber.eu.p3}th', '<p>did:3th</p>'],
		['did:{widest.p3\n| capital} so', '<p>did:Military so</p>'],
		[
			'At 10:30 they met; note:this, a:b and ::c.',
			'<p>At 10:30 they met; note:this, a:b and ::c.</p>'
		],
		['a & b < c, "q" and x > y', '<p>a &amp; b &lt; c, "q" and x > y</p>'],
		['\\*literal\\*, \\:eu[x] and \\[^a]', '<p>*literal*, :eu[x] and [^a]</p>'],
		['snake_case_word', '<p>snake_case_word</p>']
	])('%j', (text, html) => {
		expect(htmlOf(text)).toBe(html);
	});

	test('names from the data cannot carry markup onto the page', () => {
		const sectors = record.sectors.map((sector) => ({
			...sector,
			nameShort: `<img src=x onerror=alert(1)> **${sector.nameShort}** [^report] {x}`
		}));
		const html = htmlOf('{widest.p3}', { record: { ...record, sectors } });
		expect(html).toBe('<p>&lt;img src=x onerror=alert(1)> **Military** [^report] {x}</p>');
	});

	test('what stands for an expression inside the compiler cannot be typed', () => {
		expect(wrongWith('a \uE000\uF8FF {widest.p3}')).toEqual(['1:3 the sign U+E000 cannot be used']);
		expect(wrongWith('a \u2E28b')).toEqual(['1:3 the sign U+2E28 cannot be used']);
	});
});

describe('what a step does not know is named', () => {
	const not = 'is not used in the copy; expected plain paragraphs with **…**, :eu[…] and :japan[…]';
	test.each([
		['# Big', `1:1 a heading ${not}`],
		['Under\n=====', `1:1 a heading ${not}`],
		['a <b>c</b>', `1:3 HTML ${not}`],
		['<script>alert(x)</script>', `1:1 HTML ${not}`],
		['a <!-- note --> b', `1:3 HTML ${not}`],
		['a ![b](c.png)', `1:3 an image ${not}`],
		['a [b](c) d', `1:3 a link ${not}`],
		['a <https://example.org>', `1:3 a link ${not}`],
		['a `b`', '1:3 code (`…`) ' + not],
		['```\na\n```', `1:1 a code block, or a line that begins with four spaces, ${not}`],
		['a\n\n    b', `3:1 a code block, or a line that begins with four spaces, ${not}`],
		['- a', `1:1 a list ${not}`],
		['> a', `1:1 a quotation block ${not}`],
		['a\n\n***', `3:1 a rule ${not}`],
		['a *b* c', `1:3 slanted type (*…*) ${not}`],
		['a\\\nb', `1:2 a line break ${not}`],
		['[a]: b', `1:1 a link definition ${not}`],
		['a\n\n::note[a]', '3:1 there is no aside "::note"; expected ::honest-dial, ::guess'],
		['a\n\n::honest-dail', '3:1 there is no aside "::honest-dail"; did you mean "honest-dial"?'],
		[
			'a\n\n::honest-dial[b]',
			'3:1 ::honest-dial stands alone on its line, without brackets or braces'
		],
		['a\n\n::honest-dial\n\nb', '3:1 ::honest-dial comes after all text of the step'],
		['::honest-dial', '1:1 ::honest-dial follows the text of a step'],
		[':::note\na\n:::', `1:1 a block that begins with ::: ${not}`],
		['a **:japn[b]** c', '1:5 there is no voice ":japn"; did you mean "japan"?'],
		['a :fig[b] c', '1:3 there is no voice ":fig"; expected eu, japan'],
		['a :eu c', '1:3 :eu needs words in brackets, as in :eu[words]'],
		['a :japan[] c', '1:3 :japan needs words in brackets, as in :japan[words]']
	])('%j', (text, problem) => {
		expect(wrongWith(text)).toContain(problem);
	});

	test('deep inside a paragraph of several lines', () => {
		expect(wrongWith('One\ntwo :eu[three\nfour **five <i>six**]')).toEqual([`3:13 HTML ${not}`]);
	});

	test('a step without text', () => {
		expect(wrongWith('\n\n')).toEqual(['-6:1 step "one" has no text']);
	});
});

test('a line that begins with :: adds an aside, and no text', () => {
	const step = stepOf('They met.\n\n::honest-dial\n');
	expect(step.aside).toBe('honest-dial');
	expect(step.html).toBe('<p>They met.</p>');
	expect(stepOf('They met.')).not.toHaveProperty('aside');
});

test('an aside that shows levels needs a view with a period', () => {
	const { name, text } = chapterFile('They met.\n\n::honest-dial\n');
	const timeline = text.replace('chart: radar\n  period: p3', 'chart: timeline');
	expect(problemsOf([STORY_FILE, { name, text: timeline }])).toEqual([
		'src/content/en/01-fears.md:5:1 ::honest-dial shows levels of a period, and this view has none'
	]);
});

describe('a figure typed by hand is refused', () => {
	const message = (figure: string) =>
		`"${figure}" is typed by hand; write an expression, or spell it out if it is not data`;

	test.each([
		['In 2018 they met', '1:4', '2018'],
		['All 27 members', '1:5', '27'],
		['Some 1,219,781 people', '1:6', '1,219,781'],
		['a 3.5 share', '1:3', '3.5'],
		['the 27-nation bloc', '1:5', '27'],
		['the post-2011 years', '1:10', '2011'],
		['a :eu[27] b', '1:7', '27'],
		['a **b\n27** c', '2:1', '27'],
		['for 50% of it', '1:5', '50'],
		['{widest.p3} in 12 words', '1:16', '12'],
		['2018年に', '1:1', '2018'],
		['全２７国', '1:2', '２７']
	])('%j', (text, place, figure) => {
		expect(wrongWith(text)).toContain(`${place} ${message(figure)}`);
	});

	test.each([
		'the G7 and p3',
		'after COVID-19',
		'the 3.11 disaster and 9/11',
		'the A400M and CO₂',
		'it&#8217;s here',
		'at 10:30',
		'{date.2018-03-07} and {indicator.ghg-eu-1990}',
		'A claim.[^jp-nss-2013]'
	])('but not in %j', (text) => {
		expect(wrongWith(text)).toEqual([]);
	});
});

describe('source marks', () => {
	const link = (n: number, use = 1) =>
		`<a href="#note-${n}" id="mark-${n}-${use}" aria-label="Note ${n}">${n}</a>`;
	const mark = (...links: string[]) => `<sup class="mark">${links.join(', ')}</sup>`;

	test.each([
		['So.[^report]', `<p>So.${mark(link(1))}</p>`],
		['So. [^report] And', `<p>So.${mark(link(1))} And</p>`],
		['So.\n[^report]\nAnd', `<p>So.${mark(link(1))}\nAnd</p>`],
		['**So.**[^report] x', `<p><strong>So.</strong>${mark(link(1))} x</p>`],
		['**So.** [^report]', `<p><strong>So.</strong>${mark(link(1))}</p>`],
		['{widest.p3} [^report]', `<p>military${mark(link(1))}</p>`],
		[':eu[So.[^report]] x', `<p><span class="eu">So.${mark(link(1))}</span> x</p>`],
		['So.[^report][^jp-nss-2013]', `<p>So.${mark(link(1), link(2))}</p>`],
		['So.[^report] [^jp-nss-2013]\n[^report]', `<p>So.${mark(link(1), link(2), link(1, 2))}</p>`],
		[
			'A.[^eu-eugs-2016] B.[^report] C.[^eu-eugs-2016]',
			`<p>A.${mark(link(1))} B.${mark(link(2))} C.${mark(link(1, 2))}</p>`
		]
	])('%j', (text, html) => {
		expect(htmlOf(text)).toBe(html);
	});

	test('are numbered through the whole story, by first use', () => {
		const files = [
			chapterFile('Later.[^report] Again.[^eu-eugs-2016]', '02-b.md', 'b'),
			STORY_FILE,
			chapterFile('First.[^jp-nss-2013] Then.[^eu-eugs-2016][^jp-nss-2013]', '01-a.md', 'a')
		];
		const story = storyOf(files);
		expect(story.notes.map(({ n, id }) => [n, id])).toEqual([
			[1, 'jp-nss-2013'],
			[2, 'eu-eugs-2016'],
			[3, 'report']
		]);
		expect(story.chapters.map(({ id, steps }) => [id, steps.map(({ notes }) => notes)])).toEqual([
			['a', [[1, 2]]],
			['b', [[3, 2]]]
		]);
		expect(story.chapters[1]?.steps[0]?.html).toBe(
			`<p>Later.${mark(link(3))} Again.${mark(link(2, 2))}</p>`
		);
		expect(story.notes[0]).toEqual({
			n: 1,
			id: 'jp-nss-2013',
			title: 'Title of jp-nss-2013',
			publisher: 'Publisher',
			date: '2018',
			url: '',
			kind: 'primary',
			read: 'seen'
		});
	});

	test('no two marks share an address', () => {
		const text = 'A.[^report] B.[^report][^report]\n\n**C.[^report]**';
		const ids = [...htmlOf(text).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
		expect(ids).toEqual(['mark-1-1', 'mark-1-2', 'mark-1-3', 'mark-1-4']);
	});

	test.each([
		[
			'So.[^jp-nss-2031]',
			'1:4 [^jp-nss-2031]: there is no source "jp-nss-2031"; did you mean "jp-nss-2013"?'
		],
		[
			'So.[^nowhere-at-all]',
			'1:4 [^nowhere-at-all]: there is no source "nowhere-at-all"; expected an id of sources.csv'
		],
		['So.[^]', '1:4 [^: expected the identifier of a source and ], as in [^jp-nss-2013]'],
		['So.[^jp-nss', '1:4 [^: expected the identifier of a source and ], as in [^jp-nss-2013]']
	])('%j is wrong', (text, problem) => {
		expect(wrongWith(text)).toEqual([problem]);
	});

	test('are called a note in the language of the story', () => {
		expect(htmlOf('So.[^report]')).toContain('aria-label="Note 1"');
		const { locale } = context;
		expect(htmlOf('So.[^report]', { locale: { ...locale, note: '注' } })).toContain(
			'aria-label="注 1"'
		);
	});
});

test('the words of the prose are counted, not the marks, claims or blocks', () => {
	const text =
		'One **two** :eu[three]\nfour.[^report] {#holds gap.military.p3 = 1}\n\n– {widest.p3}';
	const story = storyOf([STORY_FILE, chapterFile(text)]);
	expect(story.words).toBe(5);
	expect(story.minutes).toBe(1);
});

test('minutes are rounded up', () => {
	const minutes = (words: number) =>
		storyOf([STORY_FILE, chapterFile('word '.repeat(words))]).minutes;
	expect([minutes(1), minutes(220), minutes(221), minutes(440)]).toEqual([1, 1, 2, 2]);
});

test('the notes of a step are listed once each', () => {
	expect(stepOf('A.[^report] B.[^jp-nss-2013] C.[^report]').notes).toEqual([1, 2]);
	expect(stepOf('A.').notes).toEqual([]);
});

test('a chapter keeps its title beside the marks', () => {
	expect(firstChapter(storyOf([STORY_FILE, chapterFile('A.')])).title).toBe('Fears');
});
