/**
 * Pages are static and run no framework: of their components the client build needs the style sheets and nothing else. The
 * framework builds them all the same, and what they use of its runtime would end up in the file that the story loads first.
 * This plugin leaves of each such component only what it imports.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)'(\.[^']+)'/g;
const KEPT = /^\s*import\s[^']*'([^']+\.(?:css|svelte))';?\s*$/gm;

/** @param {string} from @param {string} specifier */
function fileFor(from, specifier) {
	const path = resolve(dirname(from), specifier);
	return [path, `${path}.ts`, `${path}/index.ts`].find((file) => existsSync(file));
}

/**
 * Files that are reached from entries by relative imports, at once or later.
 *
 * @param {readonly string[]} entries
 */
export function reachedFrom(entries) {
	/** @type {Set<string>} */
	const reached = new Set();
	/** @param {string} file */
	const visit = (file) => {
		if (reached.has(file)) return;
		reached.add(file);
		if (!/\.(ts|svelte)$/.test(file)) return;
		for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
			const next = fileFor(file, specifier);
			if (next) visit(next);
		}
	};
	entries.forEach((entry) => visit(resolve(entry)));
	return reached;
}

/** @param {string} source of a component */
export const shellOf = (source) =>
	`<script>\n${[...source.matchAll(KEPT)].map(([, path]) => `import '${path}';`).join('\n')}\n</script>\n`;

/**
 * @param {readonly string[]} entries what readers' browsers run
 * @returns {import('vite').Plugin}
 */
export function pageShells(entries) {
	/** @type {Set<string>} */
	let running = new Set();
	const source = resolve('src') + sep;
	return {
		name: 'page-shells',
		apply: 'build',
		enforce: 'pre',
		buildStart() {
			running = reachedFrom(entries);
		},
		transform(code, id) {
			if (this.environment.name !== 'client') return null;
			const isOurs = id.startsWith(source) && id.endsWith('.svelte');
			return isOurs && !running.has(id) ? { code: shellOf(code), map: null } : null;
		}
	};
}
