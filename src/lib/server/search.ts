import { namesOf } from '$lib/chart/names';
import { documentsOf } from '$lib/search/documents';
import { makeIndex } from '$lib/search/engine';
import { buildScript } from './rolldown';
import { theIndex } from './sector';
import { storyData } from './story';

/** How much there is in each list that the page for searching leads to. */
export function searchCounts() {
	const { sectors, glossary, sources } = theIndex().record;
	return { sectors: sectors.length, terms: glossary.length, sources: sources.length };
}

function indexJson(lang: string): string {
	const { record } = theIndex();
	const documents = documentsOf(record, storyData(lang).story, namesOf(record, lang), lang);
	return JSON.stringify(makeIndex(documents));
}

let script: Promise<string> | undefined;

/** The files beside the page for searching: the index of a language, and the script that reads it. */
export const SEARCH_FILES: Readonly<
	Record<string, { type: string; make: (lang: string) => string | Promise<string> }>
> = {
	'index.json': { type: 'application/json', make: indexJson },
	'search.js': {
		type: 'text/javascript',
		make: () => (script ??= buildScript('src/lib/search/client.ts'))
	}
};
