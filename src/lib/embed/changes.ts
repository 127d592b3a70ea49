import type { Index } from '../index/build';
import { ACTORS, type Actor, type PeriodId, type SectorId } from '../index/types';

/** A level or a score that two versions of the data give differently. */
export interface ValueChange {
	sector: SectorId;
	period: PeriodId;
	/** Whose level it is; absent from scores of cooperation. */
	actor?: Actor;
	/** The value in each version; absent where a version has none. A score that is uncertain is a range. */
	before?: string;
	after?: string;
}

type Values = Map<string, Omit<ValueChange, 'before' | 'after'> & { value: string }>;

function valuesOf(index: Index): Values {
	const values: Values = new Map();
	for (const sector of index.sectors) {
		for (const period of index.periods) {
			for (const actor of ACTORS) {
				const { value } = index.threat(sector, actor, period);
				if (value === null) continue;
				values.set(`${sector}:${period}:${actor}`, { sector, period, actor, value: `${value}` });
			}
			const [low, high] = index.cooperation(sector, period).range;
			const value = low === high ? `${low}` : `${low}–${high}`;
			values.set(`${sector}:${period}`, { sector, period, value });
		}
	}
	return values;
}

/** What one version of the data says otherwise than an earlier one, in the order of fields and periods. */
export function changesBetween(before: Index, after: Index): ValueChange[] {
	const [old, now] = [valuesOf(before), valuesOf(after)];
	return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
		const [was, is] = [old.get(key), now.get(key)];
		const found = is ?? was;
		if (!found || was?.value === is?.value) return [];
		const { sector, period, actor } = found;
		return [
			{
				sector,
				period,
				...(actor && { actor }),
				...(was && { before: was.value }),
				...(is && { after: is.value })
			}
		];
	});
}
