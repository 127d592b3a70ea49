import { m } from '../../paraglide/messages';
import { cooperationKey, threatKey } from '../../index/keys';
import type { Actor, CooperationValue, Scores, ThreatValue } from '../../index/types';
import { actorLegend, readLevel } from '../../chart/kinds/levels';
import type { Kind, Table } from '../../chart/kinds/types';
import { actorName, toldPaths } from '../../chart/words';
import { discRadius, ringRadius } from '../../scene/dial';
import { slopeScene } from '../../scene/slope';
import { summarise } from '../../scene/summary';
import type { Frame, Mark, Scene, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { leftOut, withBlanks } from './missing';
import { asLevels, extremesText, readResponse, unitOf } from './responses';
import { explained, toldAs } from './weighing';
import { ownSource } from '../../chart/source';

/** How one side's levels, or responses, went from period to period: the ladder with its discs or rings. */

const actorOf = (view: View): Actor => view.show[0] ?? 'eu';

const levelOf = (
	scores: Scores,
	sector: string,
	actor: Actor,
	period: string
): ThreatValue | undefined => scores.threat[threatKey(sector, actor, period)];

/** Sectors with a level in every period of the view; a line through a missing one would invent it. */
const wholeOf = (view: View, scores: Scores): string[] =>
	scores.sectors.filter((sector) =>
		view.periods.every((period) => levelOf(scores, sector, actorOf(view), period))
	);

/** Scores that the ladder is laid out for: one side's levels in the place of forms. */
function asForms(view: View, scores: Scores): Scores {
	const actor = actorOf(view);
	const sectors = wholeOf(view, scores);
	const entries = sectors.flatMap((sector) =>
		scores.periods.flatMap((period): [string, CooperationValue][] => {
			const found = levelOf(scores, sector, actor, period);
			// Also of a period that is not shown: a missing level is not 0.
			if (!found) return [];
			const { value, confidence } = found;
			// Lower without low-confidence evidence: the ladder draws it as uncertain.
			const low = confidence === 'low' ? value - 1 : value;
			return [
				[cooperationKey(sector, period), { value, low, forms: ['none', 'none', 'none', 'none'] }]
			];
		})
	);
	return { ...scores, sectors, cooperation: Object.fromEntries(entries) };
}

/** A row of cells as the side's own mark, which is the same that it has on the dial. */
function asMark(mark: Mark, actor: Actor, frame: Frame): Mark {
	const disc = discRadius(frame);
	return {
		...mark,
		cells: undefined,
		depth: undefined,
		key: `${mark.sector}:${actor}:${mark.period}`,
		shape: actor === 'eu' ? 'disc' : 'ring',
		actor,
		size: actor === 'eu' ? disc : ringRadius(disc)
	};
}

type Extremes = Parameters<Words['extremes']>[0] & { actor: Actor };

/** What tells levels from responses. */
interface Told {
	/** The scores with what is drawn in the place of levels. */
	levels: (scores: Scores) => Scores;
	title: (f: { actor: string }) => string;
	unit: (scores: Scores) => string;
	extremes: (f: Extremes, scores: Scores, words: Words) => string;
	/** What the numbers of a course are. */
	paths: (f: { periods: string; list: string }, scores: Scores) => string;
	/** What has to be known of the table, if anything. */
	table: (table: Table, scores: Scores) => Table | undefined;
	readout: Kind['readout'];
}

function kindOf({ levels, title, unit, extremes, readout, ...more }: Told): Kind {
	const wordsFor = (view: View, scores: Scores, words: Words): Words => ({
		...words,
		band: (score) => String(score),
		extremes: (f) => extremes({ ...f, actor: actorOf(view) }, scores, words),
		paths: (f) => more.paths(toldPaths(f), scores)
	});
	const told = (view: View, scores: Scores, words: Words): string => {
		const asked = levels(scores);
		const whole = asForms(view, asked);
		if (whole.sectors.length === 0) return words.empty(scores.sectors.length);
		const left = scores.sectors.filter((sector) => !whole.sectors.includes(sector));
		const said = summarise(view, whole, wordsFor(view, scores, words));
		return (
			said +
			leftOut(
				left.map((id) => words.running(id)),
				words
			)
		);
	};
	const table = (view: View, scores: Scores, words: Words): Table | undefined => {
		const asked = levels(scores);
		const cell = (sector: string, period: string): string => {
			const found = levelOf(asked, sector, actorOf(view), period);
			if (!found) return '';
			return found.confidence === 'low'
				? m.table_uncertain({ value: found.value })
				: String(found.value);
		};
		const columns = [m.table_sector(), ...view.periods.map((period) => words.period(period))];
		const rows = scores.sectors.map((sector) => [
			words.sector(sector),
			...view.periods.map((period) => cell(sector, period))
		]);
		return more.table({ columns, rows }, scores);
	};
	return {
		layout: (view, scores, frame, words): Scene => {
			const scene = slopeScene(
				view,
				asForms(view, levels(scores)),
				frame,
				wordsFor(view, scores, words)
			);
			return {
				...scene,
				links: scene.links.map((link) =>
					link.kind === 'line' ? { ...link, actor: actorOf(view) } : link
				),
				marks: scene.marks.map((mark) => asMark(mark, actorOf(view), frame)),
				summary: told(view, scores, words)
			};
		},
		summarise: told,
		title: (view) => title({ actor: actorName(actorOf(view)) }),
		unit: (_view, scores) => unit(scores),
		legend: (view, scores) => {
			const asked = levels(scores);
			const loose = asked.sectors.some((sector) =>
				view.periods.some(
					(period) => levelOf(asked, sector, actorOf(view), period)?.confidence === 'low'
				)
			);
			return actorLegend([actorOf(view)], { threads: false, loose });
		},
		table,
		readout,
		source: ownSource
	};
}

/** Threat levels of one side from period to period. */
export const levelSlope: Kind = kindOf({
	levels: (scores) => scores,
	title: m.explore_title_level_slope,
	unit: () => m.figure_unit_levels(),
	extremes: ({ actor, period, ...f }, _scores, words) =>
		words.oneActor({
			actor,
			period,
			highest: f.most,
			level: f.mostScore,
			lowest: f.least,
			lowLevel: f.leastScore
		}),
	paths: (f) => m.explore_paths(f),
	table: withBlanks,
	readout: (mark, _scores, words) => readLevel(mark, words)
});

/** Responses of one side from period to period. */
export const responseSlope: Kind = kindOf({
	levels: asLevels,
	title: m.explore_title_response_slope,
	unit: unitOf,
	extremes: ({ actor, period, ...f }, scores, words) =>
		extremesText(
			{
				actor: actorName(actor),
				period,
				highest: f.most,
				level: f.mostScore,
				lowest: f.least,
				low: f.leastScore
			},
			scores,
			words
		),
	paths: (f, scores) =>
		toldAs(scores, 'response', {
			forms: m.explore_paths_responses,
			score: m.explore_paths_responses_weighed
		})(f),
	table: (table, scores) => explained(table, scores, 'response'),
	readout: readResponse
});
