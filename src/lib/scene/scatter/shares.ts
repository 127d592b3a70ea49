import type { Scores } from '../../index/types';
import { haloRadius } from '../dial';
import { numbersOf } from '../numbers';
import { SAME } from '../opinion';
import { topicsOf } from '../opinion/rows';
import type { Frame, Scene } from '../types';
import type { View } from '../view';
import { labelBeside, leadersOf } from './beside';
import type { Corner, Quartered } from './brief';
import {
	countPairs,
	pairDisc,
	pairMark,
	withDiscs,
	type Measured,
	type Pair,
	type PairCounts
} from './pairs';
import { axisLabels, isOnDiagonal, linesOf, squareIn, titlesOf, type SquareWords } from './square';

/**
 * Measured opinion of both sides: the median of the EU members surveyed across, Japan up, on one scale in a square, so that
 * equal shares are its diagonal. Shares are measured, not ranked: a mark stands exactly where its two shares are, and none
 * is moved aside. The axes begin where the shares do, as place is read here and not length. Corners part at one half.
 */

/** From half of the people on, a share counts as high; shares closer than a point are the same. */
export const SHARES: Measured = { high: 50, same: SAME };

/** Points from number to number along an axis; the scale ends on one, and has the half inside it. */
const STEP = 10;

/** The language of this picture. */
export interface ShareWords extends SquareWords {
	/** How many sectors are high for whom, who has more on how many, and which nobody was asked about. */
	shares(f: PairCounts & { year: number; notAsked: string[] }): string;
}

/** Both shares of each sector that was asked about, in their usual order. */
export function sharePairs(scores: Scores): Pair[] {
	const topics = topicsOf(scores);
	return scores.sectors.flatMap((sector) => {
		const topic = topics[sector];
		return topic ? [{ sector, eu: topic.eu, japan: topic.japan, loose: topic.loose }] : [];
	});
}

/** What the picture shows, counted. */
export function summariseShares(scores: Scores, words: ShareWords): string {
	const topics = topicsOf(scores);
	return words.shares({
		...countPairs(sharePairs(scores), SHARES),
		year: scores.opinion?.year ?? 0,
		notAsked: scores.sectors.filter((id) => !topics[id]).map((id) => words.running(id))
	});
}

/** Both axes: from the ten under the lowest share to the ten over the highest. */
function ticksFor(pairs: readonly Pair[]): number[] {
	const shares = pairs.flatMap(({ eu, japan }) => [eu, japan]);
	const first = Math.floor(Math.min(SHARES.high - STEP, ...shares) / STEP);
	const last = Math.ceil(Math.max(SHARES.high + STEP, ...shares) / STEP);
	return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * STEP);
}

/** Lays out the shares of both sides against each other. */
export function shareScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: ShareWords
): Scene {
	const pairs = sharePairs(scores);
	const disc = pairDisc(frame);
	const halo = haloRadius(disc);
	const square = squareIn(ticksFor(pairs), frame, words, halo);
	const { plot, xOf, yOf } = square;
	const outer = pairs.map((pair) =>
		pairMark(pair, SHARES, { x: xOf(pair.eu), y: yOf(pair.japan) }, disc)
	);
	const split = [xOf(SHARES.high), yOf(SHARES.high)] as const;
	const isHigh = (share: number): boolean => share >= SHARES.high;
	const countIn = ({ right, top }: Corner) => ({
		count: pairs.filter(({ eu, japan }) => isHigh(eu) === right && isHigh(japan) === top).length,
		total: pairs.length
	});
	const labels = [...axisLabels(square, frame, words), ...titlesOf(square, frame, words)];
	const board: Quartered = {
		words,
		frame,
		plot,
		split,
		countIn,
		marks: outer,
		labels,
		isCrossed: (box) => isOnDiagonal(box, square)
	};
	const beside = labelBeside(board, scores);
	return {
		view,
		frame,
		areas: [],
		guides: [...linesOf(square, SHARES.high), ...leadersOf(beside, outer)],
		links: [],
		marks: withDiscs(outer, pairs, SHARES, disc),
		labels: [...labels, ...beside],
		keys: beside.some(({ role }) => role === 'number') ? numbersOf(scores) : [],
		summary: summariseShares(scores, words)
	};
}
