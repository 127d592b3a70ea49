import type { Citation } from '../site/citation';

/** Figures that only a field's page has, by which their files are called. */
export const SECTOR_FIGURES = ['course', 'chronicle'] as const;
export type SectorFigureId = (typeof SECTOR_FIGURES)[number];

/** What can be taken along of one. */
export interface Takeaway {
	/** Addresses of its numbers, and of a picture of it. */
	csv: string;
	picture?: string;
	citation: Citation;
}
