import type { Words } from './fields';
import { figureMessage, findFigures } from './figures';
import type { Numbering } from './notes';
import { resolveSlots } from './resolve';
import type { Scope } from './scope';
import { maskSlots, splitSlots } from './slots';
import type { Report, Source } from './source';

/**
 * Compiles a title or another line of a block: words and expressions, but neither Markdown nor
 * marks, because it is also read where there is no markup (a tab, a search engine).
 */
export function compileLine(
	line: Words,
	source: Source,
	scope: Scope,
	numbering: Numbering,
	report: Report
): string {
	/** Place in the file of a place in the value, which quotes and folded lines push back. */
	const here: Report = (offset, message) => {
		const sample = line.value.slice(offset, offset + 16).split(/\s/)[0] ?? '';
		const found = source.text.indexOf(sample, line.start + offset);
		report(found >= 0 && found < line.end ? found : line.start, message);
	};
	const { text, slots } = maskSlots(line.value, here);
	for (const figure of findFigures(text)) here(figure.at, figureMessage(figure));
	const markup = text.search(/\*\*|:(?:eu|japan)\[|<[a-z/!]/i);
	if (markup >= 0) here(markup, 'expected plain words, without markup');
	for (const slot of slots) {
		if (slot.kind === 'mark') here(slot.at, `${slot.raw}: a source mark stands in a step's text`);
	}
	// Marks have been reported and must not count as a first use.
	const expressions = slots.map((slot) => (slot.kind === 'mark' ? undefined : slot));
	const words = expressions.map((slot) => {
		const [resolved] = slot ? resolveSlots([slot], scope, numbering, here) : [];
		return resolved?.type === 'words' ? resolved.text : '';
	});
	const parts = splitSlots(text).map((part) =>
		typeof part === 'number' ? (words[part] ?? '') : part.replace(/\\([\\{}[\]])/g, '$1')
	);
	return parts.join('').replace(/\s+/g, ' ').trim();
}
