import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		typescript: {
			config: (config) => ({
				...config,
				include: [
					.../** @type {{ include: string[] }} */ (config).include,
					'../playwright.config.ts'
				]
			})
		},
		adapter: adapter({
			pages: process.env.BUILD_DIR ?? 'build',
			fallback: undefined,
			strict: true
		}),
		paths: {
			// Set BASE_PATH=/stories/eu-japan to publish under a folder of a larger site.
			base: process.env.BASE_PATH ?? '',
			relative: false
		},
		prerender: {
			// Canonical addresses and share images need a full address: set SITE_ORIGIN where the piece is published.
			origin: process.env.SITE_ORIGIN ?? 'https://far-apart.example',
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail'
		}
	}
};
