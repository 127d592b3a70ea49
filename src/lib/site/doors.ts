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
