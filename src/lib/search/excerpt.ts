import { tokensOf } from './tokens';

/** The first sentence of a text that has a word of the query, or the first of all. */
export function excerpt(text: string, query: string): string {
	const sentences = text.match(/[^.!?。]+(?:[.!?]+(?=\s|$)|[.!?。])*\s*/gu) ?? [text];
	const wanted = tokensOf(query);
	const found = sentences.find((sentence) =>
		tokensOf(sentence).some((token) => wanted.some((begin) => token.startsWith(begin)))
	);
	return (found ?? sentences[0] ?? '').trim();
}
