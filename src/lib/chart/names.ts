import type { DataRecord } from '../record/types';
import { breakLabel } from './break-label';

/** A name as it is set in a chart and in a sentence. */
interface Name {
	label: string;
	/** The label broken into at most two lines. */
	lines: string[];
	running: string;
}

/** Names of sectors and periods in one language, small enough to be written into a page. */
export interface Names {
	sectors: Record<string, Name>;
	periods: Record<string, Name>;
}

/** Names of the record's sectors and periods in a language. */
export function namesOf(record: DataRecord, lang: string): Names {
	const japanese = lang === 'ja';
	const name = (label: string, running: string): Name => ({
		label,
		lines: breakLabel(label, lang),
		running
	});
	return {
		sectors: Object.fromEntries(
			record.sectors.map((s) => {
				const label = japanese ? s.nameJa : s.nameShort;
				return [s.id, name(label, japanese ? label : label.toLowerCase())];
			})
		),
		periods: Object.fromEntries(
			record.periods.map((p) => {
				const label = japanese ? p.nameJa : p.name;
				return [p.id, name(label, label)];
			})
		)
	};
}

/** A field's name in full, where there is room for it: `Cyber security`. */
export function fieldName({ sectors }: DataRecord, lang: string, id: string): string {
	const found = sectors.find((sector) => sector.id === id);
	return (lang === 'ja' ? found?.nameJa : found?.name) ?? id;
}
