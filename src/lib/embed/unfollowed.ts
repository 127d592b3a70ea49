import { OFFERED_ENDING, type Rung, type SnippetInput } from './snippets';

/** What a picture needs not follow: it stands still anyway. */
const STILL = ['static', 'motion'];

/** The state that a query asks for, if it asks for nothing else that a picture would have to show. */
export function stateAsked(query: string): string | undefined {
	const names = new URLSearchParams(query);
	const state = names.get('state') ?? undefined;
	for (const name of ['theme', 'state', ...STILL]) names.delete(name);
	return String(names) === '' ? state : undefined;
}

/**
 * The snippets that do not show what is chosen. Of a picture there are two grounds and few states; and what oEmbed answers
 * is one file for each figure, whatever is asked of it.
 *
 * @param query As `queryOf` makes it.
 */
export function unfollowing(
	query: string,
	{ byState = {} }: Pick<SnippetInput, 'byState'>
): Rung[] {
	const names = new URLSearchParams(query);
	for (const name of ['theme', ...STILL]) names.delete(name);
	const isPictured = String(names) === '' || (stateAsked(query) ?? '') in byState;
	const rungs: Rung[] = isPictured ? [] : ['picture'];
	return query === OFFERED_ENDING ? rungs : [...rungs, 'oembed'];
}
