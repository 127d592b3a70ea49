/** Our scores beside what others published. */
import { agreementOf, type SectorAgreement, type Verdict } from '../../index/agreement';
import { COOPERATION_FORMS, type CooperationForm, type PeriodId } from '../../index/types';
import type { Bearing, Direction } from '../../record/types';
import type { Cited } from '../../sector/numbering';
import { capitalise } from '../../story/copy/locale';
import type { Desk } from '../desk';

/** A finding and what becomes of it. */
export interface FindingOnPage {
	finding: string;
	direction: Direction;
	bearsOn: Bearing;
	/** Why it is not compared, or what makes it a rank, in its own words; otherwise empty. */
	ownWords: string;
	verdict: Verdict;
	cited: Cited;
}

/** One field. */
export interface AgreementOnPage {
	id: string;
	name: string;
	/** Forms of cooperation in the period before, and in this one. */
	before: number;
	now: number;
	/** Forms in the average field in this period. */
	average: number;
	counts: Record<Verdict, number>;
	findings: FindingOnPage[];
	/** What shows each form that is reached: the first fact of the surest. */
	shown: { form: CooperationForm; title: string; cited: Cited }[];
	/** Address of the evidence, from that of the language's story. */
	at: string;
}

function shownOf(desk: Desk, sector: string, period: PeriodId): AgreementOnPage['shown'] {
	const { forms } = desk.index.cooperation(sector, period);
	return COOPERATION_FORMS.flatMap((form) => {
		const { events } = forms[form];
		const event = events.find(({ confidence }) => confidence === 'high') ?? events[0];
		return event ? [{ form, title: event.title, cited: desk.cite(event.sources) }] : [];
	});
}

function fieldOf(agreement: SectorAgreement, desk: Desk, period: PeriodId): AgreementOnPage {
	const { sector, before, now, average, counts, findings } = agreement;
	return {
		id: sector,
		name: capitalise(desk.sector(sector), desk.lang),
		before,
		now,
		average,
		counts,
		findings: findings.map(({ finding, verdict }) => ({
			finding: finding.finding,
			direction: finding.direction,
			bearsOn: finding.bearsOn,
			ownWords: finding.ownWords,
			verdict,
			cited: desk.cite(finding.sources)
		})),
		shown: counts.differs > 0 ? shownOf(desk, sector, period) : [],
		at: desk.formsAt(sector, period)
	};
}

/** Every field, for a period. */
export const agreementOnPage = (desk: Desk, period: PeriodId): AgreementOnPage[] =>
	agreementOf(desk.index, period).map((agreement) => fieldOf(agreement, desk, period));
