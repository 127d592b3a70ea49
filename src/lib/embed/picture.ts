import type { Attention } from '../chart/emphasis';
import { isTravelKey, nearest, travel } from '../chart/travel';
import type { Mover, MoverOptions } from '../scene/mover';
import type { Frame, Mark, Scene } from '../scene/types';
import { textSize } from '../scene/text';

/** Brings what moves a picture, if it has more than one state: it weighs as much as a chart. */
export type MakeMover = (options: MoverOptions) => Pick<Mover, 'go' | 'sceneAt' | 'isMovingAt'>;

/** What a live picture must be told. */
interface PictureOptions {
	/** Where it is drawn. */
	place: HTMLElement;
	/** The finished picture of a state in a frame. */
	sceneOf: (index: number, frame: Frame) => Scene;
	/** A scene as markup. */
	draw: (scene: Scene, attention: Attention, focused?: string) => string;
	/** What stands under the picture. */
	keys: (scene: Scene) => string;
	/** Called with the mark that is pointed at or focused, or nothing. */
	onpoint: (mark: Mark | undefined) => void;
	/** Name of the picture and how its keys work. */
	label: (scene: Scene) => string;
	/** What a chart is called by screen readers. */
	role: string;
	/** Whether an element belongs to what is told of a mark. */
	isReadout: (element: Element) => boolean;
	/** Called with a mark whose evidence is asked for: by Enter, or by a press on what is told. */
	onenter: (mark: Mark) => void;
	isStill: () => boolean;
	/** What moves it from state to state; without one it changes at once. */
	mover?: MakeMover;
	/** The least width for which it is drawn; in less room it is shown smaller. */
	least?: number;
}

/** Reach of a pointer around a mark, in pixels; half a comfortable touch target and a little more. */
const REACH = 30;

/** The moving picture of an embed: measured, drawn, pointed at, and moved from state to state. */
export class Picture {
	#options: PictureOptions;
	#mover: ReturnType<MakeMover> | undefined;
	#index: number;
	#frame: Frame = { width: 0, height: 0 };
	#laid = new Map<number, Scene>();
	#scene: Scene | undefined;
	#hovered: string | undefined;
	#kept: string | undefined;
	#focused: string | undefined;
	#told: string | undefined;
	#clock = 0;
	#plot = document.createElement('div');
	#keys = document.createElement('div');
	#shownKeys = '';

	constructor(index: number, options: PictureOptions) {
		this.#options = options;
		this.#index = index;
		this.#mover = options.mover?.({
			sceneOf: (i, frame) => this.#sceneOf(i, frame),
			isScrubbed: () => false,
			isStill: options.isStill
		});
		this.#mover?.go({ index, approach: 1 }, 0);
		this.#plot.className = 'plot';
		const stop = this.#stop();
		this.#plot.append(stop);
		options.place.replaceChildren(this.#plot, this.#keys);
		new ResizeObserver(() => this.#measure()).observe(this.#plot);
		this.#measure();
	}

	/** Shows another state, whatever was in its place before. */
	go(index: number): void {
		this.#index = index;
		this.#laid.delete(index);
		this.#hovered = this.#kept = this.#focused = undefined;
		this.#mover?.go({ index, approach: 1 }, performance.now());
		this.#run();
	}

	#sceneOf(index: number, frame: Frame): Scene {
		const kept = this.#laid.get(index);
		if (kept) return kept;
		const scene = this.#options.sceneOf(index, frame);
		this.#laid.set(index, scene);
		return scene;
	}

	#measure(): void {
		const { clientWidth, clientHeight } = this.#plot;
		const times = clientWidth > 0 ? Math.max(1, (this.#options.least ?? 0) / clientWidth) : 1;
		const [width, height] = [clientWidth * times, clientHeight * times];
		if (width === this.#frame.width && height === this.#frame.height) return;
		this.#frame = { width, height, text: textSize(width) };
		this.#laid.clear();
		this.#draw(performance.now());
	}

	#run(): void {
		cancelAnimationFrame(this.#clock);
		this.#clock = requestAnimationFrame((now) => {
			this.#draw(now);
			if (this.#mover?.isMovingAt(now)) this.#run();
		});
	}

	#draw(now: number): void {
		const stop = this.#plot.firstElementChild;
		if (!stop || this.#frame.width === 0) return;
		const scene = this.#mover?.sceneAt(this.#frame, now) ?? this.#sceneOf(this.#index, this.#frame);
		this.#scene = scene;
		const find = (key: string | undefined): Mark | undefined =>
			scene.marks.find((mark) => mark.key === key);
		const mark = find(this.#focused) ?? find(this.#hovered);
		const attention: Attention = {
			raise: mark?.touches?.length ? mark.touches : scene.view.raise,
			pointed: mark?.sector === undefined ? undefined : { sector: mark.sector }
		};
		stop.innerHTML = this.#options.draw(scene, attention, this.#focused ?? this.#kept);
		const finished = this.#sceneOf(this.#index, this.#frame);
		stop.setAttribute('aria-label', this.#options.label(finished));
		const keys = this.#options.keys(finished);
		// Written only when they change: a list that is made anew would be read aloud anew.
		if (keys !== this.#shownKeys) this.#keys.innerHTML = keys;
		this.#shownKeys = keys;
		if (mark?.key !== this.#told) this.#options.onpoint(mark);
		this.#told = mark?.key;
	}

	#hover(key: string | undefined): void {
		if (key === this.#hovered) return;
		this.#hovered = key;
		this.#draw(performance.now());
	}

	/** The one tab stop of the picture; arrow keys work inside it. */
	#stop(): HTMLElement {
		const stop = document.createElement('div');
		stop.className = 'stop';
		stop.tabIndex = 0;
		stop.setAttribute('role', 'application');
		stop.setAttribute('aria-roledescription', this.#options.role);
		const marks = (): Mark[] => this.#scene?.marks ?? [];
		const hover = (event: PointerEvent): void => {
			const { left, top, width } = stop.getBoundingClientRect();
			// A scene is never smaller than it can be read; a narrower frame shows it scaled down.
			const scale = (this.#scene?.frame.width ?? width) / width;
			const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale];
			this.#hover(nearest(marks(), x, y, REACH)?.key);
		};
		stop.addEventListener('pointermove', (event) => {
			if (event.pointerType === 'mouse') hover(event);
		});
		// What was pressed stays told. A pointer that has told a mark opens it; a finger tells it first, and opens it then.
		let opens = false;
		stop.addEventListener('pointerdown', (event) => {
			const before = this.#kept;
			this.#focused = undefined;
			hover(event);
			this.#kept = this.#hovered;
			this.#draw(performance.now());
			opens = event.pointerType !== 'touch' || before === this.#kept;
		});
		// Not `click`: what was pressed has been drawn anew since. A finger that scrolls does not come so far, and a pointer
		// that was drawn away to another mark has thought better of it.
		stop.addEventListener('pointerup', ({ button }) => {
			const mark = marks().find(({ key }) => key === this.#kept && key === this.#hovered);
			if (mark && opens && button === 0) this.#options.onenter(mark);
		});
		stop.addEventListener('pointerleave', () => this.#hover(this.#kept));
		stop.addEventListener('keydown', (event) => this.#onkey(event, stop));
		stop.addEventListener('blur', ({ relatedTarget }) => this.#onblur(relatedTarget));
		return stop;
	}

	#onblur(next: EventTarget | null): void {
		// A sheet over the figure gives the focus back, and with it what was told.
		if (document.querySelector('dialog[open]')) return;
		// Who goes on to the link to its evidence wants the mark to stay told.
		if (this.#focused !== undefined && next instanceof Element && this.#options.isReadout(next)) {
			this.#hovered = this.#kept = this.#focused;
		}
		this.#focused = undefined;
		this.#draw(performance.now());
	}

	#onkey(event: KeyboardEvent, stop: HTMLElement): void {
		const { key, altKey, ctrlKey, metaKey } = event;
		const marks = this.#scene?.marks ?? [];
		const focused = marks.find((mark) => mark.key === this.#focused);
		if (key === 'Escape') {
			this.#hovered = this.#kept = undefined;
			stop.blur();
		} else if (key === 'Enter' && focused) this.#options.onenter(focused);
		else if (isTravelKey(key) && !altKey && !ctrlKey && !metaKey) {
			event.preventDefault();
			this.#focused = travel(marks, this.#focused ?? this.#kept, key)?.key;
			this.#draw(performance.now());
		}
	}
}
