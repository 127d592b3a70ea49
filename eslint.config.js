import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { rooms } from './scripts/lint/rooms.mjs';
import svelteConfig from './svelte.config.js';

/** What a browser has and a scene may not know of, since scenes are drawn on the server and in tests as well. */
const DOM = Object.keys(globals.browser).filter(
	(name) => !(name in globals['shared-node-browser'])
);

export default defineConfig(
	{
		ignores: [
			'build*/',
			'.svelte-kit/',
			'.bench/',
			'playwright-report/',
			'test-results/',
			'src/lib/paraglide/',
			'static/'
		]
	},
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: {
					allowDefaultProject: ['eslint.config.js', 'svelte.config.js']
				},
				extraFileExtensions: ['.svelte'],
				tsconfigRootDir: import.meta.dirname
			}
		},
		rules: {
			// Numbers read well inside text; everything else there is a mistake.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Text is taken apart by code points here, which is what spreading does.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// Sees a fault where two union members are told apart by a property.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			// Pages are documents without the framework's router; that every link leads somewhere, also under a base
			// path, is tested on the finished files.
			'svelte/no-navigation-without-resolve': 'off',
			// A cache beside reactive state need not be reactive itself.
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{
		// What components take and give is known to svelte-check alone; here it is `any`.
		files: ['**/*.svelte', 'src/lib/story/client.ts'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		files: ['tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		files: ['src/**'],
		plugins: { house: { rules: { rooms } } },
		rules: { 'house/rooms': 'error' }
	},
	{
		files: ['src/lib/index/**', 'src/lib/scene/**'],
		rules: { 'no-restricted-globals': ['error', ...DOM] }
	}
);
