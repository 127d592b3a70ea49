// If this fails, a page is sent without a policy, may be framed by anybody, or a script of ours is refused by our own policy.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { AT_ROOT, filesOf, page, read } from './site';

const [build] = AT_ROOT;
if (!build) throw new Error('there is no build');

/** Rules of `_headers`: a pattern of addresses with a policy. */
const rules = read(build, '_headers')
	.split(/\n\n+/)
	.flatMap((block) => {
		const pattern = /^(\/\S*)/m.exec(block)?.[1];
		const policy = /^\s+Content-Security-Policy: (.+)$/m.exec(block)?.[1];
		return pattern !== undefined && policy !== undefined ? [{ pattern, policy }] : [];
	});

const policiesOf = (address: string): string[] =>
	rules.flatMap(({ pattern, policy }) => {
		const isIts = pattern.endsWith('*')
			? address.startsWith(pattern.slice(0, -1))
			: address === pattern;
		return isIts ? [policy] : [];
	});

const files = filesOf(build);

test('every published file has one policy, and only embeds are framed by others', () => {
	expect(files.length).toBeGreaterThan(500);
	for (const file of files) {
		const addresses = [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, '$1')}`];
		for (const address of addresses) {
			const policies = policiesOf(address);
			expect(policies, address).toHaveLength(1);
			const ancestors = /frame-ancestors ([^;]+)/.exec(policies[0] ?? '')?.[1];
			const isEmbed = /^\/embed\/(en|v[\d.]+)\//.test(address);
			if (isEmbed) expect(ancestors, address).toBe('*');
			else if (file.endsWith('.html')) expect(ancestors, address).toBe("'self'");
			else expect(ancestors, address).not.toBe('*');
		}
	}
});

test('every script that stands in an embed is allowed by its policy', () => {
	const embeds = files.filter((file) => /^embed\/.*\.html$/.test(file));
	const inline = embeds.flatMap((file) => {
		const $ = page(build, file);
		return $('script:not([src], [type])')
			.toArray()
			.map((script) => ({ file, code: $(script).text() }));
	});
	expect(inline.length).toBeGreaterThan(50);
	for (const { file, code } of inline) {
		const hash = createHash('sha256').update(code).digest('base64');
		expect(policiesOf(`/${file}`)[0], file).toContain(`'sha256-${hash}'`);
	}
});
