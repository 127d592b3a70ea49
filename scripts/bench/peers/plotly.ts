/** The figure with Plotly: the smallest bundle that it is published in. */
import { newPlot } from 'plotly.js-basic-dist-min';
import { chartPlace, drawn, readFigure } from './figure';

const { title, unit, fields, series } = readFigure();
const dots = series.map(({ name, values }) => ({
	type: 'scatter',
	mode: 'markers',
	name,
	x: values,
	y: fields,
	marker: { size: 12 }
}));
await newPlot(chartPlace(), dots, {
	title: { text: title },
	xaxis: { title: { text: unit } },
	yaxis: { autorange: 'reversed', automargin: true }
});
drawn();
