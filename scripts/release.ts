/**
 * Keeps the version of the data that `data/CHANGELOG.md` names, for good (`npm run release`): builds its embeds once more
 * and puts them, with their pictures, their numbers and the tables they were made from, into `releases/<version>.zip`. Every later build publishes them from
 * there, unchanged. A version that is kept already is left alone.
 */
import { zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionOf, readChanges } from '../src/lib/download/edition';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, date } = editionOf(
	readChanges(readFileSync(join(root, 'data/CHANGELOG.md'), 'utf8'))
);
const archive = join(root, 'releases', `${version}.zip`);
if (existsSync(archive)) {
	console.error(
		`releases/${version}.zip is there already and never changes. Write a new version into data/CHANGELOG.md first.`
	);
	process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, BUILD_DIR: folder, BASE_PATH: '', FREEZE: version }
});
if (status !== 0) process.exit(status ?? 1);

const entries: Record<string, Uint8Array> = {};
const frozen = join(folder, 'embed', `v${version}`);
for (const entry of readdirSync(frozen, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile()) continue;
	const file = join(entry.parentPath, entry.name);
	entries[`embed/${relative(frozen, file).replaceAll('\\', '/')}`] = readFileSync(file);
}
for (const name of readdirSync(join(root, 'data')).filter((one) => one.endsWith('.csv'))) {
	entries[`data/${name}`] = readFileSync(join(root, 'data', name));
}
// The scores are computed, and would be computed otherwise by another build.
entries['data/index.csv'] = readFileSync(join(folder, 'data/v1/index.csv'));
mkdirSync(join(root, 'releases'), { recursive: true });

// The day of the data, so that the same version gives the same archive.
writeFileSync(archive, zipSync(entries, { level: 9, mtime: `${date}T00:00:00` }));
rmSync(folder, { recursive: true });
console.log(`releases/${version}.zip keeps ${Object.keys(entries).length} files.`);
