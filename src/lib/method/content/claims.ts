/** How every claim of the story fares. */
import type { StoryClaim } from '../../story/copy/claims';
import type { Cited } from '../../sector/numbering';
import type { Desk } from '../desk';
import { sentenceOf } from '../sentence';
import { standingOf, STANDINGS, type Standing } from '../standing';
import type { Trial, Try } from '../trials';

/** A sentence of the story that makes a claim. */
export interface Said {
	/** Address of its step: `old-fears/armed-force`. */
	address: string;
	/** Title of its chapter, and the number of its step in it. */
	chapter: string;
	step: number;
	/** Why it is hedged, if it is. */
	hedge?: string;
}

/** A claim with its trial. */
export interface ClaimOnPage extends Omit<Trial, 'failsWithout' | 'unsettledWithout'> {
	/** As it is written in the copy, where it is made first. */
	text: string;
	sentence: string;
	said: Said[];
	/** Documents without any one of which it fails, and without which a level that it names is missing. */
	fails: Cited;
	unsettled: Cited;
}

export interface ClaimsOnPage {
	/** From the weakest. */
	groups: { standing: Standing; claims: ClaimOnPage[] }[];
	/** How many there are, and how many more rest on rows that no recipe touches. */
	tried: number;
	untried: number;
}

/** Where steps stand, by their addresses: the title of the chapter, and which step of it. */
export type Steps = ReadonlyMap<string, Pick<Said, 'chapter' | 'step'>>;

interface Tried {
	text: string;
	sentence: string;
	trial: Trial;
	said: readonly StoryClaim[];
}

function claimOf({ text, sentence, trial, said }: Tried, desk: Desk, steps: Steps): ClaimOnPage {
	const { failsWithout, unsettledWithout, ...rest } = trial;
	return {
		...rest,
		text,
		sentence,
		said: said.map(({ address, hedge }) => ({
			address,
			...(steps.get(address) ?? { chapter: address, step: 1 }),
			...(hedge !== undefined && { hedge })
		})),
		fails: desk.cite(failsWithout),
		unsettled: desk.cite(unsettledWithout)
	};
}

/**
 * All claims, the weakest first and otherwise in the order of the story; what several sentences claim stands once.
 *
 * @param steps Where steps stand, by their addresses.
 */
export function claimsOnPage(
	claims: readonly StoryClaim[],
	tryClaim: Try,
	desk: Desk,
	steps: Steps
): ClaimsOnPage {
	const sentences = new Map<string, { text: string; trial: Trial; said: StoryClaim[] }>();
	const untried = new Set<string>();
	for (const claim of claims) {
		const trial = tryClaim(claim.text);
		if (!trial) {
			untried.add(claim.text);
			continue;
		}
		// The same may be claimed in other signs: a gap above nought, or one level above the other.
		const sentence = sentenceOf(claim.text, desk);
		const kept = sentences.get(sentence);
		if (kept) kept.said.push(claim);
		else sentences.set(sentence, { text: claim.text, trial, said: [claim] });
	}
	const tried = [...sentences].map(([sentence, one]) => ({
		sentence,
		...one,
		standing: standingOf(one.trial)
	}));
	return {
		groups: STANDINGS.map((standing) => ({
			standing,
			claims: tried
				.filter((one) => one.standing === standing)
				.map((one) => claimOf(one, desk, steps))
		})),
		tried: tried.length,
		untried: untried.size
	};
}
