import { firstKind } from '../chart/kinds/first';
import { loadKind } from '../chart/kinds/later';
import type { Kind } from '../chart/kinds/types';
import type { Said } from '../chart/said';
import type { Frame, Scene } from '../scene/types';
import type { ChartKind } from '../scene/view';
import type { StageStep } from './stage-data';

/** Charts are asked for when the reader is this many steps away from them. */
const NEAR = 5;

/** Pictures that are kept: a window whose size is being changed asks for many. */
const MOST = 200;

const keyOf = (index: number, { width, height }: Frame): string => `${index} ${width} ${height}`;

/** How the pictures of steps come about. */
export interface Making {
	/** Lays the picture of a step out. */
	draw: (step: StageStep, kind: Kind, room: Frame) => Scene;
	/** Says what stands around it. */
	say: (step: StageStep, kind: Kind) => Said;
}

/** The pictures of the steps of a story, each laid out once for each room it is shown in, and what is said around them. */
export class Pictures {
	#steps: readonly StageStep[];
	#making: Making;
	/** Kinds that have arrived; the first are always there. */
	#kinds = new Map<ChartKind, Kind>();
	/** By step and room: steps with longer legends leave a little less of it. */
	#laid = new Map<string, readonly [index: number, scene: Scene]>();
	#room: Frame | undefined;
	#said = new Map<number, Said>();

	constructor(steps: readonly StageStep[], making: Making) {
		this.#steps = steps;
		this.#making = making;
	}

	/** The kind of chart of a step, if it has arrived. */
	kindOf(index: number): Kind | undefined {
		const chart = this.#steps[index]?.view.chart;
		return chart && (firstKind(chart) ?? this.#kinds.get(chart));
	}

	/** Whether a step can be shown; one that scrubs stands between the step before and itself. */
	isReady(index: number): boolean {
		return [Math.max(0, index - 1), index].every((i) => this.kindOf(i));
	}

	/** Asks for the kinds of charts around a step; those that are there need no waiting. */
	async fetchAround(index: number): Promise<void> {
		const near = this.#steps.slice(Math.max(0, index - NEAR), index + NEAR + 1);
		const missing = new Set(
			near.map(({ view }) => view.chart).filter((chart) => !firstKind(chart))
		);
		await Promise.all(
			[...missing].map(async (chart) => this.#kinds.set(chart, await loadKind(chart)))
		);
	}

	/** @throws {RangeError} if there is no such step, or its kind of chart has not arrived. */
	#step(index: number): readonly [step: StageStep, kind: Kind] {
		const step = this.#steps[index];
		const kind = this.kindOf(index);
		if (!step || !kind) throw new RangeError(`the picture of step ${index} has not arrived`);
		return [step, kind];
	}

	/** What is said around the picture of a step. Throws as {@link sceneOf} does. */
	saidOf(index: number): Said {
		const said = this.#said.get(index) ?? this.#making.say(...this.#step(index));
		this.#said.set(index, said);
		return said;
	}

	/**
	 * The picture of a step in a room.
	 *
	 * @throws {RangeError} if there is no such step, or its kind of chart has not arrived.
	 */
	sceneOf(index: number, room: Frame): Scene {
		this.#room = room;
		const key = keyOf(index, room);
		const kept = this.#laid.get(key);
		if (kept) return kept[1];
		const found = this.#step(index);
		if (this.#laid.size > MOST) this.#laid.clear();
		const scene = this.#making.draw(...found, room);
		this.#laid.set(key, [index, scene]);
		return scene;
	}

	/** Every picture that is laid out in the room of the last, with its step. */
	get laid(): (readonly [index: number, scene: Scene])[] {
		const room = this.#room;
		return [...this.#laid].flatMap(([key, laid]) =>
			room && key === keyOf(laid[0], room) ? [laid] : []
		);
	}

	/**
	 * Lays out one more picture, the nearest that can be, in the room of the last, and tells of which step it is; nothing if
	 * all are. Those to come are first, however far away: a reader who goes on never waits for what could be done before.
	 */
	layNext(index: number): readonly [index: number, scene: Scene] | undefined {
		const room = this.#room;
		if (!room) return undefined;
		const all = this.#steps.map((_, i) => i);
		const next = [...all.slice(index), ...all.slice(0, index).reverse()].find(
			(i) => this.isReady(i) && !this.#laid.has(keyOf(i, room))
		);
		return next === undefined ? undefined : [next, this.sceneOf(next, room)];
	}
}
