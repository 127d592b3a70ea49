import type { Node, Paragraph, PhrasingContent, Text } from 'mdast';
import { termFinder } from '../../record/mentions';
import { termId } from '../../record/term';
import type { DataRecord, Term } from '../../record/types';
import type { StoryTerm } from '../types';

/** Words that lead to what they mean, on their way to the page. */
interface TermMark extends Node {
	type: 'termMark';
	children: Text[];
	data: {
		hName: 'a';
		hProperties: { className: string[]; href: string; id?: string; role: string; dataN: number };
	};
}

declare module 'mdast' {
	interface PhrasingContentMap {
		termMark: TermMark;
	}
	interface RootContentMap {
		termMark: TermMark;
	}
}

/** Terms of the glossary in a story: marked where a chapter first uses them, and gathered. */
export interface Terms {
	/** From here on every term is new again. */
	newChapter(): void;
	/** Marks what a paragraph is the first in its chapter to use. */
	mark(paragraph: Paragraph): void;
	/** Every term that has been marked, in the order of their first marks, which is that of their numbers. */
	used(): StoryTerm[];
}

/** Marks terms of the record in the copy of a language. */
export function makeTerms({ glossary }: Pick<DataRecord, 'glossary'>, lang: string): Terms {
	const find = termFinder(glossary, lang);
	/** Numbers of terms: on paper, marks are those of footnotes. */
	const inStory = new Map<string, number>();
	const inChapter = new Set<string>();

	function markOf(id: string, written: string): TermMark {
		// The way back from the list of terms leads to the first of all marks.
		const anchor = inStory.has(id) ? {} : { id: `use-${id}` };
		const n = inStory.get(id) ?? inStory.size + 1;
		inStory.set(id, n);
		inChapter.add(id);
		const link = {
			className: ['term'],
			href: `#term-${id}`,
			...anchor,
			role: 'doc-glossref',
			dataN: n
		};
		return {
			type: 'termMark',
			children: [{ type: 'text', value: written }],
			data: { hName: 'a', hProperties: link }
		};
	}

	function markText(value: string): PhrasingContent[] {
		const out: PhrasingContent[] = [];
		let from = 0;
		for (const { id, at, written } of find(value)) {
			if (inChapter.has(id)) continue;
			if (at > from) out.push({ type: 'text', value: value.slice(from, at) });
			out.push(markOf(id, written));
			from = at + written.length;
		}
		if (from < value.length) out.push({ type: 'text', value: value.slice(from) });
		return out;
	}

	/** Only words are looked at, not the links of source marks. */
	const markAll = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
		nodes.flatMap((node) => {
			if (node.type === 'text') return markText(node.value);
			if (node.type === 'strong' || node.type === 'textDirective')
				return { ...node, children: markAll(node.children) };
			return node;
		});

	return {
		newChapter: () => inChapter.clear(),
		mark: (paragraph) => (paragraph.children = markAll(paragraph.children)),
		used: () => usedOf(glossary, inStory, lang)
	};
}

function usedOf(
	glossary: readonly Term[],
	numbers: ReadonlyMap<string, number>,
	lang: string
): StoryTerm[] {
	return glossary
		.map((row) => ({
			id: termId(row),
			n: numbers.get(termId(row)) ?? 0,
			term: lang === 'ja' ? row.termJa : row.term,
			definition: row.definition
		}))
		.filter(({ n }) => n > 0)
		.sort((a, b) => a.n - b.n);
}
