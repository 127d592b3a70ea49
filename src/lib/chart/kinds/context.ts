import { m } from '../../paraglide/messages';
import {
	ACTORS,
	type Actor,
	type ContextEntry,
	type ContextTopic,
	type Scores
} from '../../index/types';
import {
	contextOf,
	contextScene,
	pointsOf,
	summariseContext,
	type ContextWords,
	type Course,
	type Point
} from '../../scene/context';
import type { Mark, Words } from '../../scene/types';
import type { View } from '../../scene/view';
import { numeral } from '../written';
import { actorLegend } from './levels';
import type { Kind, LegendItem, Table } from './types';

/** How a topic is told. */
interface Manner {
	title: () => string;
	unit: () => string;
	/** Decimals of its values. */
	digits: 0 | 1;
	/** Whether its values are written with a per cent sign. */
	percent: boolean;
}

const MANNERS: Record<ContextTopic, Manner> = {
	'nuclear-power': {
		title: m.context_nuclear_power,
		unit: m.context_unit_energy,
		digits: 1,
		percent: true
	},
	'fossil-fuels': {
		title: m.context_fossil_fuels,
		unit: m.context_unit_energy,
		digits: 1,
		percent: true
	},
	'nuclear-votes': {
		title: m.context_nuclear_votes,
		unit: m.context_unit_votes,
		digits: 1,
		percent: true
	},
	'military-spending': {
		title: m.context_military_spending,
		unit: m.context_unit_gdp,
		digits: 1,
		percent: true
	},
	emissions: {
		title: m.context_emissions,
		unit: m.context_unit_emissions,
		digits: 0,
		percent: false
	},
	asylum: { title: m.context_asylum, unit: m.context_unit_asylum, digits: 0, percent: false }
};

const mannerOf = ({ topic }: View): Manner => MANNERS[topic ?? 'nuclear-power'];

/** A number as a reader writes it, with so many decimals; a scale has none that it does not need. */
function written(value: number, { digits, percent }: Manner, scale = false): string {
	const number = numeral(value, digits, scale);
	return percent ? m.opinion_percent({ value: number }) : number;
}

/** A value of a topic as a reader writes it. */
export const contextValue = (topic: ContextTopic, value: number): string =>
	written(value, MANNERS[topic]);

/** What a topic is called, and in which unit it is measured. */
export const contextTitle = (topic: ContextTopic): string => MANNERS[topic].title();
export const contextUnit = (topic: ContextTopic): string => MANNERS[topic].unit();

const whose = (actor: Actor | undefined): string =>
	actor === 'eu' ? m.actor_eu_short() : actor === 'japan' ? m.actor_japan() : m.context_both();

/** How one series went, in a sentence. */
function courseInWords({ actor, first, last, high, low, gaps }: Course, manner: Manner): string {
	const at = ({ year, value }: Point) => ({ year, value: written(value, manner) });
	const parts = [
		m.context_in(at(first)),
		...(last.year === first.year ? [] : [m.context_in(at(last))]),
		...(high ? [m.context_highest(at(high))] : []),
		...(low ? [m.context_lowest(at(low))] : []),
		...gaps.map(([from, to]) =>
			from === to ? m.context_gap_one({ year: from }) : m.context_gap({ from, to })
		)
	];
	return m.context_course({ whose: whose(actor), parts: parts.join('; ') });
}

function contextWords(view: View, words: Words): ContextWords {
	const manner = mannerOf(view);
	return {
		...words,
		whose,
		value: (n) => written(n, manner),
		tick: (n) => written(n, manner, true),
		milestone: m.context_milestone,
		conference: m.context_conference,
		courses: ({ courses }) =>
			courses.length === 0
				? m.context_empty()
				: [
						m.context_about({ title: manner.title(), unit: manner.unit() }),
						...courses.map((course) => courseInWords(course, manner))
					].join(' ')
	};
}

const hasRemarks = ({ lines }: ContextEntry): boolean => lines.some(({ remarks }) => remarks);

/** A row for each year that has a value; what the record notes of single years stands beside them. */
function contextTable(view: View, scores: Scores): Table | undefined {
	const entry = contextOf(view, scores);
	if (!entry) return undefined;
	const { lines, notes } = entry;
	const manner = mannerOf(view);
	const columns = lines.map((line) => ({
		line,
		values: new Map(pointsOf(line).map(({ year, value }) => [year, value]))
	}));
	const years = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))].sort(
		(a, b) => a - b
	);
	const noted = hasRemarks(entry);
	const [made = '', ...others] = notes;
	return {
		note:
			others.length > 0
				? m.context_notes({ made, notes: others.join('; ') })
				: m.context_made({ made }),
		columns: [
			m.context_column_year(),
			...lines.map(({ actor }) => whose(actor)),
			...(noted ? [m.context_column_remark()] : [])
		],
		rows: years.map((year) => [
			String(year),
			...columns.map(({ line, values }) => {
				const known = values.get(year);
				if (known === undefined) return m.context_none();
				const value = written(known, manner);
				return line.loose?.includes(year) ? m.table_uncertain({ value }) : value;
			}),
			...(noted ? [lines.flatMap(({ remarks }) => remarks?.[year] ?? []).join('; ')] : [])
		])
	};
}

/** The value of one year, with what the record notes of it. */
function readValue(mark: Mark, scores: Scores): string {
	const [topic = '', , year = ''] = mark.key.split(':');
	const entry = scores.context?.[topic as ContextTopic];
	const line = entry?.lines.find(({ actor }) => actor === mark.actor);
	const manner = MANNERS[topic as ContextTopic];
	const told = { whose: whose(mark.actor), year, value: written(mark.value, manner) };
	const remark = line?.remarks?.[year];
	const sentence = remark ? m.context_readout_remark({ ...told, remark }) : m.context_readout(told);
	return mark.loose ? m.timeline_readout_loose({ sentence }) : sentence;
}

/** Whose line is whose, though their ends say so too; what a broken outline means, where there is one. */
function contextLegend(view: View, scores: Scores): LegendItem[] {
	const lines = contextOf(view, scores)?.lines ?? [];
	const actors = ACTORS.filter((actor) => lines.some((line) => line.actor === actor));
	const items = actorLegend(actors, { threads: true, loose: false }).slice(0, actors.length);
	const line = lines.find(({ loose }) => loose);
	if (!line) return items;
	const mark: Mark = {
		key: 'loose',
		shape: line.actor === 'eu' ? 'disc' : line.actor ? 'ring' : 'square',
		...(line.actor && { actor: line.actor }),
		value: 0,
		x: 8,
		y: 0,
		size: 5,
		loose: true,
		opacity: 1
	};
	const icon = { width: 16, height: 16, marks: [mark] };
	return [...items, { text: m.figure_legend_loose(), icon }];
}

/** Whose numbers these are and on which terms. */
function sourceOf(view: View, scores: Scores): string {
	const { sources = [] } = contextOf(view, scores) ?? {};
	const list = sources.map(({ publisher, licence }) =>
		licence ? m.context_source_terms({ publisher, licence }) : publisher
	);
	return m.context_source({ list: list.join('; ') });
}

/** Measured series beside what documents say: a line for each side over the years. */
export const context: Kind = {
	layout: (view, scores, frame, words) =>
		contextScene(view, scores, frame, contextWords(view, words)),
	summarise: (view, scores, words) => summariseContext(view, scores, contextWords(view, words)),
	title: (view) => mannerOf(view).title(),
	unit: (view) => mannerOf(view).unit(),
	legend: contextLegend,
	table: contextTable,
	readout: readValue,
	hint: () => m.context_hint(),
	source: sourceOf
};
