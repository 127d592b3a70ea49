import type { Actor } from '../../index/types';
import { overlap, type Box } from '../boxes';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Label } from '../types';
import { wrapping, type Block } from '../wrap';
import { pointsOf, type Brief } from './brief';

/** Largest share of the frame's height that notes take, and the most lines of text. */
const MAX_SHARE = 0.3;
const MAX_LINES = 5;

/** Space between two notes, and between a note and the leader of another, in pixels. */
const NOTE_GAP = 8;
const LEADER_GAP = 4;

type Place = Box & Pick<Label, 'anchor'>;

/** A year and what is said of it. */
interface Remark {
	key: string;
	year: number;
	/** Whose value it is led to, where not to the highest. */
	actor?: Actor;
	/** The words in one line, in two and so on, where that can be. */
	blocks: readonly (Block | undefined)[];
}

/** Notes over the lines, each with the year that it belongs to. */
export interface Notes {
	placed: { year: number; actor?: Actor; label: Label }[];
	/** Height of the strip they stand in, in pixels. */
	height: number;
}

/** What there is to be said: the conference before all else, then milestones by importance, of years that have a value. */
function remarksOf({ entry, words, frame }: Brief, most: number): Remark[] {
	const { conference, milestones, lines } = entry;
	const years = new Set(lines.flatMap(pointsOf).map(({ year }) => year));
	const blocks = (text: string) => {
		const broken = wrapping(text, frame.text, frame.width);
		return Array.from({ length: most }, (_, i) => broken(i + 1));
	};
	return [
		{ key: 'conference', year: conference, blocks: blocks(words.conference({ year: conference })) },
		...milestones.map(({ year, title, actor }) => ({
			key: title,
			year,
			actor,
			blocks: blocks(words.milestone({ year, title }))
		}))
	].filter(({ year }) => years.has(year));
}

/** Where a note with these lines may stand over its year: beside its leader or across it, as low as it can. */
function placesOf({ width, height }: Block, x: number, strip: number, line: number): Place[] {
	const sides = [
		{ x, anchor: 'start' },
		{ x: x - width, anchor: 'end' },
		{ x: x - width / 2, anchor: 'middle' }
	] as const;
	const rows = 1 + Math.max(0, Math.round((strip - height) / line));
	return Array.from({ length: rows }, (_, row) => strip - height - row * line).flatMap((y) =>
		sides.map((side) => ({ ...side, y, width, height }))
	);
}

/** The way of a leader from its note down to the lines. */
const leaderBox = (x: number, from: number, strip: number): Box => ({
	x: x - LEADER_GAP,
	y: from,
	width: 2 * LEADER_GAP,
	height: strip - from
});

/** All orders of a few things, the given one first. */
function ordersOf<T>(items: readonly T[]): T[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((item, i) =>
		ordersOf(items.filter((_, other) => other !== i)).map((rest) => [item, ...rest])
	);
}

/** Notes in a strip of so many lines of text, one after another, as many as find room. */
function placeIn(
	remarks: readonly Remark[],
	{ frame }: Brief,
	xOf: (year: number) => number,
	lines: number
): Notes {
	const line = frame.text * LINE_HEIGHT;
	const strip = lines * line;
	const placed: Notes['placed'] = [];
	const taken: Box[] = [];
	for (const { key, year, actor, blocks } of remarks) {
		const x = xOf(year);
		const isFree = (place: Box): boolean => {
			const room = { ...place, x: place.x - NOTE_GAP, width: place.width + 2 * NOTE_GAP };
			const leader = leaderBox(x, place.y + place.height, strip);
			return (
				place.x >= 0 &&
				place.y >= 0 &&
				place.x + place.width <= frame.width &&
				taken.every((box) => !overlap(room, box) && !overlap(leader, box))
			);
		};
		for (const block of blocks.slice(0, lines)) {
			const place = block && placesOf(block, x, strip, line).find(isFree);
			if (!block || !place) continue;
			const label = labelOf(`note:${key}`, 'note', block.lines, frame.text, place);
			placed.push({ year, actor, label });
			taken.push(label, leaderBox(x, label.y + label.height, strip));
			break;
		}
	}
	return { placed, height: placed.length > 0 ? strip : 0 };
}

/** Notes in as low a strip as holds all of them, or as many as there is room for. */
export function notesOf(brief: Brief, xOf: (year: number) => number): Notes {
	const { height, text } = brief.frame;
	const most = Math.min(MAX_LINES, Math.floor((height * MAX_SHARE) / (text * LINE_HEIGHT)));
	const remarks = remarksOf(brief, most);
	// One that matters more is worth all that matter less.
	const worth = ({ placed }: Notes): number =>
		remarks.reduce(
			(sum, { key }) => 2 * sum + Number(placed.some(({ label }) => label.key === `note:${key}`)),
			0
		);
	let best: Notes = { placed: [], height: 0 };
	for (let lines = 1; lines <= most; lines++) {
		for (const order of ordersOf(remarks)) {
			const notes = placeIn(order, brief, xOf, lines);
			if (worth(notes) > worth(best)) best = notes;
			if (best.placed.length === remarks.length) return best;
		}
	}
	return best;
}
