import { mix } from '../../scene/mix';
import type { Frame } from '../../scene/types';
import type { DrawnText, Element } from '../drawing';
import type { Look, Paint, Palette, Tint } from './look';

/**
 * Paints a drawing on a canvas as its SVG would look. While a picture moves every frame is another drawing, and a hundred
 * elements of a document that change place cost the browser several times what a hundred strokes of a brush do: style,
 * layout and paint of each. At rest the picture is SVG, which can be read, scaled, printed and looked into.
 */

export interface Size {
	width: number;
	height: number;
}

/** A drawing, and all that is to be known of the figure around it. */
export interface Sheet {
	/** Its kind of chart. */
	chart: string;
	elements: readonly Element[];
	/** What the drawing was laid out for. */
	frame: Required<Frame>;
	/** What it is shown in, in dots of the screen; a window may be too small for its frame. */
	room: Size;
	/** Moment, in milliseconds. */
	now: number;
}

/** A change of emphasis is two thirds done after this, in milliseconds; and no frame is taken to be longer. */
const SOFTLY = 80;
const FRAME = 34;

/** A mix this near to its goal has come there; less cannot be seen. */
const NEAR = 0.01;

const mixTint = (a: Tint, b: Tint, t: number): Tint => [
	mix(a[0], b[0], t),
	mix(a[1], b[1], t),
	mix(a[2], b[2], t),
	mix(a[3], b[3], t)
];

/** A share of the way from one paint to another; the other itself when that is near. */
export function mixPaint(a: Paint, b: Paint, t: number): Paint {
	const mixed = {
		fill: mixTint(a.fill, b.fill, t),
		stroke: mixTint(a.stroke, b.stroke, t),
		width: mix(a.width, b.width, t)
	};
	const numbers = ({ fill, stroke, width }: Paint): number[] => [...fill, ...stroke, width];
	const goal = numbers(b);
	return numbers(mixed).every((n, i) => Math.abs(n - (goal[i] ?? n)) < NEAR) ? b : mixed;
}

const seen = (tint: Tint): boolean => tint[3] > 0;

const css = ([red, green, blue, alpha]: Tint): string =>
	`rgb(${red * 255} ${green * 255} ${blue * 255} / ${alpha})`;

/** Line dashes of a whole line. */
const WHOLE: number[] = [];

export class Brush {
	#canvas: OffscreenCanvas;
	#context: OffscreenCanvasRenderingContext2D;
	#palette: Palette;
	#chart = '';
	#before = 0;
	/** Share of the way to a new emphasis that this frame goes. */
	#share = 1;
	#isSettled = true;
	/** What each element was painted with last, so that emphasis changes softly. */
	#paints = new Map<string, Paint>();
	/** Paths as they were read last, by element. */
	#paths = new Map<string, { d: string; path: Path2D }>();
	/** Colours as text; most stay from frame to frame. */
	#colours = new WeakMap<Tint, string>();
	/** What the context was set to last: a canvas reads anew whatever it is told, also what it knows. */
	#dash = WHOLE;
	#font = '';
	#fill: Tint | undefined;
	#stroke: Tint | undefined;
	#width = 0;
	#veil = 1;

	/** @throws if there are no canvases to paint on. */
	constructor(canvas: OffscreenCanvas, palette: Palette) {
		// Letters are drawn as on the page only where the ground is known.
		const context = canvas.getContext('2d', { alpha: false });
		if (!context) throw new Error('no canvas');
		this.#canvas = canvas;
		this.#context = context;
		this.#palette = palette;
	}

	/**
	 * Paints a drawing over all that was painted before.
	 *
	 * @returns Whether the same drawing would look the same in the next frame: emphasis has stopped changing.
	 */
	paint(sheet: Sheet, ground: string): boolean {
		const { chart, elements, frame, now } = sheet;
		this.#chart = chart;
		this.#share = 1 - Math.exp(-Math.min(FRAME, now - this.#before) / SOFTLY);
		this.#before = now;
		this.#isSettled = true;
		this.#clear(sheet, ground);
		const context = this.#context;
		for (const element of elements) {
			// What comes or has gone is there all along the way.
			if (element.opacity === 0) continue;
			const { at, opacity = 1 } = element;
			if (opacity !== this.#veil) context.globalAlpha = this.#veil = opacity;
			if (at) context.translate(at[0], at[1]);
			this.#draw(element, frame.text);
			if (at) context.translate(-at[0], -at[1]);
		}
		return this.#isSettled;
	}

	/** Gives the canvas its size, in whole dots of the screen. */
	fit({ width, height }: Size): void {
		this.#canvas.width = width;
		this.#canvas.height = height;
		// With its size a canvas forgets all that it was told.
		[this.#dash, this.#font, this.#fill, this.#stroke] = [WHOLE, '', undefined, undefined];
		[this.#width, this.#veil] = [0, 1];
	}

	#clear({ frame, room }: Sheet, ground: string): void {
		const context = this.#context;
		const { width, height } = this.#canvas;
		context.setTransform(1, 0, 0, 1, 0, 0);
		context.globalAlpha = this.#veil = 1;
		context.fillStyle = ground;
		this.#fill = undefined;
		context.fillRect(0, 0, width, height);
		// As SVG fits its view box into the room.
		const scale = Math.min(room.width / frame.width, room.height / frame.height);
		const left = (room.width - frame.width * scale) / 2;
		const top = (room.height - frame.height * scale) / 2;
		context.setTransform(scale, 0, 0, scale, left, top);
	}

	#draw(element: Element, text: number): void {
		const { key } = element;
		if (element.tag === 'g') {
			for (const part of element.paths) {
				const look = this.#palette.of(this.#chart, element, part.key);
				const name = `${key}/${part.key}`;
				if (look) this.#trace(name, look, this.#pathOf(name, part.d));
			}
			return;
		}
		const look = this.#palette.of(this.#chart, element);
		// What is painted has been read before; what nobody has seen would have no colour.
		if (!look) return;
		if (element.tag === 'path') this.#trace(key, look, this.#pathOf(key, element.d));
		else if (element.tag === 'circle') this.#round(key, look, element.r);
		else this.#write(element, look, text);
	}

	/** A path is read once for as long as it stays the same. */
	#pathOf(key: string, d: string): Path2D {
		const kept = this.#paths.get(key);
		if (kept?.d === d) return kept.path;
		const path = new Path2D(d);
		this.#paths.set(key, { d, path });
		return path;
	}

	#colour(tint: Tint): string {
		let colour = this.#colours.get(tint);
		if (colour === undefined) this.#colours.set(tint, (colour = css(tint)));
		return colour;
	}

	/** Takes up the paint of an element. */
	#dip(key: string, { paint: goal, dash }: Look): Paint {
		const last = this.#paints.get(key) ?? goal;
		const paint = last === goal ? goal : mixPaint(last, goal, this.#share);
		if (paint !== goal) this.#isSettled = false;
		if (last !== goal || !this.#paints.has(key)) this.#paints.set(key, paint);
		const context = this.#context;
		if (seen(paint.fill) && paint.fill !== this.#fill) {
			context.fillStyle = this.#colour((this.#fill = paint.fill));
		}
		if (seen(paint.stroke)) {
			if (paint.stroke !== this.#stroke) {
				context.strokeStyle = this.#colour((this.#stroke = paint.stroke));
			}
			if (paint.width !== this.#width) context.lineWidth = this.#width = paint.width;
			if (dash !== this.#dash) context.setLineDash(dash);
			this.#dash = dash;
		}
		return paint;
	}

	#trace(key: string, look: Look, path: Path2D): void {
		const { fill, stroke } = this.#dip(key, look);
		if (seen(fill)) this.#context.fill(path);
		if (seen(stroke)) this.#context.stroke(path);
	}

	#round(key: string, look: Look, radius: number): void {
		const { fill, stroke } = this.#dip(key, look);
		const context = this.#context;
		context.beginPath();
		context.arc(0, 0, radius, 0, 2 * Math.PI);
		if (seen(fill)) context.fill();
		if (seen(stroke)) context.stroke();
	}

	#write(element: DrawnText, look: Look, size: number): void {
		const context = this.#context;
		const font = `${look.weight} ${size}px ${look.family}`;
		if (font !== this.#font) context.font = this.#font = font;
		context.textAlign = element.anchor === 'middle' ? 'center' : element.anchor;
		const { fill, stroke } = this.#dip(element.key, look);
		const isHaloed = look.haloed && seen(stroke);
		if (isHaloed) context.lineJoin = 'round';
		for (const { text, y } of element.lines) {
			if (isHaloed) context.strokeText(text, 0, y);
			if (seen(fill)) context.fillText(text, 0, y);
		}
		if (isHaloed) context.lineJoin = 'miter';
	}
}
