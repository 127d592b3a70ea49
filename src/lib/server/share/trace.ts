/** What a path is traced on. */
interface Tracer {
	moveTo: (x: number, y: number) => unknown;
	lineTo: (x: number, y: number) => unknown;
	bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => unknown;
	closePath: () => unknown;
}

/** Less than a printer can show, on pages magnified a hundred times. */
const PLACES = 100;
const round = (value: number): number => Math.round(value * PLACES) / PLACES;

/** How many numbers follow each letter. */
const COUNTS: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/**
 * Traces the data of an SVG path as renderers write it: absolute, with M, L, Q, C and Z, each letter once for each step.
 * Curves with one handle become what they are with two, which is all that PDF knows.
 *
 * @throws on any other letter, or one with other than its own count of numbers.
 */
export function tracePath(to: Tracer, d: string): void {
	let [x, y] = [0, 0];
	for (const [, letter = '', list = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
		const values = list.split(/[\s,]+/).filter((one) => one !== '');
		const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = values.map((one) => round(Number(one)));
		if (COUNTS[letter] !== values.length) throw new Error(`a path that says ${letter}${list}`);
		if (letter === 'M') to.moveTo(a, b);
		if (letter === 'L') to.lineTo(a, b);
		if (letter === 'C') to.bezierCurveTo(a, b, c, e, f, g);
		if (letter === 'Q') {
			const handle = (end: number, at: number): number => round(end + ((at - end) * 2) / 3);
			to.bezierCurveTo(handle(x, a), handle(y, b), handle(c, a), handle(e, b), c, e);
		}
		if (letter === 'Z') to.closePath();
		else
			[x, y] = [values.at(-2), values.at(-1)].map((one) => round(Number(one))) as [number, number];
	}
}
