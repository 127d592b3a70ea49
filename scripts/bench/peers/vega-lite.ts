/** The figure with Vega-Lite: its compiler and Vega's view, without the menu that `vega-embed` adds. */
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { chartPlace, drawn, readFigure, rowsOf } from './figure';

const figure = readFigure();
const { spec } = compile({
	title: figure.title,
	width: 480,
	height: 400,
	data: { values: rowsOf(figure) },
	mark: { type: 'point', filled: true, size: 120, tooltip: true },
	encoding: {
		x: { field: 'level', type: 'quantitative', title: figure.unit },
		y: { field: 'field', type: 'nominal', sort: figure.fields, title: null },
		color: { field: 'name', type: 'nominal', title: null }
	}
});
await new View(parse(spec), {
	renderer: 'canvas',
	container: chartPlace(),
	hover: true
}).runAsync();
drawn();
