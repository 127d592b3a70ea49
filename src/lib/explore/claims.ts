/** What becomes of the story's claims under a recipe. */
import { scoredOf } from '../index/scored';
import type { Scores } from '../index/types';
import { outcomeOf, type Outcome } from '../method/outcome';
import type { DataRecord } from '../record/types';
import { localeFor } from '../story/copy/locale';
import type { Scope } from '../story/copy/scope';
import type { ExploredClaim } from './data';

export interface TriedClaim extends ExploredClaim {
	outcome: Outcome;
}

/** Claims on levels and cooperation ask for no row of the record. */
const NO_RECORD: DataRecord = {
	sectors: [],
	periods: [],
	threat: [],
	secondCoding: [],
	events: [],
	sources: [],
	polls: [],
	indicators: [],
	scholars: [],
	chapters: [],
	spaArticles: [],
	timeline: [],
	prospects: [],
	glossary: []
};

/** What claims are tried on: scores without a record. */
function scopeOf(scores: Scores, lang: string): Scope {
	return {
		lang,
		locale: localeFor(lang),
		index: scoredOf(scores),
		scores,
		record: NO_RECORD,
		sectors: scores.sectors,
		periods: scores.periods,
		milestones: [],
		contextFault: () => undefined,
		dates: []
	};
}

/** Tries every claim on the scores of a recipe. All fields must be among them. */
export function tryClaims(
	claims: readonly ExploredClaim[],
	scores: Scores,
	lang: string
): TriedClaim[] {
	const scope = scopeOf(scores, lang);
	return claims.map((claim) => ({ ...claim, outcome: outcomeOf(claim.text, scope) }));
}
