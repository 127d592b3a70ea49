import type { Scores } from '../index/types';
import type { Words } from '../scene/types';
import type { Kind, LegendItem, Table } from './kinds/types';
import { tell, type Subject } from './picture';

/** Everything that a figure says around its picture. */
export interface Said {
	/** What it is about, what is measured, and what its shapes mean. */
	title: string;
	unit: string;
	legend: readonly LegendItem[];
	/** What it shows, in sentences, and in numbers. */
	summary: string;
	table?: Table;
	source: string;
}

export const sayOf = (subject: Subject, kind: Kind, scores: Scores, words: Words): Said => ({
	title: kind.title(subject.view, words),
	unit: kind.unit(subject.view, scores),
	legend: kind.legend(subject.view, scores),
	summary: tell(subject, kind, scores, words),
	table: kind.table(subject.view, scores, words),
	source: kind.source(subject.view, scores)
});
