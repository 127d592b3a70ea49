import { load } from 'cheerio';

/** Where a path is, and in which colours: enough to tell whether two drawings are one. */
export interface Path {
	/** Where it begins. */
	start: [x: number, y: number];
	/** What its ends of steps take up; handles of curves are left aside. */
	box: Box;
	/** Colours such as `#1f4a99`, or “none”. */
	fill: string;
	stroke: string;
}

export type Box = [left: number, top: number, right: number, bottom: number];
export type Matrix = [number, number, number, number, number, number];

export const START: Matrix = [1, 0, 0, 1, 0, 0];

/** One change of place after another. */
export const joined = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
	a * g + c * h,
	b * g + d * h,
	a * i + c * j,
	b * i + d * j,
	a * k + c * l + e,
	b * k + d * l + f
];

/** A point in another place. */
export const moved = ([x, y]: [number, number], [a, b, c, d, e, f]: Matrix): [number, number] => [
	a * x + c * y + e,
	b * x + d * y + f
];

/** The box around points. */
export function box(points: readonly [number, number][]): Box {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const matrixOf = (transform = ''): Matrix => {
	const values = [...transform.matchAll(/-?[\d.]+/g)].map(([value]) => Number(value));
	return values.length === 6 ? (values as Matrix) : START;
};

/** Where the steps of a path end, told by their places or by how far they go. */
function endsOf(d: string): [number, number][] {
	let [x, y] = [0, 0];
	let start: [number, number] = [0, 0];
	const ends: [number, number][] = [];
	for (const [, letter = '', list = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
		const values = (list.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
		const [a = 0, b = 0] = letter === 'v' ? [0, ...values] : values.slice(-2);
		const isFar = letter === letter.toLowerCase();
		if (/z/i.test(letter)) {
			[x, y] = start;
			continue;
		}
		[x, y] = isFar ? [x + a, y + b] : [a, b];
		if (/m/i.test(letter)) start = [x, y];
		ends.push([x, y]);
	}
	return ends;
}

/** Everything that an outlined SVG fills or strokes, in points of print from the upper left. */
export function pathsOf(svg: string): { size: [number, number]; paths: Path[] } {
	const $ = load(svg, { xml: true });
	const [width, height] = ['width', 'height'].map((name) => Number($('svg').attr(name)) * 0.75) as [
		number,
		number
	];
	const across = Number($('svg').attr('viewBox')?.split(' ')[2]);
	const scale: Matrix = [width / across, 0, 0, width / across, 0, 0];
	const paths = $('path')
		.toArray()
		.filter((path) => $(path).closest('defs').length === 0)
		.flatMap((path): Path[] => {
			const above = $(path).parents('g').toArray().reverse();
			const matrix = [...above, path].reduce(
				(sum, part) => joined(sum, matrixOf($(part).attr('transform'))),
				scale
			);
			const ends = endsOf($(path).attr('d') ?? '').map((point) => moved(point, matrix));
			const [fill = 'none', stroke = 'none'] = [$(path).attr('fill'), $(path).attr('stroke')];
			const drawn = { start: ends[0] ?? [NaN, NaN], box: box(ends) } satisfies Partial<Path>;
			// A halo lies under its letters: stroked first, then filled.
			return $(path).attr('paint-order')?.startsWith('stroke') && stroke !== 'none'
				? [
						{ ...drawn, fill: 'none', stroke },
						{ ...drawn, fill, stroke: 'none' }
					]
				: [{ ...drawn, fill, stroke }];
		});
	return { size: [width, height], paths };
}
