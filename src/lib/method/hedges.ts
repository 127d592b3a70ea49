/** Whether every sentence that stands on weak legs says so, and no other does. */
import type { Problem } from '../record/problem';
import type { StoryClaim } from '../story/copy/claims';
import { weaknessesOf, type Weakness } from './standing';
import type { Share, Trial, Try } from './trials';

const shareOf = ({ holds, of }: Share = { holds: 0, of: 0 }): string => `${holds} of ${of}`;

/** What is weak about a claim, for an author. */
const WORDS: Record<Weakness, (trial: Trial) => string> = {
	recipes: ({ kind, recipes }) =>
		`holds in ${shareOf(recipes)} ${kind === 'count' ? 'ways to count' : 'recipes'}`,
	sure: ({ sure }) =>
		sure === 'fails'
			? 'fails without low-confidence rows'
			: 'cannot be said without low-confidence rows',
	codings: () => 'fails with one of the two codings',
	lower: () => 'fails with the lower level where the coding was torn between two',
	recodings: ({ recodings }) => `holds in ${shareOf(recodings)} readings`
};

/**
 * What is wrong with the hedges of claims: a weak claim without one, or one on a claim that is not weak, whose reason can no
 * longer be true.
 */
export function hedgeProblems(claims: readonly StoryClaim[], tryClaim: Try): Problem[] {
	return claims.flatMap(({ text, hedge, place }): Problem[] => {
		const trial = tryClaim(text);
		const weak = trial ? weaknessesOf(trial) : [];
		const why = trial && weak.map((name) => WORDS[name](trial)).join(', ');
		if (weak.length > 0 && hedge === undefined) {
			const message = `{#holds ${text}}: ${why}: hedge the sentence, and say why after the claim: "; hedged: …"`;
			return [{ ...place, message }];
		}
		if (weak.length === 0 && hedge !== undefined) {
			const message = `{#holds ${text}}: is marked as hedged and stands well: take "; hedged: …" away, and the hedge in the sentence`;
			return [{ ...place, message }];
		}
		return [];
	});
}
