import { m } from '../paraglide/messages';
import type { SearchKind } from './documents';
import type { Answer, Hit, HitGroup, Manner } from './engine';
import { excerpt } from './excerpt';

/** What an answer looks like. Everything from query and index becomes text; nothing is read as markup. */

/** Results of a kind that are shown at once. */
const FIRST = 5;

const GROUPS: Record<SearchKind, () => string> = {
	sector: m.search_group_sector,
	term: m.search_group_term,
	step: m.search_group_step,
	event: m.search_group_event,
	source: m.search_group_source
};

const TOLD: Record<Manner, (inputs: { count: number }) => string> = {
	all: m.search_all,
	alike: m.search_alike,
	some: m.search_some
};

/** An answer in a sentence, which is read out. */
export const told = ({ count, manner }: Answer, query: string): string =>
	count > 0 ? TOLD[manner]({ count }) : m.search_none({ query });

function element(name: string, ...content: (Node | string)[]): HTMLElement {
	const made = document.createElement(name);
	made.append(...content);
	return made;
}

function item({ kind, title, text, href }: Hit, query: string, home: string): HTMLElement {
	const link = document.createElement('a');
	link.href = home + href;
	link.textContent = title;
	return element('li', link, element('p', kind === 'step' ? excerpt(text, query) : text));
}

function list(hits: readonly Hit[], query: string, home: string): HTMLElement {
	const made = element('ul', ...hits.map((hit) => item(hit, query, home)));
	// Without its dots some screen readers take it for no list.
	made.setAttribute('role', 'list');
	return made;
}

function group({ kind, hits }: HitGroup, query: string, home: string): HTMLElement {
	const name = GROUPS[kind]();
	const more = hits.slice(FIRST);
	const made = element(
		'section',
		element('h2', m.search_group({ name, count: hits.length })),
		list(hits.slice(0, FIRST), query, home)
	);
	if (more.length > 0) {
		const summary = element('summary', m.search_more({ count: more.length }));
		made.append(element('details', summary, list(more, query, home)));
	}
	return made;
}

/**
 * The groups of an answer as elements.
 *
 * @param home Address of the story in its language, with a slash at its end.
 */
export const drawn = ({ groups }: Answer, query: string, home: string): HTMLElement[] =>
	groups.map((one) => group(one, query, home));
