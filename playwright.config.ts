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
	expect: {
		timeout: 15_000,
		// Room for what one Chromium draws otherwise than another: edges of letters and curves.
		toHaveScreenshot: { threshold: 0.25, maxDiffPixelRatio: 0.02, animations: 'disabled' }
	},
	// The same pictures on every system; one that is missing is a failure, and written only when asked for (`-u`).
	snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
	updateSnapshots: 'none',
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
