import type { Owner } from '../../index/types';
import { m } from '../../paraglide/messages';
import type { Provenance } from './tidy';

/**
 * Where the numbers of a figure are from.
 *
 * @param owners Whose they are and on which terms, each once; none if they are our own.
 * @param place Address of the figure, and of the language it is in, with a slash at its end; none for numbers that stay as they
 *   are, wherever they will be published.
 */
export function provenanceOf(
	owners: readonly Owner[],
	{ address, home, version }: { address?: string; home?: string; version: string }
): Provenance {
	const list = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
	const terms = owners.map(({ publisher, licence }) =>
		m.csv_terms_of({ publisher, terms: licence || m.data_terms_none() })
	);
	return {
		source:
			owners.length > 0
				? list(owners.map(({ publisher }) => publisher))
				: home === undefined
					? m.csv_source_own_kept()
					: m.csv_source_own({ address: `${home}sector/` }),
		terms: owners.length > 0 ? list(terms) : m.data_terms_own(),
		address: address ?? '',
		version
	};
}
