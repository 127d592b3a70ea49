import { overlap, type Box } from '../boxes';
import { labelOf } from '../label';
import { LINE_HEIGHT } from '../text';
import type { Label } from '../types';
import { wrap, type Block } from '../wrap';
import type { Brief } from './brief';

/** Largest share of the frame's height that notes take, and the most lines of text. */
const MAX_SHARE = 0.3;
const MAX_LINES = 5;

/** Space between two notes, and between a note and the leader of another, in pixels. */
const NOTE_GAP = 8;
const LEADER_GAP = 4;

/** A year and what is said of it. */
interface Remark {
	key: string;
	year: number;
	text: string;
}

/** Notes over the lines, each with the year that it belongs to. */
export interface Notes {
	placed: { year: number; label: Label }[];
	/** Height of the strip they stand in, in pixels. */
	height: number;
}

/** What there is to be said: the conference before all else, then milestones by importance, within the years shown. */
function remarksOf({ entry, words, years }: Brief): Remark[] {
	const { conference, milestones } = entry;
	return [
		{ key: 'conference', year: conference, text: words.conference({ year: conference }) },
		...milestones.map(({ year, title }) => ({
			key: title,
			year,
			text: words.milestone({ year, title })
		}))
	].filter(({ year }) => year >= years[0] && year <= years[1]);
}

/** Where a note with these lines may stand over its year: beside its leader or across it, as low as it can. */
function* places({ width, height }: Block, x: number, strip: number, line: number) {
	const sides = [
		{ x, anchor: 'start' },
		{ x: x - width, anchor: 'end' },
		{ x: x - width / 2, anchor: 'middle' }
	] as const;
	for (let y = strip - height; y >= -0.01; y -= line) {
		for (const side of sides) yield { ...side, y, width, height };
	}
}

/** The way of a leader from its note down to the lines. */
const leaderBox = (x: number, from: number, strip: number): Box => ({
	x: x - LEADER_GAP,
	y: from,
	width: 2 * LEADER_GAP,
	height: strip - from
});

/** Notes in a strip of so many lines of text, as many as find room. */
function placeIn(brief: Brief, xOf: (year: number) => number, lines: number): Notes {
	const { frame } = brief;
	const line = frame.text * LINE_HEIGHT;
	const strip = lines * line;
	const placed: Notes['placed'] = [];
	const taken: Box[] = [];
	for (const { key, year, text } of remarksOf(brief)) {
		const x = xOf(year);
		const isFree = (place: Box): boolean => {
			const room = { ...place, x: place.x - NOTE_GAP, width: place.width + 2 * NOTE_GAP };
			const leader = leaderBox(x, place.y + place.height, strip);
			return (
				place.x >= 0 &&
				place.x + place.width <= frame.width &&
				taken.every((box) => !overlap(room, box) && !overlap(leader, box))
			);
		};
		for (let count = 1; count <= lines; count++) {
			const block = wrap(text, frame.text, frame.width, count);
			const place = block && [...places(block, x, strip, line)].find(isFree);
			if (!block || !place) continue;
			const label = labelOf(`note:${key}`, 'note', block.lines, frame.text, place);
			placed.push({ year, label });
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
	let best: Notes = { placed: [], height: 0 };
	for (let lines = 1; lines <= most; lines++) {
		const notes = placeIn(brief, xOf, lines);
		if (notes.placed.length > best.placed.length) best = notes;
	}
	return best;
}
