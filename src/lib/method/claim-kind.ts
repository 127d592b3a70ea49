/** What kinds of claims there are, by what they rest on. */
import { splitClaim } from '../story/copy/holds';

/**
 * What a claim rests on. `levels`: threat levels, which no weight touches. `order`: which score is the larger, which weights
 * may turn round. `count`: how many or which forms, to which weights do not apply. `both`: scores and levels.
 */
export type ClaimKind = 'levels' | 'order' | 'count' | 'both';

const LEVELS =
	/\b(threat|gap|shared|closeness|widest|narrowest|higher|equal|foremost|level)\.|\bcorner\.(close|far)\./;
const SCORES = /\b(cooperation|most|least|lost|gained|rose|all|reached|forms)\./;

/** What a claim rests on; nothing for claims about rows that no recipe touches, such as a measured number. */
export function kindOf(claim: string): ClaimKind | undefined {
	if (/\bcorner\.(close|far)-/.test(claim)) return 'both';
	if (LEVELS.test(claim)) return SCORES.test(claim) ? 'both' : 'levels';
	if (!SCORES.test(claim)) return undefined;
	if (/\b(all|reached|forms)\./.test(claim)) return 'count';
	return /^[-\u2212]?\d+$/.test(splitClaim(claim).right) ? 'count' : 'order';
}
