/** What every part of the page on method is made with. */
import type { Index } from '../index/build';
import type { Actor, PeriodId, SectorId } from '../index/types';
import { numbering, type Numbering } from '../sector/numbering';
import { threatFragment, cooperationFragment } from '../site/evidence';
import { localeFor, type Locale } from '../story/copy/locale';

export interface Desk extends Numbering {
	index: Index;
	lang: string;
	locale: Locale;
	/** A field's name inside a sentence. */
	sector: (id: SectorId) => string;
	period: (id: PeriodId) => string;
	/** Addresses of evidence, from that of the language's story. */
	levelAt: (sector: SectorId, actor: Actor, period: PeriodId) => string;
	formsAt: (sector: SectorId, period: PeriodId) => string;
}

/** Lays out what is needed to write the page in a language. */
export function deskFor(index: Index, lang: string): Desk {
	const { record } = index;
	const locale = localeFor(lang);
	const page = (sector: SectorId, fragment: string): string => `sector/${sector}/#${fragment}`;
	return {
		...numbering(record.sources),
		index,
		lang,
		locale,
		sector: (id) => {
			const row = record.sectors.find((sector) => sector.id === id);
			return row ? locale.sector(row, true) : id;
		},
		period: (id) => {
			const row = record.periods.find((period) => period.id === id);
			return row ? locale.period(row) : id;
		},
		levelAt: (sector, actor, period) => page(sector, threatFragment(actor, period)),
		formsAt: (sector, period) => page(sector, cooperationFragment(period))
	};
}
