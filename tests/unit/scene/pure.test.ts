// If this fails, the same address shows two readers two different pictures, or a picture changes the
// numbers that the next one is drawn from.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../../src/lib/scene/layout';
import { anyFrame, anyLang, anyScores, anyView, WORDS } from './fixture';

test('the same call gives the same picture and leaves what it was given alone', () => {
	fc.assert(
		fc.property(anyView, anyScores, anyFrame, anyLang, (view, scores, frame, lang) => {
			const given = structuredClone({ view, scores, frame });
			const once = layout(view, scores, frame, WORDS[lang]);
			const again = layout(given.view, given.scores, given.frame, WORDS[lang]);
			expect(again).toEqual(once);
			expect({ view, scores, frame }).toEqual(given);
		}),
		{ numRuns: 60 }
	);
});

test('the order of sectors moves them and changes no value', () => {
	fc.assert(
		fc.property(anyView, anyScores, anyFrame, (view, scores, frame) => {
			const turned = { ...scores, sectors: [...scores.sectors].reverse() };
			const values = (sectors: typeof scores) =>
				layout(view, sectors, frame, WORDS.en)
					.marks.map(({ key, value, cells, loose, shape }) => ({ key, value, cells, loose, shape }))
					.sort((a, b) => (a.key < b.key ? -1 : 1));
			expect(values(turned)).toEqual(values(scores));
		}),
		{ numRuns: 60 }
	);
});
