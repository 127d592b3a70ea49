/** How well a claim stands after its trials. */
import type { Share, Trial } from './trials';

/** Recipes are chosen: what holds in fewer than this share of them is owed to our choice, and its sentence must say so. */
export const RECIPES_FROM = 0.8;
/** Readings are drawn blindly, and a claim of many levels meets many slips: it must hold more often than not. */
export const READINGS_FROM = 0.5;
/** From this share on a claim is firm. */
export const FIRM_FROM = 0.9;

/**
 * Why a claim is weak: other recipes, no low-confidence rows, a coding that was made, the lower of two levels where ours was
 * torn, readings drawn at random.
 */
const WEAKNESSES = ['recipes', 'sure', 'codings', 'lower', 'recodings'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

const less = (share: Share | undefined, than: number): boolean =>
	share !== undefined && share.holds < than * share.of;

/** All that makes a claim weak; none for one whose sentence may stand unhedged. */
export function weaknessesOf({ recipes, recodings, codings, lower, sure }: Trial): Weakness[] {
	const found: Record<Weakness, boolean> = {
		recipes: less(recipes, RECIPES_FROM),
		// What cannot be said without them rests on them as much as what turns round.
		sure: sure !== 'holds',
		codings: codings?.first === 'fails' || codings?.second === 'fails',
		lower: lower === 'fails',
		recodings: less(recodings, READINGS_FROM)
	};
	return WEAKNESSES.filter((name) => found[name]);
}

/** `firm`: under nearly all that was tried. `leaning`: it leans on a choice, a reading or a document. `weak`: see above. */
export const STANDINGS = ['weak', 'leaning', 'firm'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How well a claim stands. */
export function standingOf(trial: Trial): Standing {
	if (weaknessesOf(trial).length > 0) return 'weak';
	const { recipes, recodings, bilateral, begun, failsWithout } = trial;
	const leans =
		less(recipes, FIRM_FROM) ||
		less(recodings, FIRM_FROM) ||
		failsWithout.length > 0 ||
		bilateral === 'fails' ||
		begun === 'fails';
	return leans ? 'leaning' : 'firm';
}
