/** @typedef {{ specimenPage: (chart: string | null) => string }} Page what is used here of the page's module */

/**
 * Serves `/specimen` while the piece is developed: every picture in every size, theme and emphasis. It is no route, so that
 * nothing of it can get into what is published.
 *
 * @returns {import('vite').Plugin}
 */
export function specimen() {
	return {
		name: 'specimen',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use('/specimen', (request, response, next) => {
				const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
				if (pathname !== '/') {
					next();
					return;
				}
				const page = /** @type {Promise<Page>} */ (
					server.ssrLoadModule('/src/lib/specimen/page.ts')
				);
				page
					.then(({ specimenPage }) =>
						server.transformIndexHtml('/specimen', specimenPage(searchParams.get('chart')))
					)
					.then((html) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html))
					.catch(next);
			});
		}
	};
}
