import type { Source } from '../record/types';

/** Numbers of sources, from 1. */
export type Cited = number[];

/** The sources of a page, numbered in the order in which it first cites them. */
export interface Numbering {
	/** The numbers of sources by their identifiers. */
	cite: (ids: readonly string[]) => Cited;
	/** Every source that was cited, the first first. */
	list: () => Source[];
}

/** Gives sources their numbers when they are first cited. */
export function numbering(sources: readonly Source[]): Numbering {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const cited = new Map<string, number>();
	return {
		cite: (ids) =>
			ids.map((id) => {
				const n = cited.get(id) ?? cited.size + 1;
				cited.set(id, n);
				return n;
			}),
		list: () => [...cited.keys()].flatMap((id) => byId.get(id) ?? [])
	};
}
