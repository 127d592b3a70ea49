/**
 * Serves a finished build the way a static host does: folders by their index, `404.html` for what is missing, Brotli for
 * what is text. Used by `npm start` and by the tests.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.cff': 'text/plain; charset=utf-8',
	'.md': 'text/plain; charset=utf-8',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
	'.bib': 'text/plain; charset=utf-8',
	'.ris': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8'
};

const isText = (type: string): boolean => /^text|json|svg|xml/.test(type);

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

/** An address as a path below the root, or undefined if it is malformed. */
function pathOf(address: string): string | undefined {
	try {
		const path = decodeURIComponent(address.replace(/[?#].*$/, ''));
		return path.startsWith('/') && !path.includes('\0') ? path : undefined;
	} catch {
		return undefined;
	}
}

/** The file of a folder that a path leads to, or undefined; never one outside the folder. */
function fileFor(root: string, path: string): string | undefined {
	const file = resolve(root, `.${path}`);
	if (file !== root && !file.startsWith(root + sep)) return undefined;
	const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file, `${file}.html`];
	return candidates.find(isFile);
}

interface Reply {
	status: number;
	headers: Record<string, string>;
	body: Buffer | string;
}

/** Headers for addresses below a path. */
interface HeaderRule {
	path: string;
	headers: Record<string, string>;
}

/** What the build's own `_headers` asks of a host. */
function headerRules(root: string): HeaderRule[] {
	const file = join(root, '_headers');
	if (!isFile(file)) return [];
	const rules: HeaderRule[] = [];
	for (const line of readFileSync(file, 'utf8').split('\n')) {
		const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
		const rule = rules.at(-1);
		if (name && value && rule) rule.headers[name.toLowerCase()] = value;
		else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
	}
	return rules;
}

/** The headers for an address. */
const headersFor = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
	Object.assign(
		{},
		...rules
			.filter((rule) =>
				rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
			)
			.map(({ headers }) => headers)
	) as Record<string, string>;

/** A site as a static host would answer for it. */
function site(root: string, base: string): (address: string, brotli: boolean) => Reply {
	const squeezed = new Map<string, Buffer>();
	const rules = headerRules(root);

	function send(file: string, status: number, path: string, brotli: boolean): Reply {
		const type = TYPES[extname(file)] ?? 'application/octet-stream';
		const headers: Record<string, string> = {
			'content-type': type,
			...headersFor(rules, path)
		};
		if (!brotli || !isText(type)) return { status, headers, body: readFileSync(file) };
		const key = `${file}:${statSync(file).mtimeMs}`;
		const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
		const body = squeezed.get(key) ?? brotliCompressSync(readFileSync(file), { params });
		squeezed.set(key, body);
		return {
			status,
			headers: { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' },
			body
		};
	}

	return (address, brotli) => {
		const path = pathOf(address);
		const inside = path !== undefined && (path === base || path.startsWith(`${base}/`));
		const below = inside ? path.slice(base.length) : undefined;
		const isFolder =
			below !== undefined && !below.endsWith('/') && fileFor(root, `${below}/`) !== undefined;
		if (isFolder) return { status: 301, headers: { location: `${path}/` }, body: '' };
		const file = below === undefined ? undefined : fileFor(root, below);
		if (file) return send(file, 200, path ?? '', brotli);
		const missing = join(root, '404.html');
		if (isFile(missing)) return send(missing, 404, `${base}/404.html`, brotli);
		return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
	};
}

/**
 * Serves a folder under a base path.
 *
 * @param port 0 takes any free one.
 * @returns The server and the address of its root, without a slash at the end.
 */
export function serve(
	folder: string,
	base = '',
	port = 0
): Promise<{ server: Server; origin: string }> {
	const answer = site(resolve(folder), base);
	const server = createServer((request, response) => {
		const brotli = /\bbr\b/.test(String(request.headers['accept-encoding']));
		const { status, headers, body } = answer(request.url ?? '/', brotli);
		response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
		response.end(request.method === 'HEAD' ? undefined : body);
	});
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : port;
			done({ server, origin: `http://127.0.0.1:${taken}${base}` });
		});
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const base = process.env.BASE_PATH ?? '';
	const folder = process.env.BUILD_DIR ?? 'build';
	const wanted = process.env.PORT;
	// A port that is taken is no reason to stop, unless it was asked for.
	const { origin } = await serve(folder, base, Number(wanted ?? 4173)).catch((error: unknown) => {
		if (wanted === undefined) return serve(folder, base);
		throw error;
	});
	console.log(`\n  Far apart, side by side: ${origin}/\n`);
}
