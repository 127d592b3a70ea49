import { ACTORS, type Actor, type PeriodId, type SectorId } from '../index/types';
import { termFinder } from '../record/mentions';
import { termId } from '../record/term';
import type { DataRecord, SectorGroup, Term } from '../record/types';

/** What a field is, from the table of fields, the glossary and what the codings say: nothing is written for the page. */

/** A term with its definition. */
export interface Defined {
	/** As in the glossary's address. */
	id: string;
	term: string;
	termJa: string;
	definition: string;
}

export interface About {
	plain: string;
	/** The term that is the field's own name, if the glossary has it. */
	own?: Defined;
	/** The kind of security that the field is counted as. */
	group: SectorGroup;
	kind?: Defined;
	/** What each side's documents of a period make of it. */
	period: { id: PeriodId; name: string };
	says: { actor: Actor; level: number; rationale: string }[];
	/** Other terms that its codings and dated facts name, those first that are named most. */
	terms: Defined[];
}

const definedOf = (row: Term): Defined => ({
	id: termId(row),
	term: row.term,
	termJa: row.termJa,
	definition: row.definition
});

/** The first sentence of a rationale: what the documents say, before it is weighed. */
const firstSentence = (text: string): string => /^.+?\.(?=\s\p{Lu}|$)/u.exec(text)?.[0] ?? text;

/** How many terms are told; the glossary has the others. */
const MOST_TERMS = 6;

/** Tells what a field is. @throws RangeError where the record has no such field. */
export function aboutField(record: DataRecord, sector: SectorId, now: PeriodId): About {
	const field = record.sectors.find(({ id }) => id === sector);
	const period = record.periods.find(({ id }) => id === now);
	if (!field || !period) throw new RangeError(`There is no field "${sector}" in "${now}"`);
	const termNamed = (name: string): Term | undefined =>
		record.glossary.find(({ term }) => term.toLowerCase() === name.toLowerCase());
	const own = termNamed(field.name);
	const kind = termNamed(`${field.group} security`);
	const codings = record.threat.filter((row) => row.sector === sector);
	// The record is written in English, whatever language its pages are in.
	const find = termFinder(record.glossary, 'en');
	const texts = [
		...codings.map(({ rationale }) => rationale),
		...record.events
			.filter((event) => event.sector === sector)
			.map(({ title, summary }) => `${title}\n${summary}`)
	];
	const counts = new Map<string, number>();
	for (const id of texts.flatMap((text) => [...new Set(find(text).map((found) => found.id))])) {
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const others = record.glossary
		.filter((row) => row !== own && row !== kind && counts.has(termId(row)))
		.sort((a, b) => (counts.get(termId(b)) ?? 0) - (counts.get(termId(a)) ?? 0));
	return {
		plain: field.plain,
		...(own && { own: definedOf(own) }),
		group: field.group,
		...(kind && { kind: definedOf(kind) }),
		period: { id: period.id, name: period.name },
		says: ACTORS.flatMap((actor) => {
			const coding = codings.find((row) => row.actor === actor && row.period === now);
			return coding
				? [{ actor, level: coding.level, rationale: firstSentence(coding.rationale) }]
				: [];
		}),
		terms: others.slice(0, MOST_TERMS).map(definedOf)
	};
}
