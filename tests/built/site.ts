import { load, type CheerioAPI } from 'cheerio';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/** A finished build: its folder and the path under which it is to be published. */
export interface Build {
	folder: string;
	base: string;
}

/** The builds that `npm test` makes: at the root of a site, and in a folder of a larger one. */
export const BUILDS: readonly Build[] = [
	{ folder: 'build', base: '' },
	{ folder: 'build-in-folder', base: '/stories/eu-japan' }
];

/** The build whose content is read. The other one differs from it only in its addresses, which tests of links and heads follow in both. */
export const AT_ROOT: readonly Build[] = BUILDS.slice(0, 1);

/** Address under which a build expects to be published when none is set. */
export const ORIGIN = process.env.SITE_ORIGIN ?? 'https://far-apart.example';

const listed = new Map<string, string[]>();
const known = new Map<string, ReadonlySet<string>>();

/** Names of all files, with forward slashes, from the build's folder. */
export function filesOf({ folder }: Build): string[] {
	if (!existsSync(folder)) throw new Error(`${folder}/ is missing: run npm test, or build it`);
	const kept = listed.get(folder);
	if (kept) return kept;
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
	listed.set(folder, names);
	return names;
}

export const read = ({ folder }: Build, name: string): string =>
	readFileSync(join(folder, name), 'utf8');

export const readBytes = ({ folder }: Build, name: string): Buffer =>
	readFileSync(join(folder, name));

const parsed = new Map<string, CheerioAPI>();

/** A page, read as browsers do. Whoever asks again is given the same one: nobody may change it. */
export function page(build: Build, name: string): CheerioAPI {
	const key = `${build.folder}/${name}`;
	const $ = parsed.get(key) ?? load(read(build, name));
	parsed.set(key, $);
	return $;
}

/** Finds what has an identifier in a page: to look through all of a long one for each takes minutes. */
export function finderIn($: CheerioAPI) {
	const all = $('[id]').toArray();
	const found = new Map<string, typeof all>();
	for (const element of all) {
		const id = $(element).attr('id') ?? '';
		found.set(id, [...(found.get(id) ?? []), element]);
	}
	return (id: string) => $(found.get(id) ?? []);
}

export const STORY_FILE = 'en/index.html';

/** Where a page of a build is published: `en/index.html` is `/en/`. */
const addressOf = ({ base }: Build, file: string): string =>
	`${base}/${file}`.replace(/(^|\/)index\.html$/, '$1').replace(/\/404\.html$/, '/404');

/** Something that one file says of another. */
export interface Reference {
	/** File in which it stands. */
	from: string;
	/** As it is written. */
	to: string;
	/** Whether a browser asks for it to show the page, rather than on a click. */
	loads: boolean;
	/** Whether a script asks for it only when the reader comes near to what needs it. */
	later?: boolean;
}

const ATTRIBUTES = ['href', 'src', 'poster', 'data', 'action', 'xlink:href', 'ping', 'formaction'];

/** What a document refers to, and what in it can be referred to. */
interface Document {
	references: Omit<Reference, 'from'>[];
	ids: ReadonlySet<string>;
}

function readDocument(html: string): Document {
	// Attributes need no tree that is as browsers make it, which takes several times as long.
	const $ = load(html, { xml: { xmlMode: false } });
	const references: Document['references'] = [];
	const ids = new Set<string>();
	// Plain attributes: asking the document about every one of its elements takes half of a minute.
	for (const element of $('*').toArray()) {
		if (!('attribs' in element)) continue;
		const { name: tag, attribs } = element;
		if (attribs.id !== undefined) ids.add(attribs.id);
		const isAddress = tag === 'link' && /^(canonical|alternate)$/.test(attribs.rel ?? '');
		for (const name of ATTRIBUTES) {
			const to = attribs[name];
			if (to !== undefined) references.push({ to, loads: tag !== 'a' && !isAddress });
		}
		for (const part of attribs.srcset?.split(',') ?? []) {
			references.push({ to: part.trim().split(/\s/)[0] ?? '', loads: true });
		}
		if (attribs.style) references.push(...cssReferences(attribs.style));
	}
	$('meta[http-equiv="refresh"]').each((_, element) => {
		const to = /url=(.*)$/.exec($(element).attr('content') ?? '')?.[1];
		if (to !== undefined) references.push({ to, loads: false });
	});
	$('meta[property="og:image"], meta[property="og:url"]').each((_, element) => {
		references.push({ to: $(element).attr('content') ?? '', loads: false });
	});
	$('style').each((_, element) => {
		references.push(...cssReferences($(element).text()));
	});
	return { references, ids };
}

const documents = new Map<string, Document>();
const documentsByContent = new Map<string, Document>();

/** The document in a file. Versions that are kept are the same in every build, and are read once. */
function documentIn(build: Build, file: string): Document {
	const name = `${build.folder}/${file}`;
	const kept = documents.get(name);
	if (kept) return kept;
	const html = read(build, file);
	const hash = createHash('sha256').update(html).digest('base64');
	const found = documentsByContent.get(hash) ?? readDocument(html);
	documents.set(name, found);
	documentsByContent.set(hash, found);
	return found;
}

/** Identifiers in a page. */
export const idsIn = (build: Build, file: string): ReadonlySet<string> =>
	documentIn(build, file).ids;

/** Pictures are long and plain: what they refer to stands in attributes that need no parser. */
const svgReferences = (svg: string): Document['references'] =>
	[...svg.matchAll(/\s(?:xlink:)?(?:href|src)="([^"]*)"/g)].map(([, to = '']) => ({
		to,
		loads: true
	}));

function cssReferences(css: string): Document['references'] {
	const urls = [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map((match) => match[2] ?? '');
	const imports = [...css.matchAll(/@import\s+(['"])(.*?)\1/g)].map((match) => match[2] ?? '');
	return [...urls, ...imports].map((to) => ({ to, loads: true }));
}

function scriptReferences(script: string): Document['references'] {
	const patterns = [
		/\bimport\s*(["'`])([^"'`]+)\1/g,
		/\bfrom\s*(["'`])(\.{0,2}\/[^"'`]+)\1/g,
		/(?<!\bnew Worker\(\s*)\bnew URL\(\s*(["'`])([^"'`]+)\1\s*,\s*import\.meta/g
	];
	const at = (pattern: RegExp, more: Pick<Reference, 'loads' | 'later'>): Document['references'] =>
		[...script.matchAll(pattern)].map((match) => ({ to: match[2] ?? '', ...more }));
	return [
		...patterns.flatMap((pattern) => at(pattern, { loads: true })),
		...at(/\bimport\s*\(\s*(["'`])([^"'`]+)\1/g, { loads: false, later: true }),
		...at(/\bnew Worker\(\s*new URL\((?:\s|\/\*.*?\*\/)*(["'`])([^"'`]+)\1/g, {
			loads: false,
			later: true
		})
	];
}

const referred = new Map<string, Reference[]>();

function readReferences(build: Build, file: string): Document['references'] {
	if (file.endsWith('.html')) return documentIn(build, file).references;
	if (file.endsWith('.svg')) return svgReferences(read(build, file));
	if (file.endsWith('.css')) return cssReferences(read(build, file));
	if (file.endsWith('.js')) return scriptReferences(read(build, file));
	return [];
}

/** What one file says of others. Each is read when it is asked for: who follows one page need not wait for all that are kept. */
export function referencesIn(build: Build, file: string): Reference[] {
	const key = `${build.folder}/${file}`;
	const found =
		referred.get(key) ?? readReferences(build, file).map((one) => ({ from: file, ...one }));
	referred.set(key, found);
	return found;
}

/** Everything that the files of a build say of other files. */
export const referencesOf = (build: Build): Reference[] =>
	filesOf(build).flatMap((file) => referencesIn(build, file));

/** Where a reference leads, as an address; relative ones are resolved as a browser would. */
export function targetOf(build: Build, { from, to }: Reference): URL {
	return new URL(to, `${ORIGIN}${addressOf(build, from)}`);
}

/** The file of a build behind an address of its own site, or undefined. */
export function fileAt(build: Build, { pathname }: URL): string | undefined {
	const path = decodeURIComponent(pathname);
	if (path !== build.base && !path.startsWith(`${build.base}/`)) return undefined;
	const inside = posix.join('.', path.slice(build.base.length).replace(/^\//, ''));
	const name = path.endsWith('/') ? posix.join(inside, 'index.html') : inside;
	const files = known.get(build.folder) ?? new Set(filesOf(build));
	known.set(build.folder, files);
	return [name, `${name}.html`].find((file) => files.has(file));
}
