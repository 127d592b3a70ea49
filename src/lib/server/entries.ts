import { building, dev } from '$app/environment';
import { asset } from '$app/paths';
import { readFileSync } from 'node:fs';
import { error } from '@sveltejs/kit';

/** The files a page must ask for to run one of our client entries. */
export interface Entry {
	/** Address of the entry itself. */
	script: string;
	/** Addresses of the modules it imports, to be asked for at once. */
	preload: string[];
}

interface Chunk {
	file: string;
	imports?: string[];
}

/** Where the client build, which is done before pages are prerendered, says what it made. */
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/**
 * Finds a client entry (see `CLIENT_ENTRIES` in vite.config.ts) by its source path.
 * @throws when the build did not make it.
 */
export function clientEntry(source: string): Entry {
	if (dev) return { script: `/${source}`, preload: [] };
	if (!building) error(500, 'client entries are known only while pages are prerendered');
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
	const entry = manifest[source];
	if (!entry) throw new Error(`${source} is not among the client entries of vite.config.ts`);
	const files = new Set<string>();
	const visit = (chunk: Chunk): void => {
		for (const name of chunk.imports ?? []) {
			const next = manifest[name];
			if (!next || files.has(next.file)) continue;
			files.add(next.file);
			visit(next);
		}
	};
	visit(entry);
	const address = (file: string): string => asset(`/${file}`);
	return { script: address(entry.file), preload: [...files].map(address) };
}
