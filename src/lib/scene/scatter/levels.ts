import type { Scores } from '../../index/types';
import { haloRadius } from '../dial';
import type { Area, Frame, Scene } from '../types';
import type { View } from '../view';
import { layFields, type Laid } from './board';
import { STEPS, type CornerWords, type Plane } from './brief';
import { fieldBox } from './fields';
import { ROUND_GAP } from './names';
import {
	countPairs,
	levelPairs,
	LEVELS,
	pairDisc,
	pairMark,
	withDiscs,
	type PairCounts
} from './pairs';

/**
 * Levels of both sides in one period, or what stands in their place: the EU's across, Japan's up, in a field for each pair
 * of whole numbers. Fields of equal numbers are shaded.
 */

/** The language of this picture. */
export interface PairWords extends CornerWords {
	/** How many sectors are high for whom, who has more on how many, and which have no value of one side. */
	pairs(f: PairCounts & { period: string; missing: string[] }): string;
}

/** What the picture shows, counted. */
export function summarisePairs(view: View, scores: Scores, words: PairWords): string {
	const id = view.periods[0] ?? '';
	const pairs = levelPairs(scores, id);
	if (pairs.length === 0) return words.empty(scores.sectors.length);
	const found = new Set(pairs.map(({ sector }) => sector));
	return words.pairs({
		...countPairs(pairs, LEVELS),
		period: words.period(id),
		missing: scores.sectors.filter((id) => !found.has(id)).map((id) => words.running(id))
	});
}

/** Fields in which both stand at the same whole number. */
const shaded = ({ board: { fields } }: Laid): Area[] =>
	STEPS.map((n) => ({ key: `same:${n}`, ...fieldBox(fields, n, n), opacity: 1 }));

/** Lays out the levels of both sides against each other. */
export function pairScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: PairWords
): Scene {
	const period = view.periods[0] ?? '';
	const pairs = levelPairs(scores, period);
	const disc = pairDisc(frame);
	const size = 2 * (haloRadius(disc) + ROUND_GAP);
	const plane: Plane = {
		axes: ['eu', 'japan'],
		// A score by other weights may lie between two whole numbers: its field is that of the one it has reached.
		spots: pairs.map(({ sector, eu, japan }) => ({
			sector,
			column: Math.floor(eu),
			row: Math.floor(japan)
		})),
		glyph: size,
		depth: size,
		isTidy: true,
		markOf: (sector, x, y) => {
			const pair = pairs.find((one) => one.sector === sector);
			if (!pair) throw new RangeError(`${sector} has no level of both sides`);
			return pairMark(pair, LEVELS, { x, y, period }, disc);
		}
	};
	const summary = summarisePairs(view, scores, words);
	const laid = layFields(view, scores, frame, words, { plane, summary });
	const { scene } = laid;
	return {
		...scene,
		areas: shaded(laid),
		marks: withDiscs(scene.marks, pairs, LEVELS, disc)
	};
}
