/** Pages that a hand types without a language: `/method/`. That of embeds has a route of its own, beside their files. */
export const DOORS = [
	'data',
	'evidence',
	'explore',
	'glossary',
	'method',
	'search',
	'sector',
	'sources'
] as const;

/** A page that is there in every language, asked for without one. */
export function match(param: string): param is (typeof DOORS)[number] {
	return (DOORS as readonly string[]).includes(param);
}
