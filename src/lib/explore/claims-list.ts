import { m } from '../paraglide/messages';
import { escape } from '../chart/markup';
import type { Outcome } from '../method/outcome';
import type { TriedClaim } from './claims';

const OUTCOMES: Record<Outcome, () => string> = {
	holds: m.explore_claim_holds,
	fails: m.explore_claim_fails,
	unsettled: m.explore_claim_unsettled
};

/** How often a claim holds otherwise, and why the story hedges it: what holds here and hardly anywhere else says why. */
function trialsOf({ recipes, countings, hedge }: TriedClaim): string[] {
	return [
		...(recipes === undefined ? [] : [m.explore_claim_recipes({ n: recipes })]),
		...(countings ? [m.explore_claim_countings({ n: countings.holds, of: countings.of })] : []),
		...(hedge === undefined ? [] : [m.explore_claim_hedge({ reason: hedge })])
	];
}

function item(claim: TriedClaim, isTold: boolean): string {
	const { sentence, outcome } = claim;
	const said = [...(isTold ? [OUTCOMES[outcome]()] : []), ...trialsOf(claim)];
	const more = said.length > 0 ? ` <small>${escape(said.join(' '))}</small>` : '';
	return `<li class="${outcome}">${escape(sentence)}${more}</li>`;
}

function group(claims: readonly TriedClaim[], outcome: Outcome, title: string): string {
	const found = claims.filter((claim) => claim.outcome === outcome);
	if (found.length === 0) return '';
	return `<h3>${escape(title)}</h3><ul>${found.map((claim) => item(claim, false)).join('')}</ul>`;
}

/** How many claims hold, as a sentence. */
export const claimsCounted = (claims: readonly TriedClaim[]): string =>
	m.explore_claims_count({
		holds: claims.filter(({ outcome }) => outcome === 'holds').length,
		total: claims.length
	});

/** What became of the story's claims, as markup: first those that no longer stand, then all. */
export const claimsMarkup = (claims: readonly TriedClaim[]): string =>
	[
		group(claims, 'fails', m.explore_claims_broken()),
		group(claims, 'unsettled', m.explore_claims_unsettled()),
		`<details class="printed"><summary>${escape(m.explore_claims_all())}</summary><ul>${claims.map((claim) => item(claim, true)).join('')}</ul></details>`
	].join('');
