// Build tools without types of their own.

declare module 'subset-font' {
	interface Options {
		targetFormat?: 'truetype' | 'woff' | 'woff2' | 'sfnt';
		/** A number pins an axis, a range narrows it. */
		variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>;
	}
	/** The font reduced to the characters of a text. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: Options
	): Promise<Buffer>;
}

declare module 'fontverter' {
	/** The same font in another container. */
	export function convert(font: Buffer, to: 'truetype' | 'woff' | 'woff2'): Promise<Buffer>;
}

declare module 'fontkit' {
	export interface Glyph {
		advanceWidth: number;
	}
	export interface Font {
		unitsPerEm: number;
		hasGlyphForCodePoint(code: number): boolean;
		glyphForCodePoint(code: number): Glyph;
		getVariation(settings: Record<string, number>): Font;
	}
	export interface Collection {
		fonts: Font[];
	}
	export function create(font: Buffer): Font | Collection;
}
