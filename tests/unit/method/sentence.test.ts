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
	['gap.terrorism.p3 = 0', 'The EU and Japan ranked terrorism alike in 2011–18.'],
	[
		'threat.energy.eu.p3 > threat.energy.japan.p3',
		'The EU ranked energy security higher than Japan did in 2011–18.'
	],
	[
		'threat.energy.japan.p3 < threat.energy.eu.p3',
		'The EU ranked energy security higher than Japan did in 2011–18.'
	],
	['gap.military.p3 > 0', 'Japan ranked military security higher than the EU did in 2011–18.'],
	[
		'gap.climate.p3 = -2',
		'The EU ranked climate change higher than Japan did in 2011–18, by 2 of 4.'
	],
	['threat.climate.eu.p3 = 3', 'In 2011–18 the EU put climate change at level 3 of 4.'],
	[
		'threat.proliferation.eu.p2 > threat.proliferation.eu.p3',
		'The EU ranked non-proliferation higher in 2001–10 than in 2011–18.'
	],
	['level.0.eu.p3 | count = 0', 'In 2011–18 the EU’s documents put no field at level 0.'],
	[
		'corner.close-little.p3 | count > 0',
		'There were fields that both saw much alike in 2011–18 and on which they did little together.'
	],
	[
		'most.p1 is regional, proliferation',
		'In 1991–2000 the two did most together on regional security and non-proliferation.'
	],
	['reached.agreement.p4 is sectors', 'In 2018–26 the two had a signed agreement on every field.'],
	[
		'reached.joint-action.p4 excludes economic, human',
		'In 2018–26 the two acted together on none of these: economic security and human security.'
	],
	[
		'rose.p2.p3 is civil-protection',
		'Fields whose cooperation grew most from 2001–10 to 2011–18: civil protection, and no other.'
	],
	[
		'lost.p3.p4 includes economic',
		'The two did less together on economic security in 2018–26 than in 2011–18.'
	],
	[
		'corner.far.p3 is migration, climate',
		'In 2011–18 the two saw migration and climate change differently. That is so of no other field.'
	],
	[
		'gap.climate.p3 < gap.energy.p3',
		'In 2011–18 the EU’s lead over Japan was smaller on energy security than on climate change.'
	],
	[
		'gap.migration.p4 > gap.migration.p3',
		'The EU’s lead over Japan on migration was smaller in 2018–26 than in 2011–18.'
	],
	[
		'cooperation.migration.p3 < 2',
		'In 2011–18 the two had fewer than 2 of the four forms of cooperation on migration.'
	],
	[
		'threat.cyber.eu.p3 < threat.human.eu.p3',
		'In 2011–18 the EU ranked human security higher than cyber security.'
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
