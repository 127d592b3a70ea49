import type { Area, Label, Mark, Scene, Stroke } from '../../../src/lib/scene/types';
import type { View } from '../../../src/lib/scene/view';

/**
 * A scene as text that a person can read and compare: one part a line, whole pixels, sorted by key. Paths are told by their
 * ends and their length, so that a curve that moves changes one line by a few digits.
 */

type Point = readonly [x: number, y: number];

/** Whole pixels; by way of hundredths, so that two ways to reckon the same half pixel come out alike. */
const round = (n: number): string => String(Math.round(Math.round(n * 100) / 100) || 0);
const point = ([x, y]: Point): string => `${round(x)},${round(y)}`;

/** How many pieces a curve is measured in. */
const PIECES = 16;

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Length of a cubic curve, near enough for whole pixels. */
function curveLength(from: Point, n: readonly number[]): number {
	const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = n;
	const at = (t: number): Point => {
		const s = 1 - t;
		const mix = (a: number, b: number, c: number, d: number): number =>
			a * s ** 3 + 3 * b * s * s * t + 3 * c * s * t * t + d * t ** 3;
		return [mix(from[0], x1, x2, x3), mix(from[1], y1, y2, y3)];
	};
	let length = 0;
	for (let i = 0; i < PIECES; i++) length += distance(at(i / PIECES), at((i + 1) / PIECES));
	return length;
}

/** Length of a circle's arc, of which a path says radius, which side, and where it ends. */
function arcLength(from: Point, n: readonly number[], to: Point): number {
	const [radius = 0, , , large = 0] = n;
	const angle = 2 * Math.asin(Math.min(1, distance(from, to) / (2 * radius)));
	return radius * (large === 1 ? 2 * Math.PI - angle : angle);
}

/** First and last point of a path, its length in pixels, and whether it is one straight line. */
export function measurePath(d: string): {
	from: Point;
	to: Point;
	length: number;
	straight: boolean;
} {
	let from: Point | undefined;
	let to: Point = [0, 0];
	let length = 0;
	let turns = 0;
	for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
		const n = [...rest.matchAll(/-?\d*\.?\d+/g)].map(([digits]) => Number(digits));
		const size = { M: 2, L: 2, C: 6, A: 7 }[command];
		if (size === undefined) throw new Error(`a path with the command ${command}: ${d}`);
		for (let i = 0; i + size <= n.length; i += size) {
			const part = n.slice(i, i + size);
			const next: Point = [part.at(-2) ?? 0, part.at(-1) ?? 0];
			from ??= next;
			if (command === 'C') length += curveLength(to, part);
			else if (command === 'A') length += arcLength(to, part, next);
			else if (command === 'L') length += distance(to, next);
			if (command !== 'M') turns++;
			to = next;
		}
	}
	from ??= to;
	return { from, to, length, straight: turns === 1 && length - distance(from, to) < 0.5 };
}

const words = (...parts: (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');

const dim = (opacity: number): string | false =>
	opacity !== 1 && `opacity ${Math.round(opacity * 100) / 100}`;

const FORM_SIGNS = { none: '-', loose: '~', firm: '#' } as const;

function markLine(mark: Mark): string {
	const { key, shape, x, y, size, depth, cells, value, loose, opacity } = mark;
	const row = cells && `[${cells.map((state) => FORM_SIGNS[state]).join('')}]`;
	const extent = depth === undefined ? `r${round(size)}` : `${round(size)}×${round(depth)}`;
	const amount = `=${Math.round(value * 100) / 100}`;
	return words(key, shape, point([x, y]), extent, amount, row, loose && 'loose', dim(opacity));
}

function labelLine({ key, lines, x, y, width, height, anchor, opacity }: Label): string {
	const box = `${point([x, y])} ${round(width)}×${round(height)}`;
	return words(key, `“${lines.join(' / ')}”`, box, anchor !== 'start' && anchor, dim(opacity));
}

function strokeLine({ key, kind, d, opacity }: Stroke): string {
	const { from, to, length, straight } = measurePath(d);
	const way = `${point(from)} → ${point(to)}`;
	return words(key, kind, way, !straight && `length ${round(length)}`, dim(opacity));
}

const areaLine = ({ key, x, y, width, height, opacity }: Area): string =>
	words(key, point([x, y]), `${round(width)}×${round(height)}`, dim(opacity));

/** A view as one line, with only what it sets. */
function viewLine(view: View): string {
	const { chart, periods, show, raise, order, span, pick, place, verdicts } = view;
	return words(
		chart,
		periods.join('+'),
		show.length < 2 && `show ${show.join('+') || 'none'}`,
		raise.length > 0 && `raise ${raise.join('+')}`,
		order !== 'sector' && `order ${order}`,
		span && `span ${span.join('–')}`,
		pick && `pick ${pick}`,
		place && `place ${place}`,
		verdicts && 'verdicts'
	);
}

/** The parts of a scene by kind, as sorted lines. */
function partsOf(scene: Scene): [name: string, lines: string[]][] {
	const { areas, guides, links, marks, labels, keys } = scene;
	const parts: [string, string[]][] = [
		['marks', marks.map(markLine)],
		['labels', labels.map(labelLine)],
		['links', links.map(strokeLine)],
		['guides', guides.map(strokeLine)],
		['areas', areas.map(areaLine)],
		// Numbers stand in their own order already.
		['keys', keys.map(({ n, sector, text }) => `${n} ${text ?? sector ?? ''}`)]
	];
	const order = (name: string, lines: string[]): string[] =>
		name === 'keys' ? lines : lines.sort((a, b) => (a < b ? -1 : 1));
	return parts.map(([name, lines]) => [name, order(name, lines)]);
}

/**
 * Scenes one after the other. Parts that stand as they stood in an earlier scene are not told again, so that a change shows
 * once, where it happens.
 */
export function tellScenes(scenes: readonly { address: string; scene: Scene }[]): string {
	const told = new Map<string, string>();
	const blocks = scenes.map(({ address, scene }) => {
		const { width, height, text } = scene.frame;
		const lines = [
			`## ${address}`,
			`view: ${viewLine(scene.view)}`,
			`frame: ${width}×${height}, text ${text}`
		];
		for (const [name, part] of partsOf(scene)) {
			const content = part.join('\n');
			if (content === '') continue;
			const earlier = told.get(`${name}\n${content}`);
			if (earlier === undefined) told.set(`${name}\n${content}`, address);
			lines.push(
				...(earlier === undefined
					? [`${name}:`, ...part.map((line) => `  ${line}`)]
					: [`${name}: as in ${earlier}`])
			);
		}
		return lines.join('\n');
	});
	return `${blocks.join('\n\n')}\n`;
}
