import type { DataRecord } from '../record/types';
import { textWidth } from '../scene/text';

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

/** Measured in any size, lines compare the same. */
const SIZE = 100;

/**
 * Breaks a label where its two lines come out most even: between words, after a hyphen or a dash, and in
 * Japanese wherever a word ends.
 */
export function breakLabel(label: string, lang: string): string[] {
	const segments = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(label)].map(
		(s) => s.segment
	);
	let best = [label];
	let narrowest = textWidth(label, SIZE);
	for (let i = 1; i < segments.length; i++) {
		const [first, second] = [segments.slice(0, i).join(''), segments.slice(i).join('')];
		// A line may not begin with the mark that joins it to the line before.
		if (/^[\s\-–〜・年]/.test(second) && !/^\s/.test(second)) continue;
		const lines = [first.trim(), second.trim()];
		const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
		if (lines.every((line) => line !== '') && width < narrowest) [best, narrowest] = [lines, width];
	}
	return best;
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
