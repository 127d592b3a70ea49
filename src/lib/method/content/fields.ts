/** Where the list of fields comes from, and what their periods are. */
import type { Confidence } from '../../index/types';
import type { Cited } from '../../sector/numbering';
import { capitalise } from '../../story/copy/locale';
import type { Desk } from '../desk';

/** A chapter of the project's book on a field. */
export interface ChapterOn {
	number: number;
	/** Empty if not known. */
	title: string;
	confidence: Confidence;
	/** How the title and the field were found. */
	note: string;
	cited: Cited;
}

/** A field of the list. */
export interface FieldOnPage {
	id: string;
	name: string;
	chapter?: ChapterOn;
}

/** Every field with the chapter that speaks for its being on the list. */
export const fieldsOf = ({ index, sector, lang, cite }: Desk): FieldOnPage[] =>
	index.sectors.map((id) => {
		const chapter = index.record.chapters.find(({ sectors }) => sectors.includes(id));
		return {
			id,
			name: capitalise(sector(id), lang),
			...(chapter && {
				chapter: {
					number: chapter.chapter,
					title: chapter.title,
					confidence: chapter.confidence,
					note: chapter.note,
					cited: cite(chapter.sources)
				}
			})
		};
	});

/** A period with its borders. */
export interface PeriodOnPage {
	id: string;
	name: string;
	/** First and last day, ISO. */
	start: string;
	end: string;
	/** Length in years, with one decimal. */
	years: number;
	openedBy: string;
}

/** A year in the long run, in milliseconds. */
const YEAR = 365.25 * 86_400_000;

/** Every period, and what opened it. */
export const periodsOf = ({ index, period }: Desk): PeriodOnPage[] =>
	index.record.periods.map(({ id, start, end, openedBy }) => ({
		id,
		name: period(id),
		start,
		end,
		years: (Date.parse(end) - Date.parse(start)) / YEAR,
		openedBy
	}));
