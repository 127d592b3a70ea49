import type { Index } from '../index/build';
import type { FormsScore } from '../index/forms';
import {
	ACTORS,
	CONTEXT_TOPICS,
	COOPERATION_FORMS,
	RESPONSE_FORMS,
	type Actor,
	type Confidence,
	type ContextTopic,
	type CooperationForm,
	type FormState,
	type PeriodId,
	type ResponseForm,
	type SectorId,
	type Verdict
} from '../index/types';
import { agreementOf, type Verdict as Agreement } from '../index/agreement';
import {
	cooperationFragment,
	peopleFragment,
	responseFragment,
	threatFragment
} from '../site/evidence';
import { meets } from '../record/dates';
import type { Period, RecordEvent, Source, ThreatCoding } from '../record/types';
import { aboutField, type About } from './about';
import { chronicleOf, type DatedFact } from './chronicle';
import { numbering, type Cited } from './numbering';
import { askedOf, type Asked } from './people';
import { readingOf, type Reading } from './reading';
import { retold, type Retold } from './retold';

/**
 * Everything that the record holds on one sector, in the order in which its page tells it. Plain data: what is cited is a
 * number in {@link Dossier.sources}.
 */

/** A document of a level, and where in it the field is treated. */
export interface Passage {
	/** Its number in {@link Dossier.sources}. */
	n: number;
	title: string;
	/** Section, chapter or point; empty where the record does not say. */
	locator: string;
}

export interface LevelEvidence extends Retold {
	id: string;
	actor: Actor;
	period: Period;
	level: number;
	confidence: Confidence;
	/** The documents it rests on. */
	passages: Passage[];
	/** How the documents behind it were read. */
	reading: Reading[];
	/** The level below, where the coding was torn between the two. */
	lower?: number;
	/** The independent second coding, where there is one. */
	second?: { level: number; rationale: string };
}

export interface EventEvidence {
	/** Its identifier on the page; a fact that is told again in a later period has none there. */
	id?: string;
	date: string;
	/** Last day; empty if still in force. */
	end: string;
	title: string;
	summary: string;
	locator: string;
	multilateral: boolean;
	confidence: Confidence;
	cited: Cited;
}

/** A form that may be reached, with what shows that it is. */
export interface FormsEvidence<Form extends string> {
	form: Form;
	state: FormState;
	events: EventEvidence[];
}

export interface ScoreEvidence<Form extends string> {
	id: string;
	period: Period;
	value: number;
	/** Value without low-confidence rows. */
	low: number;
	forms: FormsEvidence<Form>[];
	/** Rows of the period that are kept for the record and raise nothing. */
	uncounted: EventEvidence[];
}

export interface Finding {
	text: string;
	direction: string;
	confidence: Confidence;
	cited: Cited;
	/** Whether our counts fit it; `aside` if the finding bears on something else and is not compared. */
	verdict: Agreement;
}

/** What people said on one side. */
export interface People extends Asked {
	id: string;
	cited: Cited;
}

export interface Outlook {
	expected: string;
	happened: string;
	verdict: Verdict;
	confidence: Confidence;
	cited: Cited;
}

export interface Dossier {
	sector: SectorId;
	name: string;
	plain: string;
	about: About;
	/** Every dated fact, in the order of time. */
	chronicle: DatedFact[];
	levels: LevelEvidence[];
	cooperation: ScoreEvidence<CooperationForm>[];
	responses: { actor: Actor; scores: ScoreEvidence<ResponseForm>[] }[];
	findings: Finding[];
	outlook?: Outlook;
	/** Whether people were asked about it, and what they said on each side. */
	polled: boolean;
	people: People[];
	/** What was measured that a chart can show. */
	topic?: ContextTopic;
	/** Every source of the page, in the order in which it is first cited. */
	sources: Source[];
	previous: { id: SectorId; name: string };
	next: { id: SectorId; name: string };
}

/** What else the page needs to know of the sector. */
export interface Beside {
	/** The period of the conference, in which findings are compared and fields are told in words. */
	now: PeriodId;
	polled: readonly SectorId[];
	/** The sector of each topic that can be shown. */
	topics: Partial<Record<ContextTopic, SectorId>>;
}

/** The level below, where the record says that the coding was torn between the two. */
const lowerOf = ({ lower }: ThreatCoding): { lower?: number } =>
	lower === undefined ? {} : { lower };

/** Gathers the dossier of a sector. @throws RangeError where the record has no such sector. */
export function dossierOf(index: Index, sector: SectorId, beside: Beside): Dossier {
	const { record, sectors } = index;
	const about = record.sectors.find(({ id }) => id === sector);
	if (!about) throw new RangeError(`There is no sector "${sector}"`);
	const { cite, list } = numbering(record.sources);
	const periods = index.periods.flatMap((id) => record.periods.find((one) => one.id === id) ?? []);

	const titles = new Map(record.sources.map(({ id, title }) => [id, title]));
	const passagesOf = ({ sources, locators }: ThreatCoding): Passage[] =>
		cite(sources).map((n, i) => ({
			n,
			title: titles.get(sources[i] ?? '') ?? '',
			locator: locators[i] ?? ''
		}));

	/** Facts that have been told: what is led to is the first telling. */
	const told = new Set<string>();
	function anchorOf({ id }: RecordEvent): { id?: string } {
		if (told.has(id)) return {};
		told.add(id);
		return { id: `event-${id}` };
	}

	const eventOf = (event: RecordEvent): EventEvidence => ({
		...anchorOf(event),
		date: event.date,
		end: event.end,
		title: event.title,
		summary: event.summary,
		locator: event.locator,
		multilateral: event.forum === 'multilateral',
		confidence: event.confidence,
		cited: cite(event.sources)
	});

	function scoreOf<Form extends string>(
		id: string,
		actor: Actor | 'both',
		period: Period,
		forms: readonly Form[],
		score: FormsScore<Form>
	): ScoreEvidence<Form> {
		const kept = record.events.filter(
			(event) =>
				event.sector === sector && event.actor === actor && !event.scored && meets(event, period)
		);
		return {
			id,
			period,
			value: score.value,
			low: score.range[0],
			forms: forms.map((form) => ({
				form,
				state: score.forms[form].state,
				events: score.forms[form].events.map(eventOf)
			})),
			uncounted: kept.map(eventOf)
		};
	}

	const levels = periods.flatMap((period) =>
		ACTORS.map((actor): LevelEvidence => {
			const { coding } = index.threat(sector, actor, period.id);
			const second = record.secondCoding.find(
				(row) => row.sector === sector && row.actor === actor && row.period === period.id
			);
			return {
				id: threatFragment(actor, period.id),
				actor,
				period,
				level: coding.level,
				...retold(coding.rationale),
				confidence: coding.confidence,
				passages: passagesOf(coding),
				reading: readingOf(coding.sources, record.sources),
				...lowerOf(coding),
				...(second && { second: { level: second.levelSecond, rationale: second.rationaleSecond } })
			};
		})
	);
	const cooperation = periods.map((period) =>
		scoreOf(
			cooperationFragment(period.id),
			'both',
			period,
			COOPERATION_FORMS,
			index.cooperation(sector, period.id)
		)
	);
	const responses = ACTORS.map((actor) => ({
		actor,
		scores: periods.map((period) =>
			scoreOf(
				responseFragment(actor, period.id),
				actor,
				period,
				RESPONSE_FORMS,
				index.response(sector, actor, period.id)
			)
		)
	}));
	const people = ACTORS.flatMap((actor): People[] => {
		const asked = askedOf(record, sector, actor);
		return asked ? [{ ...asked, id: peopleFragment(actor), cited: cite(asked.sources) }] : [];
	});
	const agreement = agreementOf(index, beside.now).find((one) => one.sector === sector);
	const findings = (agreement?.findings ?? []).map(({ finding, verdict }) => ({
		text: finding.finding,
		direction: finding.direction,
		confidence: finding.confidence,
		cited: cite(finding.sources),
		verdict
	}));
	const prospect = record.prospects.find((row) => row.sector === sector);
	const place = sectors.indexOf(sector);
	const neighbour = (step: number) => {
		const id = sectors[(place + step + sectors.length) % sectors.length] ?? sector;
		return { id, name: record.sectors.find((one) => one.id === id)?.name ?? id };
	};
	return {
		sector,
		name: about.name,
		plain: about.plain,
		about: aboutField(record, sector, beside.now),
		chronicle: chronicleOf(record, sector),
		levels,
		cooperation,
		responses,
		findings,
		...(prospect && {
			outlook: {
				expected: prospect.expectation2018,
				happened: prospect.whatHappenedBy2026,
				verdict: prospect.verdict,
				confidence: prospect.confidence,
				cited: cite(prospect.sources)
			}
		}),
		polled: beside.polled.includes(sector),
		people,
		topic: CONTEXT_TOPICS.find((topic) => beside.topics[topic] === sector),
		sources: list(),
		previous: neighbour(-1),
		next: neighbour(1)
	};
}

/** One field in the list of all. */
export interface FieldLine {
	id: SectorId;
	name: string;
	plain: string;
	/** Levels of a period, and forms of cooperation in it. */
	eu: number;
	japan: number;
	forms: number;
}

/** Every field with its numbers of a period. */
export function fieldLinesOf(index: Index, period: string): FieldLine[] {
	return index.sectors.flatMap((id) => {
		const about = index.record.sectors.find((sector) => sector.id === id);
		if (!about) return [];
		const { name, plain } = about;
		return {
			id,
			name,
			plain,
			eu: index.threat(id, 'eu', period).coding.level,
			japan: index.threat(id, 'japan', period).coding.level,
			forms: index.cooperation(id, period).value
		};
	});
}
