// If this fails, a term is explained twice in a chapter or never, or marking it has changed what the story says.
import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chapterFile, context, htmlOf, record, STORY_FILE, storyOf } from './fixture';

const TERMS: [term: string, termJa: string, definition: string][] = [
	['Human security', '人間の安全保障', 'Safety of people, and not of states alone.'],
	['Security', '安全', 'Being safe.'],
	['EU Global Strategy', 'EUグローバル戦略', 'The strategy of <2016>.']
];
const glossary = TERMS.map(([term, termJa, definition]) => ({
	term,
	termJa,
	definition,
	sources: [],
	line: 2
}));
const known = { record: { ...record, glossary } };

/** A mark, with the number by which paper tells the term. */
const link = (id: string, words: string, { first = true, n = 1 } = {}): string =>
	`<a class="term" href="#term-${id}"${first ? ` id="use-${id}"` : ''} role="doc-glossref" data-n="${n}">${words}</a>`;
const human = link('human-security', 'human security');
const security = link('security', 'security');

test.each([
	['On human security, and human security.', `<p>On ${human}, and human security.</p>`],
	['On **human security**.', `<p>On <strong>${human}</strong>.</p>`],
	[':eu[its human security]', `<p><span class="eu">its ${human}</span></p>`],
	['On human\n\nsecurity.', `<p>On human</p>\n<p>${security}.</p>`],
	['Insecurity and cyber-security', '<p>Insecurity and cyber-security</p>'],
	[
		'A security.[^report]',
		`<p>A ${security}.<sup class="mark"><a href="#note-1" id="mark-1-1" aria-label="Note 1">1</a></sup></p>`
	]
])('%j', (text, html) => {
	expect(htmlOf(text, known)).toBe(html);
});

test('each chapter marks a term anew; only the first mark of all can be led back to', () => {
	const { chapters, terms } = storyOf(
		[
			STORY_FILE,
			chapterFile('Security and security.', '01-a.md', 'a'),
			chapterFile('Their Global Strategy on security.', '02-b.md', 'b')
		],
		known
	);
	expect(chapters.map(({ steps }) => steps[0]?.html)).toEqual([
		`<p>${link('security', 'Security')} and security.</p>`,
		`<p>Their ${link('eu-global-strategy', 'Global Strategy', { n: 2 })} on ${link('security', 'security', { first: false })}.</p>`
	]);
	expect(terms).toEqual([
		{ id: 'security', n: 1, term: 'Security', definition: 'Being safe.' },
		{
			id: 'eu-global-strategy',
			n: 2,
			term: 'EU Global Strategy',
			definition: 'The strategy of <2016>.'
		}
	]);
});

test('titles are left alone, and definitions count for nothing', () => {
	const files = [STORY_FILE, chapterFile('On human security.', '01-a.md', 'security')];
	const [marked, plain] = [storyOf(files, known), storyOf(files)];
	expect(marked.chapters[0]?.title).toBe(plain.chapters[0]?.title);
	expect(marked.words).toBe(plain.words);
	expect(plain.terms).toEqual([]);
});

test('marks change no word of a text, and no term has two in a chapter', () => {
	const pieces = [
		'human ',
		'security',
		' ',
		', ',
		'**',
		':eu[',
		']',
		'\n\n',
		'Global Strategy',
		'a'
	];
	const compile = (text: string, more: typeof known | object): string | undefined => {
		try {
			return htmlOf(text, more);
		} catch {
			return undefined;
		}
	};
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }), (parts) => {
			const text = parts.join('');
			const plain = compile(text, {});
			const marked = compile(text, known);
			expect(marked === undefined).toBe(plain === undefined);
			if (plain === undefined || marked === undefined) return;
			const $ = load(marked, null, false);
			const ids = $('a.term')
				.toArray()
				.map((e) => $(e).attr('href'));
			expect(new Set(ids).size).toBe(ids.length);
			expect($('a a')).toHaveLength(0);
			$('a.term').each((_, e) => void $(e).replaceWith($(e).text()));
			expect($.html()).toBe(load(plain, null, false).html());
		}),
		{ numRuns: 300 }
	);
});

test('in Japanese', () => {
	const ja = { ...known, lang: 'ja' };
	expect(htmlOf('彼らは人間の安全保障を論じた。', { ...context, ...ja })).toBe(
		`<p>彼らは${link('human-security', '人間の安全保障')}を論じた。</p>`
	);
});
