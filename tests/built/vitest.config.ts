import { defineConfig } from 'vitest/config';

/** Tests of finished builds: plain files, so none of the page's own plugins. */
export default defineConfig({
	test: {
		include: ['tests/built/**/*.test.ts'],
		environment: 'node',
		// The build does not change: what one file of tests has read of it serves the next.
		isolate: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
