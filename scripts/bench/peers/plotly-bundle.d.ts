/** As much of Plotly as the benchmark calls; the bundle brings no types. */
declare module 'plotly.js-basic-dist-min' {
	export function newPlot(place: HTMLElement, data: object[], layout: object): Promise<unknown>;
}
