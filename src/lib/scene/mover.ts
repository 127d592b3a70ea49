import { wayBetween, type Way } from './between';
import { LONGEST } from './staging';
import type { Frame, Scene } from './types';

/** Which picture is asked for, and how near the reader has come to it, 0 to 1. */
export interface Goal {
	index: number;
	approach: number;
}

/** What a mover must be told. */
export interface MoverOptions {
	/** The finished picture of a step in a frame. Asked for often, so whoever answers keeps what it has laid out. */
	sceneOf: (index: number, frame: Frame) => Scene;
	/** Whether the picture of a step changes under the reader's finger. */
	isScrubbed: (index: number) => boolean;
	/** Whether pictures change at once, without a move. */
	isStill: () => boolean;
}

/**
 * What is on screen at any moment, however the reader came there: the picture of a step, or one on the way to it.
 * A move sets out from whatever was last shown, so that it can be interrupted, turned back or overtaken; it always arrives
 * at exactly the picture that a fresh page shows. Times are those of the caller, in milliseconds.
 */
export class Mover {
	#options: MoverOptions;
	#place: Goal = { index: 0, approach: 1 };
	/** The picture that the move set out from, and when. */
	#from: Scene | undefined;
	#begun = 0;
	/** The step that was left when the move began. */
	#left = 0;
	/** The way that was drawn last, for as long as its two ends stay the same. */
	#way: { from: Scene; to: Scene; way: Way } | undefined;
	#shown: Scene | undefined;

	constructor(options: MoverOptions) {
		this.#options = options;
	}

	/** The reader has come to a place. */
	go(place: Goal, now: number): void {
		const changed = place.index !== this.#place.index;
		if (changed && this.#shown && !this.#options.isStill()) {
			this.#from = this.#shown;
			this.#left = this.#place.index;
			this.#begun = now;
		}
		this.#place = place;
	}

	/** Ends the move: the next picture is that of the place. */
	arrive(): void {
		this.#from = undefined;
	}

	/** The picture at this moment. */
	sceneAt(frame: Frame, now: number): Scene {
		this.#shown = this.#sceneAt(frame, now);
		return this.#shown;
	}

	/** Whether the picture of the next moment may be another. */
	isMovingAt(now: number): boolean {
		return this.#from !== undefined && now - this.#begun < LONGEST;
	}

	#sceneAt(frame: Frame, now: number): Scene {
		const goal = this.#goal(frame);
		if (!this.#from) return goal;
		const way = this.#wayBetween(this.#startFor(goal, frame, this.#from), goal);
		const passed = now - this.#begun;
		if (passed < way.duration) return way.at(passed / way.duration);
		this.#from = undefined;
		return goal;
	}

	/** The picture of the step, or under the reader's finger the one on the way to it. */
	#goal(frame: Frame): Scene {
		const { index, approach } = this.#place;
		const { sceneOf, isScrubbed, isStill } = this.#options;
		const scene = sceneOf(index, frame);
		if (index === 0 || !isScrubbed(index) || isStill()) return scene;
		return wayBetween(sceneOf(index - 1, frame), scene).at(approach);
	}

	/**
	 * Where a move sets out from. A longer legend leaves another room for the picture that it explains; the move then sets
	 * out from the step that was left, as it would have stood in that room.
	 */
	#startFor(goal: Scene, frame: Frame, from: Scene): Scene {
		const fits = from.frame.width === goal.frame.width && from.frame.height === goal.frame.height;
		return fits ? from : this.#options.sceneOf(this.#left, frame);
	}

	#wayBetween(from: Scene, to: Scene): Way {
		if (this.#way?.from !== from || this.#way.to !== to) {
			this.#way = { from, to, way: wayBetween(from, to) };
		}
		return this.#way.way;
	}
}
