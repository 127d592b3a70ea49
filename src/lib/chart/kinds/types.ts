import type { Scores } from '../../index/types';
import type { Remark } from '../../scene/remarks';
import type { Frame, Mark, Scene, Stroke, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import type { Part } from '../emphasis';

/** One entry of a legend: a small drawing and what it means. */
export interface LegendItem {
	text: string;
	/** What pointing at it raises. */
	part?: Part;
	/** Drawn with the origin at the left, half way down. */
	icon: { width: number; height: number; strokes?: Stroke[]; marks: Mark[] };
}

/** The numbers behind a picture. The first cell of a row is its head. */
export interface Table {
	columns: string[];
	rows: string[][];
	/** What has to be known of all of them, in a sentence. */
	note?: string;
}

/**
 * One kind of chart: its scene, and everything a figure says around the picture. Whoever adds a chart writes one of these
 * and names it in the registries.
 */
export interface Kind {
	/** The picture. The frame is already of a size that a scene can be laid out for. */
	layout: (view: View, scores: Scores, frame: Required<Frame>, words: Words) => Scene;
	/** The picture with remarks in it, where they have places of their own. */
	annotate?: (scene: Scene, remarks?: readonly Remark[]) => Scene;
	/** One or two sentences that say what the picture shows. */
	summarise: (view: View, scores: Scores, words: Words) => string;
	/** What the figure is about: the line over it. */
	title: (view: View, words: Words) => string;
	/** What is measured, in which unit and range. */
	unit: (view: View, scores: Scores) => string;
	legend: (view: View, scores: Scores) => LegendItem[];
	/** Without one there is nothing to tabulate yet. */
	table: (view: View, scores: Scores, words: Words) => Table | undefined;
	/** One mark as a sentence, for the line under the chart and for screen readers. */
	readout: (mark: Mark, scores: Scores, words: Words) => string;
	/** How keys work in the picture, where they do not go from field to field. */
	hint?: () => string;
	/** Where the numbers are from, with what the owner of the data asks to be said. */
	source: (view: View, scores: Scores) => string;
}
