import type { Scene } from '../scene/types';
import { Brush, type Size } from './brush';
import { drawing } from './drawing';
import type { Attention } from './emphasis';
import { Looks } from './looks';

/**
 * What came of painting: nothing, where it cannot be and the drawing must move by itself; a picture that is still changing
 * even if nothing moves, as emphasis changes softly; or one that has come to rest.
 */
export type PaintedNow = 'nothing' | 'changing' | 'resting';

/** A picture that can be painted on its way; what it does is told where it does it, in `Chart.svelte`. */
export interface Painted {
	coverWith: (Made: typeof Cover) => void;
	prepare: (coming: Scene) => void;
	paint: (now: number) => PaintedNow;
	lift: () => void;
}

const NOTHING: Size = { width: 0, height: 0 };

/**
 * What covers a picture while it moves: the same picture, painted. The drawing under it stays as it was until the move is
 * over. Brought when the page has nothing else to do; until then, and where it is of no use, the drawing itself moves.
 */
export class Cover {
	#plot: HTMLElement;
	#canvas: HTMLCanvasElement;
	#looks: Looks;
	#brush: Brush;
	/** Colour of the paper. */
	#ground = '';
	/** Where the picture stands in the window, how large it says that it is, and what of that the canvas was fitted to. */
	#place = { x: 0, y: 0, ...NOTHING };
	#size = NOTHING;
	#fitted = '';
	/** Colours of the reader's own choosing belong to the document and reach no canvas. */
	#forced = matchMedia('(forced-colors: active)');

	/** @param plot The room of the picture. */
	constructor(plot: HTMLElement) {
		this.#plot = plot;
		this.#canvas = document.createElement('canvas');
		const samples = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		samples.setAttribute('class', 'samples');
		for (const part of [this.#canvas, samples]) part.ariaHidden = 'true';
		this.#canvas.hidden = true;
		plot.append(samples, this.#canvas);
		this.#looks = new Looks(samples);
		this.#brush = new Brush(this.#canvas, this.#looks);
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
			this.#looks.forget();
			this.#afterFrame();
		});
	}

	/** Makes ready for painting a picture that may come. */
	prepare(scene: Scene): void {
		this.#looks.chart = scene.view.chart;
		this.#looks.prepare(drawing(scene, scene.view));
		this.#afterFrame();
	}

	/**
	 * Paints a moment of a move over the picture.
	 *
	 * @param size Room of the picture, in CSS pixels.
	 * @param now The moment, in milliseconds.
	 */
	paint(scene: Scene, attention: Attention, size: Size, now: number): PaintedNow {
		if (this.#forced.matches) return 'nothing';
		const { frame, view } = scene;
		this.#looks.chart = view.chart;
		const elements = drawing(scene, attention);
		const isSettled = this.#brush.paint(
			{ elements, frame, room: this.#fit(size), now },
			this.#ground
		);
		if (this.#canvas.hidden) this.#canvas.hidden = false;
		return isSettled ? 'resting' : 'changing';
	}

	/**
	 * Asks the page what painting must know of it: between two frames, when everything is laid out. Within a frame the
	 * browser would first have to lay out what has changed.
	 */
	#afterFrame(): void {
		requestAnimationFrame(() =>
			setTimeout(() => {
				this.#looks.read();
				this.#ground = getComputedStyle(this.#canvas).backgroundColor;
				this.#place = this.#plot.getBoundingClientRect();
				this.#size = { width: this.#plot.clientWidth, height: this.#plot.clientHeight };
				this.#fit(this.#size);
			})
		);
	}

	/**
	 * The room in dots of the screen. Browsers begin an SVG on a whole one, wherever it stands; a canvas that lay between two
	 * would be blurred, and is laid where the drawing begins. It ends before the room does, beside which there may be a line.
	 */
	#fit(size: Size): Size {
		const scale = devicePixelRatio;
		const { x, y } = this.#place;
		// Sizes are told in whole pixels, of rooms that may have others.
		const width = (this.#place.width + size.width - this.#size.width) * scale;
		const height = (this.#place.height + size.height - this.#size.height) * scale;
		const place = [x, y, width, height, scale].join(' ');
		if (place === this.#fitted) return { width, height };
		this.#fitted = place;
		const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
		const dots = {
			width: Math.floor(x * scale + width) - left,
			height: Math.floor(y * scale + height) - top
		};
		const { style } = this.#canvas;
		style.left = `${left / scale - x}px`;
		style.top = `${top / scale - y}px`;
		style.width = `${dots.width / scale}px`;
		style.height = `${dots.height / scale}px`;
		this.#brush.fit(dots);
		return { width, height };
	}

	/** Lets the picture be seen, which now stands. */
	lift(): void {
		if (this.#canvas.hidden) return;
		this.#canvas.hidden = true;
		this.#afterFrame();
	}
}
