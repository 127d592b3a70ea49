/** What the record itself says of how far it can be trusted, counted. */
import type { DataRecord } from '../record/types';
import { buildIndex, type Index } from './build';
import { documentsIn } from './documents';
import { DEFAULT_RECIPE } from './recipe';
import { withoutCarrying } from './sensitivity';
import { ACTORS, COOPERATION_FORMS, type Confidence, type PeriodId, type SectorId } from './types';

/** Tables whose rows say how sure they are. */
export const CONFIDENT_TABLES = [
	'threat',
	'events',
	'polls',
	'indicators',
	'scholars',
	'chapters',
	'spaArticles',
	'timeline',
	'prospects'
] as const satisfies readonly (keyof DataRecord)[];
export type ConfidentTable = (typeof CONFIDENT_TABLES)[number];

export interface TableDoubts {
	table: ConfidentTable;
	rows: number;
	counts: Record<Confidence, number>;
}

/** How many rows of each table are of which confidence. */
export function tableDoubts(record: DataRecord): TableDoubts[] {
	return CONFIDENT_TABLES.map((table) => {
		const rows: readonly { confidence: Confidence }[] = record[table];
		const count = (wanted: Confidence): number =>
			rows.filter(({ confidence }) => confidence === wanted).length;
		return {
			table,
			rows: rows.length,
			counts: { high: count('high'), medium: count('medium'), low: count('low') }
		};
	});
}

/** A sector in a period. */
export interface Cell {
	sector: SectorId;
	period: PeriodId;
}

export interface Doubts {
	/** Levels that rest on a single document, and all levels. */
	singleDocument: number;
	levels: number;
	/** Levels that were coded once. */
	codedOnce: number;
	/** Facts that name no place in their source, and all facts. */
	unplaced: number;
	facts: number;
	/** Documents of levels in which no place is named, and all of them. */
	passagesUnplaced: number;
	passages: number;
	/** Facts that are told and must not raise a score. */
	unscored: number;
	sources: number;
	/** Sources that were not read again, and those without an address. */
	notReread: number;
	unaddressed: number;
	/** Cells of cooperation with a form that only low-confidence rows show. */
	loose: Cell[];
	/** Cells of cooperation in which everything found is multilateral. */
	onlyMultilateral: Cell[];
	/** Filled forms of cooperation after the first period, and how many rest only on what began in a period before. */
	formsLater: number;
	formsCarried: number;
	/** Sectors with at least one low-confidence level, in any period. */
	looseLevels: SectorId[];
	/** Sectors whose chapter of the project's book could not be found. */
	noChapter: SectorId[];
}

/** Every sector in every period for which something is so. */
function cellsWhere(index: Index, test: (cell: Cell) => boolean): Cell[] {
	return index.periods
		.flatMap((period) => index.sectors.map((sector) => ({ sector, period })))
		.filter(test);
}

/** The weak places of a record under the default recipe. */
export function doubtsOf(index: Index): Doubts {
	const { record } = index;
	const { threat, events, sources, chapters, secondCoding } = record;
	const bilateral = buildIndex(record, { ...DEFAULT_RECIPE, multilateral: false });
	const begun = buildIndex(withoutCarrying(record));
	const documents = documentsIn(record);
	/** Forms of cooperation that are filled after the first period. */
	const formsIn = (scored: Index): number =>
		scored.periods
			.slice(1)
			.flatMap((period) => scored.sectors.map((sector) => scored.cooperation(sector, period).value))
			.reduce((sum, value) => sum + value, 0);
	return {
		singleDocument: threat.filter((row) => documents(row.sources).length === 1).length,
		levels: threat.length,
		codedOnce: threat.length - secondCoding.length,
		unplaced: events.filter(({ locator }) => locator === '').length,
		facts: events.length,
		passagesUnplaced: threat.flatMap(({ locators }) => locators.filter((at) => at === '')).length,
		passages: threat.flatMap(({ locators }) => locators).length,
		unscored: events.filter(({ scored }) => !scored).length,
		sources: sources.length,
		notReread: sources.filter(({ read }) => read === 'known').length,
		unaddressed: sources.filter(({ url }) => url === '').length,
		loose: cellsWhere(index, ({ sector, period }) => {
			const { forms } = index.cooperation(sector, period);
			return COOPERATION_FORMS.some((form) => forms[form].state === 'loose');
		}),
		onlyMultilateral: cellsWhere(
			index,
			({ sector, period }) =>
				index.cooperation(sector, period).value > 0 &&
				bilateral.cooperation(sector, period).value === 0
		),
		formsLater: formsIn(index),
		formsCarried: formsIn(index) - formsIn(begun),
		looseLevels: index.sectors.filter((sector) =>
			index.periods.some((period) =>
				ACTORS.some((actor) => index.threat(sector, actor, period).coding.confidence === 'low')
			)
		),
		noChapter: index.sectors.filter((sector) =>
			chapters.some(({ title, sectors, confidence }) =>
				title === '' && confidence === 'low' ? sectors.includes(sector) : false
			)
		)
	};
}
