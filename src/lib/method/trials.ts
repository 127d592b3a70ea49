/**
 * Every claim that the story makes of levels and cooperation, tried on other recipes, other codings and fewer sources.
 */
import { buildIndex, reweigh, type Index } from '../index/build';
import { DEFAULT_RECIPE, type Recipe } from '../index/recipe';
import { pairsOf, reliabilityOf } from '../index/reliability';
import {
	COUNTINGS,
	sampleRecipes,
	sampleRecodings,
	soleSources,
	withCoding
} from '../index/sensitivity';
import { sliceScores } from '../index/slice';
import type { StoryClaim } from '../story/copy/claims';
import { Complaint } from '../story/copy/complaint';
import { claimHolds, splitClaim } from '../story/copy/holds';
import { localeFor } from '../story/copy/locale';
import { makeScope, type Scope } from '../story/copy/scope';

/** How many random recipes and codings a claim is tried on, and where the draws begin. */
export const TRIALS = 1000;
const SEED = 20180307;

/**
 * What a claim rests on. `levels`: threat levels, which no weight touches. `order`: which score is the larger, which weights
 * may turn round. `count`: how many or which forms, to which weights do not apply. `both`: scores and levels.
 */
export type ClaimKind = 'levels' | 'order' | 'count' | 'both';

const LEVELS =
	/\b(threat|gap|shared|closeness|widest|narrowest|higher|equal|foremost|level)\.|\bcorner\.(close|far)\./;
const SCORES = /\b(cooperation|most|least|lost|gained|all|reached|forms)\./;

/** What a claim rests on; nothing for claims about rows that no recipe touches, such as a measured number. */
export function kindOf(claim: string): ClaimKind | undefined {
	if (/\bcorner\.(close|far)-/.test(claim)) return 'both';
	if (LEVELS.test(claim)) return SCORES.test(claim) ? 'both' : 'levels';
	if (!SCORES.test(claim)) return undefined;
	if (/\b(all|reached|forms)\./.test(claim)) return 'count';
	return /^[-\u2212]?\d+$/.test(splitClaim(claim).right) ? 'count' : 'order';
}

/** Whether a claim holds; `unsettled` if a level that it is about is missing. */
export type Outcome = 'holds' | 'fails' | 'unsettled';

/** The words between the dots, commas and spaces of a claim. */
const wordsIn = (claim: string): string[] => claim.split(/[^a-z0-9-]+/);

/** Whether a level of a sector that the claim names, in a period that it names, is missing. */
function lacksLevel(claim: string, { index, sectors, periods }: Scope): boolean {
	const words = wordsIn(claim);
	const named = sectors.filter((id) => words.includes(id));
	return periods
		.filter((id) => words.includes(id))
		.some((period) => named.some((sector) => index.gap(sector, period) === null));
}

/** Tries a claim on one scoring of the record. */
export function outcomeOf(claim: string, scope: Scope): Outcome {
	try {
		if (claimHolds(claim, scope)) return 'holds';
	} catch (error) {
		// What the data have no value for was left out; that the claim is well formed was checked with the story.
		if (error instanceof Complaint) return 'unsettled';
		throw error;
	}
	return kindOf(claim) !== 'count' && kindOf(claim) !== 'order' && lacksLevel(claim, scope)
		? 'unsettled'
		: 'fails';
}

/** Of so many trials, in how many a claim held. */
export interface Share {
	holds: number;
	of: number;
}

export interface Tried extends StoryClaim {
	kind: ClaimKind;
	/** Other recipes; absent for claims on levels alone. */
	recipes?: Share;
	/** Other codings of levels; absent for claims on cooperation alone. */
	recodings?: Share;
	/** With the levels of the first and of the second independent coding; absent like {@link recodings}. */
	codings?: { first: Outcome; second: Outcome };
	/** Without what the two did in wider groups of states; absent like {@link recipes}. */
	bilateral?: Outcome;
	/** Without low-confidence rows. */
	sure: Outcome;
	/** Identifiers of sources without which it fails. */
	failsWithout: string[];
	/** Identifiers of sources without which a level that it names is missing. */
	unsettledWithout: string[];
}

/** How well a claim stands: the first that applies, from the bottom. */
export type Standing = 'firm' | 'leaning' | 'fragile';

/** In less than this share of trials a claim is fragile, and in less than the other it leans on our choices. */
export const FRAGILE_BELOW = 0.5;
export const FIRM_FROM = 0.9;

/**
 * Fragile: holds in fewer than half of the trials, or fails without low-confidence rows or with a coding that was made.
 * Leaning: holds in fewer than nine of ten, or fails without some source or without multilateral bodies.
 */
export function standingOf(claim: Tried): Standing {
	const shares = [claim.recipes, claim.recodings].flatMap((share) =>
		share ? [share.holds / share.of] : []
	);
	const lowest = Math.min(1, ...shares);
	const { codings, sure, bilateral, failsWithout } = claim;
	if (lowest < FRAGILE_BELOW || [sure, codings?.first, codings?.second].includes('fails'))
		return 'fragile';
	const leans = lowest < FIRM_FROM || failsWithout.length > 0 || bilateral === 'fails';
	return leans ? 'leaning' : 'firm';
}

/** Tries claims in every way. The longest work of the page: a second or two. */
export function tryClaims(claims: readonly StoryClaim[], index: Index, lang: string): Tried[] {
	const { record } = index;
	const base = makeScope({ lang, folder: '', index, record, locale: localeFor(lang) });
	const scopeOf = (other: Index): Scope => ({ ...base, index: other, scores: sliceScores(other) });
	const under = (recipe: Partial<Recipe>): Scope =>
		scopeOf(buildIndex(record, { ...DEFAULT_RECIPE, ...recipe }));

	const counted = COUNTINGS.map((recipe) => buildIndex(record, recipe));
	const countings = counted.map(scopeOf);
	const recipes = sampleRecipes(TRIALS, SEED).flatMap(
		({ weights, multilateral, lowestConfidence }) =>
			counted
				.filter(({ recipe }) => recipe.multilateral === multilateral)
				.filter(({ recipe }) => recipe.lowestConfidence === lowestConfidence)
				.map((same) => scopeOf(reweigh(same, weights)))
	);
	const { count, same } = reliabilityOf(pairsOf(record));
	const chance = count > 0 ? 1 - same / count : 0;
	// Another coding of levels leaves cooperation as it is: its events need not be gone through again.
	const recodings = sampleRecodings(record, TRIALS, SEED, chance).map((other) =>
		scopeOf({ ...buildIndex({ ...other, events: [] }), cooperation: index.cooperation })
	);
	const first = scopeOf(buildIndex(withCoding(record, 'levelFirst')));
	const second = scopeOf(buildIndex(withCoding(record, 'levelSecond')));
	const bilateral = under({ multilateral: false });
	const sure = under({ lowestConfidence: 'medium' });
	const without = soleSources(record).map((id) => ({ id, scope: under({ leftOut: [id] }) }));

	return claims.flatMap((claim): Tried[] => {
		const kind = kindOf(claim.text);
		if (!kind) return [];
		const at = (scope: Scope): Outcome => outcomeOf(claim.text, scope);
		const share = (scopes: readonly Scope[]): Share => ({
			holds: scopes.filter((scope) => at(scope) === 'holds').length,
			of: scopes.length
		});
		const bereft = without.map(({ id, scope }) => ({ id, outcome: at(scope) }));
		const idsOf = (wanted: Outcome): string[] =>
			bereft.flatMap(({ id, outcome }) => (outcome === wanted ? [id] : []));
		return [
			{
				...claim,
				kind,
				...(kind !== 'levels' && {
					recipes: share(kind === 'count' ? countings : recipes),
					bilateral: at(bilateral)
				}),
				...((kind === 'levels' || kind === 'both') && {
					recodings: share(recodings),
					codings: { first: at(first), second: at(second) }
				}),
				sure: at(sure),
				failsWithout: idsOf('fails'),
				unsettledWithout: idsOf('unsettled')
			}
		];
	});
}
