import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { box, joined, moved, START, type Matrix, type Path } from './geometry';

/** A PDF as another program reads it. */
interface Read {
	pages: number;
	/** Size of the first page in points. */
	size: [number, number];
	/** The document's information: title, language, day. */
	info: Record<string, unknown>;
	/** The title in the metadata that programs of archives read. */
	title: unknown;
	/** What is said of each picture in it. */
	alts: string[];
	/** Everything that is filled or stroked, in points from the upper left. */
	paths: Path[];
	/** Names of all operations that are neither paths nor the state they are drawn in. */
	others: string[];
}

/** Letters of a path's steps in the reader, and how many numbers follow each. */
const STEPS = [2, 2, 6, 4, 0];

function pathOf(data: Iterable<number>, matrix: Matrix): Pick<Path, 'start' | 'box'> {
	const values = [...data];
	const ends: [number, number][] = [];
	for (let i = 0; i < values.length;) {
		const count = STEPS[values[i] ?? 0] ?? 0;
		if (count > 0) ends.push([values[i + count - 1] ?? NaN, values[i + count] ?? NaN]);
		i += count + 1;
	}
	const points = ends.map((end) => moved(end, matrix));
	return { start: points[0] ?? [NaN, NaN], box: box(points) };
}

const STATE = [
	'save',
	'restore',
	'transform',
	'clip',
	'setMiterLimit',
	'setLineWidth',
	'setLineJoin',
	'setDash',
	'setGState',
	'setFillRGBColor',
	'setStrokeRGBColor',
	'beginMarkedContentProps',
	'endMarkedContent',
	'constructPath'
];

interface List {
	fnArray: number[];
	argsArray: unknown[];
}

/** What is drawn by a list of operations, under the matrix that turns a page upside down. */
function drawn({ fnArray, argsArray }: List, height: number): Pick<Read, 'paths' | 'others'> {
	const names = new Map<number, string>(Object.entries(OPS).map(([name, code]) => [code, name]));
	let state = { matrix: joined([1, 0, 0, -1, 0, height], START), fill: '', stroke: '' };
	const kept: (typeof state)[] = [];
	const paths: Path[] = [];
	const others: string[] = [];
	fnArray.forEach((code, i) => {
		const name = names.get(code) ?? String(code);
		const args = argsArray[i] as unknown[];
		if (name === 'save') kept.push({ ...state });
		else if (name === 'restore') state = kept.pop() ?? state;
		else if (name === 'transform') {
			state = { ...state, matrix: joined(state.matrix, args as Matrix) };
		} else if (name === 'setFillRGBColor') state = { ...state, fill: String(args[0]) };
		else if (name === 'setStrokeRGBColor') state = { ...state, stroke: String(args[0]) };
		else if (name === 'constructPath') {
			const [paint, [data]] = args as [number, [Record<string, number>]];
			const how = names.get(paint) ?? '';
			if (how === 'endPath') return;
			const [fill, stroke] = [/fill/i.test(how) && state.fill, /stroke/i.test(how) && state.stroke];
			paths.push({
				...pathOf(Object.values(data), state.matrix),
				fill: fill || 'none',
				stroke: stroke || 'none'
			});
		}
		if (!STATE.includes(name)) others.push(name);
	});
	return { paths, others };
}

/** Texts for pictures in a tree of what a page consists of. */
function altsOf(node: unknown): string[] {
	const { alt, children = [] } = (node ?? {}) as { alt?: string; children?: unknown[] };
	return [...(alt === undefined ? [] : [alt]), ...children.flatMap(altsOf)];
}

/** Reads a PDF of one page or more with a reader that had no part in making it. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
	const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const document = await loading.promise;
	const page = await document.getPage(1);
	const [, , width = 0, height = 0] = page.view;
	const { info, metadata } = await document.getMetadata();
	const found: Read = {
		pages: document.numPages,
		size: [width, height],
		info: info as Record<string, unknown>,
		title: (metadata as { get: (name: string) => unknown } | null)?.get('dc:title'),
		alts: altsOf(await page.getStructTree()),
		...drawn(await page.getOperatorList(), height)
	};
	await loading.destroy();
	return found;
}
