import type { Actor, PeriodId, SectorId } from '../index/types';
import { meets } from '../record/dates';
import { termId } from '../record/term';
import type { DataRecord, RecordEvent, SecondCoding, Term, ThreatCoding } from '../record/types';
import { cooperationFragment, responseFragment, threatFragment } from '../site/evidence';

/** Where readers find a row of the record. */
export interface Place {
	/** From the address of the story in its language. */
	href: string;
	/** What the row is called, or what level it codes. */
	name: string | { sector: SectorId; actor: Actor; period: PeriodId };
}

function codingPlace({ sector, actor, period }: ThreatCoding | SecondCoding): Place {
	const href = `sector/${sector}/#${threatFragment(actor, period)}`;
	return { href, name: { sector, actor, period } };
}

/** An event shows in every period that it meets; here the first of them stands for all. */
export function eventPlace(
	event: RecordEvent,
	{ periods }: Pick<DataRecord, 'periods'>
): Place & { name: string } {
	const { sector, actor, title } = event;
	const id = periods.find((period) => meets(event, period))?.id;
	const fragment =
		id === undefined
			? ''
			: `#${actor === 'both' ? cooperationFragment(id) : responseFragment(actor, id)}`;
	return { href: `sector/${sector}/${fragment}`, name: title };
}

const termPlace = (row: Term): Place => ({
	href: `glossary/#term-${termId(row)}`,
	name: row.term
});

/** Every place in the record that rests on a source, by table; tables that are shown only as series or lists have none. */
export function placesOf(record: DataRecord, source: string) {
	const citing = <Row extends { sources: string[] }>(rows: readonly Row[]): Row[] =>
		rows.filter(({ sources }) => sources.includes(source));
	return {
		threat: citing(record.threat).map(codingPlace),
		secondCoding: citing(record.secondCoding).map(codingPlace),
		events: citing(record.events).map((event) => eventPlace(event, record)),
		glossary: citing(record.glossary).map(termPlace)
	};
}
