import type { Rule } from './rules';

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

/** An nginx configuration, to be included in `http`. A header whose value is empty is not sent. */
export function nginxFile(rules: readonly Rule[], base: string): string {
	const names = namesOf(rules);
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
    root /srv/far-apart;
    index index.html;
    error_page 404 ${base}/404.html;

${added.join('\n')}

    location ${base}/ {
${base ? `        alias /srv/far-apart/;\n` : ''}        try_files $uri $uri/ =404;
    }
}
`;
}

/** A Caddyfile. */
export function caddyFile(rules: readonly Rule[], base: string): string {
	const blocks = rules.map(({ paths, headers }, i) => {
		const all = paths.map((path) => base + path).join(' ');
		const lines = Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"`);
		return `\t@rule${i} path ${all}\n\theader @rule${i} {\n${lines.join('\n')}\n\t}`;
	});
	return `# ${NOTE}
# Change the address and root to yours.
example.org {
	root * /srv/far-apart
	encode zstd gzip
${base ? `\turi strip_prefix ${base}\n` : ''}	file_server
	handle_errors {
		rewrite * /404.html
		file_server
	}
${blocks.join('\n')}
}
`;
}
