import { m } from '../paraglide/messages';
import type { Subject } from '../chart/picture';
import {
	CONTEXT_TOPICS,
	type ContextTopic,
	type PeriodId,
	type Scores,
	type SectorId
} from '../index/types';
import type { Words } from '../scene/types';
import type { ChartKind, View } from '../scene/view';

/**
 * The figures that others put into their own pages. Each is one or several states of one chart; a reader of the embed
 * steps from one to the next.
 */

/** What a state measures. */
export const MEASURES = ['threat', 'cooperation', 'opinion', 'record'] as const;
export type Measure = (typeof MEASURES)[number];

/** One picture of a figure. */
export interface EmbedState {
	/** Unique within the figure: `p3`. */
	id: string;
	/** What tells it from the figure's other states, in words. */
	name: string;
	subject: Subject;
	/** The field that it is about; absent where it is about all of them. */
	about?: { sector: SectorId; name: string };
	/** The step of the story that shows the same, as a fragment without `#`; only where a figure has several states. */
	story?: string;
	/** How high its picture is in frames of several widths: see `size.ts`. Only in a document. */
	plots?: number[];
}

/** A figure with its states in order. */
export interface EmbedFigure {
	/** Address within a language: `slope`, `sector/cyber`, `story/old-fears/neighbours`. */
	id: string;
	/** What it is called where figures are listed. */
	name: string;
	states: EmbedState[];
	/** The state that is shown first. */
	first: number;
	/** The step of the story that shows the same, as a fragment without `#`. */
	story: string;
}

/** A step of the story, as far as figures are made of it. */
export interface StorySubject extends Subject {
	address: string;
	/** What the chapter of the step is called. */
	chapter: string;
}

/** What figures are made of. */
export interface FigureMaterial {
	scores: Scores;
	words: Words;
	steps: readonly StorySubject[];
	/** A field's name in full, as its page is called. */
	fieldName: (sector: SectorId) => string;
}

const MEASURE_OF: Record<ChartKind, Measure> = {
	radar: 'threat',
	dotplot: 'threat',
	difference: 'threat',
	slope: 'cooperation',
	scatter: 'cooperation',
	timeline: 'record',
	articles: 'record',
	opinion: 'opinion',
	context: 'record'
};

/** What a view measures. */
export const measureOf = ({ chart }: View): Measure => MEASURE_OF[chart];

/** Charts that show the levels of one period. */
const ONE_PERIOD = ['radar', 'dotplot', 'difference', 'scatter'] as const;
export type FamilyId = (typeof ONE_PERIOD)[number] | 'slope' | 'timeline' | 'articles' | 'opinion';

const NAMES: Record<FamilyId, () => string> = {
	radar: m.embed_name_radar,
	dotplot: m.embed_name_dotplot,
	difference: m.embed_name_difference,
	scatter: m.embed_name_scatter,
	slope: m.embed_name_slope,
	timeline: m.embed_name_timeline,
	articles: m.embed_name_articles,
	opinion: m.embed_name_opinion
};

function viewOf(chart: ChartKind, periods: readonly PeriodId[], more: Partial<View> = {}): View {
	return {
		chart,
		periods: [...periods],
		show: ['eu', 'japan'],
		raise: [],
		order: 'sector',
		...more
	};
}

/** Whether two views draw the same chart of the same numbers, whatever is raised in it. */
const isSame = (a: View, b: View): boolean =>
	a.chart === b.chart &&
	a.topic === b.topic &&
	a.place === b.place &&
	a.span?.join() === b.span?.join() &&
	a.periods.join() === b.periods.join();

/** Where the story shows what comes nearest to a view. */
function storyOf(view: View, steps: readonly StorySubject[]): string {
	const plain = steps.filter((step) => isSame(step.view, view) && step.view.raise.length === 0);
	const found =
		// An empty dial shows the same only to those who know what is in it.
		plain.find((step) => step.view.show.join() === view.show.join()) ??
		plain[0] ??
		steps.find((step) => isSame(step.view, view)) ??
		steps.find((step) => step.view.chart === view.chart) ??
		steps[0];
	return found?.address ?? '';
}

type Draft = Omit<EmbedFigure, 'first' | 'story'> & { first?: number };

/** Periods up to the conference are the first three; the conference's own is the last of these. */
const CONFERENCE = 2;

/** First and last year of all milestones. */
function allYears({ timeline = [] }: Scores): string {
	const years = timeline.map(({ date }) => date.slice(0, 4));
	return years.length > 0 ? `${years[0]}–${years.at(-1)}` : '';
}

function families({ scores, words, steps }: FigureMaterial): Draft[] {
	const { periods } = scores;
	const single = ONE_PERIOD.map((chart): Draft => ({
		id: chart,
		name: NAMES[chart](),
		first: CONFERENCE,
		states: periods.map((id) => ({
			id,
			name: words.period(id),
			subject: { view: viewOf(chart, [id]) }
		}))
	}));
	const before = periods.slice(0, CONFERENCE + 1);
	const slope: Draft = {
		id: 'slope',
		name: NAMES.slope(),
		states: [
			{ id: 'until-2018', name: m.embed_state_until(), subject: { view: viewOf('slope', before) } },
			{
				id: 'since-2018',
				name: m.embed_state_since(),
				subject: { view: viewOf('slope', periods, { verdicts: true }) }
			}
		]
	};
	const timelines = [
		...new Map(
			steps
				.filter(({ view }) => view.chart === 'timeline')
				.map(({ view }) => [view.span?.join('–') ?? '', view] as const)
		)
	];
	const timeline: Draft = {
		id: 'timeline',
		name: NAMES.timeline(),
		states: timelines.map(([span, { span: years }], i) => ({
			id: `span-${i + 1}`,
			name: span || allYears(scores),
			subject: { view: viewOf('timeline', [], { show: [], ...(years && { span: years }) }) }
		}))
	};
	const articles: Draft = {
		id: 'articles',
		name: NAMES.articles(),
		states: [
			{
				id: 'field',
				name: m.embed_state_field(),
				subject: { view: viewOf('articles', [], { show: [], place: 'field' }) }
			},
			{
				id: 'spokes',
				name: m.embed_state_spokes(),
				subject: { view: viewOf('articles', [], { show: [], place: 'spokes' }) }
			}
		]
	};
	const opinion: Draft = {
		id: 'opinion',
		name: NAMES.opinion(),
		states: [{ id: 'opinion', name: '', subject: { view: viewOf('opinion', []) } }]
	};
	return [...single, slope, timeline, articles, opinion];
}

const TOPIC_NAMES: Record<ContextTopic, () => string> = {
	'nuclear-power': m.embed_topic_nuclear_power,
	'fossil-fuels': m.embed_topic_fossil_fuels,
	'nuclear-votes': m.embed_topic_nuclear_votes,
	'military-spending': m.embed_topic_military_spending,
	emissions: m.embed_topic_emissions,
	asylum: m.embed_topic_asylum
};

const contexts = ({ scores }: FigureMaterial): Draft[] =>
	CONTEXT_TOPICS.filter((topic) => scores.context?.[topic]).map((topic) => ({
		id: `context-${topic}`,
		name: TOPIC_NAMES[topic](),
		states: [{ id: topic, name: '', subject: { view: viewOf('context', [], { topic }) } }]
	}));

function ofSector(sector: SectorId, { scores, words, fieldName }: FigureMaterial): Draft {
	const raise = [sector];
	const about = { sector, name: fieldName(sector) };
	return {
		id: `sector/${sector}`,
		name: words.sector(sector),
		first: CONFERENCE,
		states: [
			...scores.periods.map((id) => ({
				id,
				name: words.period(id),
				subject: { view: viewOf('dotplot', [id], { raise }) },
				about
			})),
			{
				id: 'cooperation',
				name: m.embed_state_cooperation(),
				subject: { view: viewOf('slope', scores.periods, { raise, verdicts: true }) },
				about
			}
		]
	};
}

const ofStory = ({ steps }: FigureMaterial): EmbedFigure[] =>
	steps.map(({ address, chapter, view, remarks }) => ({
		id: `story/${address}`,
		name: chapter,
		states: [{ id: 'step', name: '', subject: { view, remarks } }],
		first: 0,
		story: address
	}));

/** Every figure in one language: charts, measured series, fields, and the steps of the story, in this order. */
export function figuresOf(material: FigureMaterial): EmbedFigure[] {
	const drafts = [
		...families(material),
		...contexts(material),
		...material.scores.sectors.map((sector) => ofSector(sector, material))
	];
	const complete = drafts.map((draft): EmbedFigure => {
		const first = draft.first ?? 0;
		const stories = draft.states.map(({ subject }) => storyOf(subject.view, material.steps));
		const states = draft.states.map((state, i) => ({ ...state, story: stories[i] }));
		const isOne = states.length === 1;
		return { ...draft, ...(!isOne && { states }), first, story: stories[first] ?? '' };
	});
	return [...complete, ...ofStory(material)];
}
