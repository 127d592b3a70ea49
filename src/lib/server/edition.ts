import { readFileSync } from 'node:fs';
import { editionOf, readChanges } from '$lib/download/edition';
import type { Edition } from '$lib/download/types';

/** The version of the data that this build publishes, from `data/CHANGELOG.md`. */
export const edition = (): Edition =>
	editionOf(readChanges(readFileSync('data/CHANGELOG.md', 'utf8')));
