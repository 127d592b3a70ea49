import type { Handle } from '@sveltejs/kit';
import { baseLocale } from '$lib/paraglide/runtime';

/** Sets `<html lang>` from the address. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', event.params.lang ?? baseLocale)
	});
