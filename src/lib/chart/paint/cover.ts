import type { Goal } from '../../scene/mover';
import type { Frame, Scene } from '../../scene/types';
import { drawing } from '../drawing';
import type { Part } from '../emphasis';
import type { Size } from './brush';
import { facesOf } from './faces';
import { Looks } from './looks';
import type { Order } from './orders';

/** Where the reader is, and the pictures that are needed on the way there. */
export interface Destination {
	goal: Goal;
	/** Whether the picture changes under the reader's finger, out of the one before it. */
	isScrubbed: boolean;
	/** Whether it is to change at once. */
	isStill: boolean;
	/** The finished picture of a step in a room. */
	sceneOf: (index: number, frame: Frame) => Scene;
}

/** A picture that is watched by what may cover it. */
export interface Watched {
	/** Its room on the page, and the size that it is laid out for. */
	plot: HTMLElement;
	frame: Frame;
	/** What the reader points at. */
	pointed: Part | undefined;
}

const keyOf = ({ width, height }: Frame): string => `${width} ${height}`;

/**
 * What covers a picture while it moves: the same picture, painted by somebody else. The drawing under it stays as it was
 * until the move is over, and the page has nothing to do meanwhile. Brought when the page has nothing else to do; until
 * then, and where it is of no use, the drawing itself moves.
 */
export class Cover {
	#watched: Watched;
	/** Where the picture was last ordered to lead. */
	#there: Destination | undefined;
	#canvas: HTMLCanvasElement;
	#painter: Worker;
	#samples: SVGSVGElement;
	#looks: Looks;
	/** Whether looks are about to be read; what is ordered until then waits for it, and is painted as it should look. */
	#isReading = false;
	#waiting: Order[] = [];
	/** Where the picture stands in the window, and what the canvas was fitted to. */
	#place = { x: 0, y: 0, right: 0, bottom: 0 };
	#fitted = '';
	/** Pictures that the painter has, all for one room. */
	#sent = new Set<number>();
	#sentFor = '';
	/** The step that was left last: a move sets out from it. */
	#left: number | undefined;
	#index: number | undefined;
	/** How many turns have been ordered. */
	#turn = 0;
	/** Colours of the reader's own choosing belong to the document and reach no canvas. */
	#forced = matchMedia('(forced-colors: active)');
	/** Settled once something is painted; fails where there is no painter. */
	readonly ready: Promise<void>;

	/**
	 * @param onrest Called when what covers the picture has come to rest.
	 * @throws where pictures cannot be painted beside a page.
	 */
	constructor(watched: Watched, onrest: () => void) {
		const { plot } = watched;
		this.#watched = watched;
		this.#canvas = document.createElement('canvas');
		this.#samples = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
		this.#samples.setAttribute('class', 'samples');
		for (const part of [this.#canvas, this.#samples]) part.ariaHidden = 'true';
		this.#canvas.hidden = true;
		const canvas = this.#canvas.transferControlToOffscreen();
		this.#looks = new Looks(this.#samples);
		this.#painter = new Worker(new URL('./begin.ts', import.meta.url), { type: 'module' });
		this.ready = new Promise((done, fail) => {
			this.#painter.addEventListener('error', () => fail(new Error('no painter')));
			this.#painter.addEventListener('message', ({ data: turn }: MessageEvent<number>) => {
				if (!this.#canvas.isConnected) {
					plot.append(this.#canvas);
					done();
				}
				if (turn === this.#turn && !this.#canvas.hidden) onrest();
			});
		});
		this.#painter.postMessage({ do: 'begin', canvas, faces: facesOf(plot) } satisfies Order, [
			canvas
		]);
		plot.append(this.#samples);
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
			this.#looks.forget();
			this.measure();
		});
		this.measure();
		this.#send({ do: 'point', pointed: watched.pointed });
	}

	/** Whether pictures may be painted in the colours of the moment. */
	get isOfUse(): boolean {
		return !this.#forced.matches;
	}

	/** Takes note of where the picture stands now, and of what is pointed at. One that gets another room on its way goes on in that. */
	follow(watched: Watched): void {
		const before = this.#watched;
		this.#watched = watched;
		if (watched.pointed !== before.pointed) this.#send({ do: 'point', pointed: watched.pointed });
		if (watched.frame === before.frame) return;
		this.measure();
		if (this.#there && !this.#canvas.hidden) this.go(this.#there);
	}

	/** Makes the painter ready for the picture of a step that may come, laid out for the room of the moment. */
	prepare(index: number, scene: Scene): void {
		const { frame } = this.#watched;
		const room = keyOf(frame);
		if (room !== this.#sentFor) this.#sent.clear();
		this.#sentFor = room;
		if (this.#sent.has(index)) return;
		this.#sent.add(index);
		this.#looks.prepare(scene.view.chart, drawing(scene, scene.view));
		if (this.#looks.isUnread) this.measure();
		this.#send({ do: 'keep', index, frame, scene });
	}

	/** Has the way there painted, and lets it be seen; what is to change at once is only painted, for the next way to set out from. */
	go(there: Destination): void {
		const { goal, isScrubbed, isStill, sceneOf } = there;
		const { frame } = this.#watched;
		this.#there = there;
		if (goal.index !== this.#index) [this.#left, this.#index] = [this.#index, goal.index];
		const before = isScrubbed ? goal.index - 1 : undefined;
		for (const index of new Set([goal.index, before, this.#left])) {
			if (index !== undefined && index >= 0) this.prepare(index, sceneOf(index, frame));
		}
		this.#fit(frame);
		this.#send({ do: 'go', turn: ++this.#turn, goal, frame, isScrubbed, isStill });
		if (this.#canvas.hidden && !isStill) this.#canvas.hidden = false;
	}

	/** Lets the drawing be seen, which now stands. */
	lift(): void {
		if (this.#canvas.hidden) return;
		this.#canvas.hidden = true;
		this.measure();
	}

	#send(order: Order): void {
		if (this.#isReading) this.#waiting.push(order);
		else this.#painter.postMessage(order);
	}

	/**
	 * Asks the page what painting must know of it: between two frames, when everything is laid out. Within a frame the
	 * browser would first have to lay out what has changed.
	 */
	measure(): void {
		if (this.#isReading) return;
		this.#isReading = true;
		requestAnimationFrame(() =>
			setTimeout(() => {
				this.#isReading = false;
				const seen = this.#looks.read();
				if (seen.length > 0) {
					const ground = getComputedStyle(this.#samples).backgroundColor;
					this.#send({ do: 'look', seen, ground });
				}
				for (const order of this.#waiting.splice(0)) this.#send(order);
				// Last, as what was ordered meanwhile was fitted to where the picture stood before.
				this.#place = this.#watched.plot.getBoundingClientRect();
				this.#fit({
					width: this.#watched.plot.clientWidth,
					height: this.#watched.plot.clientHeight
				});
			})
		);
	}

	/**
	 * The room in dots of the screen. Browsers begin an SVG on a whole one, wherever it stands; a canvas that lay between two
	 * would be blurred, and is laid where the drawing begins. It ends before the room does, beside which there may be a line.
	 */
	#fit(size: Size): void {
		const scale = devicePixelRatio;
		const { x, y, right, bottom } = this.#place;
		const room = { width: size.width * scale, height: size.height * scale };
		const fitted = [x, y, right, bottom, room.width, room.height, scale].join(' ');
		if (fitted === this.#fitted) return;
		const [left, top] = [Math.round(x * scale), Math.round(y * scale)];
		const dots = {
			width: Math.floor(Math.min(x * scale + room.width, right * scale)) - left,
			height: Math.floor(Math.min(y * scale + room.height, bottom * scale)) - top
		};
		// It has not been seen yet, or is not shown at all.
		if (dots.width <= 0 || dots.height <= 0) return;
		this.#fitted = fitted;
		const { style } = this.#canvas;
		style.left = `${left / scale - x}px`;
		style.top = `${top / scale - y}px`;
		style.width = `${dots.width / scale}px`;
		style.height = `${dots.height / scale}px`;
		this.#send({ do: 'fit', dots, room });
	}
}
