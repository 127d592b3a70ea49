/** The figure with Chart.js: only the parts that it needs are registered, and nothing is animated. */
import {
	CategoryScale,
	Chart,
	Legend,
	LinearScale,
	PointElement,
	ScatterController,
	Title,
	Tooltip
} from 'chart.js';
import { chartPlace, COLOURS, drawn, readFigure } from './figure';

Chart.register(CategoryScale, Legend, LinearScale, PointElement, ScatterController, Title, Tooltip);
const { title, unit, fields, series } = readFigure();
const canvas = document.createElement('canvas');
chartPlace().append(canvas);
new Chart<'scatter', { x: number; y: string }[], string>(canvas, {
	type: 'scatter',
	data: {
		datasets: series.map(({ name, values }, party) => ({
			label: name,
			backgroundColor: COLOURS[party],
			data: values.map((x, i) => ({ x, y: fields[i] ?? '' })),
			pointRadius: 6
		}))
	},
	options: {
		animation: false,
		maintainAspectRatio: false,
		plugins: { title: { display: true, text: title } },
		scales: {
			x: { title: { display: true, text: unit } },
			y: { type: 'category', labels: fields, offset: true }
		}
	}
});
// Without animation it draws before the constructor returns.
drawn();
