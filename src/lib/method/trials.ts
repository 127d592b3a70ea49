/** Every claim that the story makes of levels and cooperation, tried on other recipes, other codings and fewer documents. */
import type { Index } from '../index/build';
import type { Scope } from '../story/copy/scope';
import { kindOf, type ClaimKind } from './claim-kind';
import { outcomeOf, type Outcome } from './outcome';
import { worldsOf, type Worlds } from './worlds';

/** Of so many trials, in how many a claim held. */
export interface Share {
	holds: number;
	of: number;
}

/** How a claim fared. */
export interface Trial {
	kind: ClaimKind;
	/** Other recipes, or for a claim that counts forms other ways to count; absent for claims on levels alone. */
	recipes?: Share;
	/** Other readings of documents; absent for claims on cooperation alone. */
	recodings?: Share;
	/** With the levels of the first and of the second independent coding; absent like {@link recodings}. */
	codings?: { first: Outcome; second: Outcome };
	/** With the lower level wherever the coding was torn between two and took the higher; absent like {@link recodings}. */
	lower?: Outcome;
	/** Without what the two did in wider groups of states; absent like {@link recipes}. */
	bilateral?: Outcome;
	/** With facts only in the period in which they began; absent like {@link recipes}. */
	begun?: Outcome;
	/** Without low-confidence rows. */
	sure: Outcome;
	/** Documents without which it fails, each named by the source that stands for it. */
	failsWithout: string[];
	/** Documents without which a level that it names is missing. */
	unsettledWithout: string[];
}

function tryIn(worlds: Worlds, claim: string, kind: ClaimKind): Trial {
	const at = (scope: Scope): Outcome => outcomeOf(claim, scope);
	const share = (scopes: readonly Scope[]): Share => ({
		holds: scopes.filter((scope) => at(scope) === 'holds').length,
		of: scopes.length
	});
	const bereft = worlds.without.map(({ id, scope }) => ({ id, outcome: at(scope) }));
	const idsOf = (wanted: Outcome): string[] =>
		bereft.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
	return {
		kind,
		...(kind !== 'levels' && {
			recipes: share(kind === 'count' ? worlds.countings : worlds.recipes),
			bilateral: at(worlds.bilateral),
			begun: at(worlds.begun)
		}),
		...((kind === 'levels' || kind === 'both') && {
			recodings: share(worlds.recodings),
			codings: { first: at(worlds.first), second: at(worlds.second) },
			lower: at(worlds.lower)
		}),
		sure: at(worlds.sure),
		failsWithout: idsOf('fails'),
		unsettledWithout: idsOf('unsettled')
	};
}

/** Tries a claim; nothing for one that rests on neither levels nor cooperation. */
export type Try = (claim: string) => Trial | undefined;

/** Makes ready to try claims on a record. Scoring it in all ways takes a second or two; keep what is returned. */
export function makeTrials(index: Index): Try {
	const worlds = worldsOf(index);
	const kept = new Map<string, Trial>();
	return (claim) => {
		const kind = kindOf(claim);
		if (!kind) return undefined;
		const trial = kept.get(claim) ?? tryIn(worlds, claim, kind);
		kept.set(claim, trial);
		return trial;
	};
}
