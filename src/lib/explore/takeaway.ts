/** What is shown, as files to be taken along: numbers and picture, made on the reader's own machine. */
import { escape } from '../chart/markup';
import { wrap } from '../scene/wrap';

/** What stands around a picture that leaves its page. */
export interface Around {
	title: string;
	unit: string;
	/** Whose numbers they are, and where this view can be seen; a paragraph each. */
	foot: readonly string[];
}

/** What a style sheet says of a picture, and must be said in it when it leaves the page. */
const STYLES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-opacity',
	'stroke-dasharray',
	'stroke-linejoin',
	'paint-order',
	'opacity',
	'font-family',
	'font-size',
	'font-weight'
] as const;

/** What every element has by itself, and need not be said. */
const USUAL: Readonly<Partial<Record<(typeof STYLES)[number], string>>> = {
	'fill-opacity': '1',
	'stroke-opacity': '1',
	'stroke-dasharray': 'none',
	'stroke-linejoin': 'miter',
	'paint-order': 'normal',
	opacity: '1',
	stroke: 'none'
};

/** A copy of a picture that looks the same without the page's style sheets. */
function dressed(svg: SVGSVGElement): SVGSVGElement {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const worn = [...svg.querySelectorAll<SVGElement>('*')];
	[...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
		const from = worn[i];
		if (!from) return;
		const computed = getComputedStyle(from);
		for (const name of STYLES) {
			const value = computed.getPropertyValue(name);
			const isText = name.startsWith('font-');
			if (value !== USUAL[name] && (!isText || element.tagName === 'text'))
				element.setAttribute(name, value);
		}
		element.removeAttribute('class');
	});
	return copy;
}

const MARGIN = 16;
const LINE = 1.35;

/** Lines of text in a column, and how high they come out. */
function column(
	texts: readonly { text: string; size: number; bold?: boolean }[],
	width: number,
	top: number,
	{ color, face }: { color: string; face: string }
): { markup: string; bottom: number } {
	let y = top;
	const markup = texts.flatMap(({ text, size, bold }) => {
		const lines = wrap(text, size, width)?.lines ?? [text];
		return lines.map((line) => {
			y += size * LINE;
			return `<text x="${MARGIN}" y="${y.toFixed(1)}" font-size="${size}" font-weight="${bold ? 600 : 400}" font-family="${escape(face)}" fill="${color}">${escape(line)}</text>`;
		});
	});
	return { markup: markup.join(''), bottom: y };
}

/** The picture as a file that stands by itself: with title, unit and source, in the colours that the reader sees. */
export function svgFile(svg: SVGSVGElement, { title, unit, foot }: Around): string {
	const { width, height } = svg.viewBox.baseVal;
	const { color, fontFamily: face } = getComputedStyle(svg);
	const ground = getComputedStyle(document.documentElement).backgroundColor;
	const look = { color, face };
	const head = column(
		[
			{ text: title, size: 18, bold: true },
			{ text: unit, size: 14 }
		],
		width,
		MARGIN / 2,
		look
	);
	const top = head.bottom + MARGIN;
	const end = column(
		foot.map((text) => ({ text, size: 12 })),
		width,
		top + height + MARGIN / 2,
		look
	);
	const [w, h] = [width + 2 * MARGIN, Math.ceil(end.bottom + MARGIN)];
	const copy = dressed(svg);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-label="${escape(title)}">`,
		`<rect width="${w}" height="${h}" fill="${ground}"/>`,
		head.markup,
		`<g transform="translate(${MARGIN} ${top.toFixed(1)})">${copy.innerHTML}</g>`,
		end.markup,
		'</svg>'
	].join('\n');
}
