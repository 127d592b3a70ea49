import type { OpinionTopic, Scores, SectorId } from '../../index/types';
import { headsOver, type HeadWords } from '../difference';
import { leadOf, SAME } from '../opinion';
import { LINE_HEIGHT } from '../text';
import type { Frame, Label, Scene } from '../types';
import type { View } from '../view';
import { rowsAlong, topicsOf, type Axis, type RowWords } from './rows';

/**
 * The difference of measured opinion: the rows of shares, each slid until all of Japan's rings stand on one upright. Disc
 * and ticks of the EU then stand as many percentage points from it as the shares are apart. As in the difference of levels,
 * the largest surplus of the EU is on top; sectors that nobody was asked about are last and say so.
 */

/** Points from number to number over the axis, where it is short and where it is long; what is short. */
const STEP = 20;
const LONG_STEP = 50;
const SHORT = 120;

/** The language of this picture. */
export interface LeadWords extends RowWords, HeadWords {
	/** On how many sectors more of whose people worry, where the two are furthest apart, and what is not known. */
	leads(f: {
		year: number;
		japan: number;
		eu: number;
		/** Sectors that were asked about. */
		total: number;
		most: { sector: string; japan: number; eu: number } | undefined;
		/** Sectors on which Japan's share is above that of every member. */
		above: string[];
		notAsked: string[];
	}): string;
}

/** Sectors from the EU's largest lead to Japan's; those that nobody was asked about are last. */
export function leadOrder(scores: Scores): SectorId[] {
	const topics = topicsOf(scores);
	const lead = (sector: SectorId): number => leadOf(topics, sector) ?? Infinity;
	return [...scores.sectors].sort((a, b) => (lead(a) === lead(b) ? 0 : lead(a) - lead(b)));
}

const isAboveAll = ({ japan, members }: OpinionTopic): boolean =>
	members.length > 0 && members.every(({ value }) => value < japan);

/** What the picture shows, in sentences. */
export function summariseLeads(scores: Scores, words: LeadWords): string {
	const topics = topicsOf(scores);
	const asked = scores.sectors.filter((id) => topics[id]);
	const leads = asked.map((id) => leadOf(topics, id) ?? 0);
	const widest = Math.max(...leads.map(Math.abs));
	const first = asked.find((_, i) => Math.abs(leads[i] ?? 0) === widest);
	const most = first === undefined ? undefined : topics[first];
	const named = (test: (topic: OpinionTopic | undefined) => boolean): string[] =>
		scores.sectors.filter((id) => test(topics[id])).map((id) => words.running(id));
	return words.leads({
		year: scores.opinion?.year ?? 0,
		japan: leads.filter((lead) => lead >= SAME).length,
		eu: leads.filter((lead) => lead <= -SAME).length,
		total: asked.length,
		most: most && { sector: words.running(first ?? ''), japan: most.japan, eu: most.eu },
		above: named((topic) => topic !== undefined && isAboveAll(topic)),
		notAsked: named((topic) => topic === undefined)
	});
}

/** An axis of points, with Japan at nought, that reaches from the lowest member to the highest. */
function axisOf(scores: Scores, above: number): Axis {
	const apart = Object.values(topicsOf(scores)).flatMap(({ japan, eu, members }) =>
		[eu, ...members.map(({ value }) => value)].map((share) => share - japan)
	);
	const [low, high] = [Math.min(-STEP, ...apart), Math.max(STEP, ...apart)];
	const step = high - low > SHORT ? LONG_STEP : STEP;
	const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
	return {
		key: 'points',
		ticks: Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step),
		// Told as distances: the heads say in which direction.
		tell: (points) => String(Math.abs(points)),
		place: (share, { japan }) => share - japan,
		zero: 0,
		above
	};
}

/** Lays out the difference of measured opinion. */
export function leadScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: LeadWords
): Scene {
	const line = frame.text * LINE_HEIGHT;
	const order = leadOrder(scores);
	const lay = (above: number) => {
		const rows = rowsAlong(axisOf(scores, above), order, scores, frame, words);
		const zero = rows.guides.find(({ kind }) => kind === 'axis')?.ends?.[0] ?? 0;
		return { rows, heads: headsOver(zero, { frame, words }) };
	};
	const isIn = (heads: readonly Label[], above: number): boolean =>
		heads.every(({ y, height }) => y + height <= above);
	const low = lay(line);
	// Heads that find no room side by side on one line fill two.
	const { rows, heads } = isIn(low.heads, line) ? low : lay(2 * line);
	return {
		...rows,
		view,
		labels: [...heads, ...rows.labels],
		summary: summariseLeads(scores, words)
	};
}
