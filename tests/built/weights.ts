import { brotliCompressSync, constants } from 'node:zlib';
import { fileAt, filesOf, ORIGIN, readBytes, referencesIn, targetOf, type Build } from './site';

/** What a page costs those who open it, in bytes as they travel (Brotli 11). */
export interface Weights {
	html: number;
	scripts: number;
	styles: number;
	/** Fonts are compressed already and travel as they are. */
	fonts: number;
	/** Everything the page asks for, itself included. */
	requests: number;
}

const squeezed = new Map<string, number>();

/** Bytes of a file as it travels. */
export function brotli(build: Build, file: string): number {
	const key = `${build.folder}/${file}`;
	const length = squeezed.get(key) ?? squeeze(readBytes(build, file));
	squeezed.set(key, length);
	return length;
}

const squeezedTo = (bytes: Buffer, quality: number): number =>
	brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	}).length;

/**
 * Bytes as they travel.
 *
 * @param enough When no more than this is asked of them, and a quality that takes a fifteenth of the time keeps to it, what
 * they are with that: they travel with less.
 */
export function squeeze(bytes: Buffer, enough = -Infinity): number {
	const soon = enough > 0 ? squeezedTo(bytes, 9) : Infinity;
	return soon <= enough ? soon : squeezedTo(bytes, 11);
}

/**
 * The files that a page asks for to be shown and to run: what it names, and what that names in turn.
 *
 * @param later Whether to follow what scripts ask for when the reader comes near.
 */
export function neededBy(build: Build, file: string, later = false): string[] {
	const needed = new Set<string>();
	const visit = (from: string): void => {
		for (const reference of referencesIn(build, from)) {
			const asked = reference.loads || (later && reference.later);
			if (!asked || reference.to.startsWith('data:')) continue;
			const target = targetOf(build, reference);
			const found = target.origin === ORIGIN ? fileAt(build, target) : undefined;
			if (!found || found === file || needed.has(found)) continue;
			needed.add(found);
			visit(found);
		}
	};
	visit(file);
	return [...needed].sort();
}

/** What a page costs at first, or with all that it may ask for later, beside its document. */
export function weighParts(build: Build, file: string, later = false): Omit<Weights, 'html'> {
	const needed = neededBy(build, file, later);
	const sum = (ending: string): number =>
		needed
			.filter((name) => name.endsWith(ending))
			.map((name) => (ending === '.woff2' ? readBytes(build, name).length : brotli(build, name)))
			.reduce((a, b) => a + b, 0);
	return {
		scripts: sum('.js'),
		styles: sum('.css'),
		fonts: sum('.woff2'),
		requests: needed.length + 1
	};
}

/** What a page costs, with its document. */
export const weigh = (build: Build, file: string, later = false): Weights => ({
	html: brotli(build, file),
	...weighParts(build, file, later)
});

/** The pages of a build, by the name of their file; of figures one each, as all are made alike. */
export const pagesOf = (build: Build): string[] =>
	filesOf(build).filter(
		(name) =>
			name.endsWith('.html') && (!/embed\/.+\//.test(name) || /embed\/(en\/)?slope\//.test(name))
	);
