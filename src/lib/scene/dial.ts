import { ACTORS, type Actor, type Scores, type SectorId } from '../index/types';
import { outward, pathOf, projection, extent, MAX_LEVEL, type Bend, type Run } from './bend';
import { inside, overlap, type Box } from './boxes';
import { summarise } from './summary';
import { blockHeight, blockWidth, textWidth, LINE_HEIGHT } from './text';
import type { Frame, KeyEntry, Label, Mark, Scene, Stroke, Words } from './types';
import type { View } from './view';

/**
 * The dial (`radar`) and the line (`dotplot`): one geometry, bent or straight. Values 0–4 stand on
 * a baseline, one place per sector; the EU's disc and Japan's ring stand on the same spoke.
 */

/** Whole angle of the dial. The rest is the opening at the bottom, where the scale is written. */
const DIAL_ANGLE = (316 * Math.PI) / 180;

/** Radius of the dial's inner ring, which is level 0, as a share of its outer radius. */
const INNER_SHARE = 0.2;

/** Smallest outer radius, in pixels, at which names are set on one line, and on two. */
const NAME_RADIUS = 128;
const BROKEN_NAME_RADIUS = 92;

/** Longest and shortest step of one level along the line, in pixels. */
const MAX_UNIT = 132;

/** How names are set: on one line, on two, or replaced by a number. */
type Setting = 'name' | 'broken' | 'number';
const SETTINGS: readonly Setting[] = ['name', 'broken', 'number'];

/** A name, or the number that stands for it, with the size of its box. */
interface Name {
	sector: SectorId;
	role: 'sector' | 'number';
	lines: readonly string[];
	width: number;
	height: number;
}

/** A way to stand in the frame: the bend, and where names stand on it. */
interface Stand {
	bend: Bend;
	names: Label[];
	setting: Setting;
}

const clamp = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n));

/** Radius of a disc in this frame, in pixels. A ring is a little larger, and larger still around a disc. */
function discRadius(frame: Frame): number {
	return clamp(Math.min(frame.width, frame.height) / 90, 5, 8);
}
const ringRadius = (disc: number): number => disc * 1.08;
const haloRadius = (disc: number): number => disc * 1.75;

/** Place of the sector number `i` of `n` along the baseline. */
const place = (i: number, n: number): number => (n > 1 ? i / (n - 1) - 0.5 : 0);

/** Sectors in the order in which they stand along the baseline. */
export function sectorOrder(view: View, scores: Scores): SectorId[] {
	const period = view.periods[0] ?? '';
	if (view.order === 'sector') return [...scores.sectors];
	const gap = (sector: SectorId): number => level(scores, sector, 'eu', period) - level(scores, sector, 'japan', period);
	// Array sorting is stable, so sectors with the same gap keep their usual order.
	return [...scores.sectors].sort((a, b) => gap(b) - gap(a));
}

function level(scores: Scores, sector: SectorId, actor: Actor, period: string): number {
	return scores.threat[`${sector}:${actor}:${period}`]?.value ?? 0;
}

function nameOf(sector: SectorId, n: number, setting: Setting, text: number, words: Words): Name {
	const lines =
		setting === 'number' ? [String(n)] : setting === 'broken' ? words.sectorLines(sector) : [words.sector(sector)];
	return {
		sector,
		role: setting === 'number' ? 'number' : 'sector',
		lines,
		width: blockWidth(lines, text),
		height: blockHeight(lines, text)
	};
}

/**
 * The box of a name around the point that carries it: it hangs on the side that faces the values, and
 * leans the way values grow.
 */
function hang(name: Name, [x, y]: readonly [number, number], [dx, dy]: readonly [number, number]): Box & { anchor: Label['anchor'] } {
	const anchor = dx < -0.05 ? 'end' : dx > 0.05 ? 'start' : 'middle';
	const left = anchor === 'end' ? x - name.width : anchor === 'start' ? x : x - name.width / 2;
	return { x: left, y: y + (dy * name.height) / 2 - name.height / 2, width: name.width, height: name.height, anchor };
}

/** Names hung around the values at a distance, for a given bend. */
function hangAll(bend: Bend, names: readonly Name[], distance: number): Label[] {
	const at = projection(bend);
	return names.map((name, i) => {
		const u = place(i, names.length);
		const [dx, dy] = outward(bend, u);
		const [x, y] = at(u, MAX_LEVEL);
		const box = hang(name, [x + dx * distance, y + dy * distance], [dx, dy]);
		return {
			key: `${name.role}:${name.sector}`,
			role: name.role,
			sector: name.sector,
			lines: name.lines,
			...box,
			at: [u, MAX_LEVEL],
			opacity: 1
		};
	});
}

/** Left, top, right and bottom of the values and their names together. */
function hull(bend: Bend, labels: readonly Label[], margin: number): readonly [number, number, number, number] {
	const [x0, y0, x1, y1] = extent(bend);
	const [w, h] = [(x1 - x0) / 2 + margin, (y1 - y0) / 2 + margin];
	return [
		Math.min(bend.cx - w, ...labels.map((l) => l.x)),
		Math.min(bend.cy - h, ...labels.map((l) => l.y)),
		Math.max(bend.cx + w, ...labels.map((l) => l.x + l.width)),
		Math.max(bend.cy + h, ...labels.map((l) => l.y + l.height))
	];
}

/** A dial of this outer radius, around the origin. */
function dialOf(radius: number): Bend {
	const inner = radius * INNER_SHARE;
	return { phi: DIAL_ANGLE, turn: 0, length: inner * DIAL_ANGLE, unit: (radius - inner) / MAX_LEVEL, cx: 0, cy: 0 };
}

/** The largest dial that fits the frame with its names, in the middle of it. */
function standDial(frame: Required<Frame>, disc: number, namesOf: (setting: Setting) => Name[]): Stand[] {
	const distance = haloRadius(disc) + 5;
	const margin = haloRadius(disc) + 2;
	return SETTINGS.map((setting) => {
		const names = namesOf(setting);
		const fits = (radius: number): boolean => {
			const bend = dialOf(radius);
			const [x0, y0, x1, y1] = hull(bend, hangAll(bend, names, distance), margin);
			return x1 - x0 <= frame.width && y1 - y0 <= frame.height;
		};
		let [low, high] = [8, Math.max(frame.width, frame.height)];
		for (let i = 0; i < 24; i++) {
			const middle = (low + high) / 2;
			if (fits(middle)) low = middle;
			else high = middle;
		}
		const bend = dialOf(low);
		const [x0, y0, x1, y1] = hull(bend, hangAll(bend, names, distance), margin);
		const placed = { ...bend, cx: frame.width / 2 - (x0 + x1) / 2, cy: frame.height / 2 - (y0 + y1) / 2 };
		return { bend: placed, names: hangAll(placed, names, distance), setting };
	}).filter(
		({ bend, setting }) =>
			setting === 'number' ||
			bend.length / DIAL_ANGLE / INNER_SHARE >= (setting === 'name' ? NAME_RADIUS : BROKEN_NAME_RADIUS)
	);
}

/**
 * The straight line: across a wide and low frame if the names fit over their places, otherwise down
 * the frame with a row per sector. Names stand where values grow to, as they do on the dial.
 */
function standLine(frame: Required<Frame>, disc: number, namesOf: (setting: Setting) => Name[]): Stand[] {
	const distance = haloRadius(disc) + 6;
	const margin = haloRadius(disc) + 2;
	const scaleRoom = frame.text * LINE_HEIGHT + 10;
	const stands: Stand[] = [];
	for (const setting of ['name', 'broken'] as const) {
		const names = namesOf(setting);
		const widest = Math.max(...names.map((n) => n.width));
		const edge = Math.max(margin, widest / 2);
		const length = frame.width - scaleRoom - 2 * edge;
		const pitch = length / (names.length - 1);
		const height = frame.height - distance - Math.max(...names.map((n) => n.height)) - margin;
		if (pitch < widest + frame.text * 0.6 || height < MAX_LEVEL * 34) continue;
		const unit = Math.min(MAX_UNIT, height / MAX_LEVEL);
		const bend: Bend = {
			phi: 0,
			turn: 0,
			length,
			unit,
			cx: scaleRoom + edge + length / 2,
			cy: frame.height - margin - (unit * MAX_LEVEL) / 2 - (height - unit * MAX_LEVEL) / 2
		};
		stands.push({ bend, names: hangAll(bend, names, distance), setting });
	}
	for (const setting of ['name', 'broken', 'number'] as const) {
		const names = namesOf(setting);
		const widest = Math.max(...names.map((n) => n.width));
		const tallest = Math.max(...names.map((n) => n.height));
		const edge = Math.max(margin, tallest / 2);
		const length = frame.height - scaleRoom - 2 * edge;
		const room = frame.width - margin - distance - widest;
		if (setting !== 'number' && (length / (names.length - 1) < tallest + 2 || room < MAX_LEVEL * 34)) continue;
		const unit = Math.min(MAX_UNIT, room / MAX_LEVEL);
		const width = margin + unit * MAX_LEVEL + distance + widest;
		const bend: Bend = {
			phi: 0,
			turn: Math.PI / 2,
			length,
			unit,
			cx: (frame.width - width) / 2 + margin + (unit * MAX_LEVEL) / 2,
			cy: scaleRoom + edge + length / 2
		};
		stands.push({ bend, names: hangAll(bend, names, distance), setting });
	}
	return stands;
}

/** Marks of the view, standing on the baseline. */
function marksOf(view: View, scores: Scores, order: readonly SectorId[], bend: Bend, disc: number): Mark[] {
	const period = view.periods[0] ?? '';
	const at = projection(bend);
	return order.flatMap((sector, i) =>
		ACTORS.filter((actor) => view.show.includes(actor)).map((actor) => {
			const u = place(i, order.length);
			const threat = scores.threat[`${sector}:${actor}:${period}`];
			const h = threat?.value ?? 0;
			const [x, y] = at(u, h);
			const shared = view.show.length > 1 && level(scores, sector, 'eu', period) === level(scores, sector, 'japan', period);
			const size = actor === 'eu' ? disc : shared ? haloRadius(disc) : ringRadius(disc);
			return {
				key: `${sector}:${actor}`,
				shape: actor === 'eu' ? 'disc' : 'ring',
				sector,
				actor,
				period,
				value: h,
				x,
				y,
				size,
				loose: threat?.confidence === 'low',
				at: [u, h],
				opacity: 1
			} satisfies Mark;
		})
	);
}

function stroke(bend: Bend, key: string, kind: Stroke['kind'], run: Run, more: Partial<Stroke> = {}): Stroke {
	return { key, kind, d: pathOf(bend, run), opacity: 1, run, ...more };
}

/** Rings, spokes and the baseline. */
function guidesOf(order: readonly SectorId[], bend: Bend): Stroke[] {
	const levels = Array.from({ length: MAX_LEVEL }, (_, i) => i + 1);
	return [
		...levels.map((h) => stroke(bend, `ring:${h}`, 'ring', { type: 'arc', from: -0.5, to: 0.5, h })),
		...order.map((sector, i) => {
			const u = place(i, order.length);
			const points = [[u, 0], [u, MAX_LEVEL]] as const;
			return stroke(bend, `spoke:${sector}`, 'spoke', { type: 'path', points }, { sector });
		}),
		stroke(bend, 'baseline', 'baseline', { type: 'arc', from: -0.5, to: 0.5, h: 0 })
	];
}

/** The gap on each spoke and, on the dial, the thread of each actor. */
function linksOf(marks: readonly Mark[], order: readonly SectorId[], bend: Bend, threads: boolean): Stroke[] {
	const find = (sector: SectorId, actor: Actor): Mark | undefined => marks.find((m) => m.sector === sector && m.actor === actor);
	const links: Stroke[] = [];
	for (const sector of order) {
		const [eu, japan] = [find(sector, 'eu'), find(sector, 'japan')];
		if (!eu?.at || !japan?.at || eu.value === japan.value) continue;
		const actor: Actor = eu.value > japan.value ? 'eu' : 'japan';
		links.push(stroke(bend, `gap:${sector}`, 'gap', { type: 'path', points: [eu.at, japan.at] }, { sector, actor }));
	}
	if (!threads) return links;
	for (const actor of ACTORS) {
		const points = marks.filter((m) => m.actor === actor).flatMap((m) => (m.at ? [m.at] : []));
		const run: Run = { type: 'path', points };
		if (points.length > 1) links.push(stroke(bend, `thread:${actor}`, 'thread', run, { actor }));
	}
	return links;
}

/**
 * Numbers of the scale, beside the first spoke: in the opening of the dial (0 in the hub), before the line.
 * One that would touch a mark or a name is left out.
 */
function ticksOf(bend: Bend, text: number, taken: readonly Box[]): Label[] {
	const at = projection(bend);
	const height = text * LINE_HEIGHT;
	const ticks: Label[] = [];
	for (let h = 0; h <= MAX_LEVEL; h++) {
		const lines = [String(h)];
		const width = textWidth(String(h), text, 'regular');
		let [x, y]: readonly [number, number] = at(-0.5, h);
		if (bend.phi > 0) {
			const radius = bend.length / bend.phi;
			const [hubX, hubY] = at(0, -radius / bend.unit);
			[x, y] = h === 0 ? [hubX, hubY] : [hubX, hubY + radius + h * bend.unit];
		} else if (bend.turn > 0) {
			y -= height / 2 + haloBefore(text);
		} else {
			x -= width / 2 + haloBefore(text);
		}
		const box: Box = { x: x - width / 2, y: y - height / 2, width, height };
		if (taken.some((other) => overlap(box, other))) continue;
		ticks.push({ key: `tick:${h}`, role: 'tick', lines, ...box, anchor: 'middle', at: [-0.5, h], opacity: 1 });
	}
	return ticks;
}

/** Room between the first mark and the numbers of the scale. */
const haloBefore = (text: number): number => text * 0.5 + 12;

/** The box that a mark fills. */
export function markBox(mark: Mark): Box {
	const [w, h] = mark.shape === 'cells' ? [mark.size / 2, (mark.depth ?? 0) / 2] : [mark.size, mark.size];
	return { x: mark.x - w, y: mark.y - h, width: 2 * w, height: 2 * h };
}

/** Whether names keep clear of marks, of each other and of the frame's edge. */
function isClear(names: readonly Label[], marks: readonly Mark[], frame: Frame): boolean {
	return names.every(
		(name, i) =>
			inside(name, frame.width, frame.height) &&
			!names.slice(0, i).some((other) => overlap(name, other)) &&
			!marks.some((mark) => overlap(name, markBox(mark)))
	);
}

/** Lays out the dial or the line. */
export function dialScene(view: View, scores: Scores, frame: Required<Frame>, words: Words): Scene {
	const order = sectorOrder(view, scores);
	const disc = discRadius(frame);
	const number = (sector: SectorId): number => scores.sectors.indexOf(sector) + 1;
	const namesOf = (setting: Setting): Name[] =>
		order.map((sector) => nameOf(sector, number(sector), setting, frame.text, words));

	const stands = view.chart === 'radar' ? standDial(frame, disc, namesOf) : standLine(frame, disc, namesOf);
	const withMarks = stands.map((stand) => ({ ...stand, marks: marksOf(view, scores, order, stand.bend, disc) }));
	const chosen = withMarks.find(({ names, marks }) => isClear(names, marks, frame)) ?? withMarks.at(-1);
	if (!chosen) throw new RangeError(`no room for a chart in ${frame.width} × ${frame.height} px`);

	const { bend, marks, names } = chosen;
	const keys: KeyEntry[] =
		chosen.setting === 'number' ? scores.sectors.map((sector) => ({ n: number(sector), sector })) : [];
	return {
		view,
		frame,
		bend,
		areas: [],
		guides: guidesOf(order, bend),
		links: linksOf(marks, order, bend, view.chart === 'radar'),
		marks,
		labels: [...names, ...ticksOf(bend, frame.text, [...names, ...marks.map(markBox)])],
		keys,
		summary: summarise(view, scores, words)
	};
}
