// If this fails, a term is explained where another word stands, or is not explained where it does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../../src/lib/record/mentions';
import { readRecord } from '../../../src/lib/record/read';
import { formsOf, termId } from '../../../src/lib/record/term';

const TERMS: [term: string, termJa: string][] = [
	['Strategic Partnership Agreement (SPA)', '日EU戦略的パートナーシップ協定'],
	['National Security Strategy (Japan)', '国家安全保障戦略'],
	['EU Global Strategy', 'EUグローバル戦略'],
	['Human security', '人間の安全保障'],
	['Traditional security', '伝統的安全保障'],
	['Non-traditional security', '非伝統的安全保障'],
	['JCPOA (Iran nuclear deal)', '包括的共同作業計画(イラン核合意)'],
	['Europol', '欧州刑事警察機構(ユーロポール)']
];
const terms = TERMS.map(([term, termJa]) => ({ term, termJa }));
const english = termFinder(terms, 'en');
const japanese = termFinder(terms, 'ja');
const glossary = readRecord().glossary;

test.each([
	[0, 'en', ['Strategic Partnership Agreement', 'SPA']],
	[1, 'en', ['National Security Strategy']],
	[2, 'en', ['EU Global Strategy', 'Global Strategy']],
	[6, 'en', ['JCPOA', 'Iran nuclear deal']],
	[0, 'ja', ['日EU戦略的パートナーシップ協定', '戦略的パートナーシップ協定', 'SPA']],
	[7, 'ja', ['欧州刑事警察機構', 'ユーロポール']]
])('row %i in %s is said in these forms', (row, lang, forms) => {
	expect(formsOf(terms[row]!, lang)).toEqual(forms);
});

describe('in English', () => {
	test.each([
		['the SPA touches', ['SPA']],
		['SPAs, SPACE, OSPA and e-SPA', []],
		['the Strategic Partnership Agreement (SPA)', ['Strategic Partnership Agreement', 'SPA']],
		['a Strategic\nPartnership  Agreement', ['Strategic\nPartnership  Agreement']],
		['a strategic partnership agreement', []],
		['Human security, or human security?', ['Human security', 'human security']],
		['HUMAN SECURITY', []],
		['non-traditional security', ['non-traditional security']],
		['Traditional security', ['Traditional security']],
		['its Global Strategy; the EU Global Strategy', ['Global Strategy', 'EU Global Strategy']],
		['Europol’s desk at Europol.', ['Europol', 'Europol']],
		['anti-Europol, Europol-led', []]
	])('%j', (text, written) => {
		expect(english(text).map((mention) => mention.written)).toEqual(written);
	});
});

describe('in Japanese, which has no spaces', () => {
	test.each([
		['彼らは人間の安全保障を論じた', ['人間の安全保障']],
		['非伝統的安全保障と伝統的安全保障', ['非伝統的安全保障', '伝統的安全保障']],
		['両者はSPAに署名', ['SPA']],
		['両者はSPACEに署名', []],
		['ユーロポールの', ['ユーロポール']],
		['ユーロポールス', []],
		['戦略的パートナーシップ協定', ['戦略的パートナーシップ協定']]
	])('%j', (text, written) => {
		expect(japanese(text).map((mention) => mention.written)).toEqual(written);
	});
});

test('whatever is written, what is found stands there, is a form of its term, and lies over nothing else', () => {
	const find = termFinder(glossary, 'en');
	const forms = new Map(glossary.map((row) => [termId(row), formsOf(row, 'en')]));
	const piece = fc.oneof(
		fc.constantFrom(...[...forms.values()].flat(), ' ', '-', '’s ', '(', ')', '\n', 'EU ', '安全'),
		fc.string({ maxLength: 3 })
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const text = pieces.join('');
			let from = 0;
			for (const { id, at, written } of find(text)) {
				expect(at).toBeGreaterThanOrEqual(from);
				from = at + written.length;
				expect(text.slice(at, from)).toBe(written);
				const plain = written.replaceAll(/\s+/g, ' ').toLowerCase();
				expect(forms.get(id)!.map((form) => form.toLowerCase())).toContain(plain);
				// A whole word, whatever stands beside it.
				expect(text.slice(0, at)).not.toMatch(/[\p{Script=Latin}\p{Nd}-]$/u);
				expect(text.slice(from)).not.toMatch(/^[\p{Script=Latin}\p{Nd}-]/u);
			}
		})
	);
});

test('every term of the record is found in every form, and has an address of its own', () => {
	const ids = glossary.map(termId);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids) expect(id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
	for (const lang of ['en', 'ja']) {
		const find = termFinder(glossary, lang);
		for (const row of glossary) {
			for (const form of formsOf(row, lang)) {
				expect(
					find(`(${form})`).map(({ written }) => written),
					form
				).toEqual([form]);
			}
		}
	}
});
