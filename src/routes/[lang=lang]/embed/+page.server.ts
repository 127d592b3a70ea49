import { galleryOf } from '$lib/server/embed/pages';
import { locales } from '$lib/paraglide/runtime';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => locales.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({ lang, groups: galleryOf(lang) });
