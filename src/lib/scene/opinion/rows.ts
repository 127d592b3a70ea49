import type { Actor, OpinionTopic, Scores, SectorId } from '../../index/types';
import { discRadius, haloRadius } from '../dial';
import { labelOf } from '../label';
import { straight } from '../line';
import { numbersOf } from '../numbers';
import { shares, sum } from '../shares';
import { blockWidth, textWidth, LINE_HEIGHT } from '../text';
import type { Frame, Label, Mark, Scene, Words } from '../types';
import { papersOf, type Papers } from './papers';
import { topicsIn, type Topics } from './topics';

/** Rows of measured opinion along an axis, a row per sector: of shares as they are, or of how far they are from Japan's. */

/** The language of a row. */
export interface RowWords extends Words {
	notAsked: string;
	/** The same of several sectors in one line, under rows that have room for nothing else; left out where it never is. */
	notAskedList?: (sectors: string[]) => string;
	percent(value: number): string;
	/** Head of the levels in documents; left out where they are not set beside. */
	papers?: string;
}

export type Asked = Readonly<Record<SectorId, OpinionTopic>>;

export const topicsOf = (scores: Scores): Asked => scores.opinion?.topics ?? {};

/** What rows are measured along. */
export interface Axis {
	/** What it is called in keys. */
	key: string;
	/** Numbers written over it, from the left end to the right; every fourth where there is no room for all. */
	ticks: readonly number[];
	tell: (tick: number, words: RowWords) => string;
	/** Where a share of a row stands. */
	place: (share: number, topic: OpinionTopic) => number;
	/** The number of the tick that is the axis of the picture, if one is. */
	zero?: number;
	/** Room for heads over the numbers, in pixels. */
	above: number;
}

/** Least room for the axis beside names, in pixels, and beside what the survey called them, as a share of the frame. */
const MIN_AXIS = 110;
const MIN_SHARE = 0.5;

/** Radius of a ring beside a disc, in radii of the disc. */
const RING = 1.08;

/** Room around marks, between names and axis, under the numbers, and in a row above and below a tick. */
const MARGIN = 2;
const COLUMN_GAP = 10;
const TICK_GAP = 4;
const ROW_GAP = 3;

/** Room between a line and what is said of a missing row, in pixels. */
const MISSING_GAP = 5;

/** Longest half of a country's tick, in pixels. */
const MAX_TICK = 8;

/** Width that levels in documents take from the axis, with the gap to it. */
const besideOf = (papers: Papers | undefined): number => (papers ? papers.width + COLUMN_GAP : 0);

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

/** Rows of shares along an axis, in an order. */
export function rowsAlong(
	axis: Axis,
	order: readonly SectorId[],
	scores: Scores,
	frame: Required<Frame>,
	words: RowWords
): Omit<Scene, 'view' | 'summary'> {
	return (
		questionsOver(axis, order, scores, frame, words) ?? plainRows(axis, order, scores, frame, words)
	);
}

/** What rows are drawn from. */
interface Drawn {
	xOf: (n: number) => number;
	topics: Asked;
	disc: number;
}

/** Bars between the shares of rows, and their marks. */
function drawRows(
	order: readonly SectorId[],
	{ place }: Axis,
	{ xOf, topics, disc }: Drawn,
	yOf: (sector: SectorId) => number,
	row: number
): Pick<Scene, 'links' | 'marks'> {
	const asked = order.flatMap((sector) => {
		const topic = topics[sector];
		return topic
			? [{ sector, topic, at: (share: number): number => xOf(place(share, topic)) }]
			: [];
	});
	return {
		links: asked.flatMap(({ sector, topic, at }) => {
			if (topic.eu === topic.japan) return [];
			const actor: Actor = topic.eu > topic.japan ? 'eu' : 'japan';
			const ends = [at(topic.eu), yOf(sector), at(topic.japan), yOf(sector)] as const;
			return [straight(`gap:${sector}`, 'gap', ends, { sector, actor })];
		}),
		marks: asked.flatMap(({ sector, topic, at }) =>
			marksOf(sector, topic, at, yOf(sector), { disc, row })
		)
	};
}

/**
 * Rows for a narrow frame that is high enough: over each what the survey called it, across the whole frame, as a name alone
 * would say that something else had been asked; and what nobody was asked about in one line at the foot.
 */
function questionsOver(
	axis: Axis,
	order: readonly SectorId[],
	scores: Scores,
	frame: Required<Frame>,
	words: RowWords
): Omit<Scene, 'view' | 'summary'> | undefined {
	const { text } = frame;
	const topics = topicsOf(scores);
	const asked = order.filter((sector) => topics[sector]);
	const left = order.filter((sector) => !topics[sector]);
	if (!words.notAskedList || asked.length === 0) return undefined;
	const line = text * LINE_HEIGHT;
	const disc = discRadius(frame);
	const { ticks: numbers, tell, zero, above, key } = axis;
	const lastTick = textWidth(tell(numbers.at(-1) ?? 0, words), text, 'regular') / 2;
	const inset = Math.max(disc * RING + MARGIN, lastTick);
	const names = blockWidth(
		asked.map((id) => words.sector(id)),
		text
	);
	const start = names + COLUMN_GAP + inset;
	const papers = papersOf(scores, frame, words.papers);
	const width = frame.width - start - inset - besideOf(papers);
	const foot =
		left.length > 0
			? labelOf(
					'note:not-asked',
					'note',
					[words.notAskedList(left.map((id) => words.sector(id)))],
					text,
					{
						touches: left
					}
				)
			: undefined;
	const top = above + line + TICK_GAP;
	const bottom = frame.height - (foot ? line + ROW_GAP : 0);
	const row = (bottom - top) / asked.length;
	const questions = asked.map((sector) =>
		labelOf(`topic:${sector}`, 'band', [topics[sector]?.topic ?? ''], text, { sector })
	);
	const isTight =
		width < MIN_AXIS || row < 2 * line || questions.some((label) => label.width > frame.width);
	// With room beside them, questions stand under the names.
	const isWide = fitUnderNames(scores, frame, words, axis);
	if (isTight || isWide || (foot && foot.width > frame.width)) return undefined;
	const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
	const xOf = (n: number): number => start + ((n - first) / (last - first)) * width;
	const topOf = (sector: SectorId): number => top + row * asked.indexOf(sector);
	const yOf = (sector: SectorId): number => topOf(sector) + line + (row - line) / 2;
	const drawn = drawRows(asked, axis, { xOf, topics, disc }, yOf, row - line);
	const beside = papers?.stand(
		asked.map((sector) => [sector, yOf(sector)]),
		frame.width,
		above
	);
	const ticks = numbers
		.map((n) => {
			const label = labelOf(`tick:${key}:${n}`, 'tick', [tell(n, words)], text, { y: above });
			return { ...label, x: xOf(n) - label.width / 2, anchor: 'middle' as const };
		})
		.filter((_, i) => i % 2 === 0);
	return {
		frame,
		// Two lines belong together where they stand on one ground.
		areas: asked.map((sector) => ({
			key: `row:${sector}`,
			x: 0,
			y: topOf(sector),
			width: frame.width,
			height: row,
			opacity: 1
		})),
		guides: [
			...numbers.flatMap((n) =>
				// In pieces, as words stand across.
				asked.map((sector) => {
					const ends = [xOf(n), topOf(sector) + line, xOf(n), topOf(sector) + row] as const;
					return straight(`grid:${key}:${n}:${sector}`, n === zero ? 'axis' : 'grid', ends);
				})
			),
			...asked.map((sector) =>
				straight(`spoke:${sector}`, 'spoke', [xOf(first), yOf(sector), xOf(last), yOf(sector)], {
					sector
				})
			)
		],
		links: drawn.links,
		marks: [...drawn.marks, ...(beside?.marks ?? [])],
		labels: [
			...(beside?.labels ?? []),
			...ticks,
			...asked.map((sector) =>
				labelOf(`sector:${sector}`, 'sector', [words.sector(sector)], text, {
					sector,
					y: yOf(sector) - line / 2
				})
			),
			...questions.map((label) => ({ ...label, y: topOf(label.sector ?? '') })),
			...(foot ? [{ ...foot, y: frame.height - line }] : [])
		],
		keys: []
	};
}

/** Whether questions find room under the names, beside the axis. */
function fitUnderNames(
	scores: Scores,
	frame: Required<Frame>,
	words: RowWords,
	{ above }: Axis
): boolean {
	const topics = topicsOf(scores);
	const room = frame.height - above - frame.text * LINE_HEIGHT - TICK_GAP;
	const asked = scores.sectors.map((sector) => [sector, topics[sector]?.topic] as const);
	const inset = haloRadius(discRadius(frame)) + MARGIN;
	const inner = { ...frame, width: frame.width - besideOf(papersOf(scores, frame, words.papers)) };
	return acrossOf(scores, inner, words, inset, topicsIn(asked, frame, room)).topics !== undefined;
}

function plainRows(
	{ key, ticks: numbers, tell, place, zero, above }: Axis,
	order: readonly SectorId[],
	scores: Scores,
	frame: Required<Frame>,
	words: RowWords
): Omit<Scene, 'view' | 'summary'> {
	const topics = topicsOf(scores);
	const [first = 0, last = 0] = [numbers[0], numbers.at(-1)];
	const disc = discRadius(frame);
	const line = frame.text * LINE_HEIGHT;
	// Wide enough for the outermost numbers as well as for marks.
	const outermost = Math.max(
		...numbers.map((n) => textWidth(tell(n, words), frame.text, 'regular'))
	);
	const inset = Math.max(haloRadius(disc) + MARGIN, outermost / 2);
	const top = above + line + TICK_GAP;
	const asked = order.map((sector) => [sector, topics[sector]?.topic] as const);
	const room = frame.height - top;
	const papers = papersOf(scores, frame, words.papers);
	const inner = { ...frame, width: frame.width - besideOf(papers) };
	const across = acrossOf(scores, inner, words, inset, topicsIn(asked, frame, room));
	const rows =
		across.topics?.rows ??
		shares(
			order.map(() => 0),
			room
		);
	const row = Math.min(...rows);
	const xOf = (n: number): number => across.left + ((n - first) / (last - first)) * across.width;
	const yOf = (i: number): number => top + sum(rows.slice(0, i)) + (rows[i] ?? 0) / 2;

	/** A line of words whose middle is at `y`. */
	const label = (
		key: string,
		role: Label['role'],
		words: string,
		y: number,
		more: Partial<Label>
	): Label => labelOf(key, role, [words], frame.text, { y: y - line / 2, ...more });

	const ticks = numbers.map((n) => {
		const text = tell(n, words);
		const width = textWidth(text, frame.text, 'regular');
		const x = xOf(n) - width / 2;
		return label(`tick:${key}:${n}`, 'tick', text, above + line / 2, { x, anchor: 'middle' });
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
		// Where the axis is not the left end, a line runs there.
		const x = across.left + (zero === undefined ? 0 : MISSING_GAP);
		return [label(`note:${sector}`, 'note', words.notAsked, yOf(i), { sector, x })];
	});
	const beside = papers?.stand(
		order.flatMap((sector, i) => (topics[sector] ? [[sector, yOf(i)] as const] : [])),
		frame.width,
		above
	);

	return {
		frame,
		areas: [],
		guides: [
			...numbers.map((n) =>
				straight(`grid:${key}:${n}`, n === zero ? 'axis' : 'grid', [
					xOf(n),
					top,
					xOf(n),
					frame.height
				])
			),
			...order.flatMap((sector, i) => {
				if (!topics[sector]) return [];
				return [
					straight(`spoke:${sector}`, 'spoke', [xOf(first), yOf(i), xOf(last), yOf(i)], { sector })
				];
			})
		],
		links: order.flatMap((sector, i) => {
			const topic = topics[sector];
			if (!topic || topic.eu === topic.japan) return [];
			const actor: Actor = topic.eu > topic.japan ? 'eu' : 'japan';
			const at = (share: number): number => xOf(place(share, topic));
			const ends = [at(topic.eu), yOf(i), at(topic.japan), yOf(i)] as const;
			return [straight(`gap:${sector}`, 'gap', ends, { sector, actor })];
		}),
		marks: [
			...order.flatMap((sector, i) => {
				const topic = topics[sector];
				if (!topic) return [];
				const at = (share: number): number => xOf(place(share, topic));
				return marksOf(sector, topic, at, yOf(i), { disc, row });
			}),
			...(beside?.marks ?? [])
		],
		labels: [
			...(beside?.labels ?? []),
			...(clear ? ticks : ticks.filter((_, i) => i % 4 === 0)),
			...names,
			...missing
		],
		keys: across.role === 'number' ? numbersOf(scores) : []
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
	const halo = Math.max(disc * RING, Math.min(haloRadius(disc), row / 2));
	return [
		share(`${sector}:eu`, 'disc', 'eu', topic.eu, disc),
		share(`${sector}:japan`, 'ring', 'japan', topic.japan, close ? halo : disc * RING),
		...topic.members.map(({ country, value }) =>
			share(`member:${sector}:${country}`, 'tick', 'eu', value, tick)
		)
	];
}
