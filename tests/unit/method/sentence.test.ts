// If this fails, the page on method says something else than the story claims, or shows a reader code.
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/lib/method/claim-kind';
import { deskFor } from '../../../src/lib/method/desk';
import { NOUNS } from '../../../src/lib/method/nouns';
import { sentenceOf } from '../../../src/lib/method/sentence';
import { ROOTS } from '../../../src/lib/story/copy/roots';
import { readClaims } from '../../../src/lib/story/copy/read';
import { index } from '../index/real';

const desk = deskFor(index, 'en');

test.each([
	['gap.terrorism.p3 = 0', 'The EU and Japan rank terrorism alike in 2011–18.'],
	[
		'threat.energy.eu.p3 > threat.energy.japan.p3',
		'The EU ranks energy security higher than Japan does in 2011–18.'
	],
	[
		'threat.energy.japan.p3 < threat.energy.eu.p3',
		'The EU ranks energy security higher than Japan does in 2011–18.'
	],
	['gap.military.p3 > 0', 'Japan ranks military security higher than the EU does in 2011–18.'],
	[
		'gap.climate.p3 = -2',
		'The EU ranks climate change higher than Japan does in 2011–18, by 2 of 4.'
	],
	['threat.climate.eu.p3 = 3', 'The EU’s level on climate change in 2011–18 is 3.'],
	[
		'threat.proliferation.eu.p2 > threat.proliferation.eu.p3',
		'The EU’s level on non-proliferation in 2001–10 is higher than the EU’s level on non-proliferation in 2011–18.'
	],
	['level.0.eu.p3 | count = 0', 'There are no fields at level 0 for the EU in 2011–18.'],
	[
		'corner.close-little.p3 | count > 0',
		'There are fields that both see much alike, with little cooperation, in 2011–18.'
	],
	[
		'most.p1 is regional, proliferation',
		'Fields with most cooperation in 1991–2000: regional security and non-proliferation, and no other.'
	],
	['reached.agreement.p4 is sectors', 'Fields with a signed agreement in 2018–26: every field.'],
	[
		'reached.joint-action.p4 excludes economic, human',
		'Not among fields in which the two acted together in 2018–26: economic security and human security.'
	],
	[
		'rose.p2.p3 is civil-protection',
		'Fields whose cooperation grew most from 2001–10 to 2011–18: civil protection, and no other.'
	],
	[
		'lost.p3.p4 includes economic',
		'Among fields with less cooperation in 2018–26 than in 2011–18: economic security.'
	]
])('%s', (claim, sentence) => {
	expect(sentenceOf(claim, desk)).toBe(sentence);
});

test('every kind of expression that is tried has words', () => {
	const tried = Object.values(ROOTS).filter(
		({ example }) => kindOf(`${example} = 1`) !== undefined
	);
	expect(tried.length).toBeGreaterThan(15);
	const wordless = tried.filter(({ example }) => {
		const [root = '', ...args] = example.split('.');
		return !NOUNS[root]?.(args, desk);
	});
	expect(wordless).toEqual([]);
});

describe('claims of the story', () => {
	const claims = readClaims('en').filter(({ text }) => kindOf(text));
	test.each([...new Set(claims.map(({ text }) => text))])('%s', (text) => {
		const sentence = sentenceOf(text, desk);
		expect(sentence).toMatch(/^[A-Z].*\.$/);
		// No identifier, operator or empty place is left.
		expect(sentence).not.toMatch(/\bp\d\b|[<>=|]|undefined|\s{2}|\ban? *\.|: *,/);
	});
});
