import { Mover } from '../../scene/mover';
import type { Frame, Scene } from '../../scene/types';
import { drawing } from '../drawing';
import { attentionOf, type Part } from '../emphasis';
import { Brush, type Size } from './brush';
import { Palette } from './look';
import type { Order } from './orders';

const roomOf = ({ width, height }: Frame): string => `${width} ${height}`;

/**
 * Paints the pictures of a figure while they move. It is told where the reader is, keeps its own time, and tells when a
 * picture has come to rest.
 */
export class Painter {
	#palette = new Palette();
	#brush: Brush;
	#onrest: (turn: number) => void;
	#ground = '';
	#room: Size = { width: 0, height: 0 };
	/** Finished pictures by step, all for one room. */
	#scenes = new Map<number, Scene>();
	#scenesRoom = '';
	#order: Extract<Order, { do: 'go' }> | undefined;
	#scrubbed = new Set<number>();
	#pointed: Part | undefined;
	#clock = 0;
	#mover = new Mover({
		sceneOf: (index) => {
			const scene = this.#scenes.get(index);
			if (!scene) throw new RangeError(`nobody has sent the picture of step ${index}`);
			return scene;
		},
		isScrubbed: (index) => this.#scrubbed.has(index),
		isStill: () => this.#order?.isStill === true
	});

	/** @param onrest Called with the number of the turn after which the picture has come to rest. */
	constructor(canvas: OffscreenCanvas, onrest: (turn: number) => void) {
		this.#brush = new Brush(canvas, this.#palette);
		this.#onrest = onrest;
	}

	take(order: Exclude<Order, { do: 'begin' }>): void {
		switch (order.do) {
			case 'look':
				this.#palette.add(order.seen);
				this.#ground = order.ground;
				break;
			case 'fit':
				this.#brush.fit(order.dots);
				this.#room = order.room;
				break;
			case 'keep':
				this.#keep(order.index, order.frame, order.scene);
				return;
			case 'go':
				if (order.isScrubbed) this.#scrubbed.add(order.goal.index);
				this.#order = order;
				this.#mover.go(order.goal, performance.now());
				break;
			case 'point':
				this.#pointed = order.pointed;
		}
		// Whatever it was, the canvas should show it, also while it is not seen: it will be, and must not show the past.
		if (this.#order && this.#clock === 0) this.#next();
	}

	#keep(index: number, frame: Frame, scene: Scene): void {
		const room = roomOf(frame);
		if (room !== this.#scenesRoom) this.#scenes.clear();
		this.#scenesRoom = room;
		this.#scenes.set(index, scene);
	}

	#next(): void {
		this.#clock = requestAnimationFrame((now) => this.#paint(now));
	}

	#paint(now: number): void {
		this.#clock = 0;
		const order = this.#order;
		// Pictures for another room are on their way, and an order to show them.
		if (!order || roomOf(order.frame) !== this.#scenesRoom) return;
		const scene = this.#mover.sceneAt(order.frame, now);
		const { frame, view } = scene;
		const elements = drawing(scene, attentionOf(view.raise, this.#pointed));
		const sheet = { chart: view.chart, elements, frame, room: this.#room, now };
		const isSettled = this.#brush.paint(sheet, this.#ground);
		if (isSettled && !this.#mover.isMovingAt(now)) this.#onrest(order.turn);
		else this.#next();
	}
}
