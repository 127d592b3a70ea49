import type { Cited } from '../site/citation';
import type { NamedState, NumbersFiles } from './page';
import type { SnippetInput } from './snippets';

/** What the script of a figure's page reads from it, as JSON. */
export interface BuilderData {
	input: SnippetInput;
	/** Where the embed stands, from the root of the site. */
	path: string;
	/** Address of the site where the page is read. */
	root: string;
	states: NamedState[];
	/** What is cited of the figure. */
	cited: Cited;
	/** Its numbers, by address from the root of the site. */
	numbers?: NumbersFiles;
}

/** Identifier of the element that carries it. */
export const BUILDER_DATA_ID = 'builder-data';
