import { ACTORS } from '../index/types';
import {
	checkCells,
	checkCoverage,
	checkDocuments,
	checkLower,
	checkReferences,
	checkUnique,
	identifiers,
	unusedSources
} from './check';
import { items } from './cells';
import { compareProblems, type Problem } from './problem';
import { openSheet, type Sheet } from './sheet';
import { didYouMean } from './suggest';
import { secondCoding, threat } from './tables/codings';
import { events } from './tables/events';
import { indicators, polls } from './tables/figures';
import { periods, sectors, sources } from './tables/frame';
import { chapters, glossary, prospects, scholars, spaArticles, timeline } from './tables/reading';
import type { Table, Target } from './tables/table';
import type { DataRecord, Placed } from './types';

/** Every table of the record, in the order in which it is told. */
export const TABLES: readonly Table<unknown>[] = [
	sectors,
	periods,
	threat,
	secondCoding,
	events,
	sources,
	polls,
	indicators,
	scholars,
	chapters,
	spaArticles,
	timeline,
	prospects,
	glossary
];

const TARGETS: readonly Target[] = ['sectors.csv', 'periods.csv', 'sources.csv'];

export interface Parsed {
	/** The record, if nothing is wrong with it. */
	record: DataRecord | undefined;
	/** Everything that is wrong, by file, line and column. */
	problems: Problem[];
	/** What may be as it is but is worth a look. */
	notices: Problem[];
}

/** Every source that a row of any table names. */
function usedSources(sheets: Iterable<Sheet>): Set<string> {
	const cells = [...sheets].flatMap((sheet) => sheet.rows.map((row) => row.cells.get('source_id')));
	return new Set(cells.flatMap((cell) => items(cell?.text ?? '')));
}

function unknownFiles(names: Iterable<string>, folder: string): Problem[] {
	const known = TABLES.map((table) => table.file);
	return [...names]
		.filter((name) => !known.includes(name))
		.map((name) => ({
			file: `${folder}/${name}`,
			line: 1,
			column: 1,
			message: `file is not part of the record and is not read${didYouMean(name, known)}`
		}));
}

/**
 * Reads the files of the record, by name (`events.csv`), and tells everything that is wrong with
 * them: a problem in one file hides none in another, and a file that cannot be read is one problem.
 *
 * @param folder where the files are, as problems should name it
 * @param isKept whether it is an earlier version, which may lack columns that came later
 */
export function parseRecord(
	files: ReadonlyMap<string, Uint8Array>,
	folder = 'data',
	isKept = false
): Parsed {
	const problems: Problem[] = [];
	const sheets = new Map<string, Sheet>();
	for (const { file, columns, later = {} } of TABLES) {
		const mayLack = isKept ? Object.keys(later) : [];
		const opened = openSheet(folder, file, columns, files.get(file), mayLack);
		problems.push(...opened.problems);
		if (opened.sheet !== undefined) sheets.set(file, opened.sheet);
	}

	const known = new Map<Target, ReadonlySet<string>>();
	for (const target of TARGETS) {
		const sheet = sheets.get(target);
		const ids = sheet && identifiers(sheet);
		if (ids !== undefined) known.set(target, ids);
	}

	function take<Row>(table: Table<Row>): (Row & Placed)[] {
		const sheet = sheets.get(table.file);
		if (sheet === undefined) return [];
		const checked = checkCells(table, sheet);
		problems.push(
			...checked.problems,
			...checkUnique(table, sheet),
			...checkReferences(table, sheet, known, folder)
		);
		return checked.rows;
	}

	const record: DataRecord = {
		sectors: take(sectors),
		periods: take(periods),
		threat: take(threat),
		secondCoding: take(secondCoding),
		events: take(events),
		sources: take(sources),
		polls: take(polls),
		indicators: take(indicators),
		scholars: take(scholars),
		chapters: take(chapters),
		spaArticles: take(spaArticles),
		timeline: take(timeline),
		prospects: take(prospects),
		glossary: take(glossary)
	};

	const codings = sheets.get(threat.file);
	const sector = known.get('sectors.csv');
	const period = known.get('periods.csv');
	if (codings && sector && period) {
		problems.push(...checkCoverage(codings, { sector, actor: ACTORS, period }));
	}

	const again = sheets.get(secondCoding.file);
	if (codings && again) problems.push(...checkLower(codings, again));

	const notices = unknownFiles(files.keys(), folder);
	const listed = sheets.get(sources.file);
	if (listed) problems.push(...checkDocuments(listed));
	// While a file cannot be read, nobody knows which sources it would name.
	if (listed && sheets.size === TABLES.length) {
		notices.push(...unusedSources(listed, usedSources(sheets.values())));
	}
	return {
		record: problems.length === 0 ? record : undefined,
		problems: problems.sort(compareProblems),
		notices: notices.sort(compareProblems)
	};
}
