// If this fails, an address does not open the evidence that it names, or loses what else it says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_PAGES } from '../../../src/lib/site/evidence';
import { evidenceOfLink, readWhy, searchWith } from '../../../src/lib/why/address';

const KNOWN = { sectors: ['cyber', 'human', 'civil-protection'], periods: ['p1', 'p3', 'p4'] };

const evidence = fc.record({
	place: fc.constantFrom(...KNOWN.sectors),
	fragment: fc.oneof(
		fc.constantFrom('outlook', 'people-eu', 'people-japan'),
		fc
			.tuple(
				fc.constantFrom(
					'threat-eu',
					'threat-japan',
					'response-eu',
					'response-japan',
					'cooperation',
					'both',
					'responses'
				),
				fc.constantFrom(...KNOWN.periods)
			)
			.map((parts) => parts.join('-'))
	)
});

describe('the address of evidence', () => {
	test('says which, keeps what it said before, and forgets it again', () => {
		fc.assert(
			fc.property(evidence, fc.constantFrom('', '?article', '?article&x=1'), (which, before) => {
				const search = searchWith(before, which);
				expect(readWhy(search, KNOWN)).toEqual({ evidence: which });
				expect(searchWith(search, undefined)).toBe(before);
			})
		);
		expect(searchWith('', { place: 'cyber', fragment: 'threat-eu-p3' })).toBe(
			'?why=cyber/threat-eu-p3'
		);
	});

	test.each([
		'',
		'cyber',
		'../../etc/passwd',
		'cyber/<b>',
		'CYBER/threat-eu-p3',
		'nothing/threat-eu-p3',
		'constructor/threat-eu-p3',
		'cyber/threat-eu-p2',
		'cyber/threat-both-p3',
		'cyber/source-1',
		'cyber/year-1990',
		'milestones/threat-eu-p3',
		'milestones/year-x',
		'evidence/year-1990',
		'cyber/threat-eu-p3/',
		'cyber/threat-eu-p3/more'
	])('“%s” names none, and is said to be broken', (value) => {
		expect(readWhy(`?why=${encodeURIComponent(value)}`, KNOWN)).toEqual({ broken: value });
	});

	test.each([
		['milestones', 'milestone-20110311n1'],
		['agreement', 'article-12'],
		['emissions', 'year-1990']
	])('names an entry of the page of %s', (place, fragment) => {
		const search = searchWith('', { place, fragment });
		expect(readWhy(search, KNOWN)).toEqual({ evidence: { place, fragment } });
	});

	test('says nothing where it is not asked, and whatever else stands there is no matter', () => {
		expect(readWhy('', KNOWN)).toEqual({});
		expect(readWhy('?article&whynot=cyber/threat-eu-p3', KNOWN)).toEqual({});
		fc.assert(
			fc.property(fc.string(), (value) => {
				const { evidence: found, broken } = readWhy(`?why=${encodeURIComponent(value)}`, KNOWN);
				if (found) expect([...KNOWN.sectors, ...EVIDENCE_PAGES]).toContain(found.place);
				else expect(broken).toBeDefined();
			})
		);
	});

	test('is read from links as pages have them, and from no others', () => {
		expect(evidenceOfLink('https://a.example/b/en/sector/human-x/#cooperation-p4')).toEqual({
			place: 'human-x',
			fragment: 'cooperation-p4'
		});
		expect(evidenceOfLink('https://a.example/en/evidence/emissions/#year-1990')).toEqual({
			place: 'emissions',
			fragment: 'year-1990'
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
