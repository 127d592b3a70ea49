/** How a term of the glossary is named in addresses, and in which forms running text says it. */
import type { Term } from './types';

/** What an address says of a term: `human-security`. */
export const termId = ({ term }: Pick<Term, 'term'>): string =>
	term
		.toLowerCase()
		.replaceAll(/[^a-z\d]+/g, '-')
		.replaceAll(/^-|-$/g, '');

/** A term cut at the brackets at its end, ours or those of Japanese type. */
function cut(written: string): { name: string; inside: string } {
	const [, name = written, inside = ''] = /^(.+?)\s*[(（](.+)[)）]$/.exec(written) ?? [];
	return { name, inside };
}

const isAbbreviation = (text: string): boolean => /^[A-Z][A-Z\d]+$/.test(text);

/** The EU's own things are also called without it, where a name of several words is left. */
const withoutEu = (name: string): string[] => {
	const [, rest] = /^EU (\p{Lu}\S* \S.*)$/u.exec(name) ?? [];
	return rest === undefined ? [] : [rest];
};

/** Brackets hold a short form (SPA) or another name (Iran nuclear deal); a single word in them (Japan) only tells apart. */
function englishForms(term: string): string[] {
	const { name, inside } = cut(term);
	const other = isAbbreviation(inside) || inside.includes(' ') ? [inside] : [];
	return [name, ...other, ...withoutEu(name)];
}

/** The same in Japanese, where a treaty is also called without whose it is, and abbreviations stay Latin. */
function japaneseForms(term: string, termJa: string): string[] {
	const { name, inside } = cut(termJa);
	const other = inside.split('、').map((one) => one.replace(/とも$/, ''));
	const [, ours] = /^日・?EU(.{4,})$/.exec(name) ?? [];
	const english = cut(term);
	return [name, ...other, ours ?? '', english.name, english.inside].filter(
		(form, i) => form !== '' && (i < 2 + other.length || isAbbreviation(form))
	);
}

/** Every form in which text of a language says a term. */
export const formsOf = ({ term, termJa }: Pick<Term, 'term' | 'termJa'>, lang: string): string[] =>
	lang === 'ja' ? japaneseForms(term, termJa) : englishForms(term);
