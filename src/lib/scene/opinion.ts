import type { Scores, SectorId } from '../index/types';
import { rowsAlong, topicsOf, type Asked, type Axis, type RowWords } from './opinion/rows';
import type { Frame, Scene } from './types';
import type { View } from './view';

/**
 * Measured opinion: a row per sector, the share of people who call it a major threat across. The EU's disc is the median of
 * the members surveyed, each of which is a faint tick; Japan's ring is Japan. Sectors that nobody was asked about say so.
 * Under its name stands what the survey called it, where every row has room for that.
 */

/** Shares as they are, in per cent. */
const SHARES: Axis = {
	key: 'share',
	ticks: [0, 25, 50, 75, 100],
	tell: (tick, words) => words.percent(tick),
	place: (share) => share,
	above: 0
};

/** Shares closer than this are told as the same, in percentage points. */
export const SAME = 1;

/** The language of this picture. */
export interface OpinionWords extends RowWords {
	/** Where Japan's people and where the EU's worry more, by how much, and how many sectors nobody was asked about. */
	sides(f: {
		year: number;
		japanMore: string[];
		euMore: string[];
		most: { sector: string; japan: number; eu: number } | undefined;
		notAsked: number;
	}): string;
}

/** Japan's share minus the EU's, in percentage points; nothing where nobody was asked. */
export function leadOf(topics: Asked, sector: SectorId): number | undefined {
	const topic = topics[sector];
	return topic && topic.japan - topic.eu;
}

/** Sectors from Japan's largest lead to the EU's; those that nobody was asked about are last. */
export function opinionOrder(scores: Scores): SectorId[] {
	const topics = topicsOf(scores);
	const lead = (sector: SectorId): number => leadOf(topics, sector) ?? -Infinity;
	// Array sorting is stable; two missing leads have no difference.
	return [...scores.sectors].sort((a, b) => (lead(a) === lead(b) ? 0 : lead(b) - lead(a)));
}

/** What the picture shows, in a sentence or two. */
export function summariseOpinion(scores: Scores, words: OpinionWords): string {
	const topics = topicsOf(scores);
	const order = opinionOrder(scores);
	const named = (test: (lead: number) => boolean): string[] =>
		order.filter((id) => test(leadOf(topics, id) ?? 0)).map((id) => words.running(id));
	const size = (id: SectorId): number => Math.abs(leadOf(topics, id) ?? -1);
	const [first] = [...order].sort((a, b) => size(b) - size(a));
	const most = first === undefined ? undefined : topics[first];
	return words.sides({
		year: scores.opinion?.year ?? 0,
		japanMore: named((lead) => lead >= SAME),
		euMore: named((lead) => lead <= -SAME),
		most: most && { sector: words.running(first ?? ''), japan: most.japan, eu: most.eu },
		notAsked: order.filter((id) => !topics[id]).length
	});
}

/** Lays out measured opinion. */
export const opinionScene = (
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: OpinionWords
): Scene => ({
	...rowsAlong(SHARES, opinionOrder(scores), scores, frame, words),
	view,
	summary: summariseOpinion(scores, words)
});
