import { load } from 'cheerio';
import PDFDocument from 'pdfkit';
import { tracePath } from './trace';

/**
 * Writes a drawing whose letters are outlines as PDF, for print: the same shapes as vectors, on a page of its size. What is
 * read is what the renderer of outlines writes (`render.ts`): groups, paths and clips. Anything else stops the build, as it
 * would be missing on paper.
 */

/** What a PDF says of its picture. */
export interface PdfWords {
	title: string;
	/** What the picture shows, for those who do not see it. */
	alt: string;
	/** Whose it is, of which data and on which terms. */
	subject: string;
	/** Who made it. */
	creator: string;
	lang: string;
	/** Day of the data, as in `2026-03-01`: the same data give the same file. */
	date: string;
}

/** A pixel of a page is the 96th part of an inch, a point of print the 72nd. */
const POINTS = 72 / 96;

/** Corners more pointed than this are cut off; PDF's own limit is another. */
const MITER = 4;

/** What each element may say; the first unknown word stops the build. */
const KNOWN: Record<string, readonly string[]> = {
	svg: ['width', 'height', 'viewBox', 'xmlns'],
	g: ['transform', 'clip-path'],
	path: [
		'd',
		'fill',
		'fill-opacity',
		'stroke',
		'stroke-opacity',
		'stroke-width',
		'stroke-dasharray',
		'stroke-linejoin',
		'paint-order',
		'transform'
	],
	defs: [],
	clipPath: ['id']
};

type Pdf = InstanceType<typeof PDFDocument>;

/** An element as the parser hands it on. */
interface Part {
	name: string;
	attribs: Record<string, string>;
	children: readonly unknown[];
}

const isPart = (node: unknown): node is Part =>
	typeof node === 'object' && node !== null && 'attribs' in node;

/** A file in the making: the document, and its clips by the name that parts ask for them. */
interface Desk {
	pdf: Pdf;
	clips: ReadonlyMap<string, readonly Part[]>;
}

/** The numbers in an attribute. */
const numbers = (text = ''): number[] => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);

/** Refuses what would be left out. */
function check({ name, attribs }: Part): void {
	const known = KNOWN[name];
	const strange = known ? Object.keys(attribs).find((one) => !known.includes(one)) : '';
	if (strange !== undefined) throw new Error(`a PDF cannot show <${name} ${strange}>`);
}

function place(pdf: Pdf, { attribs }: Part): void {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attribs.transform);
	pdf.transform(a, b, c, d, e, f);
}

/** Breaks what is stroked from now on: lengths of strokes and gaps in turn. */
function dash(pdf: Pdf, [stroke = 0, gap = stroke, ...more]: number[]): void {
	if (more.length > 0) throw new Error('a PDF cannot show a stroke of more than one gap');
	pdf.dash(stroke, { space: gap });
}

/** How strokes meet, as PDF calls it. */
function joinOf(name: string): 'miter' | 'round' | 'bevel' {
	if (name === 'miter' || name === 'round' || name === 'bevel') return name;
	throw new Error(`a PDF cannot join strokes like ${name}`);
}

/** Whether a path is stroked before it is filled. */
const isHalo = (order = 'normal'): boolean => order.startsWith('stroke');

/** Fills and strokes a path; either may be “none”. */
function paint(pdf: Pdf, path: Part): void {
	const { d = '', fill = 'none', stroke = 'none', ...looks } = path.attribs;
	pdf.save();
	place(pdf, path);
	if (looks['fill-opacity']) pdf.fillOpacity(Number(looks['fill-opacity']));
	if (looks['stroke-opacity']) pdf.strokeOpacity(Number(looks['stroke-opacity']));
	if (looks['stroke-dasharray']) dash(pdf, numbers(looks['stroke-dasharray']));
	if (stroke !== 'none') pdf.lineWidth(Number(looks['stroke-width'] ?? 1));
	if (looks['stroke-linejoin']) pdf.lineJoin(joinOf(looks['stroke-linejoin']));
	tracePath(pdf, d);
	if (fill !== 'none' && stroke !== 'none' && isHalo(looks['paint-order'])) {
		// A PDF that fills and strokes at once strokes last; a halo lies under its letters.
		pdf.stroke(stroke);
		tracePath(pdf, d);
		pdf.fill(fill);
	} else if (fill !== 'none' && stroke !== 'none') pdf.fillAndStroke(fill, stroke);
	else if (stroke !== 'none') pdf.stroke(stroke);
	else pdf.fill(fill);
	pdf.restore();
}

/** Cuts off whatever is drawn from now on outside of a clip. */
function clip({ pdf, clips }: Desk, name: string): void {
	const paths = clips.get(name);
	if (!paths) throw new Error(`a PDF cannot show what is clipped by ${name}`);
	for (const path of paths) {
		check(path);
		if (path.attribs.transform) throw new Error('a PDF cannot show a clip that is moved');
		tracePath(pdf, path.attribs.d ?? '');
	}
	pdf.clip();
}

function draw(desk: Desk, part: Part): void {
	const { pdf } = desk;
	check(part);
	if (part.name === 'path') paint(pdf, part);
	if (part.name !== 'g' && part.name !== 'svg') return;
	pdf.save();
	place(pdf, part);
	const name = part.attribs['clip-path'];
	if (name !== undefined) clip(desk, name);
	for (const child of part.children.filter(isPart)) draw(desk, child);
	pdf.restore();
}

/** Clips of a drawing, by the name that parts ask for them. */
const clipsOf = (parts: readonly Part[]): Desk['clips'] =>
	new Map(parts.map((part) => [`url(#${part.attribs.id})`, part.children.filter(isPart)]));

/** An empty page of this size in pixels, with its words. */
const pageFor = (
	width: number,
	height: number,
	{ title, subject, creator, lang, date }: PdfWords
): Pdf =>
	new PDFDocument({
		size: [width * POINTS, height * POINTS],
		margin: 0,
		// Letters are outlines: no face is named, not even one that every reader has.
		font: '',
		// The first that knows all that is said here: what is drawn is tagged as one picture with a text for it.
		pdfVersion: '1.7',
		tagged: true,
		displayTitle: true,
		lang,
		info: {
			Title: title,
			Subject: subject,
			Creator: creator,
			CreationDate: new Date(`${date}T00:00:00Z`)
		}
	});

/**
 * An outlined drawing as PDF of one page; its bytes depend on nothing but the drawing and the words.
 *
 * @throws when the drawing has something in it that a PDF made here would not show.
 */
export async function pdfOf(svg: string, words: PdfWords): Promise<Uint8Array> {
	const $ = load(svg, { xml: true });
	const root = $('svg').get(0);
	if (!root) throw new Error('no drawing to make a PDF of');
	const [width = 0, height = 0] = [root.attribs.width, root.attribs.height].map(Number);
	const [, , across = width] = numbers(root.attribs.viewBox);
	const pdf = pageFor(width, height, words);
	const written: Uint8Array[] = [];
	pdf.on('data', (bytes: Uint8Array) => written.push(bytes));
	const done = new Promise((resolve, reject) => pdf.once('end', resolve).once('error', reject));
	const picture = pdf.struct('Figure', { alt: words.alt }, () => {
		pdf.save();
		pdf.scale((width / across) * POINTS, (width / across) * POINTS);
		pdf.miterLimit(MITER);
		draw({ pdf, clips: clipsOf($('clipPath').toArray()) }, root);
		pdf.restore();
	});
	pdf.addStructure(pdf.struct('Document', {}, [picture]));
	pdf.end();
	await done;
	return Buffer.concat(written);
}
