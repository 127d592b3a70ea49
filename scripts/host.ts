/**
 * Builds the scripts that other people's pages load from us, and writes them where they are published
 * (`npm run host`). A published one never changes, or the hash in everybody's snippet would be wrong: a new
 * one gets the next number (`HOST_VERSION`), and the old folder stays.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_SCRIPTS, HOST_VERSION, hostScript } from '../src/lib/server/embed/host';

const folder = fileURLToPath(new URL(`../static/embed/host/${HOST_VERSION}`, import.meta.url));
await mkdir(folder, { recursive: true });
for (const name of HOST_SCRIPTS) {
	await writeFile(join(folder, `${name}.js`), await hostScript(name));
}
