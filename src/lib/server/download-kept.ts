import { createHash } from 'node:crypto';
import type { DownloadFile, Edition } from '$lib/download/types';
import { frozenFolder, releases } from './embed/releases';

/**
 * The tables of versions that stay, as they were when each was kept: whoever cites a version finds what was cited.
 */

const SUMS = 'SHA256SUMS';

/** A version that stays. */
export interface KeptTables {
	version: string;
	/** Name of its folder below `data/`. */
	folder: string;
	/** Its tables by name, then their checksums. */
	files: DownloadFile[];
}

const readKept = (): KeptTables[] =>
	releases()
		.map(({ version, tables }) => {
			const files = [...tables]
				.map(([name, bytes]) => ({ name, type: 'text/csv; charset=utf-8', bytes }))
				.sort((a, b) => (a.name < b.name ? -1 : 1));
			const sums = files.map(
				({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
			);
			return {
				version,
				folder: frozenFolder(version).replace(/\/$/, ''),
				files: [
					...files,
					{
						name: SUMS,
						type: 'text/plain; charset=utf-8',
						bytes: new TextEncoder().encode(sums.join(''))
					}
				]
			};
		})
		.reverse();

let kept: KeptTables[] | undefined;

/** All versions that stay, newest first. */
export const keptTables = (): KeptTables[] => (kept ??= readKept());

/**
 * Where a version of the data, or one table of it, stays as it is cited, from the root of the site; nothing while the
 * version is not kept. A table that is not kept by itself, as it is computed from others, is cited with all of them.
 */
export function keptAddress({ version }: Edition, table?: string): string | undefined {
	const own = keptTables().find((one) => one.version === version);
	if (!own) return undefined;
	const file = own.files.find(({ name }) => name === `${table ?? ''}.csv`);
	return `data/${own.folder}/${file?.name ?? ''}`;
}
