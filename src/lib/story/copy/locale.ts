import { COOPERATION_FORMS, type CooperationForm } from '../../index/types';
import type { Period, Sector } from '../../record/types';

/** What the compiler says in the words of one language. A new language is one more of these. */
export interface Locale {
	/** Read out before the number of a note to those who cannot see that it is raised. */
	note: string;
	/** Forms of cooperation, as inside a sentence. */
	forms: Record<CooperationForm, string>;
	/** What joins the lines of a paragraph that is broken in the file. */
	lineJoin: string;
	/** A whole number in words, or `undefined` beyond those it knows. */
	words(n: number): string | undefined;
	number(n: number): string;
	/** A number with one decimal, also where that is a nought. */
	tenths(n: number): string;
	list(items: readonly string[]): string;
	/** An ISO date of any precision, written out. */
	date(iso: string): string;
	/** A sector's name inside a sentence. */
	sector(sector: Sector, full: boolean): string;
	period(period: Period): string;
	countWords(text: string): number;
}

/** Writes a date of the precision it has: `2018-03-07`, `2018-02` or `2018`. */
function writeDate(tag: string, iso: string): string {
	const [year = 0, month, day] = iso.split('-').map(Number);
	const format = new Intl.DateTimeFormat(tag, {
		timeZone: 'UTC',
		year: 'numeric',
		...(month !== undefined && { month: 'long' }),
		...(day !== undefined && { day: 'numeric' })
	});
	return format.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** The parts of a locale that the platform knows for itself. */
function platform(tag: string, list: string) {
	const number = new Intl.NumberFormat(tag);
	const tenth = new Intl.NumberFormat(tag, {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	});
	const join = new Intl.ListFormat(list, { type: 'conjunction' });
	return {
		// A minus sign, not a hyphen.
		number: (n: number) => number.format(n).replace('-', '\u2212'),
		tenths: (n: number) => tenth.format(n).replace('-', '\u2212'),
		list: (items: readonly string[]) => join.format(items),
		date: (iso: string) => writeDate(tag, iso)
	};
}

/** A small word list written in one line. */
const wordList = (text: string) => text.split(' ');

const EN_SMALL = wordList(
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
		'fifteen sixteen seventeen eighteen nineteen twenty'
);
const EN_TENS = wordList('- ten twenty thirty forty fifty sixty seventy eighty ninety');

function englishWords(n: number): string | undefined {
	if (!Number.isInteger(n) || n < 0 || n > 99) return undefined;
	const small = EN_SMALL[n];
	if (small) return small;
	const tens = EN_TENS[Math.floor(n / 10)];
	return n % 10 === 0 ? tens : `${tens}-${EN_SMALL[n % 10]}`;
}

/** Lower-cases the first letter, unless the first word is an acronym. */
function insideSentence(name: string): string {
	const word = name.split(/[\s-]/)[0] ?? '';
	const acronym = word.length > 1 && word === word.toUpperCase();
	return acronym ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const en: Locale = {
	note: 'Note',
	forms: {
		agenda: 'agenda',
		dialogue: 'dialogue',
		agreement: 'agreement',
		'joint-action': 'joint action'
	},
	lineJoin: '\n',
	words: englishWords,
	...platform('en-GB', 'en-GB'),
	sector: (sector, full) => insideSentence(full ? sector.name : sector.nameShort),
	period: (period) => period.name,
	countWords: (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
};

const JA_DIGITS = wordList('- 一 二 三 四 五 六 七 八 九');

function japaneseWords(n: number): string | undefined {
	if (!Number.isInteger(n) || n < 0 || n > 99) return undefined;
	if (n === 0) return 'ゼロ';
	const tens = Math.floor(n / 10);
	const ten = tens === 0 ? '' : tens === 1 ? '十' : `${JA_DIGITS[tens]}十`;
	return n % 10 === 0 ? ten : `${ten}${JA_DIGITS[n % 10]}`;
}

const ja: Locale = {
	note: '注',
	forms: { agenda: '議題', dialogue: '対話', agreement: '協定', 'joint-action': '共同行動' },
	// Japanese is written without spaces; a line end in the file must not become one.
	lineJoin: '',
	words: japaneseWords,
	...platform('ja', 'ja'),
	sector: (sector) => sector.nameJa,
	period: (period) => period.nameJa,
	countWords: (text) => {
		const segments = new Intl.Segmenter('ja', { granularity: 'word' }).segment(text);
		return [...segments].filter((segment) => segment.isWordLike).length;
	}
};

const LOCALES: Readonly<Record<string, Locale>> = { en, ja };

/** The words of a language, by its code. */
export function localeFor(lang: string): Locale {
	const locale = Object.hasOwn(LOCALES, lang) ? LOCALES[lang] : undefined;
	if (!locale) {
		const known = Object.keys(LOCALES).join(', ');
		throw new Error(`no words for language "${lang}" in src/lib/story/copy/locale.ts (${known})`);
	}
	return locale;
}

/** Makes the first letter large. */
export function capitalise(text: string, lang: string): string {
	const [first = ''] = text;
	return first.toLocaleUpperCase(lang) + text.slice(first.length);
}

/** The forms reached, in words and in canonical order. */
export function formWords(ids: readonly string[], locale: Locale): string[] {
	return COOPERATION_FORMS.filter((form) => ids.includes(form)).map((form) => locale.forms[form]);
}
