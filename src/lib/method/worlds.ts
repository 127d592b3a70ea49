/** The record scored in every other way that a claim is tried on. */
import { buildIndex, reweigh, type Index } from '../index/build';
import { soleDocuments } from '../index/documents';
import type { DataRecord } from '../record/types';
import { DEFAULT_RECIPE, type Recipe } from '../index/recipe';
import { pairsOf, reliabilityOf } from '../index/reliability';
import {
	COUNTINGS,
	sampleRecipes,
	sampleRecodings,
	withCoding,
	withLower,
	withoutCarrying
} from '../index/sensitivity';
import { sliceScores } from '../index/slice';
import { localeFor } from '../story/copy/locale';
import { makeScope, type Scope } from '../story/copy/scope';

/** How many random recipes and codings a claim is tried on, and where the draws begin: the day of the conference. */
export const TRIALS = 1000;
export const SEED = 20180307;

export interface Worlds {
	/** Random recipes. */
	recipes: Scope[];
	/** Every way to count rows with equal weights. */
	countings: Scope[];
	/** Random readings of the documents. */
	recodings: Scope[];
	/** The two codings that were made. */
	first: Scope;
	second: Scope;
	/** With the lower level wherever the coding was torn between two. */
	lower: Scope;
	/** With facts only in the period in which they began. */
	begun: Scope;
	/** Without multilateral bodies. */
	bilateral: Scope;
	/** Without low-confidence rows. */
	sure: Scope;
	/** Without one document and all its sources, for each on which something rests alone; named by what stands for it. */
	without: { id: string; scope: Scope }[];
}

/** How often another reading is taken to differ: as often as the two codings did. A share from 0 to 1. */
function chanceOf({ record }: Pick<Index, 'record'>): number {
	const { count, same } = reliabilityOf(pairsOf(record));
	return count > 0 ? 1 - same / count : 0;
}

/** Scores a record in all other ways. */
export function worldsOf(index: Index): Worlds {
	const { record } = index;
	// Claims are compared and never printed, so any language does.
	const base = makeScope({ lang: 'en', folder: '', index, record, locale: localeFor('en') });
	const scopeOf = (other: Index): Scope => ({ ...base, index: other, scores: sliceScores(other) });
	const under = (recipe: Partial<Recipe>): Scope =>
		scopeOf(buildIndex(record, { ...DEFAULT_RECIPE, ...recipe }));
	const read = (other: DataRecord): Scope => scopeOf(buildIndex(other));

	const counted = COUNTINGS.map((recipe) => buildIndex(record, recipe));
	const recipes = sampleRecipes(TRIALS, SEED).flatMap((drawn) =>
		counted
			.filter(({ recipe }) => recipe.multilateral === drawn.multilateral)
			.filter(({ recipe }) => recipe.lowestConfidence === drawn.lowestConfidence)
			.map((same) => scopeOf(reweigh(same, drawn.weights)))
	);
	// Another coding of levels leaves cooperation as it is: its events need not be gone through again.
	const recodings = sampleRecodings(record, TRIALS, SEED, chanceOf(index)).map((other) =>
		scopeOf({ ...buildIndex({ ...other, events: [] }), cooperation: index.cooperation })
	);
	return {
		recipes,
		countings: counted.map(scopeOf),
		recodings,
		first: read(withCoding(record, 'levelFirst')),
		second: read(withCoding(record, 'levelSecond')),
		lower: read(withLower(record)),
		begun: read(withoutCarrying(record)),
		bilateral: under({ multilateral: false }),
		sure: under({ lowestConfidence: 'medium' }),
		without: soleDocuments(record).map(({ id, sources }) => ({
			id,
			scope: under({ leftOut: sources })
		}))
	};
}
