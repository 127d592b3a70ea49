/** The figure with ECharts: the core with the parts that it needs, drawn on canvas, and nothing is animated. */
import { ScatterChart } from 'echarts/charts';
import {
	GridComponent,
	LegendComponent,
	TitleComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { chartPlace, drawn, readFigure } from './figure';

use([
	CanvasRenderer,
	GridComponent,
	LegendComponent,
	ScatterChart,
	TitleComponent,
	TooltipComponent
]);
const { title, unit, fields, series } = readFigure();
const chart = init(chartPlace());
chart.on('finished', drawn);
chart.setOption({
	animation: false,
	title: { text: title },
	legend: { bottom: 0 },
	tooltip: {},
	xAxis: { type: 'value', name: unit, nameLocation: 'middle', minInterval: 1 },
	yAxis: { type: 'category', data: fields, inverse: true },
	series: series.map(({ name, values }) => ({
		type: 'scatter',
		name,
		data: values.map((level, i) => [level, fields[i] ?? ''])
	}))
});
