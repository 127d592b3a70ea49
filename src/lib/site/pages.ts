import { m } from '../paraglide/messages';

/** A page that the head and the foot of every page lead to. */
export interface SitePage {
	/** Address within a language, without slashes at its ends; empty for the story. */
	path: string;
	name: () => string;
}

/** The pages of the site in the order in which they are named. */
export const SITE_PAGES: readonly SitePage[] = [
	{ path: '', name: m.site_story },
	{ path: 'sector', name: m.sector_index_title },
	{ path: 'explore', name: m.explore_nav },
	{ path: 'method', name: m.method_nav },
	{ path: 'sources', name: m.sources_nav },
	{ path: 'glossary', name: m.glossary_title },
	{ path: 'data', name: m.data_nav },
	{ path: 'embed', name: m.embed_nav },
	{ path: 'search', name: m.search_title }
];

/**
 * Address of a page in a language.
 *
 * @param home Address of the language's story, with a slash at its end.
 */
export const addressOf = (home: string, path: string): string => (path ? `${home}${path}/` : home);
