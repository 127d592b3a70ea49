import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * Keeps the numbers of a run in `.bench/`, named by the moment.
 *
 * @param kind Put before the moment, to tell one benchmark's files from another's.
 * @returns The file.
 */
export function keep(kind: string, results: unknown): string {
	mkdirSync('.bench', { recursive: true });
	const moment = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
	const file = `.bench/${kind}${moment}.json`;
	writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);
	return file;
}
