/** Where a text names terms of the glossary. */
import { formsOf, termId } from './term';
import type { Term } from './types';

/** A term named in a text. */
export interface Mention {
	/** As in {@link termId}. */
	id: string;
	/** Offset in the text. */
	at: number;
	/** As it is written there. */
	written: string;
}

/** Finds the terms that a text names, in its order; no two of them overlap. */
export type FindTerms = (text: string) => Mention[];

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * What a form may not touch, so that only whole words are found. Words of Latin letters end at anything but letters,
 * digits and hyphens of their own; those of katakana at anything else. Kanji and hiragana run on, and are found anywhere.
 */
function neighbours(edge: string): string {
	if (/[\p{Script=Latin}\p{Nd}]/u.test(edge)) return '[\\p{Script=Latin}\\p{Nd}\\-]';
	return /[\p{Script=Katakana}ー]/u.test(edge) ? '[\\p{Script=Katakana}ー]' : '';
}

/** Words that are no name may begin a sentence: `Human security` is also found as `human security`. */
function firstLetter(form: string): string {
	const [first = ''] = form;
	const isName = /\p{Lu}/u.test(form.slice(first.length));
	return isName || first.toLowerCase() === first.toUpperCase()
		? escaped(first)
		: `[${first.toLowerCase()}${first.toUpperCase()}]`;
}

function patternOf(form: string): string {
	const [first = ''] = form;
	const last = form.at(-1) ?? '';
	const [before, after] = [neighbours(first), neighbours(last)];
	// A line may end between two words.
	const rest = escaped(form.slice(first.length)).replaceAll(/\s+/g, '\\s+');
	return `${before && `(?<!${before})`}${firstLetter(form)}${rest}${after && `(?!${after})`}`;
}

/** A form without what may differ where it is written. */
const keyOf = (written: string): string => written.replaceAll(/\s+/g, ' ').toLowerCase();

/** Makes a finder of these terms for text of a language. Where two could begin at one place, the longer is found. */
export function termFinder(
	terms: readonly Pick<Term, 'term' | 'termJa'>[],
	lang: string
): FindTerms {
	const ids = new Map<string, string>();
	const forms: string[] = [];
	for (const term of terms) {
		for (const form of formsOf(term, lang)) {
			// The first row that claims a form has it.
			if (ids.has(keyOf(form))) continue;
			ids.set(keyOf(form), termId(term));
			forms.push(form);
		}
	}
	if (forms.length === 0) return () => [];
	forms.sort((a, b) => b.length - a.length);
	const pattern = new RegExp(forms.map(patternOf).join('|'), 'gu');
	return (text) =>
		[...text.matchAll(pattern)].map(({ 0: written, index: at }) => ({
			id: ids.get(keyOf(written)) ?? '',
			at,
			written
		}));
}
