/** Our scores against what others published: by a rule that looks at the direction of a finding and at nothing else. */
import type { Direction, Scholar } from '../record/types';
import type { Index } from './build';
import { HIGH } from './corners';
import type { PeriodId, SectorId } from './types';

export type Verdict = 'agrees' | 'differs' | 'silent';

/** What our index says of a sector at one time. */
export interface Standing {
	/** Forms of cooperation before. */
	before: number;
	/** Forms of cooperation then. */
	now: number;
}

/**
 * Whether a finding of some direction fits our scores. Much cooperation asks for as many forms as count as much elsewhere
 * on the site; little asks for fewer; rising asks for more than before. "Mixed" and "unknown" say nothing either way.
 */
export function compareFinding(direction: Direction, { before, now }: Standing): Verdict {
	const fits: Partial<Record<Direction, boolean>> = {
		high: now >= HIGH,
		low: now < HIGH,
		limited: now < HIGH,
		rising: now > before
	};
	const fit = fits[direction];
	return fit === undefined ? 'silent' : fit ? 'agrees' : 'differs';
}

export interface SectorAgreement extends Standing {
	sector: SectorId;
	findings: { finding: Scholar; verdict: Verdict }[];
	counts: Record<Verdict, number>;
}

/** Findings on every sector beside our scores of a period and of the one before it. */
export function agreementOf(index: Index, period: PeriodId): SectorAgreement[] {
	const earlier = index.periods[index.periods.indexOf(period) - 1];
	return index.sectors.map((sector) => {
		const now = index.cooperation(sector, period).value;
		const before = earlier === undefined ? now : index.cooperation(sector, earlier).value;
		const findings = index.record.scholars
			.filter((row) => row.sector === sector)
			.map((finding) => ({
				finding,
				verdict: compareFinding(finding.direction, { before, now })
			}));
		const count = (wanted: Verdict): number =>
			findings.filter(({ verdict }) => verdict === wanted).length;
		return {
			sector,
			before,
			now,
			findings,
			counts: { agrees: count('agrees'), differs: count('differs'), silent: count('silent') }
		};
	});
}
