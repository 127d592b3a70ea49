import type { Confidence } from '../index/types';
import type { Source, SourceKind, SourceRead } from '../record/types';

/** How well documents were read: in the record's own words, and document by document. */

/** Documents of one kind that were read in one way. */
export interface Reading {
	kind: SourceKind;
	read: SourceRead;
	count: number;
}

/** How the sources of a value were read, in the order in which they are cited. */
export function readingOf(ids: readonly string[], sources: readonly Source[]): Reading[] {
	const found: Reading[] = [];
	for (const id of ids) {
		const source = sources.find((one) => one.id === id);
		if (!source) continue;
		const { kind, read } = source;
		const same = found.find((one) => one.kind === kind && one.read === read);
		if (same) same.count++;
		else found.push({ kind, read, count: 1 });
	}
	return found;
}

/**
 * What the words of confidence mean, as the codebook defines them.
 *
 * @throws if the codebook defines them no longer, or elsewhere.
 */
export function confidenceMeans(codebook: string): Record<Confidence, string> {
	const [, high, medium, low] =
		/\*\*Confidence\*\*: high = ([^;.]+)[^]*?\smedium = ([^.]+)\.\s+low = ([^.]+)\./.exec(
			codebook
		) ?? [];
	if (high === undefined || medium === undefined || low === undefined) {
		throw new RangeError('data/CODEBOOK.md does not say what high, medium and low confidence mean');
	}
	return { high, medium, low };
}
