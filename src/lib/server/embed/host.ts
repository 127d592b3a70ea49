import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildScript } from '../rolldown';

/** Scripts for the pages around our frames: one that sizes them, and one that makes an element of a figure. */
export const HOST_SCRIPTS = ['size', 'element'] as const;
export type HostScript = (typeof HOST_SCRIPTS)[number];

/** Number of the scripts that snippets name today; see `scripts/host.ts`. */
export const HOST_VERSION = 2;

/** Where a script is published, from the root of the site. */
export const hostPath = (name: HostScript): string => `embed/host/${HOST_VERSION}/${name}.js`;

/** What a script would be if it were published now. */
export const hostScript = (name: HostScript): Promise<string> =>
	buildScript(`src/lib/embed/host/${name}.ts`);

/** The published script's hash, as a snippet says what it must be. */
export function integrityOf(name: HostScript): string {
	const hash = createHash('sha384').update(readFileSync(`static/${hostPath(name)}`));
	return `sha384-${hash.digest('base64')}`;
}
