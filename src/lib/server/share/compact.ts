/**
 * Writes an outlined drawing in as few letters as tell the same: the renderer names every point by its place on the page,
 * with more digits than any screen or press can show.
 */

/** Hundredths of a unit, which are less than a printer can show. */
const PLACES = 100;

/** A whole number of hundredths as short as it can be written: `-.5`. */
const short = (hundredths: number): string =>
	String(hundredths / PLACES).replace(/^(-?)0\./, '$1.');

/** Numbers one after another; a minus parts them as well as a space. */
const list = (values: readonly number[]): string =>
	values.map((value, i) => (i > 0 && value >= 0 ? ' ' : '') + short(value)).join('');

/** The letter of a step, and the numbers after it, from where the pen stands. */
function step(letter: string, [x, y]: readonly [number, number], values: readonly number[]) {
	const moved = values.map((value, i) => value - (i % 2 === 0 ? x : y));
	const [across = 0, down = 0] = moved;
	if (letter === 'L' && down === 0) return `h${short(across)}`;
	if (letter === 'L' && across === 0) return `v${short(down)}`;
	return letter.toLowerCase() + list(moved);
}

/**
 * The data of a path with its steps told from one another.
 *
 * @param d As renderers write it: absolute, with M, L, Q, C and Z, each letter once for each step.
 */
function compactPath(d: string): string {
	let pen: readonly [number, number] = [0, 0];
	let start = pen;
	let written = '';
	for (const [, letter = '', numbers = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
		if (!'MLQCZ'.includes(letter)) throw new Error(`a path that says ${letter}${numbers}`);
		if (letter === 'Z') {
			written += 'z';
			pen = start;
			continue;
		}
		const values = numbers
			.split(/[\s,]+/)
			.filter((one) => one !== '')
			.map((one) => Math.round(Number(one) * PLACES));
		written += written === '' ? `M${list(values)}` : step(letter, pen, values);
		pen = [values.at(-2) ?? 0, values.at(-1) ?? 0];
		if (letter === 'M') start = pen;
	}
	return written;
}

/** A drawing with all its paths told so, and without the space between its elements. */
export const compactSvg = (svg: string): string =>
	svg
		.replaceAll(/ d="([^"]*)"/g, (_, d: string) => ` d="${compactPath(d)}"`)
		.replaceAll(/>\s+</g, '><');
