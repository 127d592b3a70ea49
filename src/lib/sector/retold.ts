/** A rationale in its two parts: what the documents say, and why that makes this level and not the next. */

/** What the documents say, in our words, and the reasons that follow; without these where the text does not part them. */
export interface Retold {
	says: string;
	why?: string;
}

/** How a sentence begins that no longer tells the documents but weighs them. */
const WEIGHS =
	/^(?:(?:Not|Between|Torn with|Torn between) \d|The lower (?:of|level)\b|Sector \w+ alone\b)/;

/** How a last sentence weighs that begins otherwise. */
const DECIDES = /\b(?:so|hence|and) (?:not \d|\d is not|the lower|the level|no single)\b/;

/** Sentences with the space behind each, so that they make the text again. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\.\s)(?=\p{Lu})/u);

/** Parts a rationale; nothing of it is lost or changed. */
export function retold(rationale: string): Retold {
	const sentences = sentencesOf(rationale);
	const first = sentences.findIndex((sentence) => WEIGHS.test(sentence));
	const decides = DECIDES.test(sentences.at(-1) ?? '') ? sentences.length - 1 : -1;
	const at = first === -1 ? decides : first;
	if (at < 1) return { says: rationale };
	return {
		says: sentences.slice(0, at).join('').trim(),
		why: sentences.slice(at).join('')
	};
}
