import { locales } from '$lib/paraglide/runtime';

/** A language in which the piece is published: `/en/`. */
export function match(param: string): param is (typeof locales)[number] {
	return (locales as readonly string[]).includes(param);
}
