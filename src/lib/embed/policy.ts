import type { Rung } from './snippets';

/**
 * Whether a snippet works on a page with a Content-Security-Policy and with a sandbox on its frames, and if not, for want of
 * what. Follows CSP Level 3: which directive stands in for another (6.8.3) and how a source matches an address (6.7.2.8).
 */

/** What a snippet needs of the page, and did not get. */
export type Need = 'frame' | 'script' | 'image' | 'allow-scripts';

/** How a snippet fares: as it should, as a picture that does not answer, or not at all. */
export interface Verdict {
	rung: Rung;
	works: 'yes' | 'still' | 'no';
	/** What is missing; absent where all is well. */
	lacks?: Need;
	/** The directive that decided, and what it would have to name. */
	directive?: string;
}

type Policy = ReadonlyMap<string, readonly string[]>;

/** Directives of a policy by name; of two with one name the first counts, as the specification says. */
function readPolicy(text: string): Policy {
	const policy = new Map<string, readonly string[]>();
	for (const part of text.replace(/^\s*content-security-policy\s*:/i, '').split(';')) {
		const [name = '', ...sources] = part.trim().split(/\s+/);
		const key = name.toLowerCase();
		if (key !== '' && !policy.has(key)) policy.set(key, sources);
	}
	return policy;
}

/** Which directive decides, in the order in which they stand in for one another. */
const DIRECTIVES: Record<'frame' | 'script' | 'image', readonly string[]> = {
	frame: ['frame-src', 'child-src', 'default-src'],
	script: ['script-src-elem', 'script-src', 'default-src'],
	image: ['img-src', 'default-src']
};

/** Whether one source of a directive fits an address. */
function fits(source: string, { protocol, hostname, port, pathname }: URL): boolean {
	if (source === '*') return protocol === 'https:' || protocol === 'http:';
	if (/^[a-z][a-z\d+.-]*:$/i.test(source)) {
		// Who allows the plain scheme allows the safe one.
		return [protocol, protocol.replace('https', 'http')].includes(source.toLowerCase());
	}
	const match = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[a-z\d.-]+)(?::(\d+|\*))?(\/.*)?$/i.exec(
		source
	);
	if (!match) return false;
	const [, scheme, host = '', wantedPort, path = ''] = match;
	const isScheme =
		scheme === undefined || [protocol, protocol.replace('https', 'http')].includes(`${scheme}:`);
	const name = host.toLowerCase();
	const isHost =
		name === '*' || (name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name);
	const isPort =
		wantedPort === '*' || (wantedPort ?? '') === port || (port === '' && wantedPort === '443');
	const isPath =
		path === '' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path);
	return isScheme && isHost && isPort && isPath;
}

/** The directive that keeps an address out; nothing if it may be loaded. */
function kept(
	policy: Policy,
	need: keyof typeof DIRECTIVES,
	address: URL,
	integrity?: string
): string | undefined {
	const directive = DIRECTIVES[need].find((name) => policy.has(name));
	const sources = directive === undefined ? undefined : policy.get(directive);
	if (directive === undefined || sources === undefined) return undefined;
	// A script that is named by what it must be needs no address.
	if (integrity !== undefined && sources.includes(`'${integrity}'`)) return undefined;
	const isStrict = need === 'script' && sources.includes("'strict-dynamic'");
	return !isStrict && sources.some((source) => fits(source, address)) ? undefined : directive;
}

/** Addresses that snippets load. */
export interface Loaded {
	embed: string;
	script: { address: string; integrity: string };
	element: { address: string; integrity: string };
	picture: string;
}

/**
 * How each snippet fares.
 *
 * @param policy The page's Content-Security-Policy; empty if it has none.
 * @param sandbox The attribute that the page's system puts on frames; undefined if it puts none, empty if it allows nothing.
 */
export function verdicts(policy: string, sandbox: string | undefined, loaded: Loaded): Verdict[] {
	const read = readPolicy(policy);
	const frame = kept(read, 'frame', new URL(loaded.embed));
	const mayRun = sandbox === undefined || /(^|\s)allow-scripts(\s|$)/i.test(sandbox);

	function framed(rung: Rung): Verdict {
		if (frame !== undefined) return { rung, works: 'no', lacks: 'frame', directive: frame };
		return mayRun ? { rung, works: 'yes' } : { rung, works: 'still', lacks: 'allow-scripts' };
	}
	function scripted(rung: Rung, { address, integrity }: Loaded['script']): Verdict {
		const directive = kept(read, 'script', new URL(address), integrity);
		return directive === undefined
			? framed(rung)
			: { rung, works: 'no', lacks: 'script', directive };
	}
	const image = kept(read, 'image', new URL(loaded.picture));
	return [
		framed('frame'),
		scripted('sized', loaded.script),
		scripted('element', loaded.element),
		image === undefined
			? { rung: 'picture', works: 'yes' }
			: { rung: 'picture', works: 'no', lacks: 'image', directive: image },
		framed('oembed')
	];
}
