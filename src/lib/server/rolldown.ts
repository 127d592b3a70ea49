import { baseLocale } from '../paraglide/runtime';
import { build, type PluginOption, type Rolldown } from 'vite';
import { oneLanguage } from './one-language';

/**
 * Scripts built apart are of one language, that of the catalogue. What finds out which of several a page is in would be a
 * part of each of them that is never used.
 */
const baseLanguage: PluginOption = {
	name: 'base-language',
	enforce: 'pre',
	load: (id) =>
		/\/paraglide\/runtime\.js$/.test(id)
			? `export const getLocale = () => ${JSON.stringify(baseLocale)}; export const experimentalStaticLocale = undefined;`
			: null
};

/** Builds apart from the pages' own, whose chunks belong together. */
export async function buildApart(
	input: string,
	format: 'iife' | 'es',
	plugins: PluginOption[] = []
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
	const result = await build({
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'warn',
		mode: 'production',
		plugins: [baseLanguage, oneLanguage(baseLocale), ...plugins],
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: { input, output: { format }, checks: { pluginTimings: false } }
		}
	});
	if ('on' in result) throw new TypeError('a build that does not end');
	return (Array.isArray(result) ? result : [result]).flatMap(({ output }) => output);
}

/**
 * One script as text, complete in itself.
 * @throws when it would come in more than one file.
 */
export async function buildScript(input: string, plugins: PluginOption[] = []): Promise<string> {
	const output = await buildApart(input, 'iife', plugins);
	const [chunk] = output;
	if (chunk?.type !== 'chunk' || output.length > 1)
		throw new Error(`${input} is more than one file`);
	return chunk.code;
}
