import { TYPE, type Rule } from './rules';

/** Rules in the words of each host. A base is a path without a slash at its end; at the root of a site it is empty. */

const NOTE = 'Made when the site is built, from src/lib/server/hosting/rules.ts.';

/** `_headers`, for hosts that read it from the root of what is uploaded. */
export function headersFile(rules: readonly Rule[], base: string): string {
	const blocks = rules.flatMap(({ paths, headers }) =>
		paths.map((path) => {
			const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
			return [base + path, ...lines].join('\n');
		})
	);
	return `# ${NOTE}\n${blocks.join('\n\n')}\n`;
}

/** What an address must look like, as a regular expression without its anchors. */
const pattern = (path: string): string =>
	path.replaceAll(/[.+?()[\]{}^$|\\]/g, '\\$&').replace(/\*$/, '.*');

/** Value of a header for each address, as nginx looks it up: the last pattern that fits. */
function nginxMap(name: string, rules: readonly Rule[], base: string): string {
	const variable = name.toLowerCase().replaceAll('-', '_');
	const lines = rules.flatMap(({ paths, headers }) => {
		const value = headers[name];
		return value === undefined
			? []
			: paths.map((path) => `    "~^${base}${pattern(path)}$" "${value}";`);
	});
	return `map $uri $far_apart_${variable} {\n    default "";\n${lines.join('\n')}\n}`;
}

const namesOf = (rules: readonly Rule[]): string[] => [
	...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))
];

/** Types of what is text, which travels compressed and says its alphabet. */
const TEXT_TYPES =
	'text/css text/csv text/plain text/javascript application/javascript application/json image/svg+xml';

/** An nginx configuration, to be included in `http`. A header whose value is empty is not sent. */
export function nginxFile(rules: readonly Rule[], base: string): string {
	// A type that is added would be sent beside that of the ending.
	const names = namesOf(rules).filter((name) => name !== TYPE);
	const maps = names.map((name) => nginxMap(name, rules, base));
	const added = names.map(
		(name) => `    add_header ${name} $far_apart_${name.toLowerCase().replaceAll('-', '_')} always;`
	);
	return `# ${NOTE}
# Change root and server_name to yours.
${maps.join('\n\n')}

server {
    listen 80;
    server_name example.org;
${base ? '' : '    root /srv/far-apart;\n'}    index index.html;
    error_page 404 ${base}/404.html;
    absolute_redirect off;

    # Types that a server has of its own replace all others: so all of them once more, and one that they lack.
    include mime.types;
    types { text/csv csv; text/plain cff md bib ris; }
    # What has no ending is text: checksums.
    default_type text/plain;
    charset utf-8;
    charset_types ${TEXT_TYPES};
    gzip on;
    gzip_vary on;
    gzip_types ${TEXT_TYPES};

${added.join('\n')}

${base ? `    location / { return 404; }\n    location = ${base} { return 301 ${base}/; }\n` : ''}    location ${base}/ {
${base ? `        alias /srv/far-apart/;\n` : ''}        try_files $uri $uri/ =404;
    }
}
`;
}

/** The headers of an address as they stand in a block of a Caddyfile. */
const caddyLines = (headers: Rule['headers']): string[] =>
	Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"`);

/** Which files a Caddyfile serves: those of a folder of a larger site, and nothing beside it, or all. */
const caddyServer = (base: string): string =>
	base
		? `	redir ${base} ${base}/ 308
	handle_path ${base}/* {
		file_server
	}
	handle {
		error 404
	}`
		: '	file_server';

/** A Caddyfile. */
export function caddyFile(rules: readonly Rule[], base: string): string {
	const blocks = rules.map(({ paths, headers }, i) => {
		const all = paths.map((path) => base + path).join(' ');
		return `\t@rule${i} path ${all}\n\theader @rule${i} {\n${caddyLines(headers).join('\n')}\n\t}`;
	});
	// What is missing was asked for under another address than that of the page that says so.
	const missing = rules
		.filter(({ paths }) => paths.includes('/404.html') || paths.includes('/*'))
		.flatMap(({ headers }) => caddyLines(headers).map((line) => `\t${line}`));
	return `# ${NOTE}
# Change the address and root to yours.
example.org {
	root * /srv/far-apart
	encode zstd gzip
${caddyServer(base)}
	handle_errors {
		rewrite * /404.html
		header {
${missing.join('\n')}
		}
		file_server
	}
${blocks.join('\n')}
}
`;
}
