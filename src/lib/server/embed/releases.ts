import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { changesBetween, type ValueChange } from '$lib/embed/changes';
import type { Status } from '$lib/embed/news';
import type { PictureSizes } from '$lib/embed/snippets';
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

/** What later builds are told of a figure of a version that stays. */
export interface KeptFigure {
	title: string;
	alt: string;
	caption: string;
	/** Height that is enough at every width, in pixels. */
	height: number;
	/** The same for the figure without a script. */
	stillHeight: number;
	/** The step of the story that shows the same, as a fragment without `#`. */
	story: string;
	/** Whose pictures show it, and how large they are; absent from steps, whose pictures are not kept. */
	pictures?: PictureSizes & { of: string };
}

/** Figures of a version by language and identifier, with a slash between. */
export type KeptFigures = Record<string, KeptFigure>;

/** Where a version says of its figures what cannot be seen in them, below its embeds; the first versions say nothing. */
export const KEPT_FIGURES = 'figures.json';

/**
 * How high a frame must be for each figure of the versions that do not say so themselves, and for the same as a still one,
 * in pixels.
 */
const HEIGHTS = `${FOLDER}/heights.json`;

let heights: Record<string, Record<string, number>> | undefined;

/**
 * The height that is enough for a figure of a version at every width, in pixels.
 *
 * @param figure Language and identifier, with a slash between; of a still one also what follows in its address.
 */
export function heightOf(release: Release, figure: string): number {
	const kept = keptFigure(release, figure);
	if (kept) return kept.height;
	const { version } = release;
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
	/** What it says of its figures. */
	figures: KeptFigures;
}

/** What a version says of a figure. */
export const keptFigure = ({ figures }: Release, figure: string): KeptFigure | undefined =>
	figures[figure];

function readRelease(name: string, version: string): Release {
	const embeds = new Map<string, Uint8Array>();
	const tables = new Map<string, Uint8Array>();
	for (const [path, bytes] of Object.entries(unzipSync(readFileSync(`${FOLDER}/${name}`)))) {
		const [, room = '', rest = ''] = /^(embed|data)\/(.+[^/])$/.exec(path) ?? [];
		if (room === 'embed') embeds.set(rest, bytes);
		if (room === 'data') tables.set(rest, bytes);
	}
	const said = embeds.get(KEPT_FIGURES);
	const figures = said ? (JSON.parse(Buffer.from(said).toString()) as KeptFigures) : {};
	return { version, embeds, tables, figures };
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
