import { Resvg } from '@resvg/resvg-js';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { compactSvg } from './compact';
import { fonts } from './faces';
import { pdfOf, type PdfWords } from './pdf';
import { indexedPng } from './png';

/** Where pictures wait for the next build: most are the same, and drawing them takes longer than all the rest. */
const KEPT = 'node_modules/.cache/far-apart';

/** Changed when the same drawing comes out as another picture: with another renderer, palette or face. */
const EDITION = '1';

/** The same for files for print. */
const PRINT_EDITION = '2';

/** The same for outlines. */
const OUTLINE_EDITION = '1';

/** The picture of that name, or a new one. */
async function keptOr(name: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const file = `${KEPT}/${name}`;
	if (existsSync(file)) return readFileSync(file);
	const bytes = await draw();
	mkdirSync(KEPT, { recursive: true });
	// Under another name at first: a build that is broken off must leave no half of a picture.
	writeFileSync(`${file}.${process.pid}`, bytes);
	renameSync(`${file}.${process.pid}`, file);
	return bytes;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A dressed drawing as PNG of this width in pixels. */
export const renderPng = (svg: string, width: number): Promise<Uint8Array> =>
	keptOr(`${hashOf(`${EDITION} ${width} ${svg}`)}.png`, async () => {
		const fitTo = { mode: 'width' as const, value: width };
		const drawn = new Resvg(svg, { font: await fonts(), fitTo }).render();
		return indexedPng(drawn.pixels, drawn.width, drawn.height);
	});

/** A dressed drawing as SVG whose letters are outlines, as the renderer writes it. */
const outlined = async (svg: string): Promise<string> =>
	new Resvg(svg, { font: await fonts() }).toString();

/** A dressed drawing as SVG whose letters are outlines, for readers of files. */
export async function outlinedSvg(svg: string): Promise<string> {
	const bytes = await keptOr(`${hashOf(`${OUTLINE_EDITION} ${svg}`)}.svg`, async () =>
		Buffer.from(`${compactSvg(await outlined(svg))}\n`)
	);
	return Buffer.from(bytes).toString();
}

/** A dressed drawing as PDF, for print; see `pdf.ts`. */
export const renderPdf = (svg: string, words: PdfWords): Promise<Uint8Array> =>
	keptOr(`${hashOf(`${PRINT_EDITION} ${JSON.stringify(words)} ${svg}`)}.pdf`, async () =>
		pdfOf(await outlined(svg), words)
	);
