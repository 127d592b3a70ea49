// If this fails, a misspelt column or source is reported without the hint, or with a wrong one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closest, didYouMean } from '../../../src/lib/record/suggest';

const KNOWN = ['summit-24-2017', 'summit-25-2018', 'eu-ess-2003', 'level', 'actor'];

test.each([
	['levle', 'level'],
	['Level', 'level'],
	['summit-24-217', 'summit-24-2017'],
	['eu-ess2003', 'eu-ess-2003'],
	['colour', undefined],
	['', undefined]
])('"%s" means %s', (word, meant) => {
	expect(closest(word, KNOWN)).toBe(meant);
});

test('a hint is a half-sentence, or nothing', () => {
	expect(didYouMean('levle', KNOWN)).toBe('; did you mean "level"?');
	expect(didYouMean('colour', KNOWN)).toBe('');
});

test('a word with one letter too many is always recognised', () => {
	const slip = fc.tuple(fc.constantFrom(...KNOWN), fc.nat(), fc.constantFrom('x', 'q'));
	fc.assert(
		fc.property(slip, ([word, place, letter]) => {
			const at = place % (word.length + 1);
			expect(closest(word.slice(0, at) + letter + word.slice(at), KNOWN)).toBe(word);
		})
	);
});
