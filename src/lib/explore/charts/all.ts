import type { ExploredChart } from '../question';
import { difference } from './difference';
import { dotplot } from './dotplot';
import { radar } from './radar';
import { scatter } from './scatter';
import { slope } from './slope';
import { timeline } from './timeline';
import type { ChartOfMeasure } from './types';

/** Every chart of the explorer. An embed imports only its own. */
export const CHARTS: Readonly<Record<ExploredChart, ChartOfMeasure>> = {
	radar,
	dotplot,
	slope,
	difference,
	scatter,
	timeline
};
