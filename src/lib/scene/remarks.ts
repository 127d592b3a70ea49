import { projection } from './bend';
import { inside, overlap, type Box } from './boxes';
import { clamp } from './clamp';
import { markBox } from './dial';
import { labelOf } from './label';
import type { Label, Scene, Stroke } from './types';
import { wrap, wrapping, type Block } from './wrap';

/**
 * Short remarks in the picture, each led to its mark by a line. A remark stands in the free place that is nearest to its
 * mark; where there is none it stands at the side and says what it is about, the most important having come first.
 */

/** A remark on a mark, or on a place of a spoke. */
export interface Remark {
	/** Key of a mark (`climate:eu`), or a level of a sector's spoke (`climate@4`). */
	at: string;
	/** A few words. */
	text: string;
	/** The same with what it is about, for where no line leads to that; without it a remark that finds no place is left out. */
	told?: string;
}

type Point = readonly [x: number, y: number];

/** Most lines of a remark, and its widest line in units of the text size. */
const MAX_LINES = 4;
const MAX_EMS = 13;

/** Distances from a mark at which a place is looked for, in pixels, nearest first. */
const DISTANCES = [12, 20, 30, 42, 56, 74, 96, 122, 152];

/** Directions in which one is looked for, and the share of the distance that is left where one leads to the side of a box. */
const DIRECTIONS = 24;
const WAYS = Array.from({ length: DIRECTIONS }, (_, i): Point => {
	const angle = (2 * Math.PI * i) / DIRECTIONS;
	return [Math.cos(angle), Math.sin(angle)];
});
const LEFT = 0.95;

/** Space between a remark and labels, marks and other remarks, its own mark, and between a leader and that, in pixels. */
const GAP = 4;
const OWN_GAP = 2;
const REMARK_GAP = 8;
const LEADER_GAP = 3;

/**
 * What a place costs beside its distance, in pixels: for each line that runs through it, for the rule of a row, which would
 * run along its words, for each other stroke of the scale, and for each line of text.
 */
const CROSSED = 60;
const ROWED = 30;
const RULED = 9;
const LINED = 8;

/** What a place costs at least, beside the size of its mark: in so many lines, at such a distance; the cheapest first. */
const TRIES = Array.from({ length: MAX_LINES }, (_, i) => i + 1)
	.flatMap((lines) =>
		DISTANCES.map((distance) => ({ lines, distance, least: LEFT * distance + LINED * lines }))
	)
	.sort((a, b) => a.least - b.least);

/** How closely strokes are looked at, in pixels. */
const STEP = 6;

/** What a remark hangs on: a point, and how far around it nothing may be written. */
interface Anchor {
	x: number;
	y: number;
	size: number;
}

/** A place for a remark, with its leader. */
interface Place {
	block: Block;
	box: Box;
	from: Point;
	to: Point;
	cost: number;
}

/** What stands in the way. */
interface Crowd {
	scene: Scene;
	/** Boxes that nothing may be written on, with the gap around them; and without it, as leaders may come nearer. */
	taken: readonly Box[];
	bare: readonly Box[];
	/** Corners of the strokes that a remark would rather not lie on, the box around them, and what it costs to. */
	strokes: readonly { corners: readonly Point[]; around: Box; cost: number }[];
	/** Heights of the rules of rows, from the top; none where there are no rows. */
	rules: readonly number[];
}

const grow = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

/** The point that a remark hangs on, if the picture has it. */
function anchorOf(scene: Scene, at: string): Anchor | undefined {
	const mark = scene.marks.find(({ key }) => key === at);
	if (mark) return { x: mark.x, y: mark.y, size: Math.min(mark.size, 10) };
	const [sector, level] = at.split('@');
	const u = scene.marks.find((one) => one.sector === sector)?.at?.[0];
	if (u === undefined || level === undefined || !scene.bend) return undefined;
	const [x, y] = projection(scene.bend)(u, Number(level));
	return { x, y, size: 2 };
}

/** Corners of a stroke, as far as its ends, its corners or its way along the baseline are known. */
function cornersOf({ d, ends, run }: Stroke, { bend }: Scene): Point[] {
	if (ends) {
		return [
			[ends[0], ends[1]],
			[ends[2], ends[3]]
		];
	}
	if (!run) {
		const corners = d.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g);
		return [...corners].map(([, x, y]): Point => [Number(x), Number(y)]);
	}
	if (!bend) return [];
	const at = projection(bend);
	if (run.type === 'path') return run.points.map(([u, h]) => at(u, h));
	return Array.from({ length: 49 }, (_, i) => at(run.from + ((run.to - run.from) * i) / 48, run.h));
}

/** Whether a box lies on the stretch between two corners of a stroke, looked at step by step. */
function liesOn({ x, y, width, height }: Box, a: Point, b: Point): boolean {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	const steps = Math.max(1, Math.round(Math.hypot(dx, dy) / STEP));
	// At which step the stretch is at each edge; one that goes straight down comes to none at the sides.
	const left = ((x - a[0]) / dx) * steps;
	const right = ((x + width - a[0]) / dx) * steps;
	const top = ((y - a[1]) / dy) * steps;
	const bottom = ((y + height - a[1]) / dy) * steps;
	const after = Math.max(-1, Math.min(left, right), Math.min(top, bottom));
	const before = Math.min(steps + 1, Math.max(left, right), Math.max(top, bottom));
	return Math.floor(after) + 1 < before;
}

/** Whether a box lies on a stroke with these corners. */
const crosses = (box: Box, corners: readonly Point[]): boolean =>
	corners.some((b, i) => {
		const a = corners[i - 1] ?? b;
		// Nearly all are over or under it.
		return (
			Math.max(a[1], b[1]) > box.y &&
			Math.min(a[1], b[1]) < box.y + box.height &&
			i > 0 &&
			liesOn(box, a, b)
		);
	});

/** Whether corners lie on one line across. */
const isLevel = (corners: readonly Point[]): boolean =>
	corners.length > 1 && corners.every(([, y]) => Math.abs(y - (corners[0]?.[1] ?? 0)) < 0.5);

const costOf = ({ kind }: Stroke): number =>
	['ring', 'spoke', 'grid'].includes(kind) ? RULED : CROSSED;

const isIn = ({ x, y, width, height }: Box, [px, py]: Point): boolean =>
	px > x && px < x + width && py > y && py < y + height;

/** The box around some points; around none one that nothing touches. */
function boxAround(points: readonly Point[]): Box {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether two boxes touch, if only in a line: as those around strokes have no height, or no width. */
const touches = (a: Box, b: Box): boolean =>
	a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The box of a block that begins this far from the middle of a mark in this direction. */
function boxAt({ x, y }: Anchor, { width, height }: Block, way: Point, away: number): Box {
	const lean = (d: number, length: number): number =>
		d > 0.3 ? 0 : d < -0.3 ? length : length / 2;
	return {
		x: x + way[0] * away - lean(way[0], width),
		y: y + way[1] * away - lean(way[1], height),
		width,
		height
	};
}

/** A box half way between the rules of two rows, where it fits between those that are next to it. */
function settled(box: Box, rules: readonly number[]): Box | undefined {
	const middle = box.y + box.height / 2;
	const i = rules.findLastIndex((y) => y <= middle);
	const [above, below] = [rules[i], rules[i + 1]];
	if (above === undefined || below === undefined || below - above < box.height) return undefined;
	return { ...box, y: (above + below - box.height) / 2 };
}

/** Whether a place at this cost would be no better than another: as good it would have to be in fewer lines. */
const isNoBetter = (cost: number, { lines }: Block, best: Place | undefined): boolean =>
	best !== undefined &&
	(cost > best.cost || (cost === best.cost && lines.length >= best.block.lines.length));

/**
 * A block in a box, if nothing stands in the way of it or of its leader. What is soonest told comes first, as hardly any
 * place is one.
 *
 * @param best The best place yet; this one is to be better.
 */
function placeIn(
	box: Box,
	block: Block,
	anchor: Anchor,
	crowd: Crowd,
	best: Place | undefined
): Place | undefined {
	const { width, height } = crowd.scene.frame;
	const to: Point = [
		clamp(anchor.x, box.x, box.x + box.width),
		clamp(anchor.y, box.y, box.y + box.height)
	];
	const dx = to[0] - anchor.x;
	const dy = to[1] - anchor.y;
	const distance = Math.hypot(dx, dy);
	const least = distance + LINED * block.lines.length;
	if (!inside(box, width, height) || isNoBetter(least, block, best)) return undefined;
	if (crowd.taken.some((other) => overlap(box, other))) return undefined;
	let crossed = 0;
	for (const { corners, around, cost } of crowd.strokes) {
		if (!touches(around, box) || !crosses(box, corners)) continue;
		crossed += cost;
		if (isNoBetter(least + crossed, block, best)) return undefined;
	}
	const begin = Math.min(1, (anchor.size + LEADER_GAP) / Math.max(1, distance));
	const from: Point = [anchor.x + dx * begin, anchor.y + dy * begin];
	const leader = Array.from({ length: 12 }, (_, i): Point => [
		from[0] + ((to[0] - from[0]) * i) / 12,
		from[1] + ((to[1] - from[1]) * i) / 12
	]);
	const way = boxAround([from, to]);
	const near = crowd.bare.filter((other) => touches(other, way));
	if (leader.some((point) => near.some((other) => isIn(other, point)))) return undefined;
	return { block, box, from, to, cost: least + crossed };
}

/** The best free place for a remark. */
function placeFor(text: string, anchor: Anchor, crowd: Crowd): Place | undefined {
	const { rules, scene } = crowd;
	const size = scene.frame.text;
	const broken = wrapping(text, size, MAX_EMS * size);
	const blocks: (Block | 'none')[] = [];
	// How far a box may be moved towards its mark to stand between two rules.
	const shift = Math.max(0, ...rules.slice(1).map((y, i) => (y - (rules[i] ?? y)) / 2));
	let best: Place | undefined;
	for (const { lines, distance, least } of TRIES) {
		if (best && least + LEFT * anchor.size - shift > best.cost) break;
		const block = (blocks[lines] ??= broken(lines) ?? 'none');
		// One that does not fill so many lines is tried in fewer.
		if (block === 'none' || block.lines.length < lines) continue;
		const away = anchor.size + distance;
		const [across, down] = [away + block.width, away + block.height + shift];
		const reached = {
			x: anchor.x - across,
			y: anchor.y - down,
			width: 2 * across,
			height: 2 * down
		};
		const near = { ...crowd, taken: crowd.taken.filter((other) => touches(other, reached)) };
		for (const way of WAYS) {
			const box = boxAt(anchor, block, way, away);
			best = placeIn(box, block, anchor, near, best) ?? best;
			const between = settled(box, rules);
			if (between) best = placeIn(between, block, anchor, near, best) ?? best;
		}
	}
	return best;
}

/** Another remark on the same mark is another part of the picture: the first goes before it comes. */
export const remarkKey = ({ at, text }: Remark): string => `remark:${at}|${text}`;

function labelFor(remark: Remark, { block, box, from, to }: Place, text: number): Label {
	const anchor = to[0] < from[0] - 1 ? 'end' : 'start';
	return labelOf(remarkKey(remark), 'remark', block.lines, text, { ...box, anchor });
}

const round = (n: number): number => Math.round(n * 10) / 10;

function leaderFor(remark: Remark, { from, to }: Place): Stroke {
	const d = `M${from.map(round).join(' ')}L${to.map(round).join(' ')}`;
	return { key: remarkKey(remark), kind: 'leader', d, opacity: 1 };
}

/** A remark that says itself what it is about, at the left, as low as there is room. */
function atSide(
	{ told, ...remark }: Remark,
	{ width, height, text }: Scene['frame'],
	taken: readonly Box[]
): Label | undefined {
	const block = told && (wrap(told, text, width, 1) ?? wrap(told, text, width, 2));
	if (!block) return undefined;
	for (let y = height - block.height; y >= 0; y -= block.height / 4) {
		const label = labelOf(remarkKey(remark), 'remark', block.lines, text, { y });
		if (taken.every((other) => !overlap(label, other))) return label;
	}
	return undefined;
}

/**
 * A scene with remarks in it.
 *
 * @param remarks The most important first; one that has no mark in this picture, or no room, is left out.
 */
export function annotate(scene: Scene, remarks: readonly Remark[] = []): Scene {
	if (remarks.length === 0) return scene;
	const strokes = [...scene.guides, ...scene.links].map((stroke) => {
		const corners = cornersOf(stroke, scene);
		const isRule = stroke.kind === 'spoke' && isLevel(corners);
		const cost = isRule ? ROWED : costOf(stroke);
		return { corners, isRule, around: boxAround(corners), cost };
	});
	const rules = strokes.flatMap(({ corners, isRule }) => (isRule ? (corners[0]?.[1] ?? []) : []));
	rules.sort((a, b) => a - b);
	// What costs most may settle it.
	strokes.sort((a, b) => b.cost - a.cost);
	const bare: Box[] = [...scene.labels, ...scene.marks.map(markBox)];
	const taken = bare.map((box) => grow(box, GAP));
	const labels: Label[] = [];
	const guides: Stroke[] = [];
	for (const remark of remarks) {
		const anchor = anchorOf(scene, remark.at);
		if (!anchor) continue;
		// A name close by may be within the gap, yet is nothing that a leader may cross.
		const isOwn = bare.map((box) => isIn(box, [anchor.x, anchor.y]));
		const crowd: Crowd = {
			scene,
			taken: taken.map((box, i) => (isOwn[i] ? grow(box, OWN_GAP - GAP) : box)),
			bare: bare.filter((_, i) => !isOwn[i]),
			strokes,
			rules
		};
		const place = placeFor(remark.text, anchor, crowd);
		if (place) guides.push(leaderFor(remark, place));
		const label = place
			? labelFor(remark, place, scene.frame.text)
			: atSide(remark, scene.frame, taken);
		if (!label) continue;
		labels.push(label);
		const gap = place ? REMARK_GAP : 0;
		bare.push(grow(label, gap - GAP));
		taken.push(grow(label, gap));
	}
	return {
		...scene,
		guides: [...scene.guides, ...guides],
		labels: [...scene.labels, ...labels]
	};
}
