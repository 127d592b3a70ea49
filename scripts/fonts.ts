/**
 * Subsets the two Latin faces to the glyphs the piece can show, and writes the table of
 * glyph widths by which scenes measure text. Run before every build (`npm run fonts`).
 *
 * The font files are not kept in the repository; the table of widths is, because scenes are
 * tested without a build. `tests/unit/scene/text.test.ts` fails when it no longer matches.
 */
import { create, type Font } from 'fontkit';
import { convert } from 'fontverter';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** Where the subset faces go; imported from CSS, so that the build names them by content. */
const FONT_FOLDER = join(root, 'src/lib/story/fonts');
export const WIDTHS_FILE = join(root, 'src/lib/scene/widths.json');

/** The weights at which charts set text, as they appear in the table of widths. */
const CHART_WEIGHTS = { regular: 400, semibold: 600 } as const;

const FACES = [
	{
		name: 'serif',
		file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'
	},
	{
		name: 'sans',
		file: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
	}
] as const;

/** Always kept: printable ASCII, Latin-1 and the typographer's punctuation. */
function baseGlyphs(): Set<string> {
	const glyphs = new Set<string>();
	for (let code = 0x20; code < 0x7f; code++) glyphs.add(String.fromCharCode(code));
	for (let code = 0xa0; code <= 0xff; code++) glyphs.add(String.fromCharCode(code));
	for (const glyph of '–—‘’‚“”„…€−•') glyphs.add(glyph);
	return glyphs;
}

/** Japanese and other full-width text is set in the reader's own fonts until its edition is made. */
const isFullWidth = (glyph: string): boolean =>
	/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u.test(glyph);

/** Every Latin character of the copy, the messages and the record. */
async function textGlyphs(): Promise<Set<string>> {
	const folders = ['src/content/en', 'messages', 'data'];
	const glyphs = new Set<string>();
	for (const folder of folders) {
		for (const name of await readdir(join(root, folder))) {
			if (!/\.(md|json|csv)$/.test(name) || name === 'CODEBOOK.md') continue;
			for (const glyph of await readFile(join(root, folder, name), 'utf8')) {
				if (glyph >= ' ' && !isFullWidth(glyph)) glyphs.add(glyph);
			}
		}
	}
	return glyphs;
}

/** Opens one font file (as TrueType: instances of a WOFF2 variable font cannot be read). */
async function open(file: string): Promise<Font> {
	const font = create(await convert(await readFile(require.resolve(file)), 'truetype'));
	if (!('getVariation' in font)) throw new Error('expected a single font, found a collection');
	return font;
}

/** The table of widths: lists travel lighter than a name for each number. */
interface Widths {
	glyphs: string;
	/** Advance widths in thousandths of an em, in the order of the glyphs. */
	regular: number[];
	/** By how much each is wider in semibold. */
	heavier: number[];
}

/** How wide the face sets each glyph. */
export async function chartWidths(): Promise<Widths> {
	const font = await open(FACES[1].file);
	const codeOf = (glyph: string): number => glyph.codePointAt(0) ?? 0;
	const glyphs = [...baseGlyphs()].filter((glyph) => font.hasGlyphForCodePoint(codeOf(glyph)));
	const [regular, semibold] = [CHART_WEIGHTS.regular, CHART_WEIGHTS.semibold].map((wght) => {
		const face = font.getVariation({ wght });
		return glyphs.map((glyph) =>
			Math.round((face.glyphForCodePoint(codeOf(glyph)).advanceWidth / font.unitsPerEm) * 1000)
		);
	}) as [number[], number[]];
	const heavier = semibold.map((width, i) => width - (regular[i] ?? 0));
	return { glyphs: glyphs.join(''), regular, heavier };
}

async function main(): Promise<void> {
	await mkdir(FONT_FOLDER, { recursive: true });
	const wanted = new Set([...baseGlyphs(), ...(await textGlyphs())]);
	for (const face of FACES) {
		const bytes = await readFile(require.resolve(face.file));
		const font = await open(face.file);
		const missing = [...wanted].filter(
			(glyph) => !font.hasGlyphForCodePoint(glyph.codePointAt(0) ?? 0)
		);
		const kept = [...wanted].filter((glyph) => !missing.includes(glyph));
		const subset = await subsetFont(Buffer.from(bytes), kept.join(''), {
			targetFormat: 'woff2',
			variationAxes: { wght: { min: 400, max: 700 } }
		});
		await writeFile(join(FONT_FOLDER, `${face.name}.woff2`), subset);
		const unexpected = missing.filter((glyph) => glyph > '\u00ff');
		console.log(
			`${face.name}: ${kept.length} glyphs, ${subset.length} bytes` +
				(unexpected.length ? `; set in a fallback font: ${unexpected.join(' ')}` : '')
		);
	}
	await writeFile(WIDTHS_FILE, JSON.stringify(await chartWidths()) + '\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
