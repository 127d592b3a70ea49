import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import settings from './project.inlang/settings.json' with { type: 'json' };
import { pageShells } from './scripts/page-shells.mjs';
import { specimen } from './scripts/specimen.mjs';
import { oneLanguage } from './src/lib/server/one-language';

/**
 * The scripts of our pages, one per kind of page. Pages are static HTML (`csr = false`): the
 * framework's router would weigh a quarter of the budget and has nothing to do on a site whose links are
 * ordinary links. What moves is mounted by one of these entries instead;
 * `src/lib/server/entries.ts` finds their hashed names in the manifest.
 */
const CLIENT_ENTRIES = ['src/lib/story/client.ts'];

/** Adds {@link CLIENT_ENTRIES} to the client build, beside the framework's own. */
function clientEntries(): Plugin {
	return {
		name: 'client-entries',
		apply: 'build',
		buildStart() {
			if (this.environment.name !== 'client') return;
			for (const entry of CLIENT_ENTRIES) {
				this.emitFile({
					type: 'chunk',
					id: fileURLToPath(new URL(entry, import.meta.url))
				});
			}
		}
	};
}

/** What the code of a page may be read from: modules, and who imports them. */
interface Modules {
	getModuleInfo: (id: string) => { importers: string[] } | null;
}

const ENTRY_FILES = CLIENT_ENTRIES.map((entry) => fileURLToPath(new URL(entry, import.meta.url)));

/**
 * Whether the first load needs a module: an entry imports it, or what an entry imports does. Words of the catalogue are left
 * to whoever says them.
 */
function isFirst(id: string, modules: Modules): boolean {
	if (id.includes('/paraglide/')) return false;
	const seen = new Set<string>();
	const reaches = (module: string): boolean => {
		if (ENTRY_FILES.includes(module)) return true;
		if (seen.has(module)) return false;
		seen.add(module);
		return (modules.getModuleInfo(module)?.importers ?? []).some(reaches);
	};
	return reaches(id);
}

/** One file for what the first load needs, however many later ones share parts of it. */
function firstLoad(): Plugin {
	return {
		name: 'first-load',
		apply: 'build',
		outputOptions(options) {
			if (this.environment.name !== 'client') return;
			const groups = [
				{ name: (id: string, modules: Modules) => (isFirst(id, modules) ? 'first' : null) }
			];
			return { ...options, codeSplitting: { groups } };
		}
	};
}

/**
 * The words of the catalogue, compiled before anything else. With `MESSAGES=ready` they are left as `npm run sync` made them,
 * so that nobody who reads them at the same time finds a file half written.
 */
const words = () =>
	process.env.MESSAGES === 'ready'
		? []
		: paraglideVitePlugin({
				project: './project.inlang',
				outdir: './src/lib/paraglide',
				strategy: ['baseLocale'],
				emitTsDeclarations: true
			});

/** What readers' scripts say, where there is one language to say it in. */
function said(): Plugin[] {
	const [locale, ...others] = settings.locales;
	if (locale === undefined || others.length > 0) return [];
	return [{ ...oneLanguage(locale), applyToEnvironment: ({ name }) => name === 'client' }];
}

export default defineConfig({
	plugins: [
		words(),
		said(),
		pageShells(CLIENT_ENTRIES),
		sveltekit(),
		clientEntries(),
		firstLoad(),
		specimen()
	],
	build: { target: 'es2022' },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node',
		// Modules are pure or keep only what they have read: one reading serves all files of tests.
		isolate: false,
		// For slow machines; nothing takes this long when all is well.
		testTimeout: 60_000,
		setupFiles: ['tests/unit/setup.ts'],
		alias: {
			'$app/environment': fileURLToPath(new URL('tests/unit/environment.ts', import.meta.url))
		},
		// What is compared with a file is written only when asked for (`-u`); without the file the test fails.
		update: 'none',
		// Style sheets that are read as text are not left empty, as others are in tests.
		css: { include: [/\?raw$/] },
		onConsoleLog(log: string) {
			throw new Error(`A unit test wrote to the console: ${log}`);
		}
	}
});
