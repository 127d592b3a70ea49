import type { PeriodId, SectorId } from '../index/types';
import type { View } from '../scene/view';
import type { Cited } from '../site/citation';
import type { Ground } from './ground';
import type { SnippetInput } from './snippets';

/** A figure where figures are listed. */
export interface ListedFigure {
	id: string;
	name: string;
	/** Addresses of a picture in both themes from the root of the site. */
	picture: { light: string; dark: string };
}

/** Figures under one heading. */
export interface FigureGroup {
	name: string;
	figures: ListedFigure[];
}

/** Files of a figure that can be taken along, by address from the root of the site. */
export interface Takeaway {
	name: string;
	path: string;
}

/** The numbers of a figure as CSV, by address from the root of the site. */
export interface NumbersFiles {
	/** Of all of its states, and the same for Excel. */
	all: string;
	excel: string;
	/** Of each state, where there are several. */
	states: { id: string; name: string; path: string }[];
	/** As the newest version that stays has them, where it has. */
	kept?: Takeaway;
}

/** A state of a figure that may be shown first. */
export interface NamedState {
	id: string;
	name: string;
	view: View;
}

/** What the page of a figure is made from. */
export interface BuilderContent {
	figure: { id: string; name: string };
	/** Snippets with the addresses under which the site was built. */
	input: SnippetInput;
	/** Address of the embed from the root of the site. */
	embed: string;
	/** The same without a script, in each choice of colours. */
	stills: Takeaway[];
	/** What may be chosen; a list of one leaves no choice. */
	states: NamedState[];
	periods: { id: PeriodId; name: string }[];
	sectors: { id: SectorId; name: string }[];
	/** All of it in one archive; empty for steps of the story. */
	takeaways: Takeaway[];
	/** Its numbers. */
	numbers: NumbersFiles;
	/** Its pictures on either ground. */
	pictures: Record<Ground, Takeaway[]>;
	/** The picture for whoever passes the page's address on, and what it shows. */
	share: { path: string; alt: string };
	/** What is cited of it. */
	cited: Cited;
	/** How wide the pictures for print are, in millimetres; absent where there are none. */
	printWidth?: number;
	/** Address of the page's script from the root of the site. */
	script: string;
	/** For a chart of the explorer: where it can be asked anything else, from the root of the language. */
	explorer?: string;
}
