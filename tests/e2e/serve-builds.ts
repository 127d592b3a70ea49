import { existsSync } from 'node:fs';
import { serve } from '../../scripts/serve';

/** Serves both builds on free ports while the tests run; the tests find them in the environment. */
export default async function serveBuilds(): Promise<() => void> {
	for (const folder of ['build', 'build-in-folder']) {
		if (!existsSync(`${folder}/en/index.html`)) {
			throw new Error(`${folder}/ is missing: run npm test, which builds it`);
		}
	}
	const root = await serve('build');
	const inFolder = await serve('build-in-folder', '/stories/eu-japan');
	process.env.AT_ROOT = root.origin;
	process.env.IN_FOLDER = inFolder.origin;
	return () => {
		for (const { server } of [root, inFolder]) {
			server.closeAllConnections();
			server.close();
		}
	};
}
