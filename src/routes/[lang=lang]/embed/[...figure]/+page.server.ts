import { error } from '@sveltejs/kit';
import { locales } from '$lib/paraglide/runtime';
import { siteOf } from '$lib/server/download';
import { allFigures } from '$lib/server/embed/all';
import { builderOf } from '$lib/server/embed/pages';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
	locales.flatMap((lang) => allFigures(lang).map(({ id }) => ({ lang, figure: id })));

export const load: PageServerLoad = async ({ params: { lang, figure: id }, url }) => {
	// A parameter of several parts keeps the slash that addresses end with.
	const wanted = id.replace(/\/$/, '');
	const figure = allFigures(lang).find((one) => one.id === wanted);
	if (!figure) error(404, `There is no figure "${id}"`);
	return { lang, content: await builderOf(lang, figure, siteOf(url)) };
};
