import { tokensOf } from './tokens';

/** The sentence of a text that has most words of a query; the first of those that have as many. */
export function excerpt(text: string, query: string): string {
	const sentences = text.match(/[^.!?。]+(?:[.!?]+(?=\s|$)|[.!?。])*\s*/gu) ?? [text];
	const wanted = tokensOf(query);
	const worth = (sentence: string): number => {
		const tokens = tokensOf(sentence);
		return wanted.filter((begin) => tokens.some((token) => token.startsWith(begin))).length;
	};
	const best = sentences.reduce((a, b) => (worth(b) > worth(a) ? b : a), '');
	return (best || sentences[0]).trim();
}
