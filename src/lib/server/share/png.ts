import { crc32, deflateSync } from 'node:zlib';

/**
 * Writes flat pictures small: a palette of the colours that cover most, one byte for each pixel. Edges have many more
 * colours, each on a few pixels; these take the nearest of the palette.
 */

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const MOST_COLOURS = 256;

/** Colour type of pictures with a palette. */
const INDEXED = 3;

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const framed = Buffer.alloc(body.length + 8);
	framed.writeUInt32BE(data.length, 0);
	body.copy(framed, 4);
	framed.writeUInt32BE(crc32(body), body.length + 4);
	return framed;
}

const red = (colour: number): number => colour >> 16;
const green = (colour: number): number => (colour >> 8) & 255;
const blue = (colour: number): number => colour & 255;

const distance = (a: number, b: number): number =>
	(red(a) - red(b)) ** 2 + (green(a) - green(b)) ** 2 + (blue(a) - blue(b)) ** 2;

/** Place of each colour in the palette. */
function places(colours: Iterable<number>, palette: readonly number[]): Map<number, number> {
	const found = new Map(palette.map((colour, i) => [colour, i]));
	for (const colour of colours) {
		if (found.has(colour)) continue;
		let [nearest, least] = [0, Infinity];
		palette.forEach((candidate, i) => {
			const away = distance(colour, candidate);
			if (away < least) [nearest, least] = [i, away];
		});
		found.set(colour, nearest);
	}
	return found;
}

/**
 * An opaque picture as PNG with a palette.
 *
 * @param pixels Four bytes a pixel: red, green, blue, and an alpha that is left aside.
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
	const colourAt = (i: number): number =>
		((pixels[i * 4] ?? 0) << 16) | ((pixels[i * 4 + 1] ?? 0) << 8) | (pixels[i * 4 + 2] ?? 0);
	const counts = new Map<number, number>();
	// Most pixels are coloured as the one before, and are counted with it.
	for (let i = 0, begin = 0; i < width * height; i = begin) {
		const colour = colourAt(i);
		do begin++;
		while (begin < width * height && colourAt(begin) === colour);
		counts.set(colour, (counts.get(colour) ?? 0) + begin - i);
	}
	// The same picture is the same file: colours that cover alike stand in the order of their numbers.
	const palette = [...counts]
		.sort(([a, m], [b, n]) => n - m || a - b)
		.slice(0, MOST_COLOURS)
		.map(([colour]) => colour);
	const place = places(counts.keys(), palette);

	// Each line begins with the number of its filter: none.
	const lines = Buffer.alloc((width + 1) * height);
	let [last, at] = [NaN, 0];
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const colour = colourAt(y * width + x);
			if (colour !== last) at = place.get(colour) ?? 0;
			last = colour;
			lines[y * (width + 1) + x + 1] = at;
		}
	}
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, INDEXED], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', head),
		chunk('PLTE', Buffer.from(palette.flatMap((c) => [red(c), green(c), blue(c)]))),
		chunk('IDAT', deflateSync(lines, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** Where the first chunk of every PNG ends: its size and colours. */
const AFTER_HEAD = SIGNATURE.length + 25;

/**
 * A picture that says of itself what it is.
 *
 * @param words By the names that PNG gives them: `Title`, `Copyright`.
 */
export function toldPng(png: Uint8Array, words: Readonly<Record<string, string>>): Buffer {
	const told = Object.entries(words).map(([name, text]) =>
		// No compression, no language, no translated name.
		chunk('iTXt', Buffer.from(`${name}\0\0\0\0\0${text}`))
	);
	return Buffer.concat([png.subarray(0, AFTER_HEAD), ...told, png.subarray(AFTER_HEAD)]);
}
