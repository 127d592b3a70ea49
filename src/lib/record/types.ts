import type {
	Actor,
	Confidence,
	CooperationForm,
	PeriodId,
	ResponseForm,
	Scope,
	SectorId,
	Verdict
} from '../index/types';

/** Where a row stands: the line on which it begins in its file, from 1. */
export interface Placed {
	line: number;
}

export type SectorGroup = 'traditional' | 'non-traditional';

export interface Sector extends Placed {
	id: SectorId;
	/** Place in canonical order, from 1. */
	order: number;
	name: string;
	nameShort: string;
	nameJa: string;
	group: SectorGroup;
	/** The sector in one plain sentence. */
	plain: string;
}

export interface Period extends Placed {
	id: PeriodId;
	/** First day, ISO. */
	start: string;
	/** Last day, ISO. */
	end: string;
	name: string;
	nameJa: string;
	openedBy: string;
}

export interface ThreatCoding extends Placed {
	sector: SectorId;
	actor: Actor;
	period: PeriodId;
	/** Level 0–4, see the codebook, "Levels of threat perception". */
	level: number;
	/** The level below, where the coding was torn between the two and did not take the lower; absent elsewhere. */
	lower?: number;
	rationale: string;
	sources: string[];
	/** Where in each of the sources it is read, in their order; empty where the record does not say. */
	locators: string[];
	confidence: Confidence;
}

export interface SecondCoding extends Placed {
	sector: SectorId;
	actor: Actor;
	period: PeriodId;
	/** Level of the first coding before the two were compared. */
	levelFirst: number;
	/** Level of the second coding, made without sight of the first. */
	levelSecond: number;
	rationaleSecond: string;
	sources: string[];
}

export type EventActor = Actor | 'both';
export type EventKind = CooperationForm | ResponseForm;
export type Forum = 'bilateral' | 'multilateral';

/** A policy response of one side, or cooperation between the two (`both`). */
export interface RecordEvent extends Placed {
	id: string;
	sector: SectorId;
	actor: EventActor;
	/** A form of cooperation if the actor is `both`, a form of response otherwise. */
	kind: EventKind;
	/** ISO date, possibly of reduced precision. */
	date: string;
	/** ISO date, possibly of reduced precision; empty if still in force. */
	end: string;
	/** Set if the actor is `both`, empty otherwise. */
	forum: Forum | '';
	/** Whether the row may raise a score. */
	scored: boolean;
	title: string;
	summary: string;
	sources: string[];
	/** Place in the source; may be empty. */
	locator: string;
	confidence: Confidence;
}

export type SourceKind = 'primary' | 'scholarly' | 'press' | 'think-tank';
export type SourceRead = 'seen' | 'known';

export interface Source extends Placed {
	id: string;
	title: string;
	publisher: string;
	/** ISO date, possibly of reduced precision; may be empty. */
	date: string;
	/** Address; may be empty. */
	url: string;
	kind: SourceKind;
	/** `seen`: its text, or text quoting it, was read; `known`: not re-read. */
	read: SourceRead;
	/**
	 * The source that stands for the document of which this is a part, a copy, a version, a quotation or a report; empty if it
	 * stands for itself.
	 */
	document: string;
}

export interface Poll extends Placed {
	id: string;
	series: string;
	sector: SectorId;
	questionTopic: string;
	country: string;
	/** ISO 3166 code, or a code of an aggregate: `EUU`, `EUR`, `MED19`. */
	iso3: string;
	year: number;
	measure: string;
	/** Per cent, or an index from 0 to 100 where the measure says so. */
	valuePct: number;
	sources: string[];
	confidence: Confidence;
	/** May be empty. */
	note: string;
}

export type Entity = 'EU' | 'Japan' | 'EU-Japan';

export interface Indicator extends Placed {
	id: string;
	sector: SectorId;
	indicator: string;
	unit: string;
	entity: Entity;
	year: number;
	value: number;
	sources: string[];
	confidence: Confidence;
	/** May be empty. */
	note: string;
}

export type Direction = 'limited' | 'low' | 'mixed' | 'high' | 'rising' | 'unknown';

/**
 * What a finding bears on: `cooperation` on a field, or its `rank` among the fields. The others are not compared with our
 * scores, for what they say of themselves.
 */
export const BEARINGS = [
	'cooperation',
	'rank',
	'question',
	'threat',
	'region',
	'earlier',
	'potential',
	'no-level'
] as const;
export type Bearing = (typeof BEARINGS)[number];

export interface Scholar extends Placed {
	sector: SectorId;
	finding: string;
	direction: Direction;
	bearsOn: Bearing;
	/** The words of the finding that say so; empty if it bears on cooperation. */
	ownWords: string;
	sources: string[];
	confidence: Confidence;
}

export interface BookChapter extends Placed {
	chapter: number;
	/** Empty if not known. */
	title: string;
	/** Empty if not known. */
	authors: string[];
	sectors: SectorId[];
	sources: string[];
	confidence: Confidence;
	note: string;
}

export interface SpaArticle extends Placed {
	article: number;
	title: string;
	sectors: SectorId[];
	sources: string[];
	confidence: Confidence;
	note: string;
}

export interface Milestone extends Placed {
	/** ISO date, possibly of reduced precision. */
	date: string;
	title: string;
	summary: string;
	scope: Scope;
	/** Empty if none in particular. */
	sectors: SectorId[];
	sources: string[];
	confidence: Confidence;
}

export interface Prospect extends Placed {
	sector: SectorId;
	expectation2018: string;
	whatHappenedBy2026: string;
	verdict: Verdict;
	sources: string[];
	confidence: Confidence;
}

export interface Term extends Placed {
	term: string;
	termJa: string;
	definition: string;
	/** May be empty: a definition of our own. */
	sources: string[];
}

/** All tables of `data/`, each in the order of its rows. */
export interface DataRecord {
	sectors: Sector[];
	periods: Period[];
	threat: ThreatCoding[];
	secondCoding: SecondCoding[];
	events: RecordEvent[];
	sources: Source[];
	polls: Poll[];
	indicators: Indicator[];
	scholars: Scholar[];
	chapters: BookChapter[];
	spaArticles: SpaArticle[];
	timeline: Milestone[];
	prospects: Prospect[];
	glossary: Term[];
}
