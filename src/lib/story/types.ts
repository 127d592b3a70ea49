import type { Remark } from '../scene/remarks';
import type { View } from '../scene/view';

/** How well a source was read, as in `data/sources.csv`. */
export type SourceRead = 'seen' | 'known';

/** A numbered note behind a source mark in the prose. */
export interface Note {
	/** Number shown to the reader, counted through the whole story from 1. */
	n: number;
	/** Source id, as in `data/sources.csv`. */
	id: string;
	title: string;
	publisher: string;
	/** ISO date, possibly of reduced precision; may be empty. */
	date: string;
	/** Address; may be empty. */
	url: string;
	kind: string;
	read: SourceRead;
}

/** A term that the story marks, with what it means. */
export interface StoryTerm {
	/** What addresses say of it. */
	id: string;
	/** Its number among terms, by which paper tells it: 1 for the first that the text marks. */
	n: number;
	term: string;
	/** One sentence. */
	definition: string;
}

/** What a step's text may be followed by, beside the picture: something small to play with. */
export const ASIDES = ['honest-dial', 'guess'] as const;
export type Aside = (typeof ASIDES)[number];

/** One step: a card of text beside one view of the graphic. */
export interface Step {
	/** Identifier, unique within the chapter. */
	id: string;
	/** Address fragment without `#`, unique in the story: `old-fears/neighbours`. */
	address: string;
	view: View;
	/** Remarks in the picture, the most important first; absent if there are none. */
	remarks?: Remark[];
	/** Whether scrolling through the step drives the move from the previous step's view to this one. */
	scrub: boolean;
	/** The card's text as HTML. */
	html: string;
	/** Numbers of the notes cited in this step, in order of first use. */
	notes: number[];
	/** What stands after the text. */
	aside?: Aside;
}

export interface Chapter {
	/** Identifier and address fragment: `old-fears`. */
	id: string;
	/** 0 for the opening, then 1 to 10. */
	number: number;
	title: string;
	/** Identifier of the step whose picture stands for the chapter where it is shared; the last one if left out. */
	share?: string;
	steps: Step[];
}

/** A picture of a chapter for those who share it. */
export interface SharePicture {
	/** Identifier of the chapter. */
	chapter: string;
	/** Name of the file, without its ending. */
	name: string;
	width: number;
	height: number;
	/** What the picture shows, in words. */
	alt: string;
}

/** The whole story in one language, compiled from `src/content/<lang>/`. */
export interface Story {
	lang: string;
	title: string;
	/** The line under the title. */
	standfirst: string;
	/** The line above the title: place and date. */
	kicker: string;
	/** One or two sentences for search engines and cards in social media. */
	description: string;
	/** Reading time in minutes, computed from the number of words. */
	minutes: number;
	/** Number of words in the prose, notes and definitions not counted. */
	words: number;
	chapters: Chapter[];
	notes: Note[];
	/** Terms that the prose uses, in the order of the alphabet. */
	terms: StoryTerm[];
}
