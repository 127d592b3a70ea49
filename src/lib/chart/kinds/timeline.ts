import { m } from '../../paraglide/messages';
import { ACTORS, type Scope, type Scores, type TimelineEntry } from '../../index/types';
import {
	milestonesOf,
	spanned,
	summariseTimeline,
	timelineScene,
	type TimelineWords
} from '../../scene/timeline';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { actorLegend, readLevel, restsOnLowConfidence } from './levels';
import type { Kind, LegendItem, Table } from './types';
import { ownSource } from '../source';
import { dated } from '../written';

const SCOPE_NAMES: Record<Scope, () => string> = {
	world: m.timeline_world,
	eu: m.actor_eu_short,
	bilateral: m.timeline_bilateral,
	japan: m.actor_japan
};

/** Whose matter a milestone is, as a sentence begins. */
const WHOSE: Record<Scope, () => string> = {
	world: m.timeline_in_world,
	eu: m.timeline_in_eu,
	bilateral: m.timeline_in_bilateral,
	japan: m.timeline_in_japan
};

const COUNTS: Record<Scope, (f: { count: number }) => string> = {
	world: m.timeline_count_world,
	eu: m.timeline_count_eu,
	bilateral: m.timeline_count_bilateral,
	japan: m.timeline_count_japan
};

/** Years as a reader writes them: one alone, or from one to another. */
const yearsInWords = (from: number, to: number): string =>
	from === to ? m.timeline_year({ year: from }) : m.timeline_years({ from, to });

/**
 * What the picture says.
 *
 * @param whenInWords The time shown; the years, if nothing else is said.
 */
export const timelineWords = (
	words: Words,
	whenInWords: (from: number, to: number) => string = yearsInWords
): TimelineWords => ({
	...words,
	scope: (scope) => SCOPE_NAMES[scope](),
	fields: () => m.timeline_head_fields(),
	levelsIn: (period) => m.timeline_levels({ period }),
	date: dated,
	counts: ({ from, to, total, lanes }) => {
		if (total === 0) return m.timeline_counts_none();
		const message = total === 1 ? m.timeline_counts_one : m.timeline_counts;
		const list = lanes.map(({ scope, count }) => COUNTS[scope]({ count }));
		return message({ years: whenInWords(from, to), total, list: words.list(list) });
	},
	chosen: ({ date, title, sectors }) =>
		sectors.length === 0
			? m.timeline_chosen({ date, title })
			: m.timeline_chosen_touches({ date, title, fields: words.list(sectors) })
});

/** Date, title, whose matter and sectors of each milestone shown. */
function timelineTable(view: View, scores: Scores, words: Words): Table | undefined {
	const { entries } = spanned(view, scores);
	if (entries.length === 0) return undefined;
	const told = ({ title, confidence }: TimelineEntry): string =>
		confidence === 'low' ? m.table_uncertain({ value: title }) : title;
	return {
		columns: [
			m.timeline_column_date(),
			m.timeline_column_what(),
			m.timeline_column_whose(),
			m.timeline_fields()
		],
		rows: entries.map((entry) => [
			dated(entry.date),
			told(entry),
			SCOPE_NAMES[entry.scope](),
			entry.sectors.map((id) => words.sector(id)).join(', ')
		])
	};
}

/** One milestone in full, also where the picture has no room for its title; or one level of the dial under it. */
function readMilestone(mark: Mark, scores: Scores, words: Words): string {
	const found = milestonesOf(scores).find(({ key }) => key === mark.key);
	if (!found) return readLevel(mark, words);
	const { date, title, scope, sectors } = found;
	const about = { date: dated(date), title, whose: WHOSE[scope]() };
	const sentence =
		sectors.length === 0
			? m.timeline_readout_none(about)
			: m.timeline_readout({
					...about,
					fields: words.list(sectors.map((id) => words.running(id)))
				});
	return mark.loose ? m.timeline_readout_loose({ sentence }) : sentence;
}

/** Lanes are named, so only the marks of the dial, and what a broken outline means, have to be said. */
function timelineLegend(view: View, scores: Scores): LegendItem[] {
	if (view.periods.length > 0) {
		return actorLegend(ACTORS, { threads: false, loose: restsOnLowConfidence(view, scores) });
	}
	const { entries } = spanned(view, scores);
	if (!entries.some(({ confidence }) => confidence === 'low')) return [];
	const mark: Mark = {
		key: 'loose',
		shape: 'diamond',
		value: 0,
		x: 8,
		y: 0,
		size: 6,
		loose: true,
		opacity: 1
	};
	return [{ text: m.figure_legend_loose(), icon: { width: 16, height: 16, marks: [mark] } }];
}

/** Milestones and shocks around the conference, or over the whole of the record. */
export const timeline: Kind = {
	layout: (view, scores, frame, words) => timelineScene(view, scores, frame, timelineWords(words)),
	summarise: (view, scores, words) => summariseTimeline(view, scores, timelineWords(words)),
	title: ({ span }) =>
		span ? m.timeline_title_years({ years: yearsInWords(...span) }) : m.timeline_title(),
	unit: () => m.timeline_unit(),
	legend: timelineLegend,
	table: timelineTable,
	readout: readMilestone,
	hint: () => m.timeline_hint(),
	source: ownSource
};
