import type { Element as Drawn } from '../drawing';
import { keyOf, type Look, type Sample, type Seen, type Tint } from './look';

/**
 * How elements of a drawing look, read from the style sheet, for a brush that knows no styles. What is asked about is kept in
 * the document as samples, hidden and of no size, so that the browser has worked their styles out with everything else and
 * reading them later makes it lay nothing out.
 */

/** Emphasis that any element may come to have; see `emphasis.ts`. */
const TONES = ['', ' raised', ' muted'];

const NONE: Tint = [0, 0, 0, 0];

/** A computed colour: `rgb(1 2 3)`, `rgba(…)`, or `color(srgb 0.1 0.2 0.3 / 0.4)`, which mixed colours become. */
export function tintOf(color: string, opacity: number): Tint {
	const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(
		Number
	);
	if (color === 'none' || color === '') return NONE;
	const unit = color.startsWith('color(') ? 1 : 255;
	return [red / unit, green / unit, blue / unit, alpha * opacity];
}

function lookOf(element: SVGElement): Look {
	const style = getComputedStyle(element);
	return {
		paint: {
			fill: tintOf(style.fill, Number(style.fillOpacity)),
			stroke: tintOf(style.stroke, Number(style.strokeOpacity)),
			width: parseFloat(style.strokeWidth)
		},
		dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(parseFloat),
		weight: style.fontWeight,
		family: style.fontFamily,
		haloed: style.paintOrder.startsWith('stroke')
	};
}

const svg = (tag: string, look: string): SVGElement => {
	const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
	element.setAttribute('class', look);
	return element;
};

/** Samples of an element in every emphasis: itself, or if it is a group its parts. */
function samplesOf(chart: string, element: Drawn): Sample[] {
	const { tag } = element;
	const plain = element.class.replace(/ (?:raised|muted)$/, '');
	return TONES.flatMap((tone) => {
		const sample: Sample = { chart, tag, look: plain + tone };
		return tag === 'g' ? element.paths.map(({ key }) => ({ ...sample, part: key })) : [sample];
	});
}

/** Looks of one figure, in the colours of the moment. */
export class Looks {
	#place: Element;
	/** What holds the samples of a kind of chart; its class is that of a figure of the kind. */
	#groups = new Map<string, SVGElement>();
	#samples = new Map<string, { sample: Sample; element: SVGElement }>();
	/** Samples that nobody has looked at yet. */
	#unread = new Set<string>();

	/** @param place Where samples are kept: in a figure, so that its style sheet reaches them. */
	constructor(place: Element) {
		this.#place = place;
	}

	/** Puts samples of what a drawing is made of into the document. */
	prepare(chart: string, elements: readonly Drawn[]): void {
		for (const sample of elements.flatMap((element) => samplesOf(chart, element))) {
			if (!this.#samples.has(keyOf(sample))) this.#add(sample);
		}
	}

	/** Whether there is anything that has not been read. */
	get isUnread(): boolean {
		return this.#unread.size > 0;
	}

	/** Reads what has not been read; after the browser has styled it, so that no picture has to wait for that. */
	read(): Seen[] {
		const seen = [...this.#unread].flatMap((key): Seen[] => {
			const kept = this.#samples.get(key);
			return kept ? [{ sample: kept.sample, look: lookOf(kept.element) }] : [];
		});
		this.#unread.clear();
		return seen;
	}

	/** Forgets what was read, as colours have changed. */
	forget(): void {
		this.#unread = new Set(this.#samples.keys());
	}

	#add(sample: Sample): void {
		const { chart, tag, look, part } = sample;
		let group = this.#groups.get(chart);
		if (!group) {
			this.#groups.set(chart, (group = svg('g', chart)));
			this.#place.append(group);
		}
		const element = svg(tag, look);
		group.append(element);
		let sampled = element;
		if (part !== undefined) {
			sampled = svg('path', part);
			element.append(sampled);
		}
		this.#samples.set(keyOf(sample), { sample, element: sampled });
		this.#unread.add(keyOf(sample));
	}
}
