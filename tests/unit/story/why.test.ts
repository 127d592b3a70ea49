// If this fails, an address does not open the evidence that it names, or loses what else it says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evidenceOfLink, readWhy, searchWith } from '../../../src/lib/story/why/address';

const part = fc.stringMatching(/^[a-z]+(-[a-z\d]+){0,3}$/);
const evidence = fc.record({
	sector: fc.stringMatching(/^[a-z]+(-[a-z]+)?$/),
	fragment: part
});

describe('the address of evidence', () => {
	test('says which, keeps what it said before, and forgets it again', () => {
		fc.assert(
			fc.property(evidence, fc.constantFrom('', '?article', '?article&x=1'), (which, before) => {
				const search = searchWith(before, which);
				expect(readWhy(search)).toEqual({ evidence: which });
				expect(searchWith(search, undefined)).toBe(before);
			})
		);
		expect(searchWith('', { sector: 'cyber', fragment: 'threat-eu-p3' })).toBe(
			'?why=cyber/threat-eu-p3'
		);
	});

	test.each(['?why=', '?why=cyber', '?why=../../etc/passwd', '?why=cyber/<b>', '?why=CYBER/p3'])(
		'%s names none, and is said to be broken',
		(search) => {
			expect(readWhy(search).evidence).toBeUndefined();
			expect(readWhy(search).broken).toBeDefined();
		}
	);

	test('is read from links as pages have them, and from no others', () => {
		expect(evidenceOfLink('https://a.example/b/en/sector/human-x/#cooperation-p4')).toEqual({
			sector: 'human-x',
			fragment: 'cooperation-p4'
		});
		for (const href of [
			'https://a.example/en/',
			'https://a.example/en/sector/cyber/',
			'#source-3'
		]) {
			expect(evidenceOfLink(href)).toBeUndefined();
		}
	});
});
