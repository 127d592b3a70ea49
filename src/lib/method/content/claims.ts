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
	/** Title of its chapter. */
	chapter: string;
	/** Why it is hedged, if it is. */
	hedge?: string;
}

/** A claim with its trial. */
export interface ClaimOnPage extends Omit<Trial, 'failsWithout' | 'unsettledWithout'> {
	/** As it is written in the copy; names the row. */
	text: string;
	sentence: string;
	said: Said[];
	/** Sources without any one of which it fails, and without which a level that it names is missing. */
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

function claimOf(
	text: string,
	trial: Trial,
	said: readonly StoryClaim[],
	desk: Desk,
	titles: ReadonlyMap<string, string>
): ClaimOnPage {
	const { failsWithout, unsettledWithout, ...rest } = trial;
	return {
		...rest,
		text,
		sentence: sentenceOf(text, desk),
		said: said.map(({ address, hedge }) => ({
			address,
			chapter: titles.get(address.split('/')[0] ?? '') ?? address,
			...(hedge !== undefined && { hedge })
		})),
		fails: desk.cite(failsWithout),
		unsettled: desk.cite(unsettledWithout)
	};
}

/**
 * All claims, the weakest first and otherwise in the order of the story; what several sentences claim stands once.
 *
 * @param titles Titles of chapters by their identifiers.
 */
export function claimsOnPage(
	claims: readonly StoryClaim[],
	tryClaim: Try,
	desk: Desk,
	titles: ReadonlyMap<string, string>
): ClaimsOnPage {
	const texts = [...new Set(claims.map(({ text }) => text))];
	const tried = texts.flatMap((text) => {
		const trial = tryClaim(text);
		return trial ? [{ text, trial, standing: standingOf(trial) }] : [];
	});
	return {
		groups: STANDINGS.map((standing) => ({
			standing,
			claims: tried
				.filter((one) => one.standing === standing)
				.map(({ text, trial }) => {
					const said = claims.filter((claim) => claim.text === text);
					return claimOf(text, trial, said, desk, titles);
				})
		})),
		tried: tried.length,
		untried: texts.length - tried.length
	};
}
