/** The figure with LayerChart. */
import { mount, tick } from 'svelte';
import { chartPlace, drawn, readFigure, rowsOf } from './figure';
import Dots from './Dots.svelte';

const figure = readFigure();
mount(Dots, { target: chartPlace(), props: { figure, rows: rowsOf(figure) } });
await tick();
drawn();
