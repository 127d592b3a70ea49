import type { ArticleEntry, SectorId } from '../../index/types';
import { MAX_LEVEL, extent, outward, placeOf, type Bend } from '../bend';
import { discRadius, haloRadius } from '../dial';
import {
	dialIn,
	inNumbers,
	inWords,
	noRoom,
	MIN_NAMED_RADIUS,
	MIN_RADIUS,
	type Cast,
	type Stand
} from '../stand';
import type { Frame, Words } from '../types';
import { wrap } from '../wrap';
import { restOf, type Look, type Rest, type Side } from './rest';

/** The dial with cells stacked on its spokes, and the articles that stay behind. */

/** Largest distance of two cells, in pixels, and the share of it that a cell fills. */
const MAX_PITCH = 30;
const FILL = 0.84;

/** Reach of the first cell above the inner ring, in distances of two cells: past its own corner. */
const FIRST = 0.75;

/** Share of the largest dial's radius that one with numbers for the rest must keep. */
const WORTH = 0.95;

/** Room around the largest mark of a dial, in pixels; as much as it is given where it stands alone. */
const MARGIN = 2;

/** Cells on spokes: the first and the next ones, in levels, and the size of all, in pixels. */
export interface Stack {
	first: number;
	step: number;
	/** Side of a cell. */
	cell: number;
}

/** The larger of two distances, across and down, which is what keeps upright squares apart. */
const span = (dx: number, dy: number): number => Math.max(Math.abs(dx), Math.abs(dy));

/**
 * Cells as large as the fullest spoke allows. Cells of the same rank stand at the same height, so that lengths of spokes
 * can be compared, and the first ones as far from the hub as neighbours need.
 */
export function stackOf(bend: Bend, sectors: number, most: number): Stack {
	const ways = Array.from({ length: sectors }, (_, i) => outward(bend, placeOf(i, sectors)));
	const along = Math.min(1, ...ways.map(([x, y]) => span(x, y)));
	const spread = Math.min(
		2,
		...ways.flatMap(([x, y], i) => ways.slice(0, i).map(([ox, oy]) => span(x - ox, y - oy)))
	);
	const inner = bend.length / bend.phi;
	const outer = inner + MAX_LEVEL * bend.unit;
	const more = Math.max(0, most - 1) / along;
	// The outermost cell ends with its spoke.
	const pitch = Math.min(
		MAX_PITCH,
		(outer - inner) / (FIRST + more + 0.5),
		outer / (1 / spread + more + 0.5)
	);
	const first = Math.max(inner + FIRST * pitch, pitch / spread);
	return {
		first: (first - inner) / bend.unit,
		step: pitch / along / bend.unit,
		cell: pitch * FILL
	};
}

/** A dial and the rest at its side. */
export interface Group {
	stand: Stand;
	rest?: Rest;
	/** Frame of the dial; the rest stands at its right or lower edge. */
	frame: Required<Frame>;
}

const radiusOf = ({ bend }: Stand): number => bend.length / bend.phi + MAX_LEVEL * bend.unit;

/** What is to be stood. */
export interface Brief {
	order: readonly SectorId[];
	/** Articles in none of the sectors. */
	rest: readonly ArticleEntry[];
	frame: Required<Frame>;
	words: Words;
	/** Words that count the rest and name so many of them. */
	note: (named: number) => string;
}

/** Lines of words over the rest, below the dial and beside it, and width of those beside it in units of the text size. */
const LINES = { below: 2, beside: 9 };
const COLUMN = 10.5;

/** Ways to stand the rest: below or beside, in each of these looks, with as many of them named as there is room for. */
function restsOf({ rest, frame, note }: Brief, looks: readonly Look[]): (Rest | undefined)[] {
	if (rest.length === 0) return [undefined];
	const told = (side: Side, width: number): readonly string[] => {
		for (let named = rest.length; named > 0; named--) {
			const block = wrap(note(named), frame.text, width, LINES[side]);
			if (block) return block.lines;
		}
		return [note(0)];
	};
	const below = told('below', frame.width);
	const beside = told('beside', COLUMN * frame.text);
	return looks.flatMap((look) => [
		restOf(rest, 'below', look, below, frame),
		restOf(rest, 'beside', look, beside, frame)
	]);
}

/** The frame that the rest leaves. */
function leftBy(rest: Rest | undefined, { width, height, text }: Required<Frame>): Required<Frame> {
	return {
		width: width - (rest?.side === 'beside' ? rest.takes : 0),
		height: height - (rest?.side === 'below' ? rest.takes : 0),
		text
	};
}

/**
 * The dial as large as it can be with the rest at its side: with names rather than numbers, and with numbers for the
 * rest where they cost it little.
 */
export function groupOf(brief: Brief): Group {
	const { order, frame, words } = brief;
	let most = 0;
	const groupsWith = (named: boolean, ...looks: Look[]): Group[] =>
		restsOf(brief, looks).flatMap((rest) => {
			const left = leftBy(rest, frame);
			const halo = haloRadius(discRadius(frame));
			const number = (sector: SectorId): number => order.indexOf(sector) + 1;
			const cast: Cast = { order, number, frame: left, words, halo };
			const setting = named ? inWords(cast) : inNumbers(cast);
			const least = named ? MIN_NAMED_RADIUS : MIN_RADIUS;
			const stand = dialIn(cast, setting, least, most * WORTH);
			if (!stand) return [];
			most = Math.max(most, radiusOf(stand));
			return [{ stand, rest, frame: left }];
		});
	let groups = groupsWith(true, 'bare', 'numbered');
	if (groups.length === 0) groups = groupsWith(false, 'bare', 'numbered');
	if (groups.length === 0) groups = groupsWith(false, 'small');
	// Later ones have numbers.
	const chosen = groups.filter(({ stand }) => radiusOf(stand) >= most * WORTH).at(-1);
	return chosen ? centred(chosen, frame) : noRoom(frame);
}

/** A dial moved across, with its labels. */
function moved({ bend, labels }: Stand, dx: number): Stand {
	return {
		bend: { ...bend, cx: bend.cx + dx },
		labels: labels.map((label) => ({ ...label, x: label.x + dx }))
	};
}

/** Left, top, right and bottom of a dial with its names. */
function reachOf({ bend, labels }: Stand, halo: number) {
	const [x0, y0, x1, y1] = extent(bend);
	const [w, h] = [(x1 - x0) / 2 + halo + MARGIN, (y1 - y0) / 2 + halo + MARGIN];
	return {
		left: Math.min(bend.cx - w, ...labels.map(({ x }) => x)),
		top: Math.min(bend.cy - h, ...labels.map(({ y }) => y)),
		right: Math.max(bend.cx + w, ...labels.map(({ x, width }) => x + width)),
		bottom: Math.max(bend.cy + h, ...labels.map(({ y, height }) => y + height))
	};
}

/** A dial with the rest close to it, both in the middle of a frame that has more room than they need. */
function centred(group: Group, frame: Required<Frame>): Group {
	const { rest, stand } = group;
	if (!rest) return group;
	const { left, top, right, bottom } = reachOf(stand, haloRadius(discRadius(frame)));
	const { width, height } = group.frame;
	if (rest.side === 'below') {
		// The dial is in the middle of its own frame already.
		const spare = Math.max(0, height - (bottom - top));
		return { ...group, frame: { ...group.frame, height: height - spare / 2 } };
	}
	const spare = Math.max(0, width - (right - left));
	return {
		...group,
		stand: moved(stand, spare / 2 - left),
		frame: { ...group.frame, width: width - spare / 2 }
	};
}
