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
}
