// If this fails, readers do not find what is there, or a query that nobody foresaw breaks the page.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/lib/chart/names';
import { buildIndex } from '../../../src/lib/index/build';
import { readRecord } from '../../../src/lib/record/read';
import { documentsOf, type SearchDocument } from '../../../src/lib/search/documents';
import { ask, loadIndex, makeIndex, type SearchIndex } from '../../../src/lib/search/engine';
import { excerpt } from '../../../src/lib/search/excerpt';
import { tokensOf } from '../../../src/lib/search/tokens';
import { readStory } from '../../../src/lib/story/copy/read';

describe('text is cut into tokens', () => {
	test.each([
		['Cyber Dialogue, 2018', ['cyber', 'dialogue', '2018']],
		['Élysée, Tōkyō and Kōno', ['elysee', 'tokyo', 'kono']],
		["Japan’s and the EU's papers", ['japan', 'eu', 'papers']],
		['G7 and COVID-19', ['g7', 'covid', '19']],
		['安全保障', ['安全', '全保', '保障']],
		['核', ['核']],
		['ガイド', ['ガイ', 'イド']],
		['ﾃﾛ ＳＰＡ', ['テロ', 'spa']],
		['EU・日本のSPA', ['eu', '日本', '本の', 'spa']],
		['<b>&amp;</b>', ['b', 'amp', 'b']],
		['   …', []]
	])('%j', (text, tokens) => {
		expect(tokensOf(text)).toEqual(tokens);
	});

	test('the same text, however it is composed and whatever its case', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const tokens = tokensOf(text);
				expect(tokensOf(text.normalize('NFD'))).toEqual(tokens);
				expect(tokensOf(tokens.join(' ')).every((token) => tokens.includes(token))).toBe(true);
				for (const token of tokens) expect(token).not.toMatch(/\s/);
			})
		);
	});
});

describe('an excerpt is the sentence that answers best', () => {
	test.each([
		['One. Two words. Three words here.', 'words here', 'Three words here.'],
		['One. Two.', 'nothing', 'One.'],
		['At 3.5 per cent. Then more', 'then', 'Then more'],
		['一つ。二つの文。', '二つ', '二つの文。'],
		['', 'a', '']
	])('%j', (text, query, sentence) => {
		expect(excerpt(text, query)).toBe(sentence);
	});
});

describe('the record', () => {
	let documents: SearchDocument[];
	let index: SearchIndex;
	const titles = (query: string, kind: string): string[] =>
		ask(index, query)
			.groups.filter((group) => group.kind === kind)
			.flatMap(({ hits }) => hits.map(({ title }) => title));

	beforeAll(() => {
		const record = readRecord();
		const story = readStory('en', buildIndex(record));
		documents = documentsOf(record, story, namesOf(record, 'en'), 'en');
		// As it travels: what is looked up was read back from JSON.
		index = loadIndex(JSON.stringify(makeIndex(documents)));
	});

	test('has everything in it', () => {
		const record = readRecord();
		const count = (kind: string): number => documents.filter((one) => one.kind === kind).length;
		expect(count('sector')).toBe(record.sectors.length);
		expect(count('term')).toBe(record.glossary.length);
		expect(count('event')).toBe(record.events.length);
		expect(count('source')).toBe(record.sources.length);
		expect(count('step')).toBeGreaterThan(30);
		for (const { text } of documents) expect(text).not.toMatch(/<|&(amp|lt);/);
	});

	test('every title is found by itself', () => {
		for (const { title, href } of documents) {
			if (tokensOf(title).length === 0) continue;
			const { groups, manner } = ask(index, title);
			expect(manner, title).toBe('all');
			expect(groups.flatMap(({ hits }) => hits.map((hit) => hit.href))).toContain(href);
		}
	});

	test.each([
		['cyber dialogue', 'event', /Cyber Dialogue/, 'all'],
		['cyber dialgoue', 'event', /Cyber Dialogue/, 'alike'],
		['Eurpol', 'term', /^Europol$/, 'alike'],
		['europ', 'term', /^Europol$/, 'all'],
		['サイバー', 'sector', /^Cyber security$/, 'all'],
		['人間の安全保障', 'term', /^Human security$/, 'all'],
		['SPA', 'term', /^Strategic Partnership Agreement/, 'all'],
		['green alliance moonbase', 'event', /Green Alliance/, 'some']
	])('%s finds a %s', (query, kind, title, manner) => {
		expect(titles(query, kind)).toContainEqual(expect.stringMatching(title));
		expect(ask(index, query).manner).toBe(manner);
	});

	test('what is right stands before what is like it', () => {
		expect(titles('migration', 'sector')[0]).toBe('Migration');
		expect(titles('economic security', 'sector')[0]).toBe('Economic security');
	});

	test.each(['', '   ', 'the', 'xyzzyplugh'])('%j finds nothing', (query) => {
		expect(ask(index, query)).toEqual({ groups: [], count: 0, manner: 'all' });
	});

	test('no query breaks it, and groups add up', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (query) => {
				const { groups, count } = ask(index, query);
				expect(groups.reduce((sum, { hits }) => sum + hits.length, 0)).toBe(count);
			}),
			{ numRuns: 200 }
		);
	});
});
