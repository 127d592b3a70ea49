import {
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Confidence,
	type CooperationForm,
	type ResponseForm
} from './types';

/** How scores are made from the record; see the codebook, "Scores (the default recipe)". */
export interface Recipe {
	/**
	 * What each form of cooperation counts. Only the proportions matter: weights are rescaled so that
	 * all four forms together give {@link FULL_SCORE}.
	 */
	weights: Record<CooperationForm, number>;
	/** The same for the forms of response. */
	responseWeights: Record<ResponseForm, number>;
	/** Whether cooperation within multilateral bodies counts. */
	multilateral: boolean;
	/** Rows of lower confidence than this do not count. */
	lowestConfidence: Confidence;
	/** Identifiers of sources that are set aside: rows that rest on nothing else do not count. Default none. */
	leftOut?: readonly string[];
}

/** The score of all four forms together, and the highest level of threat perception. */
export const FULL_SCORE = 4;

/** Every form counts one, and every row counts. */
export const DEFAULT_RECIPE: Recipe = {
	weights: { agenda: 1, dialogue: 1, agreement: 1, 'joint-action': 1 },
	responseWeights: { strategy: 1, law: 1, body: 1, action: 1 },
	multilateral: true,
	lowestConfidence: 'low'
};

const RANK: Record<Confidence, number> = { low: 0, medium: 1, high: 2 };

/** Whether a confidence is at least another. */
export function atLeast(confidence: Confidence, lowest: Confidence): boolean {
	return RANK[confidence] >= RANK[lowest];
}

/** Whether a recipe admits a row: it is sure enough, and something that it rests on is not set aside. */
export function admits(
	{ lowestConfidence, leftOut = [] }: Recipe,
	{ confidence, sources }: { confidence: Confidence; sources: readonly string[] }
): boolean {
	const bereft = sources.length > 0 && sources.every((id) => leftOut.includes(id));
	return atLeast(confidence, lowestConfidence) && !bereft;
}

/**
 * Score of the forms reached: 4 · Σ(weights reached) / Σ(all weights), from 0 to 4.
 *
 * Both sums run in the same order, so that all forms give exactly 4 for any weights. Weights are
 * first divided by the largest, so that neither sum can overflow.
 */
export function weigh<Form extends string>(
	forms: readonly Form[],
	weights: Record<Form, number>,
	isReached: (form: Form) => boolean
): number {
	const largest = Math.max(...forms.map((form) => weights[form]));
	const sum = (some: readonly Form[]) =>
		some.reduce((total, form) => total + weights[form] / largest, 0);
	return FULL_SCORE * (sum(forms.filter(isReached)) / sum(forms));
}

function checkWeights<Form extends string>(
	name: string,
	forms: readonly Form[],
	weights: Record<Form, number>
): void {
	for (const form of forms) {
		const weight = weights[form];
		if (!Number.isFinite(weight) || weight < 0) {
			throw new RangeError(`${name}.${form} is ${weight}, not a number from 0 up`);
		}
	}
	if (forms.every((form) => weights[form] === 0)) {
		throw new RangeError(`${name} are all 0: at least one form must count`);
	}
}

/** @throws RangeError if a recipe gives no scores. */
export function checkRecipe(recipe: Recipe): void {
	checkWeights('weights', COOPERATION_FORMS, recipe.weights);
	checkWeights('responseWeights', RESPONSE_FORMS, recipe.responseWeights);
}
