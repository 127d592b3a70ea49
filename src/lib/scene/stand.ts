import type { SectorId } from '../index/types';
import { MAX_LEVEL, extent, outward, placeOf, projection, type Bend } from './bend';
import { overlap, type Box } from './boxes';
import { blockHeight, blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Frame, Label, Words } from './types';

/**
 * Where the baseline stands in a frame, with its names and the numbers of its scale.
 *
 * Space is kept for a mark on every place of the scale, so nothing here depends on the data: in
 * the same frame the picture stands still while its values change.
 */
export interface Stand {
	bend: Bend;
	/** Names, or the numbers that stand for them, and the numbers of the scale. */
	labels: Label[];
}

/** What is to stand in the frame. */
export interface Cast {
	/** Sectors in the order of their places. */
	order: readonly SectorId[];
	/** The number that stands for a sector where there is no room for its name. */
	number: (sector: SectorId) => number;
	frame: Required<Frame>;
	words: Words;
	/** Radius of the largest mark, in pixels. */
	halo: number;
	/** Whole angle of the dial, in radians; {@link DIAL_ANGLE} when left out. */
	angle?: number;
	/** Every how many levels a dial's scale has a number; each has one when left out. */
	every?: number;
}

/** Whole angle of the dial. The rest is the opening at the bottom, where the scale is written. */
const DIAL_ANGLE = (316 * Math.PI) / 180;

/** Radius of the dial's inner ring, which is level 0, as a share of its outer radius. */
const INNER_SHARE = 0.2;

/** The same radius in steps of one level: how far level 0 stands from the middle. */
export const HUB_LEVELS = (INNER_SHARE / (1 - INNER_SHARE)) * MAX_LEVEL;

/** Smallest outer radius, in pixels, that a dial may be pressed to by its names, or by numbers. */
export const MIN_NAMED_RADIUS = 66;
export const MIN_RADIUS = 60;

/** Smallest and largest step of one level along the line, in pixels. */
const MIN_UNIT = 34;
const MAX_UNIT = 132;

/** Room around the largest mark: to the edge of the frame, and to a name. */
const MARGIN = 2;
const NAME_MARGIN = 5;

/** Space between the names of two columns, in units of the text size. */
const NAME_GAP = 0.6;

/** Room between the marks of the first place and the numbers of the scale. */
const TICK_MARGIN = 4;

/** Words of a label with the size of its box. */
type Block = Pick<Label, 'role' | 'lines' | 'width' | 'height'>;

/** The name of a sector set for a place that has this much room across. */
type Setting = (sector: SectorId, room: number) => Block;

type Pair = readonly [x: number, y: number];

function block(role: Label['role'], lines: readonly string[], text: number): Block {
	const weight = role === 'tick' ? 'regular' : 'semibold';
	return { role, lines, width: blockWidth(lines, text, weight), height: blockHeight(lines, text) };
}

/** Names on one line where that fits, and on two where it does not. */
export function inWords({ frame, words }: Cast): Setting {
	return (sector, room) => {
		const whole = block('sector', [words.sector(sector)], frame.text);
		return whole.width <= room ? whole : block('sector', words.sectorLines(sector), frame.text);
	};
}

export function inNumbers({ frame, number }: Cast): Setting {
	return (sector) => block('number', [String(number(sector))], frame.text);
}

/** The edge of a box that a label hangs on when it leans this far to the right. */
function anchorOf(lean: number): Label['anchor'] {
	if (Math.abs(lean) < 0.05) return 'middle';
	return lean > 0 ? 'start' : 'end';
}

/** How wide a label may be that hangs at `x`. */
function roomAt(x: number, anchor: Label['anchor'], width: number): number {
	if (anchor === 'middle') return 2 * Math.min(x, width - x);
	return anchor === 'start' ? width - x : x;
}

/**
 * The names, hung around the highest level: each on the side that faces the mark which may stand
 * there, as far from it as the margin, and leaning the way values grow.
 *
 * @param room Width for each name; without one, as far as the edge of the frame.
 */
function hangNames(bend: Bend, cast: Cast, setting: Setting, room?: number): Label[] {
	const { order, frame, halo } = cast;
	const at = projection(bend);
	const distance = halo + NAME_MARGIN;
	return order.map((sector, i) => {
		const u = placeOf(i, order.length);
		const [dx, dy] = outward(bend, u);
		const [px, py] = at(u, MAX_LEVEL);
		const anchor = anchorOf(dx);
		const x = px + dx * distance;
		const name = setting(sector, room ?? roomAt(x, anchor, frame.width));
		const y = py + dy * (distance + name.height / 2);
		return {
			key: `${name.role}:${sector}`,
			sector,
			...name,
			x: anchor === 'start' ? x : anchor === 'end' ? x - name.width : x - name.width / 2,
			y: y - name.height / 2,
			anchor,
			at: [u, MAX_LEVEL],
			opacity: 1
		};
	});
}

/** The numbers of the scale, each centred on a point. */
function ticks(text: number, centre: (h: number, width: number) => Pair): Label[] {
	return Array.from({ length: MAX_LEVEL + 1 }, (_, h) => {
		const tick = block('tick', [String(h)], text);
		const [x, y] = centre(h, tick.width);
		return {
			key: `tick:${h}`,
			...tick,
			x: x - tick.width / 2,
			y: y - tick.height / 2,
			anchor: 'middle',
			at: [-0.5, h],
			opacity: 1
		};
	});
}

/** A dial of this outer radius, in the middle of the frame's width. */
export function dialOf(
	radius: number,
	{ frame, angle = DIAL_ANGLE }: Pick<Cast, 'frame' | 'angle'>
): Bend {
	const inner = radius * INNER_SHARE;
	return {
		phi: angle,
		turn: 0,
		length: inner * angle,
		unit: (radius - inner) / MAX_LEVEL,
		cx: frame.width / 2,
		cy: frame.height / 2
	};
}

/** A dial's labels: the names around it, the scale down its opening with 0 in the hub. */
function dialLabels(bend: Bend, cast: Cast, setting: Setting): Label[] {
	const inner = bend.length / bend.phi;
	const [hubX, hubY] = projection(bend)(0, -inner / bend.unit);
	return [
		...hangNames(bend, cast, setting),
		...ticks(cast.frame.text, (h) => [hubX, h === 0 ? hubY : hubY + inner + h * bend.unit]).filter(
			(_, h) => h % (cast.every ?? 1) === 0
		)
	];
}

/** Top and bottom of a dial with its labels. */
function heightOf(bend: Bend, labels: readonly Label[], halo: number): Pair {
	const [, y0, , y1] = extent(bend);
	const half = (y1 - y0) / 2 + halo + MARGIN;
	return [
		Math.min(bend.cy - half, ...labels.map((label) => label.y)),
		Math.max(bend.cy + half, ...labels.map((label) => label.y + label.height))
	];
}

/** Whether no two boxes share any space. */
export function apart(boxes: readonly Box[]): boolean {
	return boxes.every((box, i) => !boxes.slice(0, i).some((other) => overlap(box, other)));
}

/**
 * The largest dial that fits the frame with its labels; nothing if it would be too small.
 *
 * @param worth Radius under which nobody wants it, in pixels, even if it is not too small.
 */
export function dialIn(
	cast: Cast,
	setting: Setting,
	minRadius: number,
	worth = 0
): Stand | undefined {
	const { frame, halo } = cast;
	const fits = (radius: number): boolean => {
		const bend = dialOf(radius, cast);
		const labels = dialLabels(bend, cast, setting);
		const [top, bottom] = heightOf(bend, labels, halo);
		const inWidth = labels.every(({ x, width }) => x >= 0 && x + width <= frame.width);
		return inWidth && bottom - top <= frame.height;
	};
	let [radius, tooLarge] = [minRadius, Math.max(frame.width, frame.height) / 2];
	if (!fits(radius) || (worth > radius && !fits(worth))) return undefined;
	while (tooLarge - radius > 0.25) {
		const middle = (radius + tooLarge) / 2;
		if (fits(middle)) radius = middle;
		else tooLarge = middle;
	}
	const bend = dialOf(radius, cast);
	const [top, bottom] = heightOf(bend, dialLabels(bend, cast, setting), halo);
	const centred = { ...bend, cy: bend.cy + (frame.height - top - bottom) / 2 };
	const labels = dialLabels(centred, cast, setting);
	return apart(labels) ? { bend: centred, labels } : undefined;
}

/** The largest unit that fits, if it is not too small to read. */
function unitIn(room: number): number | undefined {
	const unit = room / MAX_LEVEL;
	return unit < MIN_UNIT ? undefined : Math.min(MAX_UNIT, unit);
}

/** The line across a wide and low frame, a column for each sector. */
function lineAcross(cast: Cast): Stand | undefined {
	const { order, frame, halo } = cast;
	const setting = inWords(cast);
	const scale = textWidth(String(MAX_LEVEL), frame.text, 'regular') + halo + TICK_MARGIN;
	const column = (frame.width - scale) / order.length;
	const room = column - frame.text * NAME_GAP;
	const names = order.map((sector) => setting(sector, room));
	const above = Math.max(...names.map(({ height }) => height)) + NAME_MARGIN + halo;
	const below = halo + MARGIN;
	const unit = unitIn(frame.height - above - below);
	if (unit === undefined || names.some(({ width }) => width > room)) return undefined;
	const bend: Bend = {
		phi: 0,
		turn: 0,
		length: column * (order.length - 1),
		unit,
		cx: (frame.width + scale) / 2,
		cy: (frame.height + above - below) / 2
	};
	const at = projection(bend);
	const scaleLabels = ticks(frame.text, (h, width) => {
		const [x, y] = at(-0.5, h);
		return [x - halo - TICK_MARGIN - width / 2, y];
	});
	return { bend, labels: [...hangNames(bend, cast, setting, room), ...scaleLabels] };
}

/** The line down the frame, a row for each sector. */
function lineDown(cast: Cast, setting: Setting): Stand | undefined {
	const { order, frame, halo } = cast;
	const line = frame.text * LINE_HEIGHT;
	const scale = line + TICK_MARGIN;
	const row = (frame.height - scale) / order.length;
	const widest = Math.max(...order.map((sector) => setting(sector, Infinity).width));
	const before = MARGIN + halo;
	const after = halo + NAME_MARGIN + widest;
	const unit = unitIn(frame.width - before - after);
	if (unit === undefined || line > row) return undefined;
	const bend: Bend = {
		phi: 0,
		turn: Math.PI / 2,
		length: row * (order.length - 1),
		unit,
		cx: (frame.width + before - after) / 2,
		cy: (frame.height + scale) / 2
	};
	const at = projection(bend);
	const scaleLabels = ticks(frame.text, (h) => {
		const [x, y] = at(-0.5, h);
		return [x, y - halo - TICK_MARGIN - line / 2];
	});
	return { bend, labels: [...hangNames(bend, cast, setting, Infinity), ...scaleLabels] };
}

/** The dial: as large as it can be with names around it, or with numbers where names leave no room. */
export function standDial(cast: Cast): Stand {
	const stand =
		dialIn(cast, inWords(cast), MIN_NAMED_RADIUS) ?? dialIn(cast, inNumbers(cast), MIN_RADIUS);
	return stand ?? noRoom(cast.frame);
}

/** The line: across the frame if every name fits its column, otherwise down the frame. */
export function standLine(cast: Cast): Stand {
	const stand =
		lineAcross(cast) ?? lineDown(cast, inWords(cast)) ?? lineDown(cast, inNumbers(cast));
	return stand ?? noRoom(cast.frame);
}

export function noRoom({ width, height }: Frame): never {
	throw new RangeError(`no room for a chart in ${width} × ${height} px`);
}
