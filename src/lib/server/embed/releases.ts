import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { changesBetween, type ValueChange } from '$lib/embed/changes';
import type { Status } from '$lib/embed/news';
import { buildIndex } from '$lib/index/build';
import { parseRecord } from '$lib/record/parse';
import { ProblemsError } from '$lib/record/problem';
import { edition } from '../edition';
import { theIndex } from '../sector';

/**
 * Versions of the data that were published and stay as they were. Each is one archive in `releases/`, made by
 * `npm run release` and never again: the finished embeds, and the tables they were made from.
 */

const FOLDER = 'releases';
const ARCHIVE = /^(\d+\.\d+\.\d+)\.zip$/;

/** Where the embeds of a version stand, below `embed/`. */
export const frozenFolder = (version: string): string => `v${version}/`;

/**
 * How high a frame must be for each figure of each version that stays, and for the same as a still one, in pixels; written
 * when it is kept.
 */
const HEIGHTS = `${FOLDER}/heights.json`;

let heights: Record<string, Record<string, number>> | undefined;

/**
 * The height that is enough for a figure of a version at every width, in pixels.
 *
 * @param figure Language and identifier, with a slash between; of a still one also what follows in its address.
 */
export function heightOf({ version }: Release, figure: string): number {
	heights ??= JSON.parse(readFileSync(HEIGHTS, 'utf8')) as typeof heights;
	const height = heights?.[version]?.[figure];
	if (height === undefined) throw new RangeError(`${HEIGHTS} has no ${figure} of ${version}`);
	return height;
}

/** What an archive holds. */
export interface Release {
	version: string;
	/** Finished files, by path below `embed/`. */
	embeds: Map<string, Uint8Array>;
	/** The tables, by name. */
	tables: Map<string, Uint8Array>;
}

function readRelease(name: string, version: string): Release {
	const embeds = new Map<string, Uint8Array>();
	const tables = new Map<string, Uint8Array>();
	for (const [path, bytes] of Object.entries(unzipSync(readFileSync(`${FOLDER}/${name}`)))) {
		const [, room = '', rest = ''] = /^(embed|data)\/(.+[^/])$/.exec(path) ?? [];
		if (room === 'embed') embeds.set(rest, bytes);
		if (room === 'data') tables.set(rest, bytes);
	}
	return { version, embeds, tables };
}

let read: Release[] | undefined;

/** All versions that stay, oldest first. */
export function releases(): Release[] {
	read ??= (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
		.flatMap((name) => {
			const version = ARCHIVE.exec(name)?.[1];
			return version === undefined ? [] : [readRelease(name, version)];
		})
		.sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
	return read;
}

/** What the living data say otherwise than a version that stays. */
function changesSince({ tables, version }: Release): ValueChange[] {
	const { record, problems } = parseRecord(tables, `${FOLDER}/${version}`, true);
	if (record === undefined) throw new ProblemsError(problems);
	return changesBetween(buildIndex(record), theIndex());
}

/** What has changed since each version that stays, oldest first. */
export const allChanges = (): { version: string; changes: ValueChange[] }[] =>
	releases().map((release) => ({ version: release.version, changes: changesSince(release) }));

/** What embeds that stay as they are are told of the living data. */
export function statusOf(lang: string): Status {
	const since = allChanges().map(({ version, changes }) => [
		version,
		{ changed: changes.length, address: `../${lang}/data/changes/#v${version}` }
	]);
	return { version: edition().version, since: Object.fromEntries(since) as Status['since'] };
}
