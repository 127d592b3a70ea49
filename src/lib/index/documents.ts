/** The documents behind sources: several sources may be parts, copies or reports of one. */
import type { DataRecord, Source } from '../record/types';

/** The source that stands for a source's document. */
export const documentOf = ({ id, document }: Source): string => document || id;

/** Turns identifiers of sources into those of their documents, each once, in the order in which they come. */
export function documentsIn({ sources }: Pick<DataRecord, 'sources'>) {
	const documents = new Map(sources.map((source) => [source.id, documentOf(source)]));
	return (ids: readonly string[]): string[] => [
		...new Set(ids.map((id) => documents.get(id) ?? id))
	];
}

/** A document with all its sources. */
export interface Document {
	/** The source that stands for it. */
	id: string;
	sources: string[];
}

/** Documents without which at least one level or scored fact would rest on nothing, in the order of the record. */
export function soleDocuments(record: DataRecord): Document[] {
	const { sources, threat, events } = record;
	const documents = documentsIn(record);
	const alone = new Set(
		[...threat, ...events.filter(({ scored }) => scored)].flatMap((row) => {
			const [only, ...others] = documents(row.sources);
			return only !== undefined && others.length === 0 ? [only] : [];
		})
	);
	return [...new Set(sources.map(documentOf))]
		.filter((id) => alone.has(id))
		.map((id) => ({
			id,
			sources: sources.filter((source) => documentOf(source) === id).map((source) => source.id)
		}));
}
