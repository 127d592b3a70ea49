/** What is coded, from which documents, and what a coding looks like. */
import type { Actor, PeriodId } from '../../index/types';
import { ACTORS } from '../../index/types';
import { documentsIn } from '../../index/documents';
import { FULL_SCORE } from '../../index/recipe';
import type { ThreatCoding } from '../../record/types';
import type { Cited } from '../../sector/numbering';
import type { Desk } from '../desk';

/** A coding that shows what a level is. */
export interface LevelExample {
	actor: Actor;
	sector: string;
	period: string;
	rationale: string;
	cited: Cited;
	/** Address of its evidence, from that of the language's story. */
	at: string;
}

/** A level, how often it was given, and one case of it. */
export interface LevelOnPage {
	level: number;
	count: number;
	example?: LevelExample;
}

/** The case that is shown: the first that is surest, of the period of the conference if there is one. */
function caseOf(rows: readonly ThreatCoding[], period: PeriodId): ThreatCoding | undefined {
	const sure = rows.filter(({ confidence }) => confidence === 'high');
	const pool = sure.length > 0 ? sure : rows;
	return pool.find((row) => row.period === period) ?? pool[0];
}

const exampleOf = (desk: Desk, row: ThreatCoding): LevelExample => ({
	actor: row.actor,
	sector: desk.sector(row.sector),
	period: desk.period(row.period),
	rationale: row.rationale,
	cited: desk.cite(row.sources),
	at: desk.levelAt(row.sector, row.actor, row.period)
});

/** Every level from none to the foremost. */
export function levelsOf(desk: Desk, period: PeriodId): LevelOnPage[] {
	const { threat } = desk.index.record;
	return Array.from({ length: FULL_SCORE + 1 }, (_, level) => {
		const rows = threat.filter((row) => row.level === level);
		const row = caseOf(rows, period);
		return {
			level,
			count: rows.length,
			...(row && { example: exampleOf(desk, row) })
		};
	});
}

/** A level that was torn between two and is the higher one. */
export interface LowerOnPage extends LevelExample {
	level: number;
	lower: number;
}

/** Every level for which the lower was not taken. */
export const lowerOf = (desk: Desk): LowerOnPage[] =>
	desk.index.record.threat.flatMap((row) =>
		row.lower === undefined ? [] : [{ ...exampleOf(desk, row), level: row.level, lower: row.lower }]
	);

/** What one side's levels of one period rest on. */
export interface DocumentsOnPage {
	actor: Actor;
	period: string;
	/** How many documents there are. */
	count: number;
	/** The document that most levels rest on, how many do, and the sources it was read in. */
	main: { title: string; levels: number; cited: Cited };
	/** The sources of all others. */
	others: Cited;
}

/** The documents that were read, for each side and period. */
export function documentsOf({ index, period, cite }: Desk): DocumentsOnPage[] {
	const { threat, sources } = index.record;
	const documents = documentsIn(index.record);
	return ACTORS.flatMap((actor) =>
		index.periods.flatMap((id): DocumentsOnPage[] => {
			const rows = threat.filter((row) => row.actor === actor && row.period === id);
			const named = rows.flatMap((row) => documents(row.sources));
			const times = (document: string): number => named.filter((one) => one === document).length;
			const [main, ...others] = [...new Set(named)].sort((a, b) => times(b) - times(a));
			if (main === undefined) return [];
			const read = [...new Set(rows.flatMap((row) => row.sources))];
			const [ofMain, ofOthers] = [true, false].map((isMain) =>
				read.filter((source) => documents([source]).includes(main) === isMain)
			);
			return [
				{
					actor,
					period: period(id),
					count: others.length + 1,
					main: {
						title: sources.find((source) => source.id === main)?.title ?? main,
						levels: times(main),
						cited: cite(ofMain ?? [])
					},
					others: cite(ofOthers ?? [])
				}
			];
		})
	);
}
