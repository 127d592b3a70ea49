import { createHash } from 'node:crypto';

/** Files that the build writes below `embed/`, and what a host calls them. */

/** A file that is made when it is asked for. */
export interface EmbedFile {
	type: string;
	make: () => Promise<Uint8Array>;
}

export const HTML = 'text/html';
export const CSV = 'text/csv; charset=utf-8';
export const JS = 'text/javascript';

const TYPES: Record<string, string> = {
	csv: 'text/csv; charset=utf-8',
	html: HTML,
	js: JS,
	json: 'application/json',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	woff2: 'font/woff2'
};

export const typeOf = (path: string): string =>
	TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

const utf8 = new TextEncoder();

/** A file of text that is written when it is asked for. */
export const text = (type: string, write: () => string): EmbedFile => ({
	type,
	make: () => Promise.resolve(utf8.encode(write()))
});

/** A file that is there already. */
export const ready = (type: string, content: Uint8Array | string): EmbedFile => ({
	type,
	make: () => Promise.resolve(typeof content === 'string' ? utf8.encode(content) : content)
});

/** A name that changes with the content. */
export const hashed = (name: string, ending: string, content: Uint8Array | string): string =>
	`${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${ending}`;
