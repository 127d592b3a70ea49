import { m } from '../paraglide/messages';
import type { Kind } from '../chart/kinds/types';
import type { Draw } from '../chart/picture';
import { opensText } from '../chart/source';
import type { Scores } from '../index/types';
import type { Mark, Words } from '../scene/types';
import { keysOf, PARTS, partsOf, svgOf } from './parts';
import { Picture, type MakeMover } from './picture';
import { plotProperties } from './size';
import type { Titled } from './title';

/** One thing that a figure can show. */
export interface Showing extends Titled {
	kind: Kind;
	scores: Scores;
	/** How high the picture is in frames of several widths; absent where a style sheet says so. */
	plots?: readonly number[];
}

/** What a live figure must be told. */
export interface LiveOptions {
	/** The figure in the document; its parts are found in it by their names. */
	root: HTMLElement;
	words: Words;
	/** Lays pictures out: with their remarks, or without where there are none. */
	draw: Draw;
	/** Address of the evidence of a mark, if it has any. */
	proofOf: (mark: Mark, showing: Showing) => string | undefined;
	/** Opens evidence when Enter asks for it, or a press on the link to it. */
	open: (address: string) => void;
	/** How the link to evidence opens where it is opened as a page. */
	target?: '_blank';
	isStill: () => boolean;
	/** What moves the picture, where there is more than one to show. */
	mover?: MakeMover;
	/** What the link to evidence says, where it is not that of what is shown. */
	why?: string;
	/** The least width for which the picture is drawn. */
	least?: number;
}

/** A figure whose document is complete, brought to life: it answers to pointer and keyboard and moves to whatever is shown next. */
export class Live {
	#options: LiveOptions;
	/** What is shown and what was shown before it; the picture knows them by their place. */
	#shown: Showing[];
	#now: Showing;
	#place = 0;
	#picture: Picture | undefined;

	constructor(first: Showing, options: LiveOptions) {
		this.#options = options;
		this.#shown = [first];
		this.#now = first;
		this.#tell();
		const place = this.#find('[data-picture]');
		if (place) this.#picture = this.#animate(place);
	}

	/** Moves to something else, or back to something that was shown. */
	show(showing: Showing): void {
		if (showing === this.#now) return;
		this.#now = showing;
		// The one before stays in its place for as long as the picture moves away from it.
		this.#place = 1 - this.#place;
		this.#shown[this.#place] = showing;
		this.#tell();
		this.#picture?.go(this.#place);
	}

	#find(selector: string): HTMLElement | null {
		return this.#options.root.querySelector(selector);
	}

	#animate(place: HTMLElement): Picture {
		const { words } = this.#options;
		return new Picture(0, {
			place,
			sceneOf: (index, frame) => {
				const { subject, kind, scores } = this.#shown[index] ?? this.#now;
				return this.#options.draw(subject, kind, scores, frame, words);
			},
			draw: svgOf,
			keys: ({ keys }) => keysOf(keys, words),
			onpoint: (mark) => this.#readOut(mark),
			isReadout: (element) => this.#find('[data-readout]')?.contains(element) === true,
			label: ({ summary }) => `${summary} ${this.#now.kind.hint?.() ?? m.figure_keys_hint()}`,
			role: m.figure_chart(),
			onenter: (mark) => {
				const proof = this.#options.proofOf(mark, this.#now);
				if (proof !== undefined) this.#options.open(proof);
			},
			isStill: this.#options.isStill,
			mover: this.#options.mover,
			least: this.#options.least
		});
	}

	/** Says of what is shown what the document says of its first. */
	#tell(): void {
		const { root, words } = this.#options;
		const { subject, kind, scores, plots } = this.#now;
		root.setAttribute('class', `figure embed ${subject.view.chart}`);
		for (const [name, value] of plotProperties(plots ?? [])) root.style.setProperty(name, value);
		const parts = partsOf(this.#now, kind, scores, words);
		for (const part of PARTS) {
			const place = this.#find(`[data-part="${part}"]`);
			if (place) place.innerHTML = parts[part];
		}
		// Only now can they.
		const opens = this.#find('[data-opens]');
		if (opens) {
			opens.textContent = opensText(kind);
			opens.dataset.opens = '';
		}
	}

	/** The line that says what is pointed at, with the way to its evidence. */
	#readOut(mark: Mark | undefined): void {
		const line = this.#find('[data-readout]');
		if (!line) return;
		const { words, proofOf, target } = this.#options;
		const { kind, scores } = this.#now;
		line.textContent = mark ? kind.readout(mark, scores, words) : m.embed_hint();
		const proof = mark && proofOf(mark, this.#now);
		this.#find('.stop')?.classList.toggle('opens', proof !== undefined);
		if (proof === undefined) return;
		const link = document.createElement('a');
		link.href = proof;
		if (target) Object.assign(link, { target, rel: 'noopener' });
		link.textContent = this.#options.why ?? m.figure_why();
		link.addEventListener('click', (event) => {
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			this.#options.open(proof);
		});
		line.append(' ', link);
	}
}
