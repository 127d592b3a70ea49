import { sliceScores } from '../../index/slice';
import type { Index } from '../../index/build';
import type { Scored } from '../../index/scored';
import { contextFault } from '../../index/context';
import type { ContextTopic, Scores } from '../../index/types';
import type { DataRecord } from '../../record/types';
import type { Locale } from './locale';

/** What a story is compiled with. */
export interface CopyContext {
	lang: string;
	/** Folder of the files as shown in messages: `src/content/en`. */
	folder: string;
	index: Index;
	record: DataRecord;
	locale: Locale;
}

/** Everything that expressions look things up in. */
export interface Scope {
	lang: string;
	locale: Locale;
	index: Scored;
	scores: Scores;
	record: DataRecord;
	/** Ids of sectors and periods, in canonical order. */
	sectors: string[];
	periods: string[];
	/** Every date of `timeline.csv`. */
	milestones: string[];
	/** Why a topic of `context` cannot be drawn from the record, if it cannot. */
	contextFault: (topic: ContextTopic) => string | undefined;
	/** Every date of `timeline.csv` and `events.csv`. */
	dates: string[];
}

export function makeScope({ lang, index, record, locale }: CopyContext): Scope {
	const dates = [
		...record.timeline.map(({ date }) => date),
		...record.events.flatMap(({ date, end }) => [date, end])
	];
	const scores = sliceScores(index);
	return {
		lang,
		locale,
		index,
		record,
		scores,
		sectors: scores.sectors,
		periods: scores.periods,
		milestones: [...new Set(record.timeline.map(({ date }) => date))],
		contextFault: (topic) => contextFault(record, topic),
		dates: [...new Set(dates)].filter((date) => date !== '').sort()
	};
}
