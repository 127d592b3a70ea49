import { overlap, type Box } from '../boxes';
import { markBox } from '../dial';
import { LINE_HEIGHT } from '../text';
import type { Label, Mark } from '../types';
import { clamp } from '../clamp';
import { labelOf } from '../label';
import { wrapping, type Block } from '../wrap';

/** Most lines of a title. */
const MAX_LINES = 3;

/** Widest line of a title, in units of the text size. */
const MAX_EMS = 15;

/** Space between a mark and its own title, other titles and marks, and the edge of the lane, in pixels. */
const OWN_GAP = 3;
const LABEL_GAP = 7;
const OTHER_GAP = 2;
const EDGE = 2;

/** By how much further a title is from every other mark than from its own, in pixels. */
const NEARER = 2;

/** How far a title that stands up or down from its mark still reaches past its middle, in pixels. */
const REACH = 3;

/** What stands in the way of a title. */
export interface Crowd {
	marks: readonly Mark[];
	/** Titles already placed, and whatever else may not be written on. */
	taken: readonly Box[];
}

/** A title that looks for a place beside its mark. */
export interface Wish {
	mark: Mark;
	lane: Box;
	/** Ways to set the title, those with the fewest lines first. */
	blocks: readonly Block[];
}

/** Ways to set a title beside a mark. */
export function blocksOf(title: string, text: number): Block[] {
	const broken = wrapping(title, text, MAX_EMS * text);
	return Array.from({ length: MAX_LINES }).flatMap((_, i) => {
		const block = broken(i + 1);
		// One that does not fill so many lines is the one before.
		return block && block.lines.length > i ? [block] : [];
	});
}

type Place = Box & Pick<Label, 'anchor'>;

/** Places of a block to the right and left of a mark: level with it by its middle, its last or its first line, or up or
 * down from it. */
function beside({ mark, lane }: Wish, { width, height }: Block, text: number): Place[] {
	const line = text * LINE_HEIGHT;
	const [low, high] = [lane.y + EDGE, lane.y + lane.height - EDGE - height];
	const ups = [height / 2, height - line / 2, line / 2, height - REACH, REACH];
	// In a low lane they are the same.
	const levels = [...new Set(ups.map((up) => clamp(mark.y - up, low, high)))];
	const away = mark.size + OWN_GAP;
	const at = (x: number, anchor: Label['anchor']): Place[] =>
		x < lane.x + EDGE || x + width > lane.x + lane.width - EDGE
			? []
			: levels.map((y) => ({ x, y, width, height, anchor }));
	return [...at(mark.x + away, 'start'), ...at(mark.x - away - width, 'end')];
}

/** Places of a block above and below a mark: over its middle, or running to one side. */
function over({ mark, lane }: Wish, { width, height }: Block): Place[] {
	const away = mark.size + EDGE;
	const half = mark.size;
	const [low, high] = [lane.x + EDGE, lane.x + lane.width - EDGE - width];
	const at = (y: number): Place[] => {
		if (y < lane.y + EDGE || y + height > lane.y + lane.height - EDGE) return [];
		const place = (x: number, anchor: Label['anchor']): Place => ({ x, y, width, height, anchor });
		return [
			place(clamp(mark.x - width / 2, low, high), 'middle'),
			place(mark.x - half, 'start'),
			place(mark.x + half - width, 'end')
		];
	};
	return [...at(mark.y - away - height), ...at(mark.y + away)];
}

const grown = ({ x, y, width, height }: Box, across: number, down: number): Box => ({
	x: x - across,
	y: y - down,
	width: width + 2 * across,
	height: height + 2 * down
});

function within(place: Box, { x, y, width, height }: Box): boolean {
	return (
		place.x >= x + EDGE &&
		place.y >= y + EDGE &&
		place.x + place.width <= x + width - EDGE &&
		place.y + place.height <= y + height - EDGE
	);
}

/** Distance of the centre of a mark from a box. */
function distance({ x, y }: Mark, box: Box): number {
	const dx = Math.max(box.x - x, x - box.x - box.width, 0);
	const dy = Math.max(box.y - y, y - box.y - box.height, 0);
	return Math.hypot(dx, dy);
}

/**
 * Whether a title for one mark is clear of another, and cannot be read as that one's.
 *
 * @param own How far it is from its own mark, in pixels.
 */
function isClear(place: Place, own: number, other: Mark): boolean {
	const least = Math.max(own + NEARER, other.size + OTHER_GAP);
	// Most marks are far away.
	if (other.x + least < place.x || other.x - least > place.x + place.width) return true;
	return (
		!overlap(grown(place, OTHER_GAP, OTHER_GAP), markBox(other)) &&
		distance(other, place) >= own + NEARER
	);
}

/** Where a title may stand inside its lane and in nobody's way; further from every other mark than from its own. */
export function noteBeside(wish: Wish, { marks, taken }: Crowd, text: number): Label | undefined {
	const { mark, lane } = wish;
	const blocks = wish.blocks.filter(
		({ width, height }) => width <= lane.width - 2 * EDGE && height <= lane.height - 2 * EDGE
	);
	// Those with the fewest lines are the widest, and come first.
	const reach = (blocks[0]?.width ?? 0) + 4 * mark.size;
	const others = marks.filter(
		({ key, x, y }) =>
			key !== mark.key && Math.abs(x - mark.x) < reach && y > lane.y && y < lane.y + lane.height
	);
	const reached = grown({ ...lane, x: mark.x - reach, width: 2 * reach }, LABEL_GAP, 0);
	const near = taken.filter((other) => overlap(reached, other));
	const isFree = (place: Place): boolean => {
		if (!within(place, lane) || overlap(place, markBox(mark))) return false;
		const room = grown(place, LABEL_GAP, 0);
		if (near.some((other) => overlap(room, other))) return false;
		const own = distance(mark, place);
		return others.every((other) => isClear(place, own, other));
	};
	for (const placesOf of [beside, over]) {
		for (const block of blocks) {
			const place = placesOf(wish, block, text).find(isFree);
			if (place) return noteAt(mark, block, place, text);
		}
	}
	return undefined;
}

/** The title of a mark at a place. */
export function noteAt(mark: Mark, { lines }: Block, place: Partial<Label>, text: number): Label {
	const about = { sector: mark.sector, touches: mark.touches };
	return labelOf(`note:${mark.key}`, 'note', lines, text, { ...about, ...place });
}
