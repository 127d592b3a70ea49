import type { Plugin } from 'vite';

/**
 * Messages of a catalogue in one language, without what would choose between several: that is a part of each of them which is
 * never used, and travels with every script that says anything.
 */
export function oneLanguage(locale: string): Plugin {
	/** A message as the catalogue is compiled, where there is one language: its text, and what would choose. */
	const chosen = new RegExp(
		String.raw`^export const (\w+) = [^]*\breturn (${locale}_\w+)\(inputs\)\s*\}\);?\s*$`,
		'm'
	);
	return {
		name: 'one-language',
		enforce: 'pre',
		transform: (code, id) =>
			/\/paraglide\/messages\/(?!_)\w+\.js$/.test(id)
				? code.replace(chosen, 'export { $2 as $1 };')
				: null
	};
}
