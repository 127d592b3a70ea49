import type { Element as Drawn } from './drawing';

/**
 * How elements of a drawing look, read from the style sheet, for a brush that knows no styles. What is asked about is kept in
 * the document as samples, hidden and of no size, so that the browser has worked their styles out with everything else and
 * reading them later makes it lay nothing out.
 */

/** A colour as red, green, blue and opacity, each 0 to 1. */
export type Tint = readonly [red: number, green: number, blue: number, alpha: number];

/** Colour of what is filled, colour and width of what is stroked: numbers, so that they can be mixed. */
export interface Paint {
	fill: Tint;
	stroke: Tint;
	width: number;
}

/** How something is painted; lengths are in pixels of the frame. */
export interface Look {
	paint: Paint;
	/** Lengths of dashes and of the gaps between them; empty for a whole line. */
	dash: number[];
	/** Weight and family of type. */
	weight: string;
	family: string;
	/** Whether the stroke lies under the fill, as a halo. */
	haloed: boolean;
}

/** Elements that look alike wherever they stand in a chart: of one tag and class, or parts of such groups. */
interface Sample {
	tag: Drawn['tag'];
	look: string;
	part?: string;
}

const keyOf = ({ tag, look, part = '' }: Sample): string => `${tag}/${look}/${part}`;

const nameOf = ({ look, part }: Sample): string => (part === undefined ? look : `${look}/${part}`);

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
function samplesOf(element: Drawn): Sample[] {
	const { tag } = element;
	const plain = element.class.replace(/ (?:raised|muted)$/, '');
	return TONES.flatMap((tone) => {
		const sample: Sample = { tag, look: plain + tone };
		return tag === 'g' ? element.paths.map(({ key }) => ({ ...sample, part: key })) : [sample];
	});
}

/** What is known of the looks in one kind of chart. */
interface Known {
	/** Holds the samples; its class is that of a figure of the kind. */
	group: SVGElement;
	samples: Map<string, { sample: Sample; element: SVGElement }>;
	/** Looks that have been read, by tag, then by class; of parts of groups, by both classes. */
	read: Record<Drawn['tag'], Map<string, Look>>;
}

const nothingRead = (): Known['read'] => ({
	path: new Map(),
	circle: new Map(),
	text: new Map(),
	g: new Map()
});

/** Looks of one figure, in the colours of the moment. */
export class Looks {
	#place: Element;
	#charts = new Map<string, Known>();
	#known: Known;

	/** @param place Where samples are kept: in a figure, so that its style sheet reaches them. */
	constructor(place: Element) {
		this.#place = place;
		this.#known = this.#chart('');
	}

	/** The kind of chart that is asked about. */
	set chart(chart: string) {
		this.#known = this.#chart(chart);
	}

	#chart(chart: string): Known {
		const known = this.#charts.get(chart);
		if (known) return known;
		const group = svg('g', chart);
		this.#place.append(group);
		const made: Known = { group, samples: new Map(), read: nothingRead() };
		this.#charts.set(chart, made);
		return made;
	}

	/** Puts samples of what a drawing is made of into the document. */
	prepare(elements: readonly Drawn[]): void {
		for (const sample of elements.flatMap(samplesOf)) {
			if (!this.#known.samples.has(keyOf(sample))) this.#add(sample);
		}
	}

	/** How an element looks, or the part of a group. */
	of({ tag, class: look }: Drawn, part?: string): Look {
		const sample: Sample = { tag, look, part };
		const name = nameOf(sample);
		const own = this.#known.read[tag].get(name);
		if (own) return own;
		// What leaves for another chart looks as it did in its own.
		for (const { read } of this.#charts.values()) {
			const found = read[tag].get(name);
			if (found) return found;
		}
		return this.#read(this.#known, sample);
	}

	/** Reads all samples, so that no picture has to wait for it; after the browser has styled them. */
	read(): void {
		for (const known of this.#charts.values()) {
			for (const { sample } of known.samples.values()) {
				if (!known.read[sample.tag].has(nameOf(sample))) this.#read(known, sample);
			}
		}
	}

	#read(known: Known, sample: Sample): Look {
		const look = lookOf(known.samples.get(keyOf(sample))?.element ?? this.#add(sample));
		known.read[sample.tag].set(nameOf(sample), look);
		return look;
	}

	/** Forgets what was read, as colours have changed. */
	forget(): void {
		for (const known of this.#charts.values()) known.read = nothingRead();
	}

	#add(sample: Sample): SVGElement {
		const { tag, look, part } = sample;
		const element = svg(tag, look);
		this.#known.group.append(element);
		let sampled = element;
		if (part !== undefined) {
			sampled = svg('path', part);
			element.append(sampled);
		}
		this.#known.samples.set(keyOf(sample), { sample, element: sampled });
		return sampled;
	}
}
