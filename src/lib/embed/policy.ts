import type { Rung } from './snippets';

/**
 * Whether a snippet works on a page with a Content-Security-Policy and with a sandbox on its frames, and if not, for want of
 * what. Follows CSP Level 3: which directive stands in for another (6.8.3) and how a source matches an address (6.7.2.8).
 */

/** What a snippet needs of the page, and did not get. */
export type Need = 'frame' | 'script' | 'image' | 'allow-scripts' | 'origin';

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

/**
 * What a sandbox allows, from whatever was copied: the words alone, the attribute with its name, or a whole tag.
 *
 * @param text Empty if it allows nothing.
 */
function readSandbox(text: string): readonly string[] {
	const named = /\bsandbox\b(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/i.exec(text);
	const words = named ? (named[1] ?? named[2] ?? named[3] ?? '') : text;
	return words.toLowerCase().split(/\s+/).filter(Boolean);
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

/** What is known of a page into which a snippet is pasted. */
export interface HostPage {
	/** Its Content-Security-Policy; empty if it has none. */
	policy: string;
	/** The attribute that its system puts on frames; undefined if it puts none, empty if it allows nothing. */
	sandbox?: string;
	/** Whether it is read without an address of its own: as a file, or in a sandbox that takes its origin away. */
	isNowhere?: boolean;
}

/** How each snippet fares on a page. */
export function verdicts({ policy, sandbox, isNowhere }: HostPage, loaded: Loaded): Verdict[] {
	const read = readPolicy(policy);
	const frame = kept(read, 'frame', new URL(loaded.embed));
	// A sandbox of the page itself holds for all that is in it.
	const page = read.get('sandbox')?.map((word) => word.toLowerCase());
	const hasOrigin = !isNowhere && (page?.includes('allow-same-origin') ?? true);
	const pageRuns = page?.includes('allow-scripts') ?? true;
	const frameRuns =
		pageRuns && (sandbox === undefined || readSandbox(sandbox).includes('allow-scripts'));

	function framed(rung: Rung): Verdict {
		if (frame !== undefined) return { rung, works: 'no', lacks: 'frame', directive: frame };
		if (!hasOrigin) return { rung, works: 'no', lacks: 'origin' };
		return frameRuns ? { rung, works: 'yes' } : { rung, works: 'still', lacks: 'allow-scripts' };
	}
	function scripted(rung: Rung, { address, integrity }: Loaded['script']): Verdict {
		const directive = kept(read, 'script', new URL(address), integrity);
		if (directive !== undefined) return { rung, works: 'no', lacks: 'script', directive };
		// A frame is there before the script that sizes it; an element is nothing without its own.
		const isLost = !pageRuns && rung === 'element' && frame === undefined && hasOrigin;
		return isLost ? { rung, works: 'no', lacks: 'allow-scripts' } : framed(rung);
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
