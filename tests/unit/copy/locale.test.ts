// Without these, a reader would meet "3.0 fields", "economic, civil protection" or a date that
// depends on where the site was built.
import { describe, expect, test } from 'vitest';
import { capitalise, localeFor } from '../../../src/lib/story/copy/locale';
import { chapterFile, context, htmlOf, record, STORY_FILE, storyOf } from './fixture';

const en = localeFor('en');
const ja = localeFor('ja');

test.each([
	[0, 'zero', 'ゼロ'],
	[1, 'one', '一'],
	[10, 'ten', '十'],
	[12, 'twelve', '十二'],
	[19, 'nineteen', '十九'],
	[20, 'twenty', '二十'],
	[21, 'twenty-one', '二十一'],
	[30, 'thirty', '三十'],
	[99, 'ninety-nine', '九十九'],
	[100, undefined, undefined],
	[-1, undefined, undefined],
	[1.5, undefined, undefined],
	[NaN, undefined, undefined]
])('%d in words', (n, english, japanese) => {
	expect(en.words(n)).toBe(english);
	expect(ja.words(n)).toBe(japanese);
});

test('every whole number up to ninety-nine has words of its own', () => {
	for (const locale of [en, ja]) {
		const words = Array.from({ length: 100 }, (_, n) => locale.words(n));
		expect(new Set(words).size).toBe(100);
		expect(words).not.toContain(undefined);
	}
});

test.each([
	['2018-03-07', '7 March 2018', '2018年3月7日'],
	['2018-01-01', '1 January 2018', '2018年1月1日'],
	['2018-12-31', '31 December 2018', '2018年12月31日'],
	['2018-02', 'February 2018', '2018年2月'],
	['2018', '2018', '2018年']
])('%s written out', (iso, english, japanese) => {
	expect(en.date(iso)).toBe(english);
	expect(ja.date(iso)).toBe(japanese);
});

test('numbers and lists', () => {
	expect(en.number(1219781)).toBe('1,219,781');
	expect(en.number(-2)).toBe('−2');
	expect(en.list(['a'])).toBe('a');
	expect(en.list(['a', 'b'])).toBe('a and b');
	expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
	expect(ja.list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
});

describe('names of sectors inside a sentence', () => {
	const [first] = record.sectors;
	const named = (name: string) => ({ ...first!, name, nameShort: name, nameJa: '名' });

	test.each([
		['Military security', 'military security'],
		['Non-proliferation', 'non-proliferation'],
		['CBRN risks', 'CBRN risks'],
		['EU-wide crime', 'EU-wide crime'],
		['Energy in the EU', 'energy in the EU']
	])('%s', (name, inside) => {
		expect(en.sector(named(name), true)).toBe(inside);
		expect(en.sector(named(name), false)).toBe(inside);
		expect(ja.sector(named(name), true)).toBe('名');
	});
});

test('the first letter of any script can be made large', () => {
	expect(capitalise('military', 'en')).toBe('Military');
	expect(capitalise('éa', 'en')).toBe('Éa');
	expect(capitalise('軍事', 'ja')).toBe('軍事');
	expect(capitalise('𐐨a', 'en')).toBe('𐐀a');
	expect(capitalise('', 'en')).toBe('');
});

test('a story can be told in Japanese', () => {
	const overrides = { ...context, lang: 'ja', locale: ja };
	const text =
		'**{widest.p3}**は\n:japan[日本]が高い。[^report]\n{forms.cyber.p3}、{widest.p3 | count | words}つ。';
	expect(htmlOf(text, overrides)).toBe(
		'<p><strong>軍事安全保障</strong>は<span class="japan">日本</span>が高い。' +
			'<sup class="mark"><a href="#note-1" id="mark-1-1" aria-label="注 1">1</a></sup>' +
			'議題、対話、一つ。</p>'
	);
	expect(storyOf([STORY_FILE, chapterFile(text)], overrides).words).toBeGreaterThan(5);
});
