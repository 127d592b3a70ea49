import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecord } from './parse';
import { ProblemsError } from './problem';
import type { DataRecord } from './types';

/** The CSV files of a folder by name. */
export function readFolder(folder: string): Map<string, Uint8Array> {
	const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
	return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/**
 * Reads the record from a folder.
 *
 * @param folder path from the working directory, with forward slashes; problems begin with it
 * @throws ProblemsError with everything that is wrong in any of the files
 */
export function readRecord(folder = 'data'): DataRecord {
	const { record, problems } = parseRecord(readFolder(folder), folder);
	if (record === undefined) throw new ProblemsError(problems);
	return record;
}
