/**
 * The words of the index: what is scored, for whom and when.
 *
 * Everything here is plain data, so that scores can be written into a page as JSON
 * and read by scenes without knowing where they came from.
 */

/** Whose documents are read. */
export type Actor = 'eu' | 'japan';

/** Identifier of one of the twelve sectors, as in `data/sectors.csv` (`cyber`). */
export type SectorId = string;

/** Identifier of a period, as in `data/periods.csv` (`p3`). */
export type PeriodId = string;

/** How well a fact was read: primary text, secondary text, or known but not re-read. */
export type Confidence = 'high' | 'medium' | 'low';

/** The four forms of cooperation, in the order in which a mark's four cells show them. */
export const COOPERATION_FORMS = ['agenda', 'dialogue', 'agreement', 'joint-action'] as const;
export type CooperationForm = (typeof COOPERATION_FORMS)[number];

/** The four forms of policy response. */
export const RESPONSE_FORMS = ['strategy', 'law', 'body', 'action'] as const;
export type ResponseForm = (typeof RESPONSE_FORMS)[number];

export const ACTORS = ['eu', 'japan'] as const satisfies readonly Actor[];

/** A form is absent, reached by well-read evidence, or reached only by low-confidence evidence. */
export type FormState = 'none' | 'firm' | 'loose';

/** How a sector fared by 2026 against what could be expected in 2018. */
export const VERDICTS = ['ahead', 'as-expected', 'behind', 'reversed', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface VerdictEntry {
	verdict: Verdict;
	confidence: Confidence;
}

/** Whose matter a milestone is. */
export const SCOPES = ['world', 'eu', 'bilateral', 'japan'] as const;
export type Scope = (typeof SCOPES)[number];

/** A milestone or a shock, from `data/timeline.csv`. */
export interface TimelineEntry {
	/** ISO date, possibly of reduced precision (`2016`, `1997-12`); the key of a milestone together with its title. */
	date: string;
	title: string;
	scope: Scope;
	/** Sectors it touches, possibly none. */
	sectors: SectorId[];
	confidence: Confidence;
	/** Whether the story rests on one of its sources; absent where it does not, and where there is no story. */
	told?: true;
}

/** An article of the Strategic Partnership Agreement, from `data/spa-articles.csv`. */
export interface ArticleEntry {
	article: number;
	title: string;
	/** Sectors it falls into, possibly none. */
	sectors: SectorId[];
	/** `low` where number or heading is not verified. */
	confidence: Confidence;
}

/** Who published numbers, and the terms on which they may be used; empty if none are stated. */
export interface Owner {
	publisher: string;
	licence: string;
}

/** Measured opinion on one sector, in per cent who call it a major threat. */
export interface OpinionTopic {
	/** What the survey asked about, as it named it. */
	topic: string;
	japan: number;
	/** Median of the EU members surveyed. */
	eu: number;
	/** Each EU member surveyed, lowest first. */
	members: { country: string; value: number }[];
	/** Whether any of this rests on low-confidence evidence. */
	loose: boolean;
}

export interface Opinion {
	year: number;
	/** The period whose documents are set beside it; a kept version may have none. */
	period?: PeriodId;
	/** Sectors that were asked about; the others have no entry. */
	topics: Record<SectorId, OpinionTopic>;
	/** Whose numbers they are, and on which terms they may be shown (possibly none stated). */
	sources?: Owner[];
}

/** Measured series that a chart of context can show; each is defined in `context.ts`. */
export const CONTEXT_TOPICS = [
	'nuclear-power',
	'fossil-fuels',
	'nuclear-votes',
	'military-spending',
	'emissions',
	'asylum'
] as const;
export type ContextTopic = (typeof CONTEXT_TOPICS)[number];

/** One measured series, year by year. */
export interface ContextLine {
	/** Whose it is; a series of both together has none. */
	actor?: Actor;
	/** The year of the first value. */
	from: number;
	/** One place for each year; `null` where the record has no value. */
	values: (number | null)[];
	/** Years whose value rests on low-confidence evidence. */
	loose?: number[];
	/** What the record notes of single years only. */
	remarks?: Record<string, string>;
}

/** The measured series of one topic, from `data/indicators.csv`, with what has to be said beside them. */
export interface ContextEntry {
	sector: SectorId;
	/** The EU's before Japan's, or a single one of both. */
	lines: ContextLine[];
	/** What the record notes of all years: first how the EU is made up, then whatever else there is. */
	notes: string[];
	/** Milestones to be marked, the most important first; with an actor where it is one side's matter. */
	milestones: { year: number; title: string; actor?: Actor }[];
	/** The year of the conference. */
	conference: number;
	/** Whose numbers they are, and on which terms they may be shown (possibly none stated). */
	sources: Owner[];
}

/** One threat level as a scene needs it. */
export interface ThreatValue {
	/** Level 0–4. */
	value: number;
	/** Lowest confidence on which the level rests; `low` is drawn as uncertain. */
	confidence: Confidence;
}

/** One cooperation score as a scene needs it. */
export interface CooperationValue {
	/** Score 0–4 with all admitted evidence. */
	value: number;
	/** Score 0–4 without low-confidence evidence; `low <= value`. */
	low: number;
	/** State of each form in the order of {@link COOPERATION_FORMS}. */
	forms: [FormState, FormState, FormState, FormState];
}

/**
 * The slice of the index that a page draws: numbers only, no names, no evidence.
 * Keys are `sector:actor:period` for threat and `sector:period` for cooperation.
 * A level that the recipe leaves out has no entry; the default recipe leaves out none.
 */
export interface Scores {
	/** Sector ids in canonical order. */
	sectors: SectorId[];
	/** Period ids in time order. */
	periods: PeriodId[];
	threat: Record<string, ThreatValue>;
	cooperation: Record<string, CooperationValue>;
	/** Keys as of threat; forms in the order of {@link RESPONSE_FORMS}. A page that does not draw responses has none. */
	response?: Record<string, CooperationValue>;
	/** Scores whose forms count unequally, so that they are no numbers of forms. Absent where each counts the same. */
	weighed?: { cooperation: boolean; response: boolean };
	/** What the record holds beside scores; a page has only what its figures draw. */
	verdicts?: Record<SectorId, VerdictEntry>;
	timeline?: TimelineEntry[];
	articles?: ArticleEntry[];
	opinion?: Opinion;
	context?: Partial<Record<ContextTopic, ContextEntry>>;
}
