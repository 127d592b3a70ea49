import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import widths from '$lib/scene/widths.json';

const require = createRequire(import.meta.url);

const file = (face: string): string =>
	require.resolve(`@fontsource-variable/${face}/files/${face}-latin-wght-normal.woff2`);

/** The weights in which share images are set. */
const FACES = [
	{ name: 'serif', file: file('source-serif-4'), weight: 600 },
	{ name: 'sans-semibold', file: file('source-sans-3'), weight: 600 },
	{ name: 'sans', file: file('source-sans-3'), weight: 400 }
];

/**
 * Names of the families in the renderer. A face cut from a variable font keeps the family name of the whole font's first
 * weight, whatever its own.
 */
export const FAMILIES = { serif: 'Source Serif 4', sans: 'Source Sans 3 ExtraLight' } as const;

/** Where the renderer finds our faces, and nothing else. */
interface Fonts {
	fontFiles: string[];
	loadSystemFonts: false;
}

/** Cuts each face to every glyph that a chart can measure. */
async function makeFonts(): Promise<Fonts> {
	const folder = mkdtempSync(join(tmpdir(), 'faces-'));
	const fontFiles = await Promise.all(
		FACES.map(async (face) => {
			const cut = await subsetFont(readFileSync(face.file), widths.glyphs, {
				targetFormat: 'truetype',
				variationAxes: { wght: face.weight }
			});
			const path = join(folder, `${face.name}.ttf`);
			writeFileSync(path, cut);
			return path;
		})
	);
	return { fontFiles, loadSystemFonts: false };
}

let made: Promise<Fonts> | undefined;

/** Our faces as static TrueType, which is what the renderer reads; cut once in a build. */
export const fonts = (): Promise<Fonts> => (made ??= makeFonts());
