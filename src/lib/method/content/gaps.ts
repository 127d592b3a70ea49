/** What is missing or doubtful, as far as the record itself knows. */
import {
	doubtsOf,
	tableDoubts,
	type Cell,
	type Doubts,
	type TableDoubts
} from '../../index/doubts';
import type { Cited } from '../../sector/numbering';
import type { Desk } from '../desk';

/** A row that notes that its sources differ. */
export interface SourcesDiffer {
	date: string;
	title: string;
	summary: string;
	cited: Cited;
}

/** Doubts with what is counted as it is, and what is named in words and with its address. */
export interface GapsOnPage extends Omit<
	Doubts,
	'loose' | 'onlyMultilateral' | 'looseLevels' | 'noChapter'
> {
	tables: TableDoubts[];
	/** A field in a period: "climate change in 1991–2000". */
	loose: { sector: string; period: string; at: string }[];
	onlyMultilateral: { sector: string; period: string; at: string }[];
	/** Fields inside a sentence. */
	looseLevels: string[];
	noChapter: string[];
	differ: SourcesDiffer[];
}

/** What a summary says where sources do not agree on a fact. */
const DIFFER = /\bsources (differ|disagree)\b|\bolder sources\b/i;

function differOf({ index, cite }: Desk): SourcesDiffer[] {
	const { timeline, events } = index.record;
	return [...timeline, ...events]
		.filter(({ summary }) => DIFFER.test(summary))
		.sort((a, b) => (a.date < b.date ? -1 : 1))
		.map(({ date, title, summary, sources }) => ({ date, title, summary, cited: cite(sources) }));
}

/** The weak places of the record. */
export function gapsOf(desk: Desk): GapsOnPage {
	const { loose, onlyMultilateral, looseLevels, noChapter, ...counts } = doubtsOf(desk.index);
	const cells = (all: readonly Cell[]): GapsOnPage['loose'] =>
		all.map(({ sector, period }) => ({
			sector: desk.sector(sector),
			period: desk.period(period),
			at: desk.formsAt(sector, period)
		}));
	return {
		...counts,
		tables: tableDoubts(desk.index.record),
		loose: cells(loose),
		onlyMultilateral: cells(onlyMultilateral),
		looseLevels: looseLevels.map(desk.sector),
		noChapter: noChapter.map(desk.sector),
		differ: differOf(desk)
	};
}
