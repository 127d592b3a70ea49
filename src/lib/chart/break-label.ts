import { textWidth } from '../scene/text';

/** Measured in any size, lines compare the same. */
const SIZE = 100;

/** Parts between which a label may be broken. Only for Japanese the platform has to be asked, which is slow at first. */
function segmentsOf(label: string, lang: string): string[] {
	if (lang !== 'ja') return label.match(/[^\s\-–]*[\s\-–]*/g) ?? [];
	const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
	return Array.from(segmenter.segment(label), ({ segment }) => segment);
}

/**
 * Breaks a label where its two lines come out most even: between words, after a hyphen or a dash, and in
 * Japanese wherever a word ends.
 */
export function breakLabel(label: string, lang: string): string[] {
	const segments = segmentsOf(label, lang);
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
