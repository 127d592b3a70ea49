/**
 * Keeps the version of the data that `data/CHANGELOG.md` names, for good (`npm run release`): builds its embeds once more
 * and puts them, with the tables they were made from, into `releases/<version>.zip`. Every later build publishes them from
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

// Their frames must be as high as they are now, whatever becomes of the living ones.
const answers = join(folder, 'embed', 'oembed');
const heights: Record<string, number> = {};
for (const entry of readdirSync(answers, { recursive: true, withFileTypes: true })) {
	if (!entry.isFile()) continue;
	const file = join(entry.parentPath, entry.name);
	const figure = relative(answers, file)
		.replaceAll('\\', '/')
		.replace(/\.json$/, '');
	const answer = JSON.parse(readFileSync(file, 'utf8')) as { height: number };
	heights[figure] = answer.height;
	// A still one is lower; only the figure's page says by how much.
	const [lang = '', ...id] = figure.split('/');
	const page = readFileSync(join(folder, lang, 'embed', ...id, 'index.html'), 'utf8');
	const [, json = '{}'] = /id="builder-data"[^>]*>([^<]*)</.exec(page) ?? [];
	const still = (JSON.parse(json) as { input?: { stillHeight?: number } }).input?.stillHeight;
	if (still === undefined) throw new Error(`no height of a still ${figure} on its page`);
	heights[`${figure}/static`] = still;
}
const kept = join(root, 'releases', 'heights.json');
const known = JSON.parse(readFileSync(kept, 'utf8')) as Record<string, Record<string, number>>;
writeFileSync(kept, `${JSON.stringify({ ...known, [version]: heights }, undefined, '\t')}\n`);

// The day of the data, so that the same version gives the same archive.
writeFileSync(archive, zipSync(entries, { level: 9, mtime: `${date}T00:00:00` }));
rmSync(folder, { recursive: true });
console.log(`releases/${version}.zip keeps ${Object.keys(entries).length} files.`);
