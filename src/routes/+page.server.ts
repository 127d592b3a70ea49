import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { baseLocale } from '$lib/paraglide/runtime';

export function load(): never {
	redirect(308, resolve('/[lang=lang]', { lang: baseLocale }));
}
