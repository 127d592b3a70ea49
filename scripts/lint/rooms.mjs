/**
 * The rooms of `src/lib` and the one direction in which they may depend on one another. What is learnt by reading one
 * room then holds without opening a later one, and each can be tested without them.
 */
import { posix } from 'node:path';

/** Rooms in order: each may import from those before it. */
const ROOMS = [
	'record',
	'index',
	'scene',
	'chart',
	'site',
	'why',
	'story',
	'sector',
	'reference',
	'search',
	'embed',
	'download',
	'method',
	'explore',
	'server'
];

/** The words all rooms share; they import nothing themselves. */
const SHARED = new Set(['src/lib/index/types']);

/** @param {string} path from the root of the project */
function roomOf(path) {
	if (/^src\/(routes|hooks|params)\b/.test(path)) return { rank: ROOMS.length, name: 'routes' };
	const name = /^src\/lib\/([^/]+)\//.exec(path)?.[1];
	return name !== undefined && ROOMS.includes(name)
		? { rank: ROOMS.indexOf(name), name }
		: undefined;
}

/**
 * The file that an import asks for, from the root of the project; undefined for a package.
 *
 * @param {string} importer
 * @param {string} specifier
 */
function resolve(importer, specifier) {
	const bare = specifier.replace(/\?.*$/, '');
	if (bare.startsWith('$lib/')) return `src/lib/${posix.normalize(bare.slice('$lib/'.length))}`;
	if (bare.startsWith('.')) return posix.join(posix.dirname(importer), bare);
	return bare.startsWith('/src/') ? posix.normalize(bare.slice(1)) : undefined;
}

/**
 * What is wrong with one import, or undefined.
 *
 * @param {string} importer path from the root of the project, with forward slashes
 * @param {string} specifier
 * @returns {string | undefined}
 */
function complaint(importer, specifier) {
	const from = roomOf(importer);
	if (!from) return undefined;
	const inner = from.rank < ROOMS.indexOf('story') && from.name !== 'record';
	if (inner && specifier.startsWith('node:')) {
		return `${from.name} runs in the browser and may not import ${specifier}`;
	}
	const drawn = from.rank >= ROOMS.indexOf('chart');
	if (!drawn && /^(svelte|layercake)(\/|$)|^\$app\/|\.svelte$/.test(specifier)) {
		return `${from.name} knows nothing of Svelte and may not import ${specifier}`;
	}
	const target = resolve(importer, specifier);
	if (target === undefined || SHARED.has(target.replace(/\.[jt]s$/, ''))) return undefined;
	if (SHARED.has(importer.replace(/\.[jt]s$/, '')))
		return `shared words may not import ${specifier}`;
	const to = roomOf(target);
	if (!to || to.rank <= from.rank) return undefined;
	return `${from.name} comes before ${to.name} and may not import ${specifier}`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const rooms = {
	meta: { type: 'problem', schema: [], messages: { crossed: '{{complaint}}' } },
	create(context) {
		const importer = posix.relative(
			context.cwd.replaceAll('\\', '/'),
			context.filename.replaceAll('\\', '/')
		);
		/** @param {{ type: string } | null | undefined} source */
		function look(source) {
			if (!source || !('value' in source) || typeof source.value !== 'string') return;
			const found = complaint(importer, source.value);
			if (found) {
				const node = /** @type {import('eslint').JSSyntaxElement} */ (source);
				context.report({ node, messageId: 'crossed', data: { complaint: found } });
			}
		}
		return {
			ImportDeclaration: (node) => look(node.source),
			ExportNamedDeclaration: (node) => look(node.source),
			ExportAllDeclaration: (node) => look(node.source),
			ImportExpression: (node) => look(node.source),
			TSImportType: (
				/** @type {{ source?: { type: string }, argument?: { literal?: { type: string } } }} */ node
			) => look(node.source ?? node.argument?.literal),
			CallExpression(node) {
				const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
				if (isRequire) look(node.arguments[0]);
			}
		};
	}
};
