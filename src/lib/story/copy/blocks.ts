import type { Report, Source } from './source';

/** A stretch of a file, as offsets. */
export interface Span {
	start: number;
	end: number;
}

/** What stands between two `---` lines, and the text that runs from there to the next block. */
export interface Block {
	/** Offset of the opening line. */
	open: number;
	fields: Span;
	body: Span;
}

/** Cuts a file into blocks. Text before the first block and blocks left open are reported. */
export function splitBlocks(source: Source, report: Report): Block[] {
	const fences: Span[] = [...source.text.matchAll(/^---[ \t]*$/gm)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
	const first = fences[0];
	if (!first) {
		report(0, 'there is no block; a file begins with a block between two lines of ---');
		return [];
	}
	const lead = source.text.slice(0, first.start).search(/\S/);
	if (lead >= 0) report(lead, 'text before the first block; a file begins with a line of ---');

	const blocks: Block[] = [];
	for (let i = 0; i < fences.length; i += 2) {
		const open = fences[i];
		const close = fences[i + 1];
		if (!open) break;
		if (!close) {
			report(open.start, 'this block is not closed; end it with a line of ---');
			break;
		}
		blocks.push({
			open: open.start,
			fields: { start: open.end, end: close.start },
			body: { start: close.end, end: fences[i + 2]?.start ?? source.text.length }
		});
	}
	return blocks;
}
