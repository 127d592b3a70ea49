import type { SectorId } from '../index/types';
import { termFinder } from '../record/mentions';
import { termId } from '../record/term';
import type { DataRecord, Source } from '../record/types';
import type { Story } from '../story/types';

/** A term as its entry in the glossary shows it. */
export interface GlossaryTerm {
	/** What its address says of it. */
	id: string;
	term: string;
	/** The same in the other language. */
	other: string;
	definition: string;
	sources: Source[];
	/** Fields whose dated facts name it, in the order of the record. */
	sectors: SectorId[];
	/** Chapters that mark it, each with the address of the step that does. */
	chapters: { title: string; address: string }[];
}

/** For each term the fields whose dated facts name it. */
function sectorsByTerm({ glossary, events, sectors }: DataRecord): Map<string, SectorId[]> {
	// The record is written in English, whatever language its pages are in.
	const find = termFinder(glossary, 'en');
	const named = events.map(({ sector, title, summary }) => ({
		sector,
		ids: new Set(find(`${title}\n${summary}`).map(({ id }) => id))
	}));
	return new Map(
		glossary.map((row) => {
			const id = termId(row);
			const naming = new Set(named.flatMap(({ sector, ids }) => (ids.has(id) ? [sector] : [])));
			return [id, sectors.map((sector) => sector.id).filter((one) => naming.has(one))];
		})
	);
}

const chaptersOf = ({ chapters }: Pick<Story, 'chapters'>, id: string): GlossaryTerm['chapters'] =>
	chapters.flatMap(({ title, steps }) =>
		steps
			.filter(({ html }) => html.includes(`href="#term-${id}"`))
			.map(({ address }) => ({ title, address }))
	);

/** Every term of the record in the order of the alphabet. */
export function glossaryOf(
	record: DataRecord,
	story: Pick<Story, 'chapters'>,
	lang: string
): GlossaryTerm[] {
	const inOrder = new Intl.Collator(lang);
	const isJapanese = lang === 'ja';
	const sectors = sectorsByTerm(record);
	return record.glossary
		.map((row) => {
			const id = termId(row);
			const { term, termJa, definition } = row;
			return {
				id,
				term: isJapanese ? termJa : term,
				other: isJapanese ? term : termJa,
				definition,
				sources: record.sources.filter((source) => row.sources.includes(source.id)),
				sectors: sectors.get(id) ?? [],
				chapters: chaptersOf(story, id)
			};
		})
		.sort((a, b) => inOrder.compare(a.term, b.term));
}
