import { locales } from '$lib/paraglide/runtime';
export const entries = () => locales.map((lang) => ({ lang }));
export const load = () => ({});
