// If this fails, the aside on what an outline is worth compares areas that its dials do not show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threatKey } from '../../../src/lib/index/keys';
import { levelsOf } from '../../../src/lib/scene/closed-dial';
import { outlineArea, shuffles } from '../../../src/lib/scene/outline';
import { HUB_LEVELS } from '../../../src/lib/scene/stand';
import { ACTOR, honestDial } from '../../../src/lib/story/aside/dial';
import { areaSentence, dialLabel } from '../../../src/lib/story/aside/words';
import { anyScores, real, WORDS } from '../scene/fixture';

const PERIOD = 'p3';

describe('the dial in our order and in others', () => {
	test('is compared by what its outline encloses, and the furthest order is the furthest', () => {
		fc.assert(
			fc.property(anyScores, fc.nat(), (scores, seed) => {
				const dial = honestDial(scores, WORDS.en, PERIOD);
				const area = (order: readonly string[]): number =>
					outlineArea(levelsOf(scores, ACTOR, PERIOD, order), HUB_LEVELS);
				const order = dial.next(shuffles(scores.sectors.length, seed));
				expect(dial.ours).toEqual(real.sectors);
				expect(dial.more(order)).toBe(Math.round((area(order) / area(dial.ours) - 1) * 100));
				expect(Math.abs(dial.more(dial.furthest))).toBeGreaterThanOrEqual(
					Math.abs(dial.more(order))
				);
				expect(dial.spread).toBeGreaterThanOrEqual(Math.abs(dial.more(dial.furthest)));
			}),
			{ numRuns: 60 }
		);
	});

	test('shuffling skips orders whose area cannot be told from ours', () => {
		const dial = honestDial(real, WORDS.en, PERIOD);
		const orders = shuffles(real.sectors.length, 1);
		for (let i = 0; i < 50; i++) expect(dial.more(dial.next(orders))).not.toBe(0);
	});

	test('with levels all alike no order differs, and shuffling comes to an end', () => {
		const alike = Object.fromEntries(
			real.sectors.map((sector) => [
				threatKey(sector, ACTOR, PERIOD),
				{ value: 2, confidence: 'high' as const }
			])
		);
		const dial = honestDial({ ...real, threat: alike }, WORDS.en, PERIOD);
		expect(dial.next(shuffles(real.sectors.length, 1))).toEqual(dial.ours);
		expect([dial.spread, dial.more(dial.furthest)]).toEqual([0, 0]);
	});
});

describe('in words', () => {
	test('every spoke is told with its level, in the order in which it stands', () => {
		const order = ['migration', 'military'];
		const [low, high] = levelsOf(real, ACTOR, PERIOD, order);
		expect(dialLabel(real, WORDS.en, PERIOD, order)).toContain(
			`Migration ${low}, Military ${high}.`
		);
	});

	test('more is more and less is less', () => {
		expect(areaSentence(4)).toContain('4 per cent more');
		expect(areaSentence(-4)).toContain('4 per cent less');
		expect(areaSentence(0)).toContain('our order');
	});
});
