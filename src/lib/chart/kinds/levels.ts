import { m } from '../../paraglide/messages';
import { threatKey } from '../../index/keys';
import type { Actor, Scores } from '../../index/types';
import { dialScene } from '../../scene/dial';
import { summarise } from '../../scene/summary';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { actorName, levelName } from '../words';
import type { Kind, LegendItem, Table } from './types';
import { ownSource } from '../source';

/** Whether any level of the view rests on low-confidence evidence. */
export function restsOnLowConfidence(view: View, scores: Scores): boolean {
	return scores.sectors.some((sector) =>
		view.periods.some((period) =>
			view.show.some(
				(actor) => scores.threat[threatKey(sector, actor, period)]?.confidence === 'low'
			)
		)
	);
}

/** An actor's mark in a legend. */
function actorIcon(actor: Actor, x: number, more: Partial<Mark> = {}): Mark {
	return {
		key: `${actor}:${x}`,
		shape: actor === 'eu' ? 'disc' : 'ring',
		actor,
		value: 0,
		x,
		y: 0,
		size: 5,
		loose: false,
		opacity: 1,
		...more
	};
}

/** What the EU's and Japan's marks mean, for every chart that draws them. */
export function actorLegend(
	show: readonly Actor[],
	{ threads, loose }: { threads: boolean; loose: boolean }
): LegendItem[] {
	const items = show.map((actor): LegendItem => ({
		text: actor === 'eu' ? m.actor_eu_short() : m.actor_japan(),
		part: { actor },
		icon: {
			width: 20,
			height: 16,
			strokes: threads
				? [{ key: 'thread', kind: 'thread', actor, d: 'M-2 0H22', opacity: 1 }]
				: undefined,
			marks: [actorIcon(actor, 10)]
		}
	}));
	if (show.length === 2) {
		items.push({
			text: m.figure_legend_shared(),
			icon: {
				width: 20,
				height: 20,
				marks: [actorIcon('eu', 10), actorIcon('japan', 10, { size: 8.6 })]
			}
		});
	}
	if (loose) {
		const marks = show.map((actor, i) => actorIcon(actor, 6 + 12 * i, { loose: true }));
		items.push({
			text: m.figure_legend_loose(),
			icon: { width: 12 * show.length, height: 16, marks }
		});
	}
	return items;
}

function levelsTable(
	view: View,
	scores: Scores,
	sectorName: (id: string) => string
): Table | undefined {
	if (view.show.length === 0) return undefined;
	const period = view.periods[0] ?? '';
	const level = (sector: string, actor: Actor) => scores.threat[threatKey(sector, actor, period)];
	const both = view.show.length === 2;
	const rows = scores.sectors.map((sector) => {
		const cells = view.show.map((actor) => {
			const found = level(sector, actor);
			if (!found) return '';
			const { value, confidence } = found;
			return confidence === 'low' ? m.table_uncertain({ value }) : String(value);
		});
		const [eu, japan] = [level(sector, 'eu'), level(sector, 'japan')];
		// A level that is missing is not 0, and nothing is as far from it as that.
		const gap = eu && japan ? signed(eu.value - japan.value) : '';
		return [sectorName(sector), ...cells, ...(both ? [gap] : [])];
	});
	const columns = [m.table_sector(), ...view.show.map(actorName), ...(both ? [m.table_gap()] : [])];
	return { columns, rows };
}

/** With its sign, so that the direction is never lost; a true minus, not a hyphen. */
export function signed(value: number): string {
	return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}

/** One actor's level as a sentence. */
export function readLevel(mark: Mark, words: Words): string {
	const message = mark.loose ? m.readout_level_low : m.readout_level;
	return message({
		sector: words.sector(mark.sector ?? ''),
		period: words.period(mark.period ?? ''),
		actor: actorName(mark.actor ?? 'eu'),
		value: mark.value,
		meaning: levelName(mark.value)
	});
}

/** The dial and the line: threat levels of one period. */
export const levels: Kind = {
	layout: dialScene,
	summarise,
	title: (view, words) =>
		view.show.length === 0
			? m.figure_title_empty()
			: m.figure_title_levels({ period: words.period(view.periods[0] ?? '') }),
	unit: () => m.figure_unit_levels(),
	legend: (view, scores) =>
		actorLegend(view.show, { threads: true, loose: restsOnLowConfidence(view, scores) }),
	table: (view, scores, words) => levelsTable(view, scores, (id) => words.sector(id)),
	readout: (mark, _scores, words) => readLevel(mark, words),
	source: ownSource
};
