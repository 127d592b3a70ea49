import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { SEARCH_KINDS, type SearchDocument, type SearchKind } from './documents';
import { isJapanese, tokensOf } from './tokens';

/** What a result shows. */
export type Hit = Pick<SearchDocument, 'kind' | 'title' | 'text' | 'href'>;

export interface HitGroup {
	kind: SearchKind;
	/** The best first. */
	hits: Hit[];
}

/** How results answer a query: they have all of its words, words like all of them, or some of them. */
export type Manner = 'all' | 'alike' | 'some';

export interface Answer {
	groups: HitGroup[];
	count: number;
	manner: Manner;
}

export type SearchIndex = MiniSearch<SearchDocument>;

const OPTIONS: Options<SearchDocument> = {
	fields: ['title', 'text', 'also'],
	storeFields: ['kind', 'title', 'text', 'href'],
	tokenize: tokensOf,
	// Folded while it was cut.
	processTerm: (term) => term
};

/** How many letters of a word may be wrong; none where that would make it another word. */
const slips = (term: string): number | false =>
	isJapanese(term) || term.length < 4 || /\d/.test(term) ? false : term.length < 5 ? 1 : 2;

/** A single letter begins too many words to mean any of them. */
const begins = (term: string): boolean => isJapanese(term) || term.length > 1;

/** Words may still be being written, so that beginnings count. Each manner is tried where those before find nothing. */
const MANNERS: Record<Manner, SearchOptions> = {
	all: { combineWith: 'AND', prefix: begins },
	alike: { combineWith: 'AND', prefix: begins, fuzzy: slips },
	some: { combineWith: 'OR', prefix: begins, fuzzy: (term) => slips(term) && 1 }
};

/** Of results that have only some of the words, more than these would bury what is meant. */
const MOST_OF_SOME = 20;

/** An index of these documents, which is kept as JSON. */
export function makeIndex(documents: readonly SearchDocument[]): SearchIndex {
	const index = new MiniSearch(OPTIONS);
	index.addAll(documents);
	return index;
}

/** @throws where the text is no index. */
export const loadIndex = (json: string): SearchIndex => MiniSearch.loadJSON(json, OPTIONS);

function lookUp(
	index: SearchIndex,
	query: string
): Omit<Answer, 'groups' | 'count'> & { hits: Hit[] } {
	for (const manner of ['all', 'alike', 'some'] as const) {
		const found = index.search(query, { boost: { title: 3 }, ...MANNERS[manner] });
		// What is stored with a result is not known to its type.
		const hits = found as unknown as Hit[];
		if (hits.length > 0) {
			return { manner, hits: manner === 'some' ? hits.slice(0, MOST_OF_SOME) : hits };
		}
	}
	return { manner: 'all', hits: [] };
}

/** What an index has for a query, by kind. Whatever was typed is only ever looked up. */
export function ask(index: SearchIndex, query: string): Answer {
	const { manner, hits } = lookUp(index, query);
	const groups = SEARCH_KINDS.map((kind) => ({
		kind,
		hits: hits.filter((hit) => hit.kind === kind)
	})).filter((group) => group.hits.length > 0);
	return { groups, count: hits.length, manner };
}
