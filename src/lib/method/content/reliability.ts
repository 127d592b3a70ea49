/** How far two independent codings agree, and what was done where they do not. */
import type { Actor } from '../../index/types';
import {
	differencesOf,
	kappaInterval,
	pairsOf,
	reliabilityOf,
	wilson,
	type Interval,
	type Reliability
} from '../../index/reliability';
import { SEED } from '../worlds';
import type { Cited } from '../../sector/numbering';
import type { Desk } from '../desk';

/** A level that the two read differently. */
export interface SecondReading {
	actor: Actor;
	sector: string;
	period: string;
	first: number;
	second: number;
	/** The level that the record has now, which of the two it is, and why. */
	kept: number;
	which: 'lower' | 'higher' | 'neither';
	rationale: string;
	rationaleSecond: string;
	cited: Cited;
	/** Address of its evidence, from that of the language's story. */
	at: string;
}

/** How many times the pairs are drawn again for the interval of kappa. */
const DRAWS = 2000;

export interface ReliabilityOnPage extends Reliability {
	/** The fields that were coded twice and those that were not, inside a sentence. */
	sectors: string[];
	others: string[];
	/** In which the share of the same levels lies, and kappa, 95 times of 100. */
	sameWithin: Interval;
	kappaWithin: Interval;
	draws: number;
	/** Second codings that name no source. */
	bare: number;
	differences: SecondReading[];
}

/** The second coding of the record. */
export function reliabilityOnPage(desk: Desk): ReliabilityOnPage {
	const { record, sectors } = desk.index;
	const twice = sectors.filter((id) => record.secondCoding.some(({ sector }) => sector === id));
	const pairs = pairsOf(record);
	const reliability = reliabilityOf(pairs);
	return {
		...reliability,
		sectors: twice.map(desk.sector),
		others: sectors.filter((id) => !twice.includes(id)).map(desk.sector),
		sameWithin: wilson(reliability.same, reliability.count),
		kappaWithin: kappaInterval(pairs, DRAWS, SEED),
		draws: DRAWS,
		bare: record.secondCoding.filter((row) => row.sources.length === 0).length,
		differences: differencesOf(record).map(({ coding, kept, which }) => ({
			actor: coding.actor,
			sector: desk.sector(coding.sector),
			period: desk.period(coding.period),
			first: coding.levelFirst,
			second: coding.levelSecond,
			kept: kept.level,
			which,
			rationale: kept.rationale,
			rationaleSecond: coding.rationaleSecond,
			cited: desk.cite(kept.sources),
			at: desk.levelAt(coding.sector, coding.actor, coding.period)
		}))
	};
}
