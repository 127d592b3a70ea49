import type { Actor, OpinionTopic, Scores, SectorId } from '../index/types';
import { discRadius, haloRadius } from './dial';
import { labelOf } from './label';
import { straight } from './line';
import { numbersOf } from './numbers';
import { topicsIn, type Topics } from './opinion/topics';
import { shares, sum } from './shares';
import { blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Frame, Label, Mark, Scene, Words } from './types';
import type { View } from './view';

/**
 * Measured opinion: a row per sector, the share of people who call it a major threat across. The EU's disc is the median of
 * the members surveyed, each of which is a faint tick; Japan's ring is Japan. Sectors that nobody was asked about say so.
 * Under its name stands what the survey called it, where every row has room for that.
 */

/** Shares written under the axis, in per cent. */
const TICKS = [0, 25, 50, 75, 100];

/** Least room for the axis beside names, in pixels, and beside what the survey called them, as a share of the frame. */
const MIN_AXIS = 110;
const MIN_SHARE = 0.5;

/** Room around marks, between names and axis, under the numbers, and in a row above and below a tick. */
const MARGIN = 2;
const COLUMN_GAP = 10;
const TICK_GAP = 4;
const ROW_GAP = 3;

/** Longest half of a country's tick, in pixels. */
const MAX_TICK = 8;

/** Shares closer than this are told as the same, in percentage points. */
const SAME = 1;

/** The language of this picture. */
export interface OpinionWords extends Words {
	notAsked: string;
	percent(value: number): string;
	/** Where Japan's people and where the EU's worry more, by how much, and how many sectors nobody was asked about. */
	sides(f: {
		year: number;
		japanMore: string[];
		euMore: string[];
		most: { sector: string; japan: number; eu: number } | undefined;
		notAsked: number;
	}): string;
}

type Asked = Readonly<Record<SectorId, OpinionTopic>>;

const topicsOf = (scores: Scores): Asked => scores.opinion?.topics ?? {};

/** Japan's share minus the EU's, in percentage points; nothing where nobody was asked. */
function leadOf(topics: Asked, sector: SectorId): number | undefined {
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

/** Where the axis stands across the frame, and the names beside it. */
interface Across {
	left: number;
	width: number;
	role: 'sector' | 'number';
	textOf: (sector: SectorId) => string;
	/** What the survey called the sectors, where it stands under their names. */
	topics?: Topics;
}

function acrossOf(
	scores: Scores,
	{ width, text }: Required<Frame>,
	words: Words,
	inset: number,
	topics: Topics | undefined
): Across {
	const numbers = new Map(numbersOf(scores).map(({ n, sector }) => [sector, String(n)]));
	const beside = (role: Across['role'], textOf: Across['textOf'], least = 0): Across => {
		const names = Math.max(least, blockWidth(scores.sectors.map(textOf), text));
		const left = names + COLUMN_GAP + inset;
		return { role, textOf, left, width: width - left - inset };
	};
	const told = topics && beside('sector', (id) => words.sector(id), topics.width);
	if (told && told.width >= width * MIN_SHARE) return { ...told, topics };
	const named = beside('sector', (id) => words.sector(id));
	return named.width >= MIN_AXIS ? named : beside('number', (id) => numbers.get(id) ?? '');
}

/** Lays out measured opinion. */
export function opinionScene(
	view: View,
	scores: Scores,
	frame: Required<Frame>,
	words: OpinionWords
): Scene {
	const topics = topicsOf(scores);
	const order = opinionOrder(scores);
	const disc = discRadius(frame);
	const line = frame.text * LINE_HEIGHT;
	// Wide enough for the outermost numbers as well as for marks.
	const outermost = Math.max(
		...TICKS.map((n) => textWidth(words.percent(n), frame.text, 'regular'))
	);
	const inset = Math.max(haloRadius(disc) + MARGIN, outermost / 2);
	const top = line + TICK_GAP;
	const asked = order.map((sector) => [sector, topics[sector]?.topic] as const);
	const room = frame.height - top;
	const across = acrossOf(scores, frame, words, inset, topicsIn(asked, frame, room));
	const rows =
		across.topics?.rows ??
		shares(
			order.map(() => 0),
			room
		);
	const row = Math.min(...rows);
	const xOf = (share: number): number => across.left + (share / 100) * across.width;
	const yOf = (i: number): number => top + sum(rows.slice(0, i)) + (rows[i] ?? 0) / 2;

	/** A line of words whose middle is at `y`. */
	const label = (
		key: string,
		role: Label['role'],
		words: string,
		y: number,
		more: Partial<Label>
	): Label => labelOf(key, role, [words], frame.text, { y: y - line / 2, ...more });

	const ticks = TICKS.map((share) => {
		const text = words.percent(share);
		const width = textWidth(text, frame.text, 'regular');
		const x = xOf(share) - width / 2;
		return label(`tick:share:${share}`, 'tick', text, line / 2, { x, anchor: 'middle' });
	});
	const clear = ticks.every((tick, i) => {
		const before = ticks[i - 1];
		return !before || tick.x > before.x + before.width + MARGIN;
	});
	const names = order.flatMap(
		(sector, i) =>
			across.topics?.labels(sector, across.textOf(sector), yOf(i)) ?? [
				label(`${across.role}:${sector}`, across.role, across.textOf(sector), yOf(i), { sector })
			]
	);
	const missing = order.flatMap((sector, i) => {
		if (topics[sector]) return [];
		const x = across.left;
		return [label(`note:${sector}`, 'note', words.notAsked, yOf(i), { sector, x })];
	});

	return {
		view,
		frame,
		areas: [],
		guides: [
			...TICKS.map((share) =>
				straight(`grid:share:${share}`, 'grid', [xOf(share), top, xOf(share), frame.height])
			),
			...order.flatMap((sector, i) => {
				if (!topics[sector]) return [];
				return [
					straight(`spoke:${sector}`, 'spoke', [xOf(0), yOf(i), xOf(100), yOf(i)], { sector })
				];
			})
		],
		links: order.flatMap((sector, i) => {
			const topic = topics[sector];
			if (!topic || topic.eu === topic.japan) return [];
			const actor: Actor = topic.eu > topic.japan ? 'eu' : 'japan';
			const ends = [xOf(topic.eu), yOf(i), xOf(topic.japan), yOf(i)] as const;
			return [straight(`gap:${sector}`, 'gap', ends, { sector, actor })];
		}),
		marks: order.flatMap((sector, i) => {
			const topic = topics[sector];
			return topic ? marksOf(sector, topic, xOf, yOf(i), { disc, row }) : [];
		}),
		labels: [...(clear ? ticks : ticks.filter((_, i) => i % 4 === 0)), ...names, ...missing],
		keys: across.role === 'number' ? numbersOf(scores) : [],
		summary: summariseOpinion(scores, words)
	};
}

/** The members' ticks with the disc and the ring over them. */
function marksOf(
	sector: SectorId,
	topic: OpinionTopic,
	xOf: (share: number) => number,
	y: number,
	{ disc, row }: { disc: number; row: number }
): Mark[] {
	const { loose } = topic;
	const share = (
		key: string,
		shape: Mark['shape'],
		actor: Actor,
		value: number,
		size: number
	): Mark => ({
		key,
		shape,
		sector,
		actor,
		value,
		x: xOf(value),
		y,
		size,
		loose,
		opacity: 1
	});
	// As on the dial: where both would lie on each other, the ring goes around the disc.
	const close = Math.abs(xOf(topic.eu) - xOf(topic.japan)) < disc / 2;
	const tick = Math.max(1, Math.min(MAX_TICK, row / 2 - ROW_GAP));
	return [
		share(`${sector}:eu`, 'disc', 'eu', topic.eu, disc),
		share(`${sector}:japan`, 'ring', 'japan', topic.japan, close ? haloRadius(disc) : disc * 1.08),
		...topic.members.map(({ country, value }) =>
			share(`member:${sector}:${country}`, 'tick', 'eu', value, tick)
		)
	];
}
