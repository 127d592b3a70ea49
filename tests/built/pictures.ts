import { inflateSync } from 'node:zlib';

/** A picture as its file has it: a place in the palette for each pixel. */
export interface Picture {
	width: number;
	height: number;
	/** Colours such as `#1f4a99`. */
	palette: string[];
	colourAt: (x: number, y: number) => string;
}

/**
 * Reads a PNG with a palette, as our share images are.
 * @throws when it is something else.
 */
export function readPicture(png: Buffer): Picture {
	if (!png.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) {
		throw new Error('not a PNG');
	}
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
		const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
		chunks.set(png.toString('latin1', at + 4, at + 8), data);
	}
	const [head, colours, packed] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name));
	if (!head || !colours || !packed) throw new Error('not a PNG with a palette');
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	const lines = inflateSync(packed);
	const palette = Array.from(
		{ length: colours.length / 3 },
		(_, i) => `#${colours.toString('hex', i * 3, i * 3 + 3)}`
	);
	return {
		width,
		height,
		palette,
		colourAt: (x, y) => palette[lines[y * (width + 1) + x + 1] ?? 0] ?? ''
	};
}
