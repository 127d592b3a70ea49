/** A claim on one scoring of the record. */
import { Complaint } from '../story/copy/complaint';
import { claimHolds } from '../story/copy/holds';
import type { Scope } from '../story/copy/scope';
import { kindOf } from './claim-kind';

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
	const kind = kindOf(claim);
	return kind !== 'count' && kind !== 'order' && lacksLevel(claim, scope) ? 'unsettled' : 'fails';
}
