/** Our scores against what others published: by a rule that looks at the direction of a finding and at nothing else. */
import type { Bearing, Direction, Scholar } from '../record/types';
import type { Index } from './build';
import { HIGH } from './corners';
import type { PeriodId, SectorId } from './types';

/** `aside`: the finding says of itself that it bears on something else, and is not compared. */
export const VERDICTS = ['agrees', 'differs', 'silent', 'aside'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What our index says of a sector at one time. */
export interface Standing {
	/** Forms of cooperation before. */
	before: number;
	/** Forms of cooperation then. */
	now: number;
	/** Forms of cooperation then in the average field. */
	average: number;
}

type Rule = Partial<Record<Direction, boolean>>;

/**
 * Whether a finding of some direction fits our scores. Much cooperation asks for as many forms as count as much elsewhere
 * on the site; little asks for fewer; rising asks for more than before. A rank among the fields is held against the average
 * field. "Mixed" and "unknown" say nothing either way.
 */
export function compareFinding(
	direction: Direction,
	{ before, now, average }: Standing,
	bearing: Bearing = 'cooperation'
): Verdict {
	if (bearing !== 'cooperation' && bearing !== 'rank') return 'aside';
	const isRank = bearing === 'rank';
	const [isMuch, isLittle] = isRank ? [now > average, now < average] : [now >= HIGH, now < HIGH];
	const rule: Rule = { high: isMuch, low: isLittle, limited: isLittle, rising: now > before };
	const fits = rule[direction];
	return fits === undefined ? 'silent' : fits ? 'agrees' : 'differs';
}

export interface SectorAgreement extends Standing {
	sector: SectorId;
	findings: { finding: Scholar; verdict: Verdict }[];
	counts: Record<Verdict, number>;
}

/** Findings on every sector beside our scores of a period and of the one before it. */
export function agreementOf(index: Index, period: PeriodId): SectorAgreement[] {
	const earlier = index.periods[index.periods.indexOf(period) - 1];
	const all = index.sectors.map((sector) => index.cooperation(sector, period).value);
	const average = all.reduce((sum, value) => sum + value, 0) / all.length;
	return index.sectors.map((sector) => {
		const now = index.cooperation(sector, period).value;
		const before = earlier === undefined ? now : index.cooperation(sector, earlier).value;
		const findings = index.record.scholars
			.filter((row) => row.sector === sector)
			.map((finding) => ({
				finding,
				verdict: compareFinding(finding.direction, { before, now, average }, finding.bearsOn)
			}));
		const count = (wanted: Verdict): number =>
			findings.filter(({ verdict }) => verdict === wanted).length;
		return {
			sector,
			before,
			now,
			average,
			findings,
			counts: {
				agrees: count('agrees'),
				differs: count('differs'),
				silent: count('silent'),
				aside: count('aside')
			}
		};
	});
}
