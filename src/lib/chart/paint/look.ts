import type { Element as Drawn } from '../drawing';

/** How elements of a drawing look, as a brush needs to know it; see `looks.ts` for where it is read. */

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

/** Elements that look alike wherever they stand in a kind of chart: of one tag and class, or parts of such groups. */
export interface Sample {
	chart: string;
	tag: Drawn['tag'];
	look: string;
	part?: string;
}

/** A sample and how it looks. */
export interface Seen {
	sample: Sample;
	look: Look;
}

/** What a look is found by in its chart. */
const nameOf = (tag: string, look: string, part = ''): string => `${tag}/${look}/${part}`;

export const keyOf = ({ chart, tag, look, part }: Sample): string =>
	`${chart} ${nameOf(tag, look, part)}`;

/** Looks that are known, by chart and sample. */
export class Palette {
	#charts = new Map<string, Map<string, Look>>();

	/** Takes up looks; a new one takes the place of an older. */
	add(seen: readonly Seen[]): void {
		for (const { sample, look } of seen) {
			const known = this.#charts.get(sample.chart) ?? new Map<string, Look>();
			this.#charts.set(sample.chart, known);
			known.set(nameOf(sample.tag, sample.look, sample.part), look);
		}
	}

	/** How an element of a chart looks, or the part of a group; what leaves for another chart looks as it did in its own. */
	of(chart: string, { tag, class: look }: Drawn, part?: string): Look | undefined {
		const name = nameOf(tag, look, part);
		const own = this.#charts.get(chart)?.get(name);
		if (own) return own;
		for (const known of this.#charts.values()) {
			const found = known.get(name);
			if (found) return found;
		}
		return undefined;
	}
}
