/**
 * The figure that every library draws: levels of two parties in each field, as a dot plot. The numbers are those that
 * our own embed was built with; each page carries them as JSON.
 */
export interface PeerFigure {
	title: string;
	/** What the levels mean. */
	unit: string;
	/** Names of the fields, from top to bottom. */
	fields: string[];
	/** One level for each field. */
	series: { name: string; values: number[] }[];
}

/** One dot, for libraries that take rows. */
export interface PeerRow {
	field: string;
	level: number;
	name: string;
}

/** Identifier of the element that carries the figure, and of the one it is drawn in. */
export const FIGURE_ID = 'figure';
export const CHART_ID = 'chart';

/** Name of the moment when a library says that it has drawn. */
export const DRAWN = 'chart-drawn';

/** Colours of the parties, for libraries that bring none. */
export const COLOURS = ['steelblue', 'darkorange'];

/** The figure of this page. */
export const readFigure = (): PeerFigure =>
	JSON.parse(document.getElementById(FIGURE_ID)?.textContent ?? '') as PeerFigure;

/** The figure as one row per dot. */
export const rowsOf = ({ fields, series }: PeerFigure): PeerRow[] =>
	series.flatMap(({ name, values }) =>
		fields.map((field, i) => ({ field, level: values[i] ?? 0, name }))
	);

/** The element that the chart is drawn in. */
export function chartPlace(): HTMLElement {
	const place = document.getElementById(CHART_ID);
	if (!place) throw new Error('a page without a place for its chart');
	return place;
}

/** To be called when the library has drawn. */
export const drawn = (): void => void performance.mark(DRAWN);
