import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, systemBrowser } from './scripts/setup.mjs';

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results/e2e',
	globalSetup: './tests/e2e/serve-builds.ts',
	fullyParallel: true,
	workers: 2,
	forbidOnly: true,
	retries: 0,
	// For slow machines; nothing waits this long when all is well.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		channel: undefined,
		launchOptions: { executablePath: systemBrowser(), args: BROWSER_ARGS },
		locale: 'en-GB',
		timezoneId: 'Europe/Brussels',
		reducedMotion: 'reduce'
	},
	projects: [{ name: 'chromium' }]
});
