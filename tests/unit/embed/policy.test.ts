// If this fails, a newsroom is told that a snippet works where it does not, or the other way round.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdicts, type Loaded } from '../../../src/lib/embed/policy';
import { RUNGS } from '../../../src/lib/embed/snippets';

const SITE = 'https://piece.example';
const LOADED: Loaded = {
	embed: `${SITE}/embed/en/slope/`,
	script: { address: `${SITE}/embed/host/1/size.js`, integrity: 'sha384-AAAA' },
	element: { address: `${SITE}/embed/host/1/element.js`, integrity: 'sha384-BBBB' },
	picture: `${SITE}/embed/pictures/en/slope.light.png`
};

const works = (policy: string, sandbox?: string): string =>
	verdicts({ policy, sandbox }, LOADED)
		.map((verdict) => verdict.works)
		.join(' ');

describe('what works on a page', () => {
	test('the order is that of the snippets, whatever the page says', () => {
		expect(verdicts({ policy: '' }, LOADED).map(({ rung }) => rung)).toEqual([...RUNGS]);
	});

	test.each([
		['', 'yes yes yes yes yes'],
		[`default-src 'self'`, 'no no no no no'],
		[`default-src 'none'; frame-src ${SITE}`, 'yes no no no yes'],
		[`default-src 'none'; child-src piece.example`, 'yes no no no yes'],
		[`default-src 'none'; frame-src ${SITE}; script-src ${SITE}`, 'yes yes yes no yes'],
		[`Content-Security-Policy: default-src *`, 'yes yes yes yes yes'],
		[`default-src https:`, 'yes yes yes yes yes'],
		[`default-src https:; img-src data:`, 'yes yes yes no yes'],
		[
			`frame-src *.example; script-src 'self'; script-src-elem ${SITE}/embed/host/1/`,
			'yes yes yes yes yes'
		],
		[`script-src ${SITE}/embed/host/1/size.js`, 'yes yes no yes yes'],
		[`script-src 'sha384-BBBB'`, 'yes no yes yes yes'],
		[`script-src 'strict-dynamic' 'nonce-x' ${SITE}`, 'yes no no yes yes'],
		[`frame-src https://piece.example:8443`, 'no no no yes no'],
		[`frame-src https://other.example`, 'no no no yes no'],
		[`frame-src ${SITE}; frame-src 'none'`, 'yes yes yes yes yes'],
		[`upgrade-insecure-requests; style-src 'self'`, 'yes yes yes yes yes']
	])('%s', (policy, expected) => {
		expect(works(policy)).toBe(expected);
	});

	test('a sandbox without scripts leaves a picture, and says so', () => {
		expect(works('', '')).toBe('still still still yes still');
		expect(works('', 'allow-popups allow-scripts')).toBe('yes yes yes yes yes');
		expect(verdicts({ policy: '', sandbox: 'allow-popups' }, LOADED)[0]).toMatchObject({
			lacks: 'allow-scripts'
		});
	});

	test.each([
		'allow-scripts allow-popups',
		'sandbox="allow-scripts allow-popups"',
		"sandbox='allow-popups allow-scripts'",
		'sandbox=allow-scripts',
		'<iframe src="x" sandbox="Allow-Scripts" loading="lazy">'
	])('a sandbox is read however it was copied: %s', (sandbox) => {
		expect(works('', sandbox)).toBe('yes yes yes yes yes');
	});

	test.each(['sandbox', 'sandbox=""', '<iframe sandbox="allow-popups" title="allow-scripts">'])(
		'a sandbox without scripts is one, however it was copied: %s',
		(sandbox) => {
			expect(works('', sandbox)).toBe('still still still yes still');
		}
	);

	test.each([
		// A page without an origin is none of those that may frame us, whatever its sources say.
		['frame-src https:; sandbox allow-scripts', 'no no no yes no'],
		['sandbox', 'no no no yes no'],
		['sandbox allow-scripts allow-same-origin', 'yes yes yes yes yes'],
		['sandbox allow-same-origin', 'still still no yes still']
	])('a page in a sandbox of its own policy: %s', (policy, expected) => {
		expect(works(policy)).toBe(expected);
	});

	test('a page without an address of its own shows the picture alone, and is told why', () => {
		const found = verdicts({ policy: '', isNowhere: true }, LOADED);
		expect(found.map((verdict) => verdict.works).join(' ')).toBe('no no no yes no');
		expect(found[0]).toMatchObject({ lacks: 'origin' });
	});

	test('what keeps a snippet out is named by the directive that decides', () => {
		const [frame, sized] = verdicts({ policy: `default-src 'self'; script-src 'self'` }, LOADED);
		expect(frame).toMatchObject({ lacks: 'frame', directive: 'default-src' });
		expect(sized).toMatchObject({ lacks: 'script', directive: 'script-src' });
	});

	test('whatever is pasted gets an answer for each', () => {
		fc.assert(
			fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (policy, sandbox) => {
				expect(verdicts({ policy, sandbox }, LOADED)).toHaveLength(RUNGS.length);
			})
		);
	});
});
