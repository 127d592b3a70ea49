import type { ExploreData } from './data';

/** Something that can be chosen. */
export interface Choosable {
	id: string;
	name: string;
}

/** What the page of the explorer is made from. */
export interface ExploreContent {
	charts: Choosable[];
	measures: Choosable[];
	periods: Choosable[];
	sides: Choosable[];
	orders: Choosable[];
	sectors: Choosable[];
	/** Forms of cooperation and of response. */
	forms: Choosable[];
	responses: Choosable[];
	confidences: Choosable[];
	/** The period that is shown first, in words. */
	period: string;
	/** The figure as it is shown first, as markup. */
	figure: string;
	/** What the script reads. */
	data: ExploreData;
}
