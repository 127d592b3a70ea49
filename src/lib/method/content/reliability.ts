/** How far two independent codings agree, and what was done where they do not. */
import type { Actor } from '../../index/types';
import { differencesOf, pairsOf, reliabilityOf, type Reliability } from '../../index/reliability';
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

export interface ReliabilityOnPage extends Reliability {
	/** The fields that were coded twice, inside a sentence. */
	sectors: string[];
	differences: SecondReading[];
}

/** The second coding of the record. */
export function reliabilityOnPage(desk: Desk): ReliabilityOnPage {
	const { record, sectors } = desk.index;
	const twice = sectors.filter((id) => record.secondCoding.some(({ sector }) => sector === id));
	return {
		...reliabilityOf(pairsOf(record)),
		sectors: twice.map(desk.sector),
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
