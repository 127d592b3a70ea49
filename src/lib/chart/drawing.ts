import { LINE_HEIGHT } from '../scene/line-height';
import type { Area, Label, Mark, Scene, Stroke } from '../scene/types';
import { cellPaths } from './cells';
import { emphasisOf, type Attention, type Part } from './emphasis';
import { outline } from './shapes';

/**
 * A scene as the SVG elements it is drawn with: what each is called, where it stands and how it is emphasised. Everything
 * that shows a picture, on a page, in an embed or in a file, draws this list and decides nothing of its own.
 */

interface Drawn {
	/** Told apart from its neighbours, in any moment of a move. */
	key: string;
	/** Class names; how they look is in `chart.css`. */
	class: string;
	/** Where its origin stands, in pixels of the frame. */
	at?: readonly [x: number, y: number];
	/** Absent from what is fully opaque. */
	opacity?: number;
}

export interface DrawnPath extends Drawn {
	tag: 'path';
	d: string;
}

export interface DrawnCircle extends Drawn {
	tag: 'circle';
	r: number;
}

/** Several paths that stand and fade together. */
export interface DrawnGroup extends Drawn {
	tag: 'g';
	paths: DrawnPath[];
}

export interface DrawnText extends Drawn {
	tag: 'text';
	anchor: Label['anchor'];
	lines: { text: string; y: number }[];
}

/** One SVG element. */
export type Element = DrawnPath | DrawnCircle | DrawnGroup | DrawnText;

/** Tenths of a pixel are finer than any screen. */
const round = (n: number): number => Math.round(n * 10) / 10;

const veil = (opacity: number): number | undefined =>
	opacity === 1 ? undefined : Math.round(opacity * 100) / 100;

const at = (x: number, y: number) => [round(x), round(y)] as const;

/** Where an element stands, as SVG is told. */
export const transformOf = ({ at }: Element): string | undefined =>
	at && `translate(${at[0]} ${at[1]})`;

function areaPath({ key, x, y, width, height, opacity }: Area, i: number): DrawnPath {
	const [w, h] = [round(width), round(Math.max(0, height))];
	return {
		tag: 'path',
		key: `a ${key}`,
		class: i % 2 ? 'area even' : 'area',
		d: `M${round(x)} ${round(y)}h${w}v${h}h${-w}z`,
		opacity: veil(opacity)
	};
}

const strokePath = (prefix: string, look: string, { key, d, opacity }: Stroke): DrawnPath => ({
	tag: 'path',
	key: `${prefix} ${key}`,
	class: look,
	d,
	opacity: veil(opacity)
});

/** Cells in the order in which they are painted: a firm edge lies over a broken one. */
const CELL_ORDER = ['none', 'loose', 'firm'] as const;

function markElement(mark: Mark, tone: string): Element {
	const drawn = {
		key: `m ${mark.key}`,
		at: at(mark.x, mark.y),
		opacity: veil(mark.opacity)
	};
	if (mark.shape === 'cells') {
		const found = cellPaths(mark);
		const paths = CELL_ORDER.flatMap((state): DrawnPath[] => {
			const d = found[state];
			return d ? [{ tag: 'path', key: state, class: state, d }] : [];
		});
		return { ...drawn, tag: 'g', class: `cells${tone}`, paths };
	}
	const look = `${mark.actor ? ` ${mark.actor}` : ''}${mark.loose ? ' loose' : ''}${tone}`;
	return mark.shape === 'disc' || mark.shape === 'ring'
		? { ...drawn, tag: 'circle', class: mark.shape + look, r: round(mark.size) }
		: { ...drawn, tag: 'path', class: `mark ${mark.shape}${look}`, d: outline(mark) };
}

/** The ring around the mark that has the keyboard's focus. */
const focusRing = (mark: Mark): DrawnCircle => ({
	tag: 'circle',
	key: 'focus',
	class: 'focus',
	at: at(mark.x, mark.y),
	r: round(Math.max(mark.size, 10) + 6)
});

/** Share of a line's height above its baseline, for text centred in its line. */
const ASCENT = 0.92;

/** A baseline a little above the middle between two dots, where it would be for each painter to say which of them it means. */
function baseline(y: number): number {
	const near = round(y);
	return near % 1 === 0.5 ? round(near - 0.1) : near;
}

/** Texts are moved as a whole: a line that is given another place is set anew, letter by letter. */
function labelText(label: Label, size: number, tone: string): DrawnText {
	const hang = { start: 0, middle: label.width / 2, end: label.width }[label.anchor];
	const first = baseline(label.y + size * ASCENT);
	return {
		tag: 'text',
		key: `t ${label.key}`,
		class: label.role + tone,
		at: at(label.x + hang, first),
		opacity: veil(label.opacity),
		anchor: label.anchor,
		lines: label.lines.map((text, i) => ({
			text,
			y: round(baseline(first + i * size * LINE_HEIGHT) - first)
		}))
	};
}

/**
 * The elements of a picture in the order in which they are painted: the scale, what connects marks, marks, labels. Raised
 * marks come last among marks, so that nothing muted lies over them.
 *
 * @param focused Key of the mark that has the keyboard's focus.
 */
export function drawing(scene: Scene, attention: Attention, focused?: string): Element[] {
	/** Class names for emphasis; none for normal, which keeps the markup small. */
	const tone = (part: Part): string => {
		const emphasis = emphasisOf(part, attention);
		return emphasis === 'normal' ? '' : ` ${emphasis}`;
	};
	const rank = (part: Part): number => (emphasisOf(part, attention) === 'muted' ? 0 : 1);
	const stacked = [...scene.marks].sort((a, b) => rank(a) - rank(b));
	return [
		...scene.areas.map(areaPath),
		...scene.guides.map((guide) => strokePath('g', guide.kind + tone(guide), guide)),
		...scene.links.map((link) =>
			strokePath('l', `${link.kind} ${link.actor ?? 'both'}${tone(link)}`, link)
		),
		...stacked.flatMap((mark): Element[] => {
			const drawn = markElement(mark, tone(mark));
			return mark.key === focused ? [drawn, focusRing(mark)] : [drawn];
		}),
		...scene.labels.map((label) => labelText(label, scene.frame.text, tone(label)))
	];
}

/** The elements of a small drawing in a legend. */
export const iconDrawing = (strokes: readonly Stroke[] = [], marks: readonly Mark[]): Element[] => [
	...strokes.map((stroke) => strokePath('l', `${stroke.kind} ${stroke.actor ?? 'both'}`, stroke)),
	...marks.map((mark) => markElement(mark, ''))
];
